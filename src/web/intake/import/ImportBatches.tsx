import type { Instant } from '#domain/shared/instant.ts'
import { formatMoment } from '#i18n/format.ts'
import { Empty } from '#ui/Empty.tsx'
import { useLanguage, useMessages } from '#ui/language/LanguageProvider.tsx'
import { Section } from '#ui/Section.tsx'
import { Table, type Column } from '#ui/Table.tsx'
import type { AnswerFor } from '#web/app/api.ts'
import { ProblemBanner } from '#web/app/ProblemBanner.tsx'
import { useAsk } from '#web/app/use-query.ts'
import { importMessages } from './import.messages.ts'

type Batch = AnswerFor<'listImportBatches'>['batches'][number]

/** Says whether an import still stands. */
export const useBatchState = (): ((batch: Pick<Batch, 'undoneAt' | 'undoneByName' | 'undoneCount'>) => string) => {
  const words = useMessages(importMessages)
  const { locale } = useLanguage()
  return ({ undoneAt, undoneByName, undoneCount }) =>
    undoneAt === null ? (undoneCount > 0 ? words.partlyUndone({ n: undoneCount }) : words.standing) : words.undone({ who: undoneByName ?? '', when: formatMoment(locale, undoneAt as Instant) })
}

/** これまでの取込 of my agency. */
export const ImportBatches = () => {
  const words = useMessages(importMessages)
  const { locale } = useLanguage()
  const stateOf = useBatchState()
  const { answer, problem } = useAsk('listImportBatches', {})
  const columns: readonly Column<Batch>[] = [
    { key: 'file', heading: words.batchFile, cell: (one) => one.fileName, isRowHeader: true },
    { key: 'taken', heading: words.batchTaken, cell: (one) => one.taken, isNumber: true },
    { key: 'leftOut', heading: words.batchLeftOut, cell: (one) => one.leftOut, isNumber: true },
    { key: 'when', heading: words.batchWhen, cell: (one) => formatMoment(locale, one.importedAt as Instant) },
    { key: 'who', heading: words.batchWho, cell: (one) => one.importedByName },
    { key: 'state', heading: words.batchState, cell: stateOf },
  ]
  return (
    <Section title={words.batches} count={answer?.batches.length}>
      <ProblemBanner problem={problem} />
      {answer !== undefined && (
        <Table
          caption={words.batches} isCaptionHidden columns={columns} rows={answer.batches} keyOf={(one) => one.batchId}
          hrefOf={(one) => `/imports/${one.batchId}`} empty={<Empty title={words.noBatches} />}
        />
      )}
    </Section>
  )
}
