import { LOOK_KINDS, type LookKind } from '#domain/journal/look.ts'
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
import { useAsk, type Asked } from '../app/use-query.ts'
import { deedLabels, officeDeedLabels } from './deed.messages.ts'
import { lookKindLabels, reasonLabels, viewersMessages } from './viewers.messages.ts'

type Looks = AnswerFor<'listViewers'>
type Look = Looks['views'][number]
type Viewer = {
  readonly key: string; readonly who: string; readonly agencyName: string; readonly kind: LookKind
  readonly times: number; readonly last: string; readonly deeds: string; readonly reasons: string
}

const labelOf = (labels: Readonly<Record<string, string>>, code: string): string => labels[code] ?? code

const usePlainWords = () => {
  const words = useMessages(viewersMessages)
  const deeds = { ...useMessages(officeDeedLabels), ...useMessages(deedLabels) }
  const reasons = useMessages(reasonLabels)
  const receiver = reasons.recipient_agency
  return {
    deed: (look: Look): string => labelOf(deeds, look.operation),
    reason: (look: Look): string => (look.reason === '' ? (look.kind === 'passed_on' ? receiver : '') : labelOf(reasons, look.reason)),
    who: (look: Look): string => (look.who === '' ? words.office : look.who),
  }
}

const isOnly = <T,>(value: T, at: number, all: readonly T[]): boolean => value !== '' && all.indexOf(value) === at

/** One line a person and way of looking, the most telling way first: how often, when last, what and by which right. */
const useViewers = (views: readonly Look[]): readonly Viewer[] => {
  const plain = usePlainWords()
  const { locale } = useLanguage()
  const personOf = (look: Look): string => `${look.staffId ?? ''} ${look.agencyName}`
  const persons = views.map(personOf).filter(isOnly)
  return persons.flatMap((person) => LOOK_KINDS.flatMap((kind): Viewer[] => {
    const theirs = views.filter((look) => look.kind === kind && personOf(look) === person)
    const [latest] = theirs
    if (latest === undefined) return []
    return [{
      key: `${person} ${kind}`, who: plain.who(latest), agencyName: latest.agencyName, kind, times: theirs.length, last: latest.at,
      deeds: formatList(locale, theirs.map(plain.deed).filter(isOnly)), reasons: formatList(locale, theirs.map(plain.reason).filter(isOnly)),
    }]
  }))
}

const ByStaff = ({ views }: { readonly views: readonly Look[] }) => {
  const words = useMessages(viewersMessages)
  const kinds = useMessages(lookKindLabels)
  const { locale } = useLanguage()
  const columns: readonly Column<Viewer>[] = [
    { key: 'who', heading: words.who, cell: (one) => one.who, isRowHeader: true },
    { key: 'agency', heading: words.agency, cell: (one) => one.agencyName },
    { key: 'kind', heading: words.kind, cell: (one) => kinds[one.kind] },
    { key: 'why', heading: words.why, cell: (one) => one.reasons },
    { key: 'last', heading: words.last, cell: (one) => formatMoment(locale, one.last as Instant) },
    { key: 'times', heading: words.times, cell: (one) => one.times, isNumber: true },
    { key: 'what', heading: words.what, cell: (one) => one.deeds },
  ]
  return <Table caption={words.title} isCaptionHidden columns={columns} rows={useViewers(views)} keyOf={(one) => one.key} empty={<Empty title={words.none} />} />
}

const ByTime = ({ views }: { readonly views: readonly Look[] }) => {
  const words = useMessages(viewersMessages)
  const kinds = useMessages(lookKindLabels)
  const plain = usePlainWords()
  const { locale } = useLanguage()
  const rows = views.map((look, at) => ({ look, key: `${look.at} ${at}` }))
  const columns: readonly Column<(typeof rows)[number]>[] = [
    { key: 'when', heading: words.when, cell: ({ look }) => formatMoment(locale, look.at as Instant), isRowHeader: true },
    { key: 'who', heading: words.who, cell: ({ look }) => plain.who(look) },
    { key: 'agency', heading: words.agency, cell: ({ look }) => look.agencyName },
    { key: 'kind', heading: words.kind, cell: ({ look }) => kinds[look.kind] },
    { key: 'what', heading: words.what, cell: ({ look }) => plain.deed(look) },
    { key: 'why', heading: words.why, cell: ({ look }) => plain.reason(look) },
  ]
  return <Table caption={words.title} isCaptionHidden columns={columns} rows={rows} keyOf={(one) => one.key} empty={<Empty title={words.none} />} />
}

type Shown = { readonly answer: Looks | undefined; readonly problem: Asked<'listViewers'>['problem']; readonly isOfPerson?: boolean; readonly href: string; readonly back: string }

/** だれが見たか: thirty days in plain words, by staff or by time; of a record about everybody in it or one of them. */
export const Looked = ({ answer, problem, isOfPerson = false, href, back }: Shown) => {
  const words = useMessages(viewersMessages)
  const { view, look } = useView()
  const [by, setBy] = useViewChoice('by', ['staff', 'time'])
  const person = isOfPerson ? '' : (view['person'] ?? '')
  const views = (answer?.views ?? []).filter((one) => person === '' || one.personIds.includes(person))
  const ways = [{ value: 'staff', label: words.byStaff }, { value: 'time', label: words.byTime }] as const
  return (
    <Page title={words.title} lead={isOfPerson ? words.leadOfPerson : words.lead} actions={<LinkButton kind="tertiary" href={href}>{back}</LinkButton>}>
      <FilterBar label={words.by}>
        <FilterChoice label={words.by} value={by} options={ways} onChange={setBy} />
        {!isOfPerson && (
          <Select
            label={words.person} name="person" value={person} none={words.everybody}
            options={(answer?.persons ?? []).map((one) => ({ value: one.personId, label: one.name }))} onChange={(value) => look({ person: value })}
          />
        )}
      </FilterBar>
      <ProblemBanner problem={problem} />
      {answer !== undefined && (by === 'staff' ? <ByStaff views={views} /> : <ByTime views={views} />)}
    </Page>
  )
}

/** だれが見たか of one record. `home`: where it stands. */
export const Viewers = ({ home, back }: { readonly home: '/cases' | '/intakes' | '/referrals'; readonly back: string }) => {
  const id = useId()
  const { answer, problem } = useAsk('listViewers', { matterId: id })
  return <Looked answer={answer} problem={problem} href={`${home}/${id}`} back={back} />
}

/** だれが見たか of a household. */
export const ViewersPage = () => <Viewers home="/cases" back={useMessages(viewersMessages).back} />
