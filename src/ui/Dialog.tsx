import { useEffect, useId, useRef, type ReactNode, type Ref } from 'react'
import { bothRefs } from './both-refs.ts'
import { Button } from './Button.tsx'
import { isComposing } from './keys/is-composing.ts'
import { useMessages } from './language/LanguageProvider.tsx'
import { partsMessages } from './language/parts.messages.ts'

/** What a dialog takes. `actions` stand at its foot; `isAlert` for a question that must be answered, `isEscapable` where leaving it is an answer. */
export type DialogProps = {
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly title: string
  readonly children: ReactNode
  readonly actions?: ReactNode
  readonly wide?: boolean
  readonly isAlert?: boolean
  readonly isEscapable?: boolean
  /** Printed by itself, without the page beneath it. */
  readonly isPrinted?: boolean
  readonly dialogRef?: Ref<HTMLDialogElement>
}

const FIRST_FIELD = 'input, textarea, select, [data-first]'

/** A window over the page, the browser's own: it holds the focus, closes with Escape and gives the focus back. */
export const Dialog = ({ isOpen, onClose, title, children, actions, wide = false, isAlert = false, isEscapable = !isAlert, isPrinted = false, dialogRef }: DialogProps) => {
  const words = useMessages(partsMessages)
  const titleId = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    if (!isOpen) return undefined
    const element = dialog.current
    element?.showModal()
    element?.querySelector<HTMLElement>(FIRST_FIELD)?.focus()
    return () => element?.close()
  }, [isOpen])
  return (
    <dialog
      ref={bothRefs(dialog, dialogRef)}
      className={wide ? 'dialog-wide' : undefined}
      data-printed={isPrinted || undefined}
      role={isAlert ? 'alertdialog' : undefined}
      aria-labelledby={titleId}
      // A file picker that was left tells of it too, and that closes nothing.
      onCancel={(event) => {
        if (event.target !== event.currentTarget) return
        event.preventDefault()
        if (isEscapable) onClose()
      }}
      // A telephone's way back, pressed twice, is not to be held up: what stands open all the same is shown again.
      onClose={() => {
        if (isOpen && dialog.current?.open === false) dialog.current.showModal()
      }}
      // The Escape that ends a composition closes nothing; any other closes at once, where a search field would first empty itself.
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return
        event.preventDefault()
        if (isEscapable && !isComposing(event)) onClose()
      }}
    >
      {isOpen && (
        <>
          <div className="dialog-head">
            <h2 id={titleId}>{title}</h2>
            {!isAlert && <Button small onClick={onClose}>{words.close}</Button>}
          </div>
          {children}
          {actions !== undefined && <div className="dialog-actions">{actions}</div>}
        </>
      )}
    </dialog>
  )
}
