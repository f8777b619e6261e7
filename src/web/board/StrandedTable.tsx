import { Fragment, useState } from 'react'
import { hasOutrunItsWord } from '#domain/referral/said-days.ts'
import type { Day } from '#domain/shared/day.ts'
import { formatDayShort } from '#i18n/format.ts'
import { urgencyLabels } from '#i18n/intake-codes.messages.ts'
import { returnLabels } from '#i18n/referral-codes.messages.ts'
import { StatusBadge } from '#ui/Badge.tsx'
import { Button, LinkButton } from '#ui/Button.tsx'
import { Empty } from '#ui/Empty.tsx'
import { useLanguage, useMessages } from '#ui/language/LanguageProvider.tsx'
import { Link } from '#ui/Link.tsx'
import { Table, type Column } from '#ui/Table.tsx'
import { hrefOf } from '../app/address.ts'
import { useSession } from '../app/session.tsx'
import { UrgencyBadge } from '../intake/UrgencyBadge.tsx'
import { boardMessages } from './board.messages.ts'
import { TakeUpDialog, type Stranded } from './TakeUpDialog.tsx'

/** An agency with its telephone beneath: whoever may not open the matter can still call who holds it. */
const Callable = ({ name, phone }: { readonly name: string | null; readonly phone: string | null }) => {
  const words = useMessages(boardMessages)
  return (
    <>
      {name}
      {phone !== null && <p><Link href={`tel:${phone}`} aria-label={words.call({ who: name ?? '', phone })}>{phone}</Link></p>}
    </>
  )
}

const Why = ({ one }: { readonly one: Stranded }) => {
  const words = useMessages(boardMessages)
  const reasons = useMessages(returnLabels)
  const said = useMessages(urgencyLabels)
  const { locale } = useLanguage()
  const day = (text: string): string => formatDayShort(locale, text as Day)
  return (
    <>
      {one.returned >= 2 && <StatusBadge tone="warning">{words.returned({ n: one.returned })}</StatusBadge>}{' '}
      {one.unanswered > 0 && <StatusBadge tone="danger">{words.unanswered({ n: one.unanswered })}</StatusBadge>}{' '}
      {one.escalations > 0 && <span className="quiet">{words.escalated({ n: one.escalations })}</span>}
      {hasOutrunItsWord(one.urgency, one.sinceDays) && <p>{(one.unanswered > 0 ? words.outrunAndDue : words.outrun)({ said: said[one.urgency] })}</p>}
      {one.awaited.map((next) => <p key={`${next.toName} ${next.sentOn}`}>{words.awaited({ to: next.toName, sent: day(next.sentOn), due: day(next.dueOn) })}</p>)}
      {one.returns.map((back) => (
        <Fragment key={`${back.toName} ${back.nextStep}`}>
          <p>{words.gaveBack({ who: back.toName, why: reasons[back.reason] })}{back.nextStep !== '' && <span className="quiet">{` → ${back.nextStep}`}</span>}</p>
          {back.fitting !== null && <Callable name={words.fitting({ who: back.fitting.name })} phone={back.fitting.phone} />}
        </Fragment>
      ))}
    </>
  )
}

/** What can be done: take it up, or send it anew. */
const Actions = ({ one, onTakeUp }: { readonly one: Stranded; readonly onTakeUp: () => void }) => {
  const words = useMessages(boardMessages)
  const { role } = useSession().acting
  return (
    <div className="bar">
      {one.matterId !== null && role === 'coordinator' && <Button small onClick={onTakeUp}>{words.takeUp}</Button>}
      {one.matterId !== null && <LinkButton small href={hrefOf(`/matters/${one.matterId}/refer`, { from: one.lastReferralId })}>{words.sendAnew}</LinkButton>}
    </div>
  )
}

/** 行き場のない相談, the most urgent first, then the oldest, each with what can be done about it. */
export const StrandedTable = ({ stranded }: { readonly stranded: readonly Stranded[] }) => {
  const words = useMessages(boardMessages)
  const [taking, setTaking] = useState<Stranded | undefined>(undefined)
  const columns: readonly Column<Stranded>[] = [
    { key: 'need', heading: words.need, isRowHeader: true, cell: (one) => one.need ?? words.hidden },
    { key: 'urgency', heading: words.urgency, cell: (one) => <UrgencyBadge urgency={one.urgency} /> },
    { key: 'since', heading: words.since, isNumber: true, cell: (one) => words.days({ n: one.sinceDays }) },
    { key: 'why', heading: words.why, cell: (one) => <Why one={one} /> },
    { key: 'holder', heading: words.holder, cell: (one) => <Callable name={one.agencyName} phone={one.agencyPhone} /> },
    { key: 'last', heading: words.last, cell: (one) => <Callable name={one.lastTo} phone={one.lastToPhone} /> },
    { key: 'area', heading: words.area, cell: (one) => one.areaName },
    { key: 'actions', heading: words.actions, isForDoing: true, cell: (one) => <Actions one={one} onTakeUp={() => setTaking(one)} /> },
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
