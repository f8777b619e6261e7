import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Banner } from '#ui/Banner.tsx'
import { Button } from '#ui/Button.tsx'
import { useLanguage, useMessages } from '#ui/language/LanguageProvider.tsx'
import { TextField } from '#ui/TextField.tsx'
import { door } from '../app/api.ts'
import { useDoor } from '../app/session.tsx'
import { signInMessages } from './sign-in.messages.ts'

type Words = { readonly [K in keyof typeof signInMessages]: string }

const wordsFor = (code: string, words: Words): string => {
  if (code === 'code_needed') return words.codeNeeded
  if (code === 'rate_limited') return words.tooMany
  if (code === 'no_membership') return words.noMembership
  return code === 'unreachable' ? words.unreachable : words.wrong
}

const PasswordForm = ({ onEntered }: { readonly onEntered: () => void }) => {
  const words = useMessages(signInMessages)
  const [shown, setShown] = useState({ loginName: '', password: '', code: '' })
  const [problem, setProblem] = useState('')
  const submit = async (): Promise<void> => {
    const { code, ...credentials } = shown
    const answer = await door('sign-in', { ...credentials, ...(code === '' ? {} : { code }) })
    if (answer.ok) onEntered()
    else setProblem(answer.problem.code)
  }
  const put = (name: keyof typeof shown) => (value: string): void => setShown((before) => ({ ...before, [name]: value }))
  return (
    <form className="stack" onSubmit={(event) => { event.preventDefault(); void submit() }}>
      {problem !== '' && <Banner tone="danger" isNews><p>{wordsFor(problem, words)}</p></Banner>}
      <TextField label={words.loginName} name="loginName" autoComplete="username" value={shown.loginName} onChange={put('loginName')} />
      <TextField label={words.password} name="password" type="password" autoComplete="current-password" value={shown.password} onChange={put('password')} />
      {problem === 'code_needed' && (
        <TextField label={words.code} name="code" inputMode="numeric" autoComplete="one-time-code" value={shown.code} onChange={put('code')} />
      )}
      <Button type="submit" kind="primary">{words.enter}</Button>
    </form>
  )
}

const Cast = ({ onEntered }: { readonly onEntered: () => void }) => {
  const words = useMessages(signInMessages)
  const { locale } = useLanguage()
  const { cast } = useDoor()
  const enter = async (code: string): Promise<void> => {
    const answer = await door('practice-sign-in', { code })
    if (answer.ok) onEntered()
  }
  return (
    <section className="stack" aria-labelledby="cast">
      <h2 id="cast">{words.practice}</h2>
      <p className="quiet">{words.practiceNote}</p>
      <ul className="plain cast">
        {cast.map((member) => (
          <li key={member.code}>
            <Button onClick={() => void enter(member.code)}>{locale === 'en' ? member.en : member.ja}</Button>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** The ways in: by password, or in the invented city with one click. */
export const SignInForms = () => {
  const client = useQueryClient()
  const { practice } = useDoor()
  const entered = (): void => void client.invalidateQueries()
  return (
    <>
      <PasswordForm onEntered={entered} />
      {practice && <Cast onEntered={entered} />}
    </>
  )
}
