import { useState } from 'react'
import { StatusBadge } from '#ui/Badge.tsx'
import { Button, LinkButton } from '#ui/Button.tsx'
import { Empty } from '#ui/Empty.tsx'
import { useMessages } from '#ui/language/LanguageProvider.tsx'
import { Link } from '#ui/Link.tsx'
import { Table, type Column } from '#ui/Table.tsx'
import { hrefOf } from '../app/address.ts'
import { useSession } from '../app/session.tsx'
import { boardMessages } from './board.messages.ts'
import { TakeUpDialog, type Stranded } from './TakeUpDialog.tsx'

const Why = ({ one }: { readonly one: Stranded }) => {
  const words = useMessages(boardMessages)
  return (
    <>
      {one.returned >= 2 && <StatusBadge tone="warning">{words.returned({ n: one.returned })}</StatusBadge>}{' '}
      {one.unanswered > 0 && <StatusBadge tone="danger">{words.unanswered({ n: one.unanswered })}</StatusBadge>}{' '}
      {one.escalations > 0 && <span className="quiet">{words.escalated({ n: one.escalations })}</span>}
    </>
  )
}

/** What can be done: take it up, send it anew, call. Whoever may not open it can still call who holds it. */
const Actions = ({ one, onTakeUp }: { readonly one: Stranded; readonly onTakeUp: () => void }) => {
  const words = useMessages(boardMessages)
  const { role } = useSession().acting
  return (
    <div className="bar">
      {one.matterId !== null && role === 'coordinator' && <Button small kind="primary" onClick={onTakeUp}>{words.takeUp}</Button>}
      {one.matterId !== null && <LinkButton small href={hrefOf(`/matters/${one.matterId}/refer`, { from: one.lastReferralId })}>{words.sendAnew}</LinkButton>}
      {one.agencyPhone !== null && <Link href={`tel:${one.agencyPhone}`}>{words.call({ who: one.agencyName, phone: one.agencyPhone })}</Link>}
      {one.lastToPhone !== null && one.lastTo !== null && <Link href={`tel:${one.lastToPhone}`}>{words.call({ who: one.lastTo, phone: one.lastToPhone })}</Link>}
    </div>
  )
}

/** 行き場のない相談, the oldest first, each with what can be done about it. */
export const StrandedTable = ({ stranded }: { readonly stranded: readonly Stranded[] }) => {
  const words = useMessages(boardMessages)
  const [taking, setTaking] = useState<Stranded | undefined>(undefined)
  const columns: readonly Column<Stranded>[] = [
    { key: 'need', heading: words.need, isRowHeader: true, cell: (one) => one.need ?? words.hidden },
    { key: 'since', heading: words.since, isNumber: true, cell: (one) => words.days({ n: one.sinceDays }) },
    { key: 'why', heading: words.why, cell: (one) => <Why one={one} /> },
    { key: 'holder', heading: words.holder, cell: (one) => one.agencyName },
    { key: 'last', heading: words.last, cell: (one) => one.lastTo },
    { key: 'area', heading: words.area, cell: (one) => one.areaName },
    { key: 'actions', heading: words.actions, cell: (one) => <Actions one={one} onTakeUp={() => setTaking(one)} /> },
  ]
  return (
    <>
      <Table
        caption={words.title} isCaptionHidden columns={columns} rows={stranded} keyOf={(one) => one.routeId}
        hrefOf={(one) => (one.need === null ? undefined : `/referrals/${one.lastReferralId}`)} empty={<Empty title={words.none}>{words.noneLead}</Empty>}
      />
      {taking !== undefined && <TakeUpDialog stranded={taking} onClose={() => setTaking(undefined)} />}
    </>
  )
}
