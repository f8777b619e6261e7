import { foldForSearch } from '#domain/shared/fold-text.ts'
import { HEADER_SYNONYMS, IMPORT_FIELDS, type ColumnMapping, type ImportField } from './import-field.ts'

const foldHeader = (header: string): string => foldForSearch(header).replaceAll(/[^\p{L}\p{N}]/gu, '')

const bySynonym: ReadonlyMap<string, ImportField> = new Map(
  IMPORT_FIELDS.flatMap((field) => HEADER_SYNONYMS[field].map((word): [string, ImportField] => [foldHeader(word), field])),
)

/** Without the の between two nouns, which is as often written as not. */
const foldTerse = (header: string): string => foldHeader(header.replaceAll('の', ''))

const byTerseSynonym: ReadonlyMap<string, ImportField> = new Map(
  IMPORT_FIELDS.flatMap((field) => HEADER_SYNONYMS[field].map((word): [string, ImportField] => [foldTerse(word), field])),
)

const fieldOf = (header: string): ImportField | undefined => bySynonym.get(foldHeader(header)) ?? byTerseSynonym.get(foldTerse(header))

/** 見出しの組の目印の元: the headers of a list as one text; lists of the same form have the same. */
export const headerKeyFrom = (headers: readonly string[]): string => headers.map(foldHeader).join('\u001f')

const REMARK = /^(?<head>.+?)[(（［[【〔](?<remark>[^)）］\]】〕]*)[)）］\]】〕]\s*$/u
const LONGEST = 200

/** What a header with a remark in brackets says: 電話（来談者） is 来談者電話, 相談内容（概要） is 相談内容. */
const withRemark = (header: string): ImportField | undefined => {
  const { head, remark } = header.length > LONGEST ? {} : (REMARK.exec(header.trim())?.groups ?? {})
  if (head === undefined || remark === undefined) return undefined
  return fieldOf(`${remark}${head}`) ?? fieldOf(head)
}

/**
 * Guesses what each column holds from its header (列の対応の推測). Two columns never hold the same thing: a header as it is known
 * wins over one with a remark, then the first one.
 */
export const guessColumns = (headers: readonly string[]): ColumnMapping => {
  const known = headers.map(fieldOf)
  const taken = new Set<ImportField>()
  const take = (field: ImportField | undefined): ImportField | null => {
    if (field === undefined || taken.has(field)) return null
    taken.add(field)
    return field
  }
  const plain = known.map(take)
  return plain.map((field, at) => field ?? (known[at] === undefined ? take(withRemark(headers[at] ?? '')) : null))
}

/** Whether a mapping fits a list: one entry for each column, and no thing twice. */
export const isMappingFitting = (mapping: ColumnMapping, columns: number): boolean => {
  const chosen = mapping.filter((field) => field !== null)
  return mapping.length === columns && new Set(chosen).size === chosen.length
}
