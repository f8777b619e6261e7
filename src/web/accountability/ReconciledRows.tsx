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

/** 内訳: the matters behind one figure, without their contents; those the reader may open lead to their page. */
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
    { key: 'open', heading: words.openIt, cell: (one) => (one.mayOpen ? <Link href={`${PLACES[one.kind]}/${one.matterId}`}>{words.openIt}</Link> : <span className="quiet">{words.notYours}</span>) },
  ]
  return (
    <Section title={named(words.rows, labels[measure])} count={answer?.total}>
      <ProblemBanner problem={problem} />
      {answer !== undefined && <Table caption={labels[measure]} isCaptionHidden columns={columns} rows={answer.rows} keyOf={(one) => one.id} empty={<p>{words.noRows}</p>} />}
      {answer !== undefined && answer.total > PAGE && <Pages page={page} pages={Math.ceil(answer.total / PAGE)} onPage={setPage} />}
    </Section>
  )
}
