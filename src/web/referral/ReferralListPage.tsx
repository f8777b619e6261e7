import { useState } from 'react'
import { isReferralNumber } from '#domain/referral/number.ts'
import { numberText } from '#domain/shared/number-text.ts'
import { foldForSearch } from '#domain/shared/fold-text.ts'
import { isBlank } from '#domain/shared/text-limits.ts'
import { StatusBadge } from '#ui/Badge.tsx'
import { Empty } from '#ui/Empty.tsx'
import { FilterBar, FilterChoice } from '#ui/FilterBar.tsx'
import { useMessages } from '#ui/language/LanguageProvider.tsx'
import { Page } from '#ui/Page.tsx'
import { Table, type Column } from '#ui/Table.tsx'
import { TextField } from '#ui/TextField.tsx'
import { useViewChoice } from '../app/address.ts'
import type { AnswerFor } from '../app/api.ts'
import { ProblemBanner } from '../app/ProblemBanner.tsx'
import { useAsk } from '../app/use-query.ts'
import { UrgencyBadge } from '../intake/UrgencyBadge.tsx'
import { SavedViews } from '../view/SavedViews.tsx'
import { DueMark, isLate } from './DueMark.tsx'
import { referralMessages } from './referral.messages.ts'
import { StandingBadge } from './StandingBadge.tsx'

const BOXES = ['incoming', 'outgoing', 'returned', 'done', 'drafts'] as const
const EMPTY = { incoming: 'noneIncoming', outgoing: 'noneOutgoing', returned: 'noneReturned', done: 'noneDone', drafts: 'noneDrafts' } as const

type Row = AnswerFor<'listReferrals'>['referrals'][number]

const Signs = ({ one }: { readonly one: Row }) => {
  const words = useMessages(referralMessages)
  return (
    <>
      {one.escalations > 0 && <StatusBadge tone="danger">{words.escalated({ n: one.escalations })}</StatusBadge>}{' '}
      {one.isReportDue && <StatusBadge tone="warning">{words.reportDue}</StatusBadge>}
      {one.status === 'returned' && one.nextStep}
    </>
  )
}

const useColumns = (box: (typeof BOXES)[number]): readonly Column<Row>[] => {
  const words = useMessages(referralMessages)
  const from: Column<Row> = { key: 'from', heading: words.from, cell: (one) => one.fromAgencyName }
  const to: Column<Row> = { key: 'to', heading: words.to, cell: (one) => one.toName }
  const who = box === 'incoming' ? [from] : box === 'done' ? [from, to] : [to]
  return [
    { key: 'need', heading: words.need, cell: (one) => one.need, isRowHeader: true },
    { key: 'number', heading: words.number, cell: (one) => numberText('referral', one.number), isUnbroken: true },
    ...who,
    { key: 'status', heading: words.status, cell: (one) => <StandingBadge status={one.status} isLate={isLate(one)} mine={one.mine} /> },
    { key: 'urgency', heading: words.urgency, cell: (one) => <UrgencyBadge urgency={one.urgency} /> },
    { key: 'age', heading: words.age, cell: (one) => words.ageDays({ n: one.ageDays }), isNumber: true, isUnbroken: true },
    { key: 'due', heading: words.due, cell: (one) => <DueMark one={one} /> },
    { key: 'signs', heading: box === 'returned' ? words.nextStep : words.signs, cell: (one) => <Signs one={one} /> },
  ]
}

const fits = (one: Row, typed: string): boolean =>
  isReferralNumber(one.number, typed) || foldForSearch(`${one.need} ${one.why} ${one.fromAgencyName} ${one.toName}`).includes(foldForSearch(typed))

/** つなぎの一覧: what waits on us, what we wait for, what came back, what has ended; with its age and its lateness. */
export const ReferralListPage = () => {
  const words = useMessages(referralMessages)
  const [box, setBox] = useViewChoice('box', BOXES)
  const [typed, setTyped] = useState('')
  const { answer, problem } = useAsk('listReferrals', { box })
  const columns = useColumns(box)
  const rows = (answer?.referrals ?? []).filter((one) => isBlank(typed) || fits(one, typed))
  const empty = <Empty title={words[EMPTY[box]]}>{words.howToSend}</Empty>
  return (
    <Page title={words.title} lead={words.lead}>
      <FilterBar label={words.title} result={answer && words.shown({ n: rows.length })}>
        <FilterChoice label={words.box} value={box} options={BOXES.map((value) => ({ value, label: words[value], count: answer?.counts[value] }))} onChange={setBox} />
        <TextField label={words.narrow} value={typed} onChange={setTyped} />
        <SavedViews />
      </FilterBar>
      <ProblemBanner problem={problem} />
      {answer !== undefined && (
        <Table caption={words[box]} isCaptionHidden columns={columns} rows={rows} keyOf={(one) => one.id} hrefOf={(one) => `/referrals/${one.id}`} empty={empty} />
      )}
    </Page>
  )
}
