import { useBlocker } from '@tanstack/react-router'
import { useState } from 'react'
import { Button } from '#ui/Button.tsx'
import { Dialog, type DialogProps } from '#ui/Dialog.tsx'
import { useMessages } from '#ui/language/LanguageProvider.tsx'
import { listenToWriting } from './writing.ts'
import { writingMessages } from './writing.messages.ts'

const BY_HISTORY: readonly string[] = ['BACK', 'FORWARD', 'GO']

type QuestionProps = { readonly isOpen: boolean; readonly onGoOn: () => void; readonly onDiscard: () => void }

const DiscardQuestion = ({ isOpen, onGoOn, onDiscard }: QuestionProps) => {
  const words = useMessages(writingMessages)
  return (
    <Dialog
      isOpen={isOpen} isAlert isEscapable onClose={onGoOn} title={words.discardTitle}
      actions={<><Button kind="primary" onClick={onGoOn}>{words.goOnWriting}</Button><Button kind="danger" onClick={onDiscard}>{words.discard}</Button></>}
    >
      <p>{words.discardLead}</p>
    </Dialog>
  )
}

/**
 * A window in which somebody writes: no key, button or step back in the history takes what was written before they have said so. The same key pressed twice goes on
 * writing; a window in which nothing was written closes at once.
 */
export const WritingDialog = ({ onClose, children, ...rest }: Omit<DialogProps, 'isOpen' | 'dialogRef' | 'isAlert' | 'isEscapable'>) => {
  const [writing] = useState(listenToWriting)
  const [isAsking, setAsking] = useState(false)
  const leaving = useBlocker({ shouldBlockFn: ({ action }) => BY_HISTORY.includes(action) && writing.isWritten(), enableBeforeUnload: writing.isWritten, withResolver: true })
  const goOn = (): void => {
    setAsking(false)
    leaving.reset?.()
  }
  const discard = (): void => {
    setAsking(false)
    onClose()
    leaving.proceed?.()
  }
  return (
    <>
      <Dialog {...rest} isOpen dialogRef={writing.watch} onClose={() => (writing.isWritten() ? setAsking(true) : onClose())}>{children}</Dialog>
      <DiscardQuestion isOpen={isAsking || leaving.status === 'blocked'} onGoOn={goOn} onDiscard={discard} />
    </>
  )
}
