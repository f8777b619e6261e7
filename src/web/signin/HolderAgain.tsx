import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Problem } from '#contract/problem.ts'
import type { Result } from '#domain/shared/result.ts'
import { Banner } from '#ui/Banner.tsx'
import { Button } from '#ui/Button.tsx'
import { useMessages } from '#ui/language/LanguageProvider.tsx'
import { TextField } from '#ui/TextField.tsx'
import { door } from '../app/api.ts'
import { useDoor } from '../app/session.tsx'
import { entryWords } from './entry-words.ts'
import { signInMessages } from './sign-in.messages.ts'
import { showPasskey } from './use-passkey.ts'

type Again = {
  /** A whole way in, as it takes to change one: the code as well. */
  readonly isWhole?: boolean
  readonly onDone?: () => void
}

/** The same person shows again that it is them: by password, by passkey, or in the invented city by one click. */
export const HolderAgain = ({ isWhole = false, onDone }: Again) => {
  const words = useMessages(signInMessages)
  const client = useQueryClient()
  const { practice, canUsePasskeys, uncover } = useDoor()
  const [password, setPassword] = useState('')
  const [code, setCode] = useState('')
  const [problem, setProblem] = useState('')
  const wrong = isWhole ? words.wrongPasswordOrCode : words.wrongPassword
  const take = async (answer: Result<unknown, Problem<string>>): Promise<void> => {
    setProblem(answer.ok ? '' : answer.problem.code)
    setPassword('')
    setCode('')
    if (!answer.ok) return
    await client.invalidateQueries()
    uncover()
    onDone?.()
  }
  return (
    <form className="stack" onSubmit={(event) => { event.preventDefault(); void door('unlock', { password, ...(isWhole && { code }) }).then(take) }}>
      {problem !== '' && (
        <Banner tone="danger" isNews><p>{problem === 'wrong_credentials' ? wrong : entryWords(problem, words)}</p></Banner>
      )}
      <TextField label={words.password} name="password" type="password" autoComplete="current-password" value={password} onChange={setPassword} />
      {isWhole && <TextField label={words.code} name="code" autoComplete="one-time-code" value={code} onChange={setCode} />}
      <div className="bar">
        <Button type="submit" kind="primary">{words.unlock}</Button>
        {canUsePasskeys && <Button onClick={() => void showPasskey('unlock-by-passkey').then(take)}>{words.unlockByPasskey}</Button>}
        {practice && <Button onClick={() => void door('practice-unlock').then(take)}>{words.unlockPractice}</Button>}
      </div>
    </form>
  )
}
