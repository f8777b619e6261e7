import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState, type SyntheticEvent } from 'react'
import { door } from '../app/api.ts'
import { useMessages } from '../app/locale.tsx'
import { useDoor } from '../app/session.tsx'
import { signInMessages } from './sign-in.messages.ts'

/** Lies over the screen while it is locked; what was typed stays beneath, and the same person goes on in place. */
export const LockedPage = () => {
  const words = useMessages(signInMessages)
  const client = useQueryClient()
  const { session } = useDoor()
  const dialog = useRef<HTMLDialogElement>(null)
  const [wrong, setWrong] = useState(false)
  const locked = session?.locked === true
  useEffect(() => {
    if (locked) dialog.current?.showModal()
    else dialog.current?.close()
  }, [locked])
  const submit = async (event: SyntheticEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault()
    const answer = await door('unlock', { password: new FormData(event.currentTarget).get('password') })
    setWrong(!answer.ok)
    if (answer.ok) await client.invalidateQueries()
  }
  return (
    <dialog ref={dialog} aria-labelledby="locked" className="locked" onCancel={(event) => event.preventDefault()}>
      <h2 id="locked">{words.lockedTitle}</h2>
      <p>{words.lockedNote}</p>
      <form className="stack" onSubmit={(event) => void submit(event)}>
        {wrong && <p role="alert" className="banner banner-danger">{words.wrong}</p>}
        <label className="field">
          <span>{words.password}</span>
          <input name="password" type="password" autoComplete="current-password" required maxLength={256} />
        </label>
        <button type="submit" className="button button-primary">{words.unlock}</button>
      </form>
    </dialog>
  )
}
