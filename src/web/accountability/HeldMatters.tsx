import { useState } from 'react'
import { Button } from '#ui/Button.tsx'
import { useMessages } from '#ui/language/LanguageProvider.tsx'
import { useNamed } from '#ui/language/use-named.ts'
import { Table, type Column } from '#ui/Table.tsx'
import type { AnswerFor } from '../app/api.ts'
import { FormDialog } from '../app/FormDialog.tsx'
import { leavingMessages, reconciliationMessages } from './accountability.messages.ts'
import { SuccessorField } from './SuccessorField.tsx'
import type { Successor } from './use-successors.ts'

/** A matter somebody holds, as far as the reader may open it. */
export type HeldMatter = AnswerFor<'getHoldings'>['matters'][number]

/** Single matters that go to somebody else than the rest: to whom, by matter. */
export type Shares = Readonly<Record<string, string>>

type Sharing = { readonly successors: readonly Successor[]; readonly shares: Shares }

/** 引き継ぐ人を変える: one matter goes to somebody of its own. */
export const ShareDialog = ({ matter, successors, shares, onClose, onShare }: Sharing & {
  readonly matter: HeldMatter
  readonly onClose: () => void
  readonly onShare: (matterId: string, to: string) => void
}) => {
  const words = useMessages(leavingMessages)
  const named = useNamed()
  const [to, setTo] = useState(shares[matter.id] ?? '')
  const share = (): void => {
    onShare(matter.id, to)
    onClose()
  }
  return (
    <FormDialog title={named(words.goesTo, matter.title)} onClose={onClose} onSend={share} sendLabel={words.decide}>
      <SuccessorField label={words.goesTo} name="share" value={to} successors={successors} none={words.sameAsRest} onChange={setTo} />
    </FormDialog>
  )
}

/** 持っている案件: to whom each goes, the successor for the rest or somebody of its own. */
export const HeldMatters = ({ matters, successors, shares, onChange }: Sharing & { readonly matters: readonly HeldMatter[]; readonly onChange: (matter: HeldMatter) => void }) => {
  const words = useMessages(leavingMessages)
  const kinds = useMessages(reconciliationMessages)
  const named = useNamed()
  const parts = { lead: words.lead_part, member: words.member, observer: words.observer }
  const sayHeir = (one: HeldMatter): string => successors.find((heir) => heir.value === shares[one.id])?.label ?? words.sameAsRest
  const columns: readonly Column<HeldMatter>[] = [
    { key: 'matter', heading: words.matter, isRowHeader: true, cell: (one) => named(kinds[one.kind], one.title) },
    { key: 'part', heading: words.part, cell: (one) => one.part && parts[one.part] },
    { key: 'tasks', heading: words.tasks, isNumber: true, cell: (one) => one.tasks },
    { key: 'to', heading: words.goesTo, cell: sayHeir },
    { key: 'change', heading: words.actions, isForDoing: true, cell: (one) => <Button small aria-label={named(words.change, one.title)} onClick={() => onChange(one)}>{words.change}</Button> },
  ]
  return <Table caption={words.holds} isCaptionHidden columns={columns} rows={matters} keyOf={(one) => one.id} />
}
