import { opensPlace } from '#domain/intake/import/telling-row.ts'
import type { InputFor } from '#web/app/api.ts'
import type { Checked } from './use-import.ts'

/** A row that tells where somebody concealed is. */
export type Telling = Checked['telling'][number]

/** What is said of single rows, by their number in the file; a row without an answer is left out. */
export type RowAnswers = Readonly<Record<number, { readonly personId?: string; readonly openly: boolean }>>

/** The answers as they are sent. */
export const answersSent = (answers: RowAnswers): NonNullable<InputFor<'commitImport'>['answers']> =>
  Object.entries(answers).map(([row, answer]) => ({ row: Number(row), ...answer }))

/** Whose place stands in the row: in its sentences, and in its fields. */
export const toldIn = ({ row, persons }: Telling) => ({
  row,
  inTexts: persons.filter((one) => one.inTexts).map((one) => one.personId),
  inPlaces: persons.filter((one) => one.inPlaces).map((one) => one.personId),
})

/** Rows that wait for a word and would be left out. */
export const undecidedRows = (telling: readonly Telling[], answers: RowAnswers): readonly number[] =>
  telling
    .filter((one) => {
      const answer = answers[one.row]
      return opensPlace(toldIn(one), answer?.personId) && answer?.openly !== true
    })
    .map((one) => one.row)

/** Of which earlier row a row is the same person; null: of none. */
export type SamePersons = Readonly<Record<number, number | null>>

/** Rows that come alone, for the row they were said to be the same as is left out. */
export const rowsLeftAlone = (same: SamePersons, leftOut: readonly number[]): readonly number[] => {
  const pairs = Object.entries(same).flatMap(([row, sameAs]) => (sameAs === null ? [] : [[Number(row), sameAs] as const]))
  const broken = pairs.filter((pair) => pair.some((row) => leftOut.includes(row)))
  return [...new Set(broken.flat())].filter((row) => !leftOut.includes(row)).toSorted((a, b) => a - b)
}

/** A row that may be about somebody of an earlier one. */
export type Like = Checked['like'][number]
/** A row that was taken in before, or says the same anew. */
export type Known = Checked['known'][number]

/**
 * What was said of rows, by the mark of each (選んだこと): it holds for the same row when the file is read otherwise, or comes again mended. `same`: as whom an earlier
 * row is; null: nobody of them. `known`: whether it is taken in once more.
 */
export type SaidOfRows = { readonly same: Readonly<Record<string, string | null>>; readonly known: Readonly<Record<string, boolean>> }

/** Nothing said yet. */
export const NOTHING_SAID: SaidOfRows = { same: {}, known: {} }

const entriesOf = (kept: unknown): readonly (readonly [string, unknown])[] => (typeof kept === 'object' && kept !== null ? Object.entries(kept) : [])

/** What was said, as it was kept; whatever else stands there says nothing. */
export const saidFrom = (kept: Readonly<Record<string, unknown>>): SaidOfRows => ({
  same: Object.fromEntries(entriesOf(kept['same']).filter((one): one is [string, string | null] => one[1] === null || typeof one[1] === 'string')),
  known: Object.fromEntries(entriesOf(kept['known']).filter((one): one is [string, boolean] => typeof one[1] === 'boolean')),
})

/** A word about rows, said of whatever was said before. */
export type Saying = (before: SaidOfRows) => SaidOfRows

/** Whether nothing is left that anybody would come back for. */
export const isNothingSaid = ({ same, known }: SaidOfRows): boolean => Object.keys(same).length + Object.keys(known).length === 0

const without = <T>(said: Readonly<Record<string, T>>, rows: readonly { readonly mark: string }[]): Readonly<Record<string, T>> => {
  const gone = new Set(rows.map((one) => one.mark))
  return Object.fromEntries(Object.entries(said).filter(([mark]) => !gone.has(mark)))
}

/** The list was taken in: what was said of its rows is over, and what was said of another list's stays. */
export const takenIn = ({ like, known }: Pick<Checked, 'like' | 'known'>) => (before: SaidOfRows): SaidOfRows =>
  ({ same: without(before.same, like), known: without(before.known, known) })

/** What was said of whom the rows of this list are about. */
export const sameIn = (like: readonly Like[], said: SaidOfRows): SamePersons =>
  Object.fromEntries(like.flatMap(({ row, mark, earlier }): readonly (readonly [number, number | null])[] => {
    const meant = said.same[mark]
    if (meant === null) return [[row, null]]
    const other = earlier.find((one) => one.mark === meant)
    return other === undefined ? [] : [[row, other.row]]
  }))

/** The same, said anew of the rows of this list. */
export const saySame = (like: readonly Like[], said: SaidOfRows, same: SamePersons): SaidOfRows => {
  const others = without(said.same, like)
  const now = like.flatMap(({ row, mark, earlier }) => {
    const meant = same[row]
    return meant === undefined ? [] : [[mark, meant === null ? null : (earlier.find((one) => one.row === meant)?.mark ?? null)] as const]
  })
  return { ...said, same: { ...others, ...Object.fromEntries(now) } }
}

/** What was said of rows known from before; of the others somebody still has to. */
export const knownSent = (known: readonly Known[], said: SaidOfRows): NonNullable<InputFor<'commitImport'>['known']> =>
  known.flatMap(({ row, mark }) => {
    const take = said.known[mark]
    return take === undefined ? [] : [{ row, take }]
  })

/** Says of some rows at once whether they are taken in once more; undefined: not decided. */
export const sayKnown = (rows: readonly Known[], said: SaidOfRows, take: boolean | undefined): SaidOfRows =>
  ({ ...said, known: { ...without(said.known, rows), ...(take !== undefined && Object.fromEntries(rows.map((one) => [one.mark, take]))) } })
