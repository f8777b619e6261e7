import { useEffect, useId, useRef, type ReactNode } from 'react'
import { Button } from './Button.tsx'
import { isComposing } from './keys/is-composing.ts'
import { useMessages } from './language/LanguageProvider.tsx'
import { partsMessages } from './language/parts.messages.ts'

/** What a dialog takes. `actions` stand at its foot; `isAlert` for a question that must be answered. */
export type DialogProps = {
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly title: string
  readonly children: ReactNode
  readonly actions?: ReactNode
  readonly wide?: boolean
  readonly isAlert?: boolean
  /** Printed by itself, without the page beneath it. */
  readonly isPrinted?: boolean
}

const FIRST_FIELD = 'input, textarea, select, [data-first]'

/** A window over the page, the browser's own: it holds the focus, closes with Escape and gives the focus back. */
export const Dialog = ({ isOpen, onClose, title, children, actions, wide = false, isAlert = false, isPrinted = false }: DialogProps) => {
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
      ref={dialog}
      className={wide ? 'dialog-wide' : undefined}
      data-printed={isPrinted || undefined}
      role={isAlert ? 'alertdialog' : undefined}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault()
        if (!isAlert) onClose()
      }}
      // The Escape that ends a composition closes nothing; any other closes at once, where a search field would first empty itself.
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return
        event.preventDefault()
        if (!isAlert && !isComposing(event)) onClose()
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
