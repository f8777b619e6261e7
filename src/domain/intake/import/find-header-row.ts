import { guessColumns } from './guess-columns.ts'

const LOOKED_AT = 20

const understoodIn = (cells: readonly string[]): number => guessColumns(cells).filter((field) => field !== null).length

/**
 * Which row holds the headers (見出しの行). Office lists often begin with a title and a date: the first of the upper rows in
 * which most headers are understood is it, and the very first row when none is.
 */
export const findHeaderRow = (rows: readonly { readonly cells: readonly string[] }[]): number => {
  const understood = rows.slice(0, LOOKED_AT).map((row) => understoodIn(row.cells))
  return Math.max(0, understood.indexOf(Math.max(1, ...understood)))
}
