import { Button } from '#ui/Button.tsx'
import { Dialog } from '#ui/Dialog.tsx'
import { useMessages } from '#ui/language/LanguageProvider.tsx'
import { sendingMessages } from './sending.messages.ts'

/** 名前を伝えずに送りますか: asked once before a つなぎ leaves that names nobody. An anonymous one is as good as any. */
export const NamelessDialog = ({ isOpen, onSend, onBack }: { readonly isOpen: boolean; readonly onSend: () => void; readonly onBack: () => void }) => {
  const words = useMessages(sendingMessages)
  return (
    <Dialog
      isOpen={isOpen} onClose={onBack} isAlert title={words.namelessTitle}
      actions={<><Button data-first onClick={onBack}>{words.namelessBack}</Button><Button kind="primary" onClick={onSend}>{words.namelessSend}</Button></>}
    >
      <p>{words.namelessAsk}</p>
    </Dialog>
  )
}
