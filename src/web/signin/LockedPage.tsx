import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { Banner } from '#ui/Banner.tsx'
import { Button } from '#ui/Button.tsx'
import { useMessages } from '#ui/language/LanguageProvider.tsx'
import { TextField } from '#ui/TextField.tsx'
import { door } from '../app/api.ts'
import { useDoor } from '../app/session.tsx'
import { signInMessages } from './sign-in.messages.ts'

/** Lies over the screen while it is locked; what was typed stays beneath, and the same person goes on in place. */
export const LockedPage = () => {
  const words = useMessages(signInMessages)
  const client = useQueryClient()
  const { session, isExpired } = useDoor()
  const dialog = useRef<HTMLDialogElement>(null)
  const [password, setPassword] = useState('')
  const [wrong, setWrong] = useState(false)
  const locked = session?.locked === true && !isExpired
  useEffect(() => {
    if (locked) dialog.current?.showModal()
    else dialog.current?.close()
  }, [locked])
  const submit = async (): Promise<void> => {
    const answer = await door('unlock', { password })
    setWrong(!answer.ok)
    setPassword('')
    if (answer.ok) await client.invalidateQueries()
  }
  return (
    <dialog ref={dialog} aria-labelledby="locked" className="locked" onCancel={(event) => event.preventDefault()}>
      <h2 id="locked">{words.lockedTitle}</h2>
      <p>{words.lockedNote}</p>
      <form className="stack" onSubmit={(event) => { event.preventDefault(); void submit() }}>
        {wrong && <Banner tone="danger" isNews><p>{words.wrong}</p></Banner>}
        <TextField label={words.password} name="password" type="password" autoComplete="current-password" value={password} onChange={setPassword} />
        <Button type="submit" kind="primary">{words.unlock}</Button>
      </form>
    </dialog>
  )
}
