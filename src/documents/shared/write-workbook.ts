import type { Instant } from '#domain/shared/instant.ts'

/** What may stand in a cell of a workbook: a text, a number, a moment, a day, nothing. A formula cannot. */
export type SheetCell = string | number | { readonly at: Instant } | { readonly on: string } | null

/** A sheet about to be written. `mark` stands above every printed page. */
export type NewSheet = {
  readonly name: string
  readonly headings: readonly string[]
  readonly rows: readonly (readonly SheetCell[])[]
  readonly mark: string
}

const LONGEST_CELL = 32_767
const TOKYO = 9 * 3_600_000
const WIDTHS = { least: 8, most: 60 }

/** Not in XML at all, and the form in which sheets write what XML cannot hold. */
const writable = (text: string): string => {
  const escaped = text.toWellFormed().replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/gu, '').replaceAll(/_(?=x[\dA-Fa-f]{4}_)/g, '_x005F_')
  return escaped.length > LONGEST_CELL ? `${escaped.slice(0, LONGEST_CELL - 1).toWellFormed()}…` : escaped
}

type Written = string | number | Date | null

const written = (cell: SheetCell): Written => {
  if (cell === null || typeof cell === 'number') return cell
  if (typeof cell === 'string') return cell === '' ? null : writable(cell)
  return 'at' in cell ? new Date(Date.parse(cell.at) + TOKYO) : new Date(`${cell.on}T00:00:00Z`)
}

const formatOf = (cell: SheetCell): string => {
  if (cell === null || typeof cell !== 'object') return typeof cell === 'number' ? '0' : '@'
  return 'at' in cell ? 'yyyy-mm-dd hh:mm' : 'yyyy-mm-dd'
}

const widthOf = (sheet: NewSheet, column: number): number => {
  const lengths = sheet.rows.slice(0, 200).map((row) => (typeof row[column] === 'string' ? row[column].length * 2 : 16))
  return Math.min(WIDTHS.most, Math.max(WIDTHS.least, (sheet.headings[column] ?? '').length * 2 + 2, ...lengths))
}

/** Writes a workbook (xlsx) of one sheet with typed cells: texts stay texts, with their leading zeros and whatever they begin with. */
export const writeWorkbook = async (sheet: NewSheet): Promise<Uint8Array> => {
  const { default: ExcelJS } = await import('exceljs')
  const book = new ExcelJS.Workbook()
  const page = book.addWorksheet(sheet.name, { views: [{ state: 'frozen', ySplit: 1 }], pageSetup: { orientation: 'landscape', fitToPage: true, fitToHeight: 0, paperSize: 9 } })
  page.headerFooter.oddHeader = `&L${sheet.mark.replaceAll('&', '&&')}&R&P / &N`
  page.columns = sheet.headings.map((heading, column) => ({ header: writable(heading), width: widthOf(sheet, column) }))
  page.getRow(1).font = { bold: true }
  for (const cells of sheet.rows) {
    const row = page.addRow(cells.map(written))
    for (const [at, cell] of cells.entries()) row.getCell(at + 1).numFmt = formatOf(cell)
  }
  return new Uint8Array(await book.xlsx.writeBuffer())
}
