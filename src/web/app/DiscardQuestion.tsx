import { Button } from '#ui/Button.tsx'
import { Dialog } from '#ui/Dialog.tsx'
import { useMessages } from '#ui/language/LanguageProvider.tsx'
import { writingMessages } from './writing.messages.ts'

type Props = { readonly isOpen: boolean; readonly isLeaving?: boolean; readonly onGoOn: () => void; readonly onDiscard: () => void }

/** Asked before what somebody wrote is discarded: the first answer, and Escape, go on writing. `isLeaving`: the page is left by it, and not a window closed. */
export const DiscardQuestion = ({ isOpen, isLeaving = false, onGoOn, onDiscard }: Props) => {
  const words = useMessages(writingMessages)
  return (
    <Dialog
      isOpen={isOpen} isAlert isEscapable onClose={onGoOn} title={isLeaving ? words.leaveTitle : words.discardTitle}
      actions={<><Button kind="primary" onClick={onGoOn}>{words.goOnWriting}</Button><Button kind="danger" onClick={onDiscard}>{isLeaving ? words.leave : words.discard}</Button></>}
    >
      <p>{words.discardLead}</p>
    </Dialog>
  )
}
