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

const WHO_CAME = /^(?:相談者|来談者|来所者|連絡者|申込者)/u
const IN_QUESTION = /^相談者/u
const SOMEBODY_ELSE = /^(?:本人|対象者|利用者)/u
const OF_A_PERSON: readonly ImportField[] = ['kana', 'sex', 'birth', 'phone', 'email', 'address']
const OF_ANOTHER: readonly ImportField[] = ['name', 'describedAs', 'inquirerRelation']
const SAME: Partial<Record<ImportField, ImportField>> = { inquirerName: 'name', inquirerPhone: 'phone', inquirerEmail: 'email', inquirerAddress: 'address' }
const REACHED_TWICE = [['inquirerPhone', 'phone'], ['inquirerEmail', 'email'], ['inquirerAddress', 'address']] as const satisfies readonly (readonly ImportField[])[]

/**
 * Whether the only name of a list is that of whom it is about. 相談者 is the usual head of a 受付簿 for just that; any other name is, where the reading, the birth
 * or the number beside it bears no head of somebody else. Not where the list has 本人, 対象者 or 続柄, or a second number, e-mail address or address: then two people stand in a row.
 */
const isOnePerson = (headers: readonly string[], mapping: ColumnMapping): boolean => {
  const has = (field: ImportField): boolean => mapping.includes(field)
  const head = foldHeader(headers[mapping.indexOf('inquirerName')] ?? '')
  const isTwo = OF_ANOTHER.some(has) || REACHED_TWICE.some(([theirs, own]) => has(theirs) && has(own))
  if (!has('inquirerName') || isTwo || headers.some((header) => SOMEBODY_ELSE.test(foldHeader(header)))) return false
  return IN_QUESTION.test(head) || OF_A_PERSON.some(has)
}

/** The columns of one person who came for themselves: name, number and address are theirs, and so is what bears their head (相談者フリガナ). */
const asOnePerson = (headers: readonly string[], mapping: ColumnMapping): ColumnMapping => {
  const taken = new Set(mapping)
  return mapping.map((field, at) => {
    const header = foldHeader(headers[at] ?? '')
    const own = field === null && WHO_CAME.test(header) ? fieldOf(header.replace(WHO_CAME, '')) : undefined
    const mine = field === null ? own : SAME[field]
    if (mine === undefined || taken.has(mine)) return field
    taken.add(mine)
    return mine
  })
}

/**
 * Guesses what each column holds from its header (列の対応の推測). Two columns never hold the same thing: a header as it is known
 * wins over one with a remark, then the first one. What a name is of is said by the columns beside it.
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
  const guessed = plain.map((field, at) => field ?? (known[at] === undefined ? take(withRemark(headers[at] ?? '')) : null))
  return isOnePerson(headers, guessed) ? asOnePerson(headers, guessed) : guessed
}

/** Whether a mapping fits a list: one entry for each column, and no thing twice. */
export const isMappingFitting = (mapping: ColumnMapping, columns: number): boolean => {
  const chosen = mapping.filter((field) => field !== null)
  return mapping.length === columns && new Set(chosen).size === chosen.length
}
