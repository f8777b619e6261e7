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
