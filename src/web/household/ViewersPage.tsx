import type { Instant } from '#domain/shared/instant.ts'
import { formatList, formatMoment } from '#i18n/format.ts'
import { LinkButton } from '#ui/Button.tsx'
import { Empty } from '#ui/Empty.tsx'
import { FilterBar, FilterChoice } from '#ui/FilterBar.tsx'
import { useLanguage, useMessages } from '#ui/language/LanguageProvider.tsx'
import { Page } from '#ui/Page.tsx'
import { Select } from '#ui/Select.tsx'
import { Table, type Column } from '#ui/Table.tsx'
import { useId, useView, useViewChoice } from '../app/address.ts'
import type { AnswerFor } from '../app/api.ts'
import { ProblemBanner } from '../app/ProblemBanner.tsx'
import { useAsk } from '../app/use-query.ts'
import { deedLabels, officeDeedLabels } from './deed.messages.ts'
import { reasonLabels, viewersMessages } from './viewers.messages.ts'

type Look = AnswerFor<'listViewers'>['views'][number]
type Viewer = { readonly key: string; readonly who: string; readonly agencyName: string; readonly times: number; readonly last: string; readonly deeds: string; readonly reasons: string }

/** What tells that there is a record, under a mask, without opening it. */
const GLANCES: ReadonlySet<string> = new Set(['searchEverything', 'findSimilarPersons', 'getMaskedMatter'])

const labelOf = (labels: Readonly<Record<string, string>>, code: string): string => labels[code] ?? code

const usePlainWords = () => {
  const words = useMessages(viewersMessages)
  const deeds = { ...useMessages(officeDeedLabels), ...useMessages(deedLabels) }
  const reasons = useMessages(reasonLabels)
  return {
    deed: (look: Look): string => {
      if (look.result === 'refused') return words.notTaken
      return look.result === 'done' ? labelOf(deeds, look.operation) : words.inVain
    },
    reasons: (look: Look): readonly string[] => {
      if (look.reason !== '') return [labelOf(reasons, look.reason)]
      return GLANCES.has(look.operation) || look.result !== 'done' ? [words.notOpened] : []
    },
    who: (look: Look): string => (look.who === '' ? words.office : look.who),
  }
}

const isOnly = <T,>(value: T, at: number, all: readonly T[]): boolean => all.indexOf(value) === at

/** The same person's looks as one line: how often, when last, what and by which right. */
const useViewers = (views: readonly Look[]): readonly Viewer[] => {
  const plain = usePlainWords()
  const { locale } = useLanguage()
  const keys = views.map((look) => `${look.staffId ?? ''} ${look.agencyName}`)
  return keys.filter(isOnly).map((key) => {
    const mine = views.filter((_, at) => keys[at] === key)
    const [latest] = mine
    return {
      key, who: latest === undefined ? '' : plain.who(latest), agencyName: latest?.agencyName ?? '', times: mine.length, last: latest?.at ?? '',
      deeds: formatList(locale, mine.map(plain.deed).filter(isOnly)), reasons: formatList(locale, mine.flatMap(plain.reasons).filter(isOnly)),
    }
  })
}

const ByStaff = ({ views }: { readonly views: readonly Look[] }) => {
  const words = useMessages(viewersMessages)
  const { locale } = useLanguage()
  const columns: readonly Column<Viewer>[] = [
    { key: 'who', heading: words.who, cell: (one) => one.who, isRowHeader: true },
    { key: 'agency', heading: words.agency, cell: (one) => one.agencyName },
    { key: 'why', heading: words.why, cell: (one) => one.reasons },
    { key: 'last', heading: words.last, cell: (one) => formatMoment(locale, one.last as Instant) },
    { key: 'times', heading: words.times, cell: (one) => one.times, isNumber: true },
    { key: 'what', heading: words.what, cell: (one) => one.deeds },
  ]
  return <Table caption={words.title} isCaptionHidden columns={columns} rows={useViewers(views)} keyOf={(one) => one.key} empty={<Empty title={words.none} />} />
}

const ByTime = ({ views }: { readonly views: readonly Look[] }) => {
  const words = useMessages(viewersMessages)
  const plain = usePlainWords()
  const { locale } = useLanguage()
  const rows = views.map((look, at) => ({ look, key: `${look.at} ${at}` }))
  const columns: readonly Column<(typeof rows)[number]>[] = [
    { key: 'when', heading: words.when, cell: ({ look }) => formatMoment(locale, look.at as Instant), isRowHeader: true },
    { key: 'who', heading: words.who, cell: ({ look }) => plain.who(look) },
    { key: 'agency', heading: words.agency, cell: ({ look }) => look.agencyName },
    { key: 'what', heading: words.what, cell: ({ look }) => plain.deed(look) },
    { key: 'why', heading: words.why, cell: ({ look }) => formatList(locale, plain.reasons(look)) },
  ]
  return <Table caption={words.title} isCaptionHidden columns={columns} rows={rows} keyOf={(one) => one.key} empty={<Empty title={words.none} />} />
}

/** だれが見たか: thirty days of one record in plain words, by staff or by time, about everybody in it or one of them. `home`: where the record stands. */
export const Viewers = ({ home, back }: { readonly home: '/cases' | '/intakes' | '/referrals'; readonly back: string }) => {
  const words = useMessages(viewersMessages)
  const id = useId()
  const { view, look } = useView()
  const [by, setBy] = useViewChoice('by', ['staff', 'time'])
  const { answer, problem } = useAsk('listViewers', { matterId: id })
  const person = view['person'] ?? ''
  const views = (answer?.views ?? []).filter((one) => person === '' || one.personIds.includes(person))
  const ways = [{ value: 'staff', label: words.byStaff }, { value: 'time', label: words.byTime }] as const
  return (
    <Page title={words.title} lead={words.lead} actions={<LinkButton kind="tertiary" href={`${home}/${id}`}>{back}</LinkButton>}>
      <FilterBar label={words.by}>
        <FilterChoice label={words.by} value={by} options={ways} onChange={setBy} />
        <Select
          label={words.person} name="person" value={person} none={words.everybody}
          options={(answer?.persons ?? []).map((one) => ({ value: one.personId, label: one.name }))} onChange={(value) => look({ person: value })}
        />
      </FilterBar>
      <ProblemBanner problem={problem} />
      {answer !== undefined && (by === 'staff' ? <ByStaff views={views} /> : <ByTime views={views} />)}
    </Page>
  )
}

/** だれが見たか of a household. */
export const ViewersPage = () => <Viewers home="/cases" back={useMessages(viewersMessages).back} />
