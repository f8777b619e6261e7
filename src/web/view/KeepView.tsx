import { useState } from 'react'
import { Button } from '#ui/Button.tsx'
import { Dialog } from '#ui/Dialog.tsx'
import { useMessages } from '#ui/language/LanguageProvider.tsx'
import { useNotice } from '#ui/Notices.tsx'
import { TextField } from '#ui/TextField.tsx'
import { ProblemBanner } from '../app/ProblemBanner.tsx'
import { useAct } from '../app/use-act.ts'
import { viewMessages } from './view.messages.ts'

type KeepViewProps = { readonly screen: string; readonly query: string; readonly onKept: () => void }

/** この表示を保存: asks for a name and keeps the way the list is looked at now. */
export const KeepView = ({ screen, query, onKept }: KeepViewProps) => {
  const words = useMessages(viewMessages)
  const say = useNotice()
  const keeping = useAct('keepView')
  const [isOpen, setOpen] = useState(false)
  const [name, setName] = useState('')
  const own = {
    view_name_needed: words.view_name_needed,
    view_name_too_long: words.view_name_too_long,
    too_many_views: words.too_many_views,
  }
  const close = (): void => {
    setOpen(false)
    setName('')
    keeping.forget()
  }
  const keep = async (): Promise<void> => {
    if ((await keeping.run({ screen, name, query })) === undefined) return
    say({ text: words.kept({ name: name.trim() }) })
    onKept()
    close()
  }
  return (
    <>
      <Button small kind="tertiary" onClick={() => setOpen(true)}>{words.keep}</Button>
      <Dialog
        isOpen={isOpen}
        onClose={close}
        title={words.keepTitle}
        actions={<Button kind="primary" isDisabled={keeping.isActing} onClick={() => void keep()}>{words.save}</Button>}
      >
        <p className="quiet">{words.keepLead}</p>
        <ProblemBanner problem={keeping.problem} own={own} />
        <TextField label={words.name} hint={words.nameHint} value={name} onChange={setName} onEnter={() => void keep()} />
      </Dialog>
    </>
  )
}
