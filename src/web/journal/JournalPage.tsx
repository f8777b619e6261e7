import { Fragment } from 'react'
import type { JournalResult } from '#domain/journal/entry.ts'
import type { Instant } from '#domain/shared/instant.ts'
import { numberText } from '#domain/shared/number-text.ts'
import { formatList, formatMoment } from '#i18n/format.ts'
import { journalResultLabels, openingReasonLabels, printedLabels, purposeOfUseLabels } from '#i18n/journal.messages.ts'
import { Badge } from '#ui/Badge.tsx'
import { Banner } from '#ui/Banner.tsx'
import { Button, LinkButton } from '#ui/Button.tsx'
import { Empty } from '#ui/Empty.tsx'
import { useLanguage, useMessages } from '#ui/language/LanguageProvider.tsx'
import { useAside } from '#ui/language/use-named.ts'
import { Link } from '#ui/Link.tsx'
import { OnePart } from '#ui/OnePart.tsx'
import { Page } from '#ui/Page.tsx'
import { Table, type Column } from '#ui/Table.tsx'
import { hrefOf, useView, type View } from '../app/address.ts'
import type { AnswerFor } from '../app/api.ts'
import { ProblemBanner } from '../app/ProblemBanner.tsx'
import { useAct } from '../app/use-act.ts'
import { useAsk } from '../app/use-query.ts'
import { useDeedName } from './deed-options.ts'
import { JournalCheck, useChecks } from './JournalCheck.tsx'
import { JournalFilters } from './JournalFilters.tsx'
import { journalMessages } from './journal.messages.ts'

type Row = AnswerFor<'listJournal'>['entries'][number]

const PATH = '/journal'

/** The first letters of an id all come from the moment it was made; its last ones tell it from others. */
const shortOf = (id: string): string => id.slice(-8)

type Known = AnswerFor<'listJournal'>['known']

/** The number people know a record by; of what bears none, the end of its identifier, and of a person that it is one. */
const useRecordName = (known: Known): ((id: string) => string) => {
  const words = useMessages(journalMessages)
  const found = new Map(known.map((one) => [one.id, one]))
  return (id) => {
    const { of, number = null } = found.get(id) ?? {}
    if (of === 'person') return words.somebody({ id: shortOf(id) })
    return of === undefined || number === null ? shortOf(id) : numberText(of, number)
  }
}

/** What was done, and of a print which paper or list it was. */
const useDeedTold = (): ((row: Row) => string) => {
  const labels: Readonly<Record<string, string>> = useMessages(printedLabels)
  const nameOf = useDeedName()
  const aside = useAside()
  return ({ operation, operationName, printed }) => {
    const name = nameOf(operation, operationName)
    return printed === null ? name : aside(name, labels[printed] ?? printed)
  }
}

const RecordsCell = ({ row, view, nameOf }: { readonly row: Row; readonly view: View; readonly nameOf: (id: string) => string }) => {
  const words = useMessages(journalMessages)
  const [first] = row.records
  if (first === undefined) return null
  return (
    <>
      <Link href={hrefOf(PATH, { ...view, record: first.id, after: undefined })}>{nameOf(first.id)}</Link>
      {row.records.length > 1 && ` ${words.recordCount({ n: row.records.length - 1 })}`}
    </>
  )
}

/** Why the record that is looked for was opened, or else each reason that opened any of them. */
const useReasons = (record: string | undefined): ((row: Row) => string) => {
  const labels: Readonly<Record<string, string>> = useMessages(openingReasonLabels)
  const { locale } = useLanguage()
  return ({ records }) => {
    const reasons = records.filter((one) => record === undefined || one.id === record).map((one) => one.reason)
    return formatList(locale, [...new Set(reasons)].filter((code) => code !== '').map((code) => labels[code] ?? code))
  }
}

const useColumns = (view: View, known: Known): readonly Column<Row>[] => {
  const words = useMessages(journalMessages)
  const results = useMessages(journalResultLabels)
  const { locale } = useLanguage()
  const purposes = useMessages(purposeOfUseLabels)
  const deedOf = useDeedTold()
  const nameOf = useRecordName(known)
  const reasonsOf = useReasons(view['record'])
  return [
    { key: 'at', heading: words.at, cell: (one) => formatMoment(locale, one.at as Instant) },
    { key: 'what', heading: words.what, cell: deedOf, isRowHeader: true },
    { key: 'who', heading: words.who, cell: (one) => `${one.staffName === '' ? words.nobody : one.staffName} ${one.agencyName}` },
    { key: 'result', heading: words.result, cell: (one) => (one.result === 'done' ? results.done : <Badge>{results[one.result]}</Badge>) },
    { key: 'purpose', heading: words.purpose, cell: (one) => purposes[one.purpose] },
    { key: 'reason', heading: words.reason, cell: reasonsOf },
    { key: 'records', heading: words.records, cell: (one) => <RecordsCell row={one} view={view} nameOf={nameOf} /> },
  ]
}

const questionIn = (view: View) => ({
  ...(view['staff'] === undefined ? {} : { staffId: view['staff'] }),
  ...(view['from'] === undefined ? {} : { from: view['from'] }),
  ...(view['to'] === undefined ? {} : { to: view['to'] }),
  ...(view['record'] === undefined ? {} : { subjectId: view['record'] }),
  ...(view['number'] === undefined ? {} : { number: view['number'] }),
  ...(view['operation'] === undefined ? {} : { operation: view['operation'] }),
  ...(view['result'] === undefined ? {} : { result: view['result'] as JournalResult }),
  ...(view['after'] === undefined ? {} : { after: view['after'] }),
})

type Numbered = NonNullable<AnswerFor<'listJournal'>['numbered']>

const writtenOf = ({ of, number }: Pick<Numbered, 'of' | 'number'>): string => numberText(of, number)

/** Of which household, consultation or つなぎ it is told, or that none bears the number; and the way back to all, in either case. */
const OfNumber = ({ view, numbered, also }: { readonly view: View; readonly numbered: Numbered | null | undefined; readonly also: AnswerFor<'listJournal'>['alsoNumbered'] }) => {
  const words = useMessages(journalMessages)
  const only = { case: words.onlyHousehold, intake: words.onlyIntake, referral: words.onlyReferral }
  const told = numbered == null ? words.noSuchNumber : only[numbered.of]({ number: writtenOf(numbered) })
  return (
    <Banner tone={numbered == null ? 'danger' : 'info'} isNews={numbered == null} actions={<LinkButton small href={hrefOf(PATH, { ...view, number: undefined, after: undefined })}>{words.allNumbers}</LinkButton>}>
      <p>{told}</p>
      {numbered?.isTakenBack === true && <p>{words.takenBack}</p>}
      {also.length > 0 && (
        <p>{words.alsoNumbered}{also.map((one) => <Fragment key={one.of}><Link href={hrefOf(PATH, { ...view, number: writtenOf(one), after: undefined })}>{writtenOf(one)}</Link> </Fragment>)}</p>
      )}
    </Banner>
  )
}

const NONE_KNOWN: Known = []

const Entries = ({ view }: { readonly view: View }) => {
  const words = useMessages(journalMessages)
  const { answer, problem } = useAsk('listJournal', questionIn(view))
  const known = answer?.known ?? NONE_KNOWN
  const columns = useColumns(view, known)
  const nameOf = useRecordName(known)
  return (
    <>
      {problem?.code !== 'no_such_number' && <ProblemBanner problem={problem} />}
      {view['number'] !== undefined && (answer !== undefined || problem?.code === 'no_such_number') && <OfNumber view={view} numbered={answer?.numbered} also={answer?.alsoNumbered ?? []} />}
      {view['record'] !== undefined && (
        <Banner tone="info" actions={<LinkButton small href={hrefOf(PATH, { ...view, record: undefined, after: undefined })}>{words.allRecords}</LinkButton>}>
          <p>{words.onlyRecord({ id: nameOf(view['record']) })}</p>
        </Banner>
      )}
      {answer !== undefined && <OnePart newer={view['after'] !== undefined} older={answer.next !== null} />}
      {answer !== undefined && (
        <Table
          caption={words.title} isCaptionHidden columns={columns} rows={answer.entries}
          keyOf={(one) => `${one.lane}/${one.seq}`} empty={<Empty title={words.nothing} />}
        />
      )}
      <div className="bar">
        {view['after'] !== undefined && <LinkButton href={hrefOf(PATH, { ...view, after: undefined })}>{words.newest}</LinkButton>}
        {answer?.next != null && <LinkButton href={hrefOf(PATH, { ...view, after: answer.next })}>{words.older}</LinkButton>}
      </div>
    </>
  )
}

/** What the page is for and how it is asked, as long as nobody has asked anything. */
const HowToAsk = () => {
  const words = useMessages(journalMessages)
  return <Banner tone="info" title={words.howTitle}><p>{words.howAsk}</p><p>{words.howRecord}</p></Banner>
}

/** 記録簿, for auditors: who did what, by staff, household, deed, day, record and result; and whether it is whole. */
export const JournalPage = () => {
  const words = useMessages(journalMessages)
  const { view } = useView()
  const { checks, again } = useChecks()
  const { problem, isActing, run } = useAct('checkJournal')
  const isChecking = isActing || checks?.[0]?.endedAt === null
  const check = <Button kind="primary" isDisabled={isChecking} onClick={() => void run({}).then(again)}>{words.check}</Button>
  return (
    <Page title={words.title} lead={words.lead} primary={check}>
      <ProblemBanner problem={problem} />
      {checks !== undefined && <JournalCheck checks={checks} />}
      {Object.keys(view).length === 0 && <HowToAsk />}
      <JournalFilters />
      <Entries view={view} />
    </Page>
  )
}
