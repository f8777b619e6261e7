import { BOXES, INTAKE_ORDERS, URGENCIES } from '#domain/intake/codes.ts'
import type { Day } from '#domain/shared/day.ts'
import type { Instant } from '#domain/shared/instant.ts'
import { shortened } from '#domain/shared/shortened.ts'
import { formatDayShort, formatList, formatMoment } from '#i18n/format.ts'
import { aboutWords, boxLabels, outcomeLabels, urgencyLabels } from '#i18n/intake-codes.messages.ts'
import { StatusBadge } from '#ui/Badge.tsx'
import { Banner } from '#ui/Banner.tsx'
import { LinkButton } from '#ui/Button.tsx'
import { Empty } from '#ui/Empty.tsx'
import { FilterBar, FilterChoice, type FilterBarProps } from '#ui/FilterBar.tsx'
import { useLanguage, useMessages } from '#ui/language/LanguageProvider.tsx'
import { Link } from '#ui/Link.tsx'
import { Page } from '#ui/Page.tsx'
import { Pager } from '#ui/Pager.tsx'
import { Select } from '#ui/Select.tsx'
import { Table, type Column } from '#ui/Table.tsx'
import { hrefOf, useView, useViewChoice } from '../app/address.ts'
import type { AnswerFor } from '../app/api.ts'
import { optionsFrom } from '../app/options.ts'
import { ConcealedMark } from '../access/ConcealedMark.tsx'
import { PrintList } from '../app/PrintList.tsx'
import { ProblemBanner } from '../app/ProblemBanner.tsx'
import { useAsk } from '../app/use-query.ts'
import { useWholeList } from '../app/use-whole-list.ts'
import { SavedViews } from '../view/SavedViews.tsx'
import { ExportButton } from './ExportButton.tsx'
import { intakeMessages, orderLabels } from './intake.messages.ts'
import { UrgencyBadge } from './UrgencyBadge.tsx'

type Row = AnswerFor<'listIntakes'>['intakes'][number]

const STATES = ['open', 'follow_up', 'ended', 'all'] as const
const REACHES = ['all', 'agency', 'mine'] as const

/** Whom an intake is about, with the sign beside whoever is concealed. */
const About = ({ people }: { readonly people: Row['about'] }) => {
  const who = useMessages(aboutWords)
  const { locale } = useLanguage()
  if (people.length === 0) return <span className="quiet no-wrap">{who.nameless}</span>
  return <>{formatList(locale, people.map((person) => person.called))} <ConcealedMark isSo={people.some((person) => person.concealed)} /></>
}

const useColumns = (): readonly Column<Row>[] => {
  const words = useMessages(intakeMessages)
  const outcome = useMessages(outcomeLabels)
  const boxes = useMessages(boxLabels)
  const who = useMessages(aboutWords)
  const { locale } = useLanguage()
  const stateOf = (one: Row) => {
    if (one.needsFollowUp) return <StatusBadge tone="danger">{words.needsFollowUp}</StatusBadge>
    return one.outcome === null ? words.stateOpen : outcome[one.outcome]
  }
  return [
    { key: 'urgency', heading: words.urgency, cell: (one) => <UrgencyBadge urgency={one.urgency} /> },
    { key: 'text', heading: words.text, cell: (one) => shortened(one.text, 60), isRowHeader: true },
    { key: 'about', heading: who.about, cell: (one) => <About people={one.about} /> },
    { key: 'box', heading: words.worst, cell: (one) => one.worstBox && boxes[one.worstBox] },
    { key: 'received', heading: words.receivedWhenBy, cell: (one) => <>{formatMoment(locale, one.receivedAt as Instant)}<div className="quiet">{one.receivedByName}</div></>, isUnbroken: true },
    { key: 'agency', heading: words.agency, cell: (one) => formatList(locale, one.accountableNames) },
    { key: 'next', heading: words.next, cell: (one) => one.nextContactOn && formatDayShort(locale, one.nextContactOn as Day), isUnbroken: true },
    { key: 'outcome', heading: words.state, cell: stateOf },
  ]
}

/** One of a closed list in the address, or nothing. */
const oneOf = <T extends string>(list: readonly T[], value: string | undefined): T | undefined => list.find((one) => one === value)

const useWanted = () => {
  const [state, setState] = useViewChoice('state', STATES)
  const [reach, setReach] = useViewChoice('reach', REACHES)
  const { view, look } = useView()
  const page = Math.max(1, Math.trunc(Number(view['page'] ?? 1)) || 1)
  return { state, setState, reach, setReach, look, view, page, urgency: oneOf(URGENCIES, view['urgency']), box: oneOf(BOXES, view['box']), order: oneOf(INTAKE_ORDERS, view['order']) ?? 'urgency' }
}

const Filters = ({ wanted, ...found }: { readonly wanted: ReturnType<typeof useWanted> } & Pick<FilterBarProps, 'result' | 'paging'>) => {
  const words = useMessages(intakeMessages)
  const states = { open: words.stateOpen, follow_up: words.needsFollowUp, ended: words.stateEnded, all: words.stateAll }
  const reaches = { all: words.reachAll, agency: words.reachAgency, mine: words.reachMine }
  const look = (name: string) => (value: string): void => wanted.look({ [name]: value, page: undefined })
  return (
    <FilterBar label={words.filters} {...found}>
      <FilterChoice label={words.state} value={wanted.state} options={optionsFrom(STATES, states)} onChange={wanted.setState} />
      <FilterChoice label={words.reach} value={wanted.reach} options={optionsFrom(REACHES, reaches)} onChange={wanted.setReach} />
      <Select label={words.urgency} value={wanted.urgency ?? ''} options={optionsFrom(URGENCIES, useMessages(urgencyLabels))} none={words.any} onChange={look('urgency')} />
      <Select label={words.boxTicked} value={wanted.box ?? ''} options={optionsFrom(BOXES, useMessages(boxLabels))} none={words.any} onChange={look('box')} />
      <Select label={words.order} value={wanted.order} options={optionsFrom(INTAKE_ORDERS, useMessages(orderLabels))} onChange={look('order')} />
      <SavedViews />
    </FilterBar>
  )
}

/** 受付一覧: the view lives in the address, so that it can be kept and shared. Emergencies stay in sight until followed up. */
export const IntakeListPage = () => {
  const words = useMessages(intakeMessages)
  const columns = useColumns()
  const wanted = useWanted()
  const { state, reach, urgency, order, page } = wanted
  const filters = { state, reach, order, ...(urgency && { urgency }), ...(wanted.box && { box: wanted.box }) }
  const { answer, problem } = useAsk('listIntakes', { ...filters, page })
  const pages = answer === undefined ? 1 : Math.max(1, Math.ceil(answer.total / answer.pageSize))
  const whole = useWholeList({ name: 'listIntakes', pageOf: (n) => ({ ...filters, page: n }), pages })
  const paging = { page, pages, total: answer?.total, pageSize: answer?.pageSize }
  const isOnePage = whole.answers === undefined
  return (
    <Page
      title={words.listTitle}
      actions={<><PrintList print={whole.print} total={answer?.total} /><ExportButton filters={filters} /><LinkButton href="/paper/intake" kind="tertiary">{words.blankPaper}</LinkButton></>}
      primary={<LinkButton href="/intakes/new" kind="primary" keys="n">{words.newTitle}</LinkButton>}
    >
      {answer !== undefined && answer.followUps > 0 && state !== 'follow_up' && (
        <Banner tone="danger" title={words.followUpsWait({ n: answer.followUps })}><Link href={hrefOf('/intakes', { state: 'follow_up' })}>{words.showFollowUps}</Link></Banner>
      )}
      <Filters wanted={wanted} result={answer && words.total({ n: answer.total })} paging={isOnePage ? paging : undefined} />
      <ProblemBanner problem={problem ?? whole.problem} />
      {answer !== undefined && (
        <Table
          caption={words.listTitle} isCaptionHidden columns={columns} rows={whole.answers?.flatMap((one) => one.intakes) ?? answer.intakes} keyOf={(one) => one.id}
          hrefOf={(one) => `/intakes/${one.id}`} empty={<Empty title={words.none}>{words.noneLead}</Empty>}
        />
      )}
      {isOnePage && <Pager {...paging} hrefOf={(n) => hrefOf('/intakes', { ...wanted.view, page: n === 1 ? undefined : String(n) })} />}
    </Page>
  )
}
