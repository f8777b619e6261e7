import { useState } from 'react'
import type { ReconciliationMeasure } from '#domain/accountability/reconciliation.ts'
import type { Instant } from '#domain/shared/instant.ts'
import { formatMoment } from '#i18n/format.ts'
import { useLanguage, useMessages } from '#ui/language/LanguageProvider.tsx'
import { useNamed } from '#ui/language/use-named.ts'
import { Link } from '#ui/Link.tsx'
import { Pages } from '#ui/Pages.tsx'
import { Section } from '#ui/Section.tsx'
import { Table, type Column } from '#ui/Table.tsx'
import type { AnswerFor } from '../app/api.ts'
import { ProblemBanner } from '../app/ProblemBanner.tsx'
import { useAsk } from '../app/use-query.ts'
import { measureLabels, reconciliationMessages } from './accountability.messages.ts'

type Row = AnswerFor<'listReconciledMatters'>['rows'][number]

const PAGE = 50
const PLACES = { intake: '/intakes', support_case: '/cases', referral: '/referrals' } as const

/** What the reader may not open: how many of it at which agency, and no more. */
const Hidden = ({ hidden }: { readonly hidden: AnswerFor<'listReconciledMatters'>['hidden'] }) => {
  const words = useMessages(reconciliationMessages)
  if (hidden.length === 0) return null
  return (
    <>
      <p className="quiet">{words.notYours}</p>
      <ul>{hidden.map((one) => <li key={`${one.kind} ${one.agencyName}`}>{words.hiddenAt({ agency: one.agencyName ?? '', kind: words[one.kind], n: one.count })}</li>)}</ul>
    </>
  )
}

/** 内訳: the matters behind one figure that the reader may open, without their contents; the others are counted. */
export const ReconciledRows = ({ measure }: { readonly measure: ReconciliationMeasure }) => {
  const words = useMessages(reconciliationMessages)
  const labels = useMessages(measureLabels)
  const { locale } = useLanguage()
  const named = useNamed()
  const [page, setPage] = useState(1)
  const { answer, problem } = useAsk('listReconciledMatters', { measure, page })
  const columns: readonly Column<Row>[] = [
    { key: 'kind', heading: words.kind, isRowHeader: true, cell: (one) => words[one.kind] },
    { key: 'agency', heading: words.agency, cell: (one) => one.agencyName },
    { key: 'opened', heading: words.openedAt, cell: (one) => formatMoment(locale, one.openedAt as Instant) },
    { key: 'open', heading: words.openIt, cell: (one) => <Link href={`${PLACES[one.kind]}/${one.matterId}`}>{words.openIt}</Link> },
  ]
  return (
    <Section title={named(words.rows, labels[measure])} count={answer && answer.areas.length + answer.total + answer.hidden.reduce((sum, one) => sum + one.count, 0)}>
      <ProblemBanner problem={problem} />
      {answer !== undefined && answer.areas.length > 0 && <ul>{answer.areas.map((one) => <li key={one.id}>{one.name}</li>)}</ul>}
      {answer !== undefined && (answer.total > 0 || answer.hidden.length + answer.areas.length === 0) && (
        <Table caption={labels[measure]} isCaptionHidden columns={columns} rows={answer.rows} keyOf={(one) => one.id} empty={<p>{words.noRows}</p>} />
      )}
      {answer !== undefined && answer.total > PAGE && <Pages page={page} pages={Math.ceil(answer.total / PAGE)} total={answer.total} pageSize={PAGE} onPage={setPage} />}
      {answer !== undefined && <Hidden hidden={answer.hidden} />}
    </Section>
  )
}
