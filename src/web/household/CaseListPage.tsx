import { useState } from 'react'
import { CASE_STANDINGS } from '#domain/household/silence.ts'
import { daysBetween, type Day } from '#domain/shared/day.ts'
import { dayInTokyo, instantFrom } from '#domain/shared/instant.ts'
import { numberText } from '#domain/shared/number-text.ts'
import { formatDayShort } from '#i18n/format.ts'
import { Badge, StatusBadge } from '#ui/Badge.tsx'
import { Beyond } from '#ui/Beyond.tsx'
import { LinkButton } from '#ui/Button.tsx'
import { Empty } from '#ui/Empty.tsx'
import { useLanguage, useMessages } from '#ui/language/LanguageProvider.tsx'
import { Page } from '#ui/Page.tsx'
import { Pages } from '#ui/Pages.tsx'
import { Section } from '#ui/Section.tsx'
import { Table, type Column, type Sort } from '#ui/Table.tsx'
import { useView, useViewChoice } from '../app/address.ts'
import type { AnswerFor } from '../app/api.ts'
import { ConcealedMark } from '../access/ConcealedMark.tsx'
import { PrintList } from '../app/PrintList.tsx'
import { ProblemBanner } from '../app/ProblemBanner.tsx'
import { Telephone } from '../app/Telephone.tsx'
import { useAsk } from '../app/use-query.ts'
import { useWholeList } from '../app/use-whole-list.ts'
import { useEndingOf } from '../structure/use-ending.ts'
import { CaseFilters, REACHES, STATES } from './CaseFilters.tsx'
import { householdMessages } from './household.messages.ts'
import { caseListMessages } from './list.messages.ts'
import { StandingBadge } from './StandingBadge.tsx'

type Row = AnswerFor<'listCases'>['cases'][number]
type Masked = AnswerFor<'listCases'>['masked'][number]
const SORTS = ['kana', 'number', 'last_contact', 'next_due'] as const
type SortKey = (typeof SORTS)[number]
const today = (): Day => dayInTokyo(instantFrom(Date.now()))

const LastContact = ({ row }: { readonly row: Row }) => {
  const words = useMessages(caseListMessages)
  const { locale } = useLanguage()
  if (row.lastContactOn === null) return null
  const days = daysBetween(row.lastContactOn as Day, today())
  return <>{formatDayShort(locale, row.lastContactOn as Day)} <span className="quiet">{words.silentFor({ days })}</span></>
}

const NextDue = ({ on }: { readonly on: string }) => {
  const words = useMessages(householdMessages)
  const { locale } = useLanguage()
  return <>{formatDayShort(locale, on as Day)} {on < today() && <StatusBadge tone="danger">{words.overdue}</StatusBadge>}</>
}

const useColumns = (): readonly Column<Row, string>[] => {
  const words = useMessages(householdMessages)
  const list = useMessages(caseListMessages)
  const endingOf = useEndingOf()
  return [
    { key: 'kana', heading: words.household, cell: (one) => <>{one.householdName} <ConcealedMark isSo={one.concealed} /></>, isRowHeader: true, isSortable: true },
    { key: 'title', heading: words.title, cell: (one) => <span className="narrow">{one.title}</span> },
    {
      key: 'standing', heading: words.standing,
      cell: (one) => (
        <>
          {one.status === 'closed' ? <Badge>{words.closed}</Badge> : <StandingBadge standing={one.standing} nextDueOn={one.nextDueOn ?? undefined} today={today()} />}{' '}
          {one.restricted && <StatusBadge tone="danger">{words.restricted}</StatusBadge>}
        </>
      ),
    },
    { key: 'last_contact', heading: words.lastContact, cell: (one) => <LastContact row={one} />, isSortable: true },
    { key: 'next_due', heading: list.nextDue, cell: (one) => one.nextDueOn !== null && <NextDue on={one.nextDueOn} />, isSortable: true },
    { key: 'lead', heading: words.lead, cell: (one) => <>{one.leadName} <span className="quiet">{[one.agencyName, endingOf(one.agencyId)].filter(Boolean).join('　')}</span></> },
    { key: 'area', heading: words.area, cell: (one) => one.areaName },
    { key: 'number', heading: list.number, cell: (one) => numberText('case', one.number), isUnbroken: true, isNumber: true, isSortable: true },
  ]
}

const MaskedTable = ({ rows, beyond }: { readonly rows: readonly Masked[]; readonly beyond: number }) => {
  const words = useMessages(householdMessages)
  const list = useMessages(caseListMessages)
  if (rows.length === 0) return null
  const columns: readonly Column<Masked>[] = [
    { key: 'household', heading: words.household, cell: (one) => one.householdName, isRowHeader: true },
    { key: 'restricted', heading: words.standing, cell: () => <StatusBadge tone="danger">{words.restricted}</StatusBadge> },
    { key: 'ask', heading: list.ask, cell: (one) => <Telephone who={one.askAgency} number={one.askPhone} /> },
    { key: 'area', heading: words.area, cell: (one) => one.areaName },
    { key: 'number', heading: words.number, cell: (one) => numberText('case', one.number), isUnbroken: true, isNumber: true },
  ]
  return (
    <Section title={list.masked} count={rows.length + beyond}>
      <p className="quiet">{list.maskedLead}</p>
      <Table caption={list.masked} isCaptionHidden columns={columns} rows={rows} keyOf={(one) => one.matterId} hrefOf={(one) => `/matters/${one.matterId}/masked`} />
      <Beyond count={beyond} />
    </Section>
  )
}

/** 世帯の一覧: filters, order and page stand in the address, so that a view can be kept and shared. */
export const CaseListPage = () => {
  const words = useMessages(householdMessages)
  const list = useMessages(caseListMessages)
  const columns = useColumns()
  const { view, look } = useView()
  const [spoken, setSpoken] = useState('')
  const [reach] = useViewChoice('reach', REACHES)
  const [status] = useViewChoice('status', STATES)
  const [by] = useViewChoice('sort', SORTS)
  const [direction] = useViewChoice('direction', ['ascending', 'descending'])
  const page = Math.max(1, Number.parseInt(view['page'] ?? '1', 10) || 1)
  const standing = CASE_STANDINGS.find((one) => one === view['standing'])
  const wanted = { reach, status, standing, areaId: view['area'], agencyId: view['agency'], words: spoken, sort: by, direction }
  const { answer, problem } = useAsk('listCases', { ...wanted, page })
  const pages = answer === undefined ? 1 : Math.max(1, Math.ceil(answer.total / answer.pageSize))
  const whole = useWholeList({ name: 'listCases', pageOf: (n) => ({ ...wanted, page: n }), pages })
  const paging = whole.answers === undefined ? { page, pages, total: answer?.total, pageSize: answer?.pageSize } : undefined
  const order = (sort: Sort<string>): void => look({ sort: sort.by === 'kana' ? undefined : sort.by, direction: sort.direction === 'ascending' ? undefined : sort.direction, page: undefined })
  const isBare = reach === 'mine' && standing === undefined && spoken === ''
  return (
    <Page title={words.listTitle} actions={<><PrintList print={whole.print} total={answer?.total} /><LinkButton kind="tertiary" href="/cases/new">{words.openHousehold}</LinkButton></>}>
      <CaseFilters total={answer?.total} paging={paging} onWords={setSpoken} />
      <ProblemBanner problem={problem ?? whole.problem} />
      {answer !== undefined && (
        <Table<Row, string>
          caption={words.listTitle} isCaptionHidden columns={columns} rows={whole.answers?.flatMap((one) => one.cases) ?? answer.cases} keyOf={(one) => one.caseId} hrefOf={(one) => `/cases/${one.caseId}`}
          sort={{ by: by satisfies SortKey, direction }} onSort={order} empty={<Empty title={isBare ? list.noneMine : list.noneFound}>{list.noneHint}</Empty>}
        />
      )}
      {answer !== undefined && pages > 1 && paging !== undefined && <Pages {...paging} onPage={(to) => look({ page: to === 1 ? undefined : String(to) })} />}
      <MaskedTable rows={answer?.masked ?? []} beyond={answer?.maskedBeyond ?? 0} />
    </Page>
  )
}
