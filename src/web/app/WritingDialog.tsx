import { useBlocker } from '@tanstack/react-router'
import { useState } from 'react'
import { Dialog, type DialogProps } from '#ui/Dialog.tsx'
import { DiscardQuestion } from './DiscardQuestion.tsx'
import { listenToWriting } from './writing.ts'

const BY_HISTORY: readonly string[] = ['BACK', 'FORWARD', 'GO']

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
