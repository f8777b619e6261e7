/** What may stand in a cell. A number stays a number; a text is never taken for a formula. */
export type CsvCell = string | number | null

/** The signs with which a spreadsheet begins a formula, in both widths, and those it passes over before one; perhaps made harmless already. */
const FORMULA_START = /^'*[=+\-@\t\r\n\u0000＝＋－＠]/u

/** A text as a cell in which no formula can begin (数式の無害化): an apostrophe before what would start one. */
export const harmlessText = (text: string): string => (FORMULA_START.test(text) ? `'${text}` : text)

/** The text that {@link harmlessText} was given. */
export const textBeforeHarmless = (text: string): string => (text.startsWith("'") && FORMULA_START.test(text) ? text.slice(1) : text)

const cellText = (cell: CsvCell): string => {
  if (cell === null) return ''
  if (typeof cell === 'number') return String(cell)
  const text = harmlessText(cell)
  return /[",\t;\r\n]|^\s|\s$/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** Rows as the text of a CSV file that the office's spreadsheet opens as it is: UTF-8 with its mark, lines ended by CR LF. */
export const csvText = (rows: readonly (readonly CsvCell[])[]): string =>
  `\ufeff${rows.map((row) => `${row.map(cellText).join(',')}\r\n`).join('')}`
