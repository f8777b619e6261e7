import { useState } from 'react'
import { numberText } from '#domain/shared/number-text.ts'
import { formatList } from '#i18n/format.ts'
import { StatusBadge } from '#ui/Badge.tsx'
import { Empty } from '#ui/Empty.tsx'
import { FilterBar, FilterChoice } from '#ui/FilterBar.tsx'
import { useLanguage, useMessages } from '#ui/language/LanguageProvider.tsx'
import { Page } from '#ui/Page.tsx'
import { Pager } from '#ui/Pager.tsx'
import { Table, type Column } from '#ui/Table.tsx'
import { TextField } from '#ui/TextField.tsx'
import { hrefOf, useView, useViewChoice } from '../app/address.ts'
import type { AnswerFor } from '../app/api.ts'
import { ConcealedMark } from '../access/ConcealedMark.tsx'
import { PrintList } from '../app/PrintList.tsx'
import { ProblemBanner } from '../app/ProblemBanner.tsx'
import { useOwnWords } from '../app/use-own-words.ts'
import { useAsk, useLast } from '../app/use-query.ts'
import { useWholeList } from '../app/use-whole-list.ts'
import { useRested } from '../app/use-rested.ts'
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
  const next = one.status === 'returned' && one.takenUpBy === null ? one.nextStep : null
  // Where there is nothing to say, the field is empty for the style, too: no name of a column stands alone on a phone.
  const isHandedOn = one.sentByAgencyName !== null && one.mine !== 'sender' && one.takenUpBy !== one.fromAgencyName
  if (one.escalations === 0 && !one.isReportDue && one.takenUpBy === null && !isHandedOn && (next === null || next === '')) return null
  return (
    <>
      {one.escalations > 0 && <StatusBadge tone="danger">{words.escalated({ n: one.escalations })}</StatusBadge>}{' '}
      {one.isReportDue && <StatusBadge tone="warning">{words.reportDue}</StatusBadge>}
      {one.takenUpBy !== null && <StatusBadge tone="info">{words.takenUpAfter({ agency: one.takenUpBy })}</StatusBadge>}
      {isHandedOn && <StatusBadge tone="info">{words.handedOnTo({ agency: one.fromAgencyName })}</StatusBadge>}
      {next}
    </>
  )
}

const useColumns = (box: (typeof BOXES)[number]): readonly Column<Row>[] => {
  const words = useMessages(referralMessages)
  const { locale } = useLanguage()
  const { say } = useOwnWords()
  const from: Column<Row> = { key: 'from', heading: words.from, cell: (one) => one.sentByAgencyName ?? one.fromAgencyName }
  const to: Column<Row> = { key: 'to', heading: words.to, cell: (one) => one.toName }
  const who = box === 'incoming' ? [from] : box === 'done' ? [from, to] : [to]
  return [
    { key: 'need', heading: words.need, cell: (one) => one.need, isRowHeader: true },
    { key: 'number', heading: words.number, cell: (one) => numberText('referral', one.number), isUnbroken: true },
    { key: 'about', heading: words.aboutWhom, cell: (one) => (one.about.length === 0 ? '—' : <>{formatList(locale, one.about.map(({ name }) => say(name)))} <ConcealedMark isSo={one.concealed} /></>) },
    ...who,
    { key: 'status', heading: words.status, cell: (one) => <StandingBadge status={one.status} isLate={isLate(one)} mine={one.mine} /> },
    { key: 'urgency', heading: words.urgency, cell: (one) => <UrgencyBadge urgency={one.urgency} /> },
    { key: 'age', heading: words.age, cell: (one) => words.ageDays({ n: one.ageDays }), isNumber: true, isUnbroken: true },
    { key: 'due', heading: words.due, cell: (one) => <DueMark one={one} /> },
    { key: 'signs', heading: box === 'returned' ? words.nextStep : words.signs, cell: (one) => <Signs one={one} /> },
  ]
}

/** つなぎの一覧: what waits on us, what we wait for, what came back, what has ended; with its age and its lateness. */
export const ReferralListPage = () => {
  const words = useMessages(referralMessages)
  const { view, look } = useView()
  const [box] = useViewChoice('box', BOXES)
  const [typed, setTyped] = useState('')
  const rested = useRested(typed.trim())
  const page = Math.max(1, Math.trunc(Number(view['page'] ?? 1)) || 1)
  const { answer, problem } = useAsk('listReferrals', { box, words: rested, page })
  const last = useLast(answer)
  const pages = last === undefined ? 1 : Math.max(1, Math.ceil(last.total / last.pageSize))
  const whole = useWholeList({ name: 'listReferrals', pageOf: (n) => ({ box, words: rested, page: n }), pages })
  const choose = (choice: (typeof BOXES)[number]): void => look({ box: choice === BOXES[0] ? undefined : choice, page: undefined })
  // What is narrowed anew begins at its first page; the words themselves never enter the address.
  const narrow = (words: string): void => {
    setTyped(words)
    if (page > 1) look({ page: undefined })
  }
  const paging = { page, pages, total: last?.total, pageSize: last?.pageSize }
  const isOnePage = whole.answers === undefined
  const columns = useColumns(box)
  const empty = <Empty title={words[EMPTY[box]]}>{words.howToSend}</Empty>
  return (
    <Page title={words.title} lead={words.lead} actions={<PrintList print={whole.print} total={answer?.total} />}>
      <FilterBar label={words.title} result={last && words.shown({ n: last.total })} paging={isOnePage ? paging : undefined}>
        <FilterChoice label={words.box} value={box} options={BOXES.map((value) => ({ value, label: words[value], count: last?.counts[value] }))} onChange={choose} />
        <TextField label={words.narrow} value={typed} onChange={narrow} />
        <SavedViews />
      </FilterBar>
      <ProblemBanner problem={problem ?? whole.problem} />
      {answer !== undefined && (
        <Table
          caption={words[box]} isCaptionHidden columns={columns} rows={whole.answers?.flatMap((one) => one.referrals) ?? answer.referrals}
          keyOf={(one) => one.id} hrefOf={(one) => `/referrals/${one.id}`} empty={empty}
        />
      )}
      {last !== undefined && isOnePage && <Pager {...paging} hrefOf={(n) => hrefOf('/referrals', { ...view, page: n === 1 ? undefined : String(n) })} />}
    </Page>
  )
}
