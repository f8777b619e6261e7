import { CsvError, parse } from 'csv-parse/sync'
import { ok, refuse, type Result } from '#domain/shared/result.ts'
import type { FileTrouble } from '#domain/shared/file-trouble.ts'
import { UnreadableFile } from './unreadable-file.ts'

/** The rows of a sheet: each with its number as a person counts it in the file, and its cells as text. */
export type SheetRow = { readonly row: number; readonly cells: readonly string[] }

/** How much of a sheet is read. Fewer cells than rows times columns: hardly a sheet is as wide as it is long, and all of it lies in memory. */
export type SheetLimits = { readonly rows: number; readonly columns: number; readonly cells: number }

const DELIMITERS = [',', '\t', ';'] as const

const firstLineWithoutQuoted = (text: string): string => text.slice(0, 10_000).replace(/"[^"]*"/g, '').split(/\r\n|\n|\r/, 1)[0] ?? ''

/** The sign between cells: the one that stands most often in the first line. */
const findDelimiter = (text: string): string => {
  const line = firstLineWithoutQuoted(text)
  return DELIMITERS.toSorted((a, b) => line.split(b).length - line.split(a).length)[0] ?? ','
}

const troubleFrom = (error: unknown): FileTrouble => {
  if (error instanceof UnreadableFile) return error.trouble
  if (!(error instanceof CsvError)) throw error
  const line = typeof error['lines'] === 'number' ? error['lines'] : undefined
  return { kind: 'unclosed_quote', ...(line !== undefined && { line }) }
}

/** Reads a list whose cells are divided by commas, tabs or semicolons. A line end inside quotes belongs to its cell. */
export const readCsv = (text: string, limits: SheetLimits): Result<readonly SheetRow[], FileTrouble> => {
  let records: string[][]
  let cells = 0
  try {
    records = parse(text, {
      bom: true,
      delimiter: findDelimiter(text),
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      relax_quotes: true,
      to: limits.rows + 1,
      on_record: (record: string[]) => {
        cells += record.length
        if (cells > limits.cells) throw new UnreadableFile({ kind: 'too_many_cells', limit: limits.cells })
        return record
      },
    })
  } catch (error) {
    return refuse(troubleFrom(error))
  }
  if (records.length > limits.rows) return refuse({ kind: 'too_many_rows', limit: limits.rows })
  const wide = records.findIndex((cells) => cells.slice(limits.columns).some((cell) => cell.trim() !== ''))
  if (wide !== -1) return refuse({ kind: 'too_many_columns', limit: limits.columns, line: wide + 1 })
  return ok(records.map((cells, at) => ({ row: at + 1, cells: cells.slice(0, limits.columns) })))
}
