import type { ReactNode } from 'react'
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { Button } from './Button.tsx'
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
}

/** A window over the page: holds the focus, closes with Escape, gives the focus back. */
export const Dialog = (props: DialogProps) => {
  const words = useMessages(partsMessages)
  return (
    <ModalOverlay
      className="dialog-ground"
      isOpen={props.isOpen}
      onOpenChange={(open) => {
        if (!open) props.onClose()
      }}
      isKeyboardDismissDisabled={props.isAlert === true}
    >
      <Modal className={props.wide === true ? 'dialog dialog-wide' : 'dialog'}>
        <AriaDialog className="dialog-body" role={props.isAlert === true ? 'alertdialog' : 'dialog'}>
          <div className="dialog-head">
            <Heading slot="title" level={2}>
              {props.title}
            </Heading>
            {props.isAlert !== true && (
              <Button small onClick={props.onClose}>
                {words.close}
              </Button>
            )}
          </div>
          {props.children}
          {props.actions !== undefined && <div className="dialog-actions">{props.actions}</div>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}
