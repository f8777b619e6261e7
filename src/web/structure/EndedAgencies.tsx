import { foldForSearch } from '#domain/shared/fold-text.ts'
import { useMessages } from '#ui/language/LanguageProvider.tsx'
import { Section } from '#ui/Section.tsx'
import { Table, type Column } from '#ui/Table.tsx'
import { structureMessages } from './structure.messages.ts'
import { useSayEnding, type Ending } from './use-ending.ts'

/** 終了した機関: what was known under a name that no list offers any more, until when, and who goes on. */
export const EndedAgencies = ({ endings, sought }: { readonly endings: readonly Ending[]; readonly sought: readonly string[] }) => {
  const words = useMessages(structureMessages)
  const sayEnding = useSayEnding()
  const textOf = (one: Ending): string => [one.name, one.shortName, one.kana ?? ''].map(foldForSearch).join('\n')
  const found = endings.filter((one) => one.isOver && sought.every((word) => textOf(one).includes(word)))
  const columns: readonly Column<Ending>[] = [
    { key: 'agency', heading: words.agency, isRowHeader: true, cell: (one) => one.name },
    { key: 'ended', heading: words.ended, cell: sayEnding },
  ]
  if (found.length === 0) return null
  return (
    <Section title={words.endedAgencies} count={found.length}>
      <Table caption={words.endedAgencies} isCaptionHidden columns={columns} rows={found} keyOf={(one) => one.agencyId} />
    </Section>
  )
}
