import { foldForSearch } from '#domain/shared/fold-text.ts'
import { HEADER_SYNONYMS, IMPORT_FIELDS, type ColumnMapping, type ImportField } from './import-field.ts'

const foldHeader = (header: string): string => foldForSearch(header).replaceAll(/[^\p{L}\p{N}]/gu, '')

const bySynonym: ReadonlyMap<string, ImportField> = new Map(
  IMPORT_FIELDS.flatMap((field) => HEADER_SYNONYMS[field].map((word): [string, ImportField] => [foldHeader(word), field])),
)

/** 見出しの組の目印の元: the headers of a list as one text; lists of the same form have the same. */
export const headerKeyFrom = (headers: readonly string[]): string => headers.map(foldHeader).join('\u001f')

/** Guesses what each column holds from its header (列の対応の推測). Two columns never hold the same thing: the first one wins. */
export const guessColumns = (headers: readonly string[]): ColumnMapping => {
  const taken = new Set<ImportField>()
  return headers.map((header) => {
    const field = bySynonym.get(foldHeader(header))
    if (field === undefined || taken.has(field)) return null
    taken.add(field)
    return field
  })
}

/** Whether a mapping fits a list: one entry for each column, and no thing twice. */
export const isMappingFitting = (mapping: ColumnMapping, columns: number): boolean => {
  const chosen = mapping.filter((field) => field !== null)
  return mapping.length === columns && new Set(chosen).size === chosen.length
}
