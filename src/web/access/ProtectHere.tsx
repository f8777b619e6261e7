import { useState } from 'react'
import { Button } from '#ui/Button.tsx'
import { useMessages } from '#ui/language/LanguageProvider.tsx'
import { useNotice } from '#ui/Notices.tsx'
import type { Asked } from '../app/use-query.ts'
import { ConcealHereDialog } from './ConcealHereDialog.tsx'
import { AskDialog, keyOf, type Protected } from './ProtectionDialogs.tsx'
import { protectionMessages } from './protection.messages.ts'

type Props = {
  readonly asked: Asked<'getMatterProtection'>
  /** Who of the record it is: as they stand on the sheet, or as a person. */
  readonly who: { readonly subjectId?: string; readonly personId?: string | null }
  readonly again: () => void
}

const waits = (matter: Protected, { personId, name }: Protected['people'][number]): boolean =>
  matter.requests.some((one) => one.kind === 'conceal' && one.answeredAt === null && (one.personId === null ? one.whom === name || one.whom === '' : one.personId === personId))

/** Whether somebody of the record is neither concealed nor asked to be. */
export const isConcealmentOpen = (matter: Protected, one: Protected['people'][number]): boolean =>
  !matter.concealments.some(({ personId }) => personId === one.personId) && !waits(matter, one)

/** 秘匿を頼む, or この人を秘匿する for whoever decides, beside the very one it is heard about; nothing where it is done or asked for already. */
export const ProtectHere = ({ asked: { answer: matter }, who, again }: Props) => {
  const words = useMessages(protectionMessages)
  const say = useNotice()
  const [isOpen, setOpen] = useState(false)
  const whom = matter?.people.find((one) => (who.subjectId === undefined ? one.personId === who.personId : one.subjectId === who.subjectId))
  if (matter === undefined || whom === undefined || matter.concealments.some((one) => one.personId === whom.personId)) return null
  const { conceal, ask } = matter.may
  if (!conceal && (!ask || waits(matter, whom))) return null
  const props = { matter, onClose: () => setOpen(false), onDone: () => { setOpen(false); say({ text: conceal ? words.saved : words.asked }); again() } }
  return (
    <>
      <Button small onClick={() => setOpen(true)}>{conceal ? words.concealHere : words.askConceal}</Button>
      {isOpen && (conceal ? <ConcealHereDialog {...props} given={keyOf(whom)} /> : <AskDialog {...props} kind="conceal" whom={keyOf(whom)} />)}
    </>
  )
}
