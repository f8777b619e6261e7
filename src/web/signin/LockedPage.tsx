import { useEffect, useRef } from 'react'
import { Button } from '#ui/Button.tsx'
import { useMessages } from '#ui/language/LanguageProvider.tsx'
import { door } from '../app/api.ts'
import { useDoor } from '../app/session.tsx'
import { HolderAgain } from './HolderAgain.tsx'
import { signInMessages } from './sign-in.messages.ts'

/** Leaves the page for somebody else: loaded anew, so that nothing of the one who was here stays in it. */
const leave = async (): Promise<void> => {
  await door('sign-out')
  window.location.assign('/')
}

/** Lies over the screen while it is locked; what was typed stays beneath, and the same person goes on in place. */
export const LockedPage = () => {
  const words = useMessages(signInMessages)
  const { session, isExpired } = useDoor()
  const dialog = useRef<HTMLDialogElement>(null)
  const locked = session?.locked === true && !isExpired
  useEffect(() => {
    if (locked) dialog.current?.showModal()
    else dialog.current?.close()
  }, [locked])
  return (
    <dialog ref={dialog} aria-labelledby="locked" className="locked" onCancel={(event) => event.preventDefault()}>
      <h2 id="locked">{words.lockedTitle}</h2>
      <p>{words.lockedNote}</p>
      {locked && (
        <>
          <p><strong>{session.name}</strong></p>
          <HolderAgain />
          <Button small kind="tertiary" onClick={() => void leave()}>{words.notYou}</Button>
        </>
      )}
    </dialog>
  )
}
