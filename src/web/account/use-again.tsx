import { useState, type ReactNode } from 'react'
import { Dialog } from '#ui/Dialog.tsx'
import { useMessages } from '#ui/language/LanguageProvider.tsx'
import { HolderAgain } from '../signin/HolderAgain.tsx'
import { signInMessages } from '../signin/sign-in.messages.ts'

/** Asks the holder to show again that it is them, and then goes on with what they were about to do. */
export const useAgain = (): { readonly again: (goOn: () => void) => void; readonly dialog: ReactNode } => {
  const words = useMessages(signInMessages)
  const [waiting, setWaiting] = useState<{ readonly goOn: () => void } | undefined>(undefined)
  const done = (): void => {
    const { goOn } = waiting ?? {}
    setWaiting(undefined)
    goOn?.()
  }
  return {
    again: (goOn) => setWaiting({ goOn }),
    dialog: (
      <Dialog isOpen={waiting !== undefined} onClose={() => setWaiting(undefined)} title={words.againTitle}>
        <p>{words.againNote}</p>
        <HolderAgain isWhole onDone={done} />
      </Dialog>
    ),
  }
}
