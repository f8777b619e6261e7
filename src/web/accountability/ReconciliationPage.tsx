import { DROPPED_MEASURES, HOLDER_MEASURES, OPEN_MEASURES, type ReconciliationMeasure } from '#domain/accountability/reconciliation.ts'
import type { Instant } from '#domain/shared/instant.ts'
import { formatMoment } from '#i18n/format.ts'
import { StatusBadge } from '#ui/Badge.tsx'
import { Banner } from '#ui/Banner.tsx'
import { Beyond } from '#ui/Beyond.tsx'
import { Button } from '#ui/Button.tsx'
import { useLanguage, useMessages } from '#ui/language/LanguageProvider.tsx'
import { Link } from '#ui/Link.tsx'
import { useNotice } from '#ui/Notices.tsx'
import { Page } from '#ui/Page.tsx'
import { Section } from '#ui/Section.tsx'
import { Table, type Column } from '#ui/Table.tsx'
import { hrefOf, useView } from '../app/address.ts'
import type { AnswerFor } from '../app/api.ts'
import { UndecidedProtection } from '../access/UndecidedProtection.tsx'
import { ProblemBanner } from '../app/ProblemBanner.tsx'
import { useSession } from '../app/session.tsx'
import { useAct } from '../app/use-act.ts'
import { useAsk } from '../app/use-query.ts'
import { measureLabels, reconciliationMessages } from './accountability.messages.ts'
import { LeftDrafts } from './LeftDrafts.tsx'
import { ReconciledRows } from './ReconciledRows.tsx'

type Proof = AnswerFor<'reconcileAccountability'>
type Finding = Proof['findings'][number]
type Run = AnswerFor<'listReconciliations'>['runs'][number]

const GROUPS = [
  { title: 'mustNotBe', measures: DROPPED_MEASURES },
  { title: 'needsPerson', measures: HOLDER_MEASURES },
  { title: 'open', measures: OPEN_MEASURES },
] as const

const isWrong = ({ measure, found }: Finding): boolean => found > 0 && !measure.startsWith('open_')

const Measures = ({ findings, measures, title }: { readonly findings: readonly Finding[]; readonly measures: readonly ReconciliationMeasure[]; readonly title: string }) => {
  const words = useMessages(reconciliationMessages)
  const labels = useMessages(measureLabels)
  const columns: readonly Column<Finding>[] = [
    { key: 'measure', heading: words.measure, isRowHeader: true, cell: (one) => labels[one.measure] },
    { key: 'found', heading: words.found, isNumber: true, cell: (one) => (isWrong(one) ? <StatusBadge tone="danger">{String(one.found)}</StatusBadge> : one.found) },
    { key: 'rows', heading: words.rows, cell: (one) => one.found > 0 && <Link href={hrefOf('/reconciliation', { measure: one.measure })}>{words.show}</Link> },
  ]
  return (
    <Section title={title}>
      <Table caption={title} isCaptionHidden columns={columns} rows={findings.filter((one) => measures.includes(one.measure))} keyOf={(one) => one.measure} />
    </Section>
  )
}

const History = ({ runs, beyond }: { readonly runs: readonly Run[]; readonly beyond: number }) => {
  const words = useMessages(reconciliationMessages)
  const { locale } = useLanguage()
  const columns: readonly Column<Run>[] = [
    { key: 'at', heading: words.ranAt, isRowHeader: true, cell: (one) => formatMoment(locale, one.ranAt as Instant) },
    { key: 'by', heading: words.ranBy, cell: (one) => one.ranByName ?? words.byItself },
    { key: 'open', heading: words.openCount, isNumber: true, cell: (one) => one.open },
    { key: 'dropped', heading: words.droppedCount, isNumber: true, cell: (one) => one.dropped },
    { key: 'holder', heading: words.holderCount, isNumber: true, cell: (one) => one.withoutHolder },
  ]
  return (
    <Section title={words.history} count={runs.length + beyond}>
      <Table caption={words.history} isCaptionHidden columns={columns} rows={runs} keyOf={(one) => one.id} empty={<p>{words.noHistory}</p>} />
      <Beyond count={beyond} />
    </Section>
  )
}

const Verdict = ({ proof }: { readonly proof: Proof }) => {
  const words = useMessages(reconciliationMessages)
  return (
    <Banner tone={proof.dropped === 0 ? 'success' : 'danger'}>
      <p>{proof.dropped === 0 ? words.nothingDropped({ open: proof.open }) : words.somethingDropped({ dropped: proof.dropped })}</p>
      {proof.withoutHolder > 0 && <p>{words.withoutHolder({ n: proof.withoutHolder })}</p>}
    </Banner>
  )
}

/** 突合せ: the figures as they stand now, the rows behind each, and the record of every day's run. */
export const ReconciliationPage = () => {
  const words = useMessages(reconciliationMessages)
  const { view } = useView()
  const { role } = useSession().acting
  const say = useNotice()
  const proof = useAsk('reconcileAccountability', {})
  const runs = useAsk('listReconciliations', {})
  const recording = useAct('recordReconciliation')
  const asked = proof.answer?.findings.find((one) => one.measure === view['measure'])?.measure
  const run = async (): Promise<void> => {
    const ran = await recording.run({})
    if (ran === undefined) return
    say({ text: words.ran({ dropped: ran.dropped }) })
    proof.again()
    runs.again()
  }
  return (
    <Page title={words.title} lead={words.lead} primary={<Button kind="primary" isDisabled={recording.isActing} onClick={() => void run()}>{words.run}</Button>}>
      <ProblemBanner problem={proof.problem ?? runs.problem ?? recording.problem} />
      {role === 'administrator' && <UndecidedProtection />}
      {proof.answer !== undefined && <Verdict proof={proof.answer} />}
      {asked !== undefined && <ReconciledRows measure={asked} />}
      {(role === 'administrator' || role === 'supervisor') && <LeftDrafts onDecided={proof.again} />}
      {proof.answer !== undefined && GROUPS.map((group) => <Measures key={group.title} title={words[group.title]} measures={group.measures} findings={proof.answer?.findings ?? []} />)}
      {runs.answer !== undefined && <History runs={runs.answer.runs} beyond={runs.answer.beyond} />}
    </Page>
  )
}
