import type { Instant } from '#domain/shared/instant.ts'
import { formatCount, formatList, formatMoment } from '#i18n/format.ts'
import { printedLabels } from '#i18n/journal.messages.ts'
import { LinkButton } from '#ui/Button.tsx'
import { Empty } from '#ui/Empty.tsx'
import { FilterBar, FilterChoice } from '#ui/FilterBar.tsx'
import { useLanguage, useMessages } from '#ui/language/LanguageProvider.tsx'
import { useAside } from '#ui/language/use-named.ts'
import { OnePart } from '#ui/OnePart.tsx'
import { Page } from '#ui/Page.tsx'
import { Select } from '#ui/Select.tsx'
import { Table, type Column } from '#ui/Table.tsx'
import { hrefOf, useId, usePath, useView, useViewChoice, type View } from '../app/address.ts'
import type { AnswerFor } from '../app/api.ts'
import { ProblemBanner } from '../app/ProblemBanner.tsx'
import { useAsk, type Asked } from '../app/use-query.ts'
import { deedLabels, officeDeedLabels } from './deed.messages.ts'
import { lookKindLabels, reasonLabels, viewersMessages } from './viewers.messages.ts'

type Looks = AnswerFor<'listViewers'>
type Look = Looks['views'][number]
type Viewer = Looks['viewers'][number]

const labelOf = (labels: Readonly<Record<string, string>>, code: string): string => labels[code] ?? code

const usePlainWords = () => {
  const words = useMessages(viewersMessages)
  const deeds = { ...useMessages(officeDeedLabels), ...useMessages(deedLabels) }
  const reasons = useMessages(reasonLabels)
  const papers = useMessages(printedLabels)
  const aside = useAside()
  const { locale } = useLanguage()
  return {
    /** What they did, and of a print which papers. */
    deed: (operations: readonly string[], sheets: readonly string[]): string => {
      const done = formatList(locale, [...new Set(operations.map((one) => labelOf(deeds, one)))])
      return sheets.length === 0 ? done : aside(done, formatList(locale, sheets.map((one) => labelOf(papers, one))))
    },
    reason: (reason: string): string => (reason === '' ? '' : labelOf(reasons, reason)),
    // What the office does by itself bears a name of its own on record, in one language.
    who: ({ who, reasons }: { readonly who: string; readonly reasons: readonly string[] }): string => (who === '' || reasons.includes('system') ? words.office : who),
  }
}

const ByStaff = ({ viewers }: { readonly viewers: readonly Viewer[] }) => {
  const words = useMessages(viewersMessages)
  const kinds = useMessages(lookKindLabels)
  const plain = usePlainWords()
  const { locale } = useLanguage()
  const listOf = (texts: readonly string[]): string => formatList(locale, [...new Set(texts)].filter((text) => text !== ''))
  const columns: readonly Column<Viewer>[] = [
    { key: 'who', heading: words.who, cell: plain.who, isRowHeader: true },
    { key: 'agency', heading: words.agency, cell: (one) => one.agencyName },
    { key: 'kind', heading: words.kind, cell: (one) => kinds[one.kind] },
    { key: 'why', heading: words.why, cell: ({ reasons }) => listOf(reasons.map(plain.reason)) },
    { key: 'last', heading: words.last, cell: (one) => formatMoment(locale, one.last as Instant) },
    { key: 'times', heading: words.times, cell: (one) => formatCount(locale, one.times), isNumber: true },
    { key: 'what', heading: words.what, cell: (one) => plain.deed(one.operations, one.sheets) },
  ]
  return (
    <Table
      caption={words.title} isCaptionHidden columns={columns} rows={viewers} keyOf={(one) => `${one.staffId ?? ''} ${one.agencyName} ${one.kind}`}
      empty={<Empty title={words.none} />}
    />
  )
}

const ByTime = ({ views }: { readonly views: readonly Look[] }) => {
  const words = useMessages(viewersMessages)
  const kinds = useMessages(lookKindLabels)
  const plain = usePlainWords()
  const { locale } = useLanguage()
  const rows = views.map((look, at) => ({ look, key: `${look.at} ${at}` }))
  const columns: readonly Column<(typeof rows)[number]>[] = [
    { key: 'when', heading: words.when, cell: ({ look }) => formatMoment(locale, look.at as Instant), isRowHeader: true },
    { key: 'who', heading: words.who, cell: ({ look }) => plain.who({ who: look.who, reasons: [look.reason] }) },
    { key: 'agency', heading: words.agency, cell: ({ look }) => look.agencyName },
    { key: 'kind', heading: words.kind, cell: ({ look }) => kinds[look.kind] },
    { key: 'what', heading: words.what, cell: ({ look }) => plain.deed([look.operation], look.sheet === null ? [] : [look.sheet]) },
    { key: 'why', heading: words.why, cell: ({ look }) => plain.reason(look.reason) },
  ]
  return <Table caption={words.title} isCaptionHidden columns={columns} rows={rows} keyOf={(one) => one.key} empty={<Empty title={words.none} />} />
}

/** How far back it is counted, and how many looks in all: nobody takes a list for the whole that is none. */
const Counted = ({ answer }: { readonly answer: Looks }) => {
  const words = useMessages(viewersMessages)
  const { view } = useView()
  const { locale } = useLanguage()
  const times = answer.viewers.reduce((sum, one) => sum + one.times, 0)
  const counted = words.counted({ since: formatMoment(locale, answer.since as Instant), times: formatCount(locale, times) })
  return <p className="quiet">{counted}{view['by'] === 'time' && ` ${words.linesOfParts}`}</p>
}

/** The looks one by one, page by page. */
const Pages = ({ answer }: { readonly answer: Looks }) => {
  const words = useMessages(viewersMessages)
  const path = usePath()
  const { view } = useView()
  return (
    <>
      <OnePart newer={view['after'] !== undefined} older={answer.next !== null} />
      <ByTime views={answer.views} />
      <div className="bar no-print">
        {view['after'] !== undefined && <LinkButton href={hrefOf(path, { ...view, after: undefined })}>{words.newest}</LinkButton>}
        {answer.next !== null && <LinkButton href={hrefOf(path, { ...view, after: answer.next })}>{words.older}</LinkButton>}
      </div>
    </>
  )
}

type Shown = { readonly asked: Pick<Asked<'listViewers'>, 'answer' | 'problem'>; readonly isOfPerson?: boolean; readonly href: string; readonly back: string }

/** だれが見たか: thirty days in plain words, by staff or by time; of a record about everybody in it or one of them. */
const Looked = ({ asked: { answer, problem }, isOfPerson = false, href, back }: Shown) => {
  const words = useMessages(viewersMessages)
  const { view, look } = useView()
  const [by, setBy] = useViewChoice('by', ['staff', 'time'])
  const ways = [{ value: 'staff', label: words.byStaff }, { value: 'time', label: words.byTime }] as const
  return (
    <Page title={words.title} lead={isOfPerson ? words.leadOfPerson : words.lead} actions={<LinkButton kind="tertiary" href={href}>{back}</LinkButton>}>
      <FilterBar label={words.by}>
        <FilterChoice label={words.by} value={by} options={ways} onChange={setBy} />
        {!isOfPerson && (
          <Select
            label={words.person} name="person" value={view['person'] ?? ''} none={words.everybody}
            options={(answer?.persons ?? []).map((one) => ({ value: one.personId, label: one.name }))} onChange={(value) => look({ person: value, after: undefined })}
          />
        )}
      </FilterBar>
      <ProblemBanner problem={problem} />
      {answer !== undefined && <Counted answer={answer} />}
      {answer !== undefined && (by === 'staff' ? <ByStaff viewers={answer.viewers} /> : <Pages answer={answer} />)}
    </Page>
  )
}

const placeIn = (view: View) => (view['after'] === undefined ? {} : { after: view['after'] })

/** だれが見たか of one record. `home`: where it stands. */
export const RecordViewers = ({ home, back }: { readonly home: '/cases' | '/intakes' | '/referrals'; readonly back: string }) => {
  const id = useId()
  const { view } = useView()
  const asked = useAsk('listViewers', { matterId: id, ...(view['person'] === undefined ? {} : { aboutPersonId: view['person'] }), ...placeIn(view) })
  return <Looked asked={asked} href={`${home}/${id}`} back={back} />
}

/** だれが見たか about one person, over every record of theirs that is open to the reader. */
export const PersonViewers = ({ back }: { readonly back: string }) => {
  const personId = useId()
  const { view } = useView()
  const asked = useAsk('listPersonViewers', { personId, ...placeIn(view) })
  return <Looked asked={asked} isOfPerson href={`/persons/${personId}`} back={back} />
}
