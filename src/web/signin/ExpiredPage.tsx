import { useEffect, useRef } from 'react'
import { useMessages } from '#ui/language/LanguageProvider.tsx'
import { useDoor } from '../app/session.tsx'
import { SignInForms } from './SignInForms.tsx'
import { signInMessages } from './sign-in.messages.ts'

/** Lies over the screen when a session ran out: what was typed stays beneath until the same person is back. */
export const ExpiredPage = () => {
  const words = useMessages(signInMessages)
  const { isExpired, session } = useDoor()
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    if (isExpired) dialog.current?.showModal()
    else dialog.current?.close()
  }, [isExpired])
  return (
    <dialog ref={dialog} aria-labelledby="expired" className="locked" onCancel={(event) => event.preventDefault()}>
      <h2 id="expired">{words.expiredTitle}</h2>
      <p>{words.expiredNote}</p>
      {isExpired && <SignInForms mustBe={session?.staffId} />}
    </dialog>
  )
}
