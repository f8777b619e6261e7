import { ok, refuse, type Result } from '#domain/shared/result.ts'
import type { FileTrouble } from '#domain/shared/file-trouble.ts'
import { UnreadableFile } from './unreadable-file.ts'
import type { SheetLimits, SheetRow } from './read-csv.ts'
import { readSheetRows, type SheetWords } from './read-sheet.ts'
import { formatFrom, PLAIN, type CellFormat } from './cell-format.ts'
import { scanXml } from './scan-xml.ts'
import { textCollector } from './shared-strings.ts'
import { openArchive, type Archive } from './unzip.ts'

/** A workbook as far as it was asked for: the names of its sheets, and the rows of one. */
export type Workbook = { readonly sheets: readonly string[]; readonly sheet: string; readonly rows: readonly SheetRow[] }

/** Ten thousand full rows need less; more would keep every other counter waiting while it is read. */
const MOST_BYTES_UNPACKED = 40 * 1024 * 1024

const xmlOf = (archive: Archive, path: string): string => {
  const bytes = archive.read(path)
  const isSixteenBit = bytes[0] === 0xff && bytes[1] === 0xfe
  return new TextDecoder(isSixteenBit ? 'utf-16le' : 'utf-8').decode(bytes)
}

type Listed = { readonly name: string; readonly relation: string; readonly isHidden: boolean }

const readBook = (archive: Archive): { readonly listed: readonly Listed[]; readonly countsFrom1904: boolean } => {
  const listed: Listed[] = []
  let countsFrom1904 = false
  scanXml(xmlOf(archive, 'xl/workbook.xml'), {
    onOpen: (name, attributes) => {
      if (name === 'sheet') listed.push({ name: attributes['name'] ?? '', relation: attributes['id'] ?? '', isHidden: (attributes['state'] ?? 'visible') !== 'visible' })
      if (name === 'workbookPr') countsFrom1904 = ['1', 'true'].includes(attributes['date1904'] ?? '')
    },
  })
  return { listed, countsFrom1904 }
}

const readPaths = (archive: Archive): ReadonlyMap<string, string> => {
  const paths = new Map<string, string>()
  scanXml(xmlOf(archive, 'xl/_rels/workbook.xml.rels'), {
    onOpen: (name, { Id: id, Target: target = '', Type: type = '' }) => {
      if (name !== 'Relationship' || id === undefined || !type.endsWith('/worksheet')) return
      paths.set(id, target.startsWith('/') ? target.slice(1) : `xl/${target.replace(/^\.\//, '')}`)
    },
  })
  return paths
}

const readFormats = (archive: Archive): readonly CellFormat[] => {
  const codes = new Map<number, string>()
  const formats: CellFormat[] = []
  let isInCellFormats = false
  if (!archive.has('xl/styles.xml')) return formats
  scanXml(xmlOf(archive, 'xl/styles.xml'), {
    onOpen: (name, attributes) => {
      if (name === 'numFmt') codes.set(Number(attributes['numFmtId']), attributes['formatCode'] ?? '')
      if (name === 'cellXfs') isInCellFormats = true
      if (name !== 'xf' || !isInCellFormats) return
      const id = Number(attributes['numFmtId'] ?? 0)
      formats.push(id === 0 ? PLAIN : formatFrom(id, codes.get(id)))
    },
    onClose: (name) => {
      if (name === 'cellXfs') isInCellFormats = false
    },
  })
  return formats
}

const readStrings = (archive: Archive): readonly string[] => {
  const strings: string[] = []
  if (!archive.has('xl/sharedStrings.xml')) return strings
  scanXml(xmlOf(archive, 'xl/sharedStrings.xml'), textCollector('si', (text) => strings.push(text)))
  return strings
}

const open = (file: Uint8Array, asked: string | undefined, limits: SheetLimits): Workbook => {
  const archive = openArchive(file, MOST_BYTES_UNPACKED)
  if (!archive.has('xl/workbook.xml')) throw new UnreadableFile({ kind: 'not_a_list' })
  const { listed, countsFrom1904 } = readBook(archive)
  const paths = readPaths(archive)
  const shown = listed.filter((one) => !one.isHidden && paths.has(one.relation))
  const words: SheetWords = { strings: readStrings(archive), formats: readFormats(archive), countsFrom1904 }
  const sheets = shown.map((one) => one.name)
  const rowsOf = (sheet: Listed): readonly SheetRow[] => readSheetRows(xmlOf(archive, paths.get(sheet.relation) ?? ''), words, limits)
  if (asked !== undefined) {
    const wanted = shown.find((one) => one.name === asked)
    if (wanted === undefined) throw new UnreadableFile({ kind: 'no_such_sheet' })
    return { sheets, sheet: asked, rows: rowsOf(wanted) }
  }
  for (const one of shown) {
    const rows = rowsOf(one)
    if (rows.length > 0) return { sheets, sheet: one.name, rows }
  }
  throw new UnreadableFile({ kind: 'file_empty' })
}

/**
 * Reads one sheet of a workbook (xlsx): the sheet asked for, or the first that is shown and holds anything. Values alone: a
 * formula is never worked out, its last result is read. Everything is bounded: bytes unpacked, rows, columns.
 */
export const readWorkbook = (file: Uint8Array, limits: SheetLimits, sheet?: string): Result<Workbook, FileTrouble> => {
  try {
    return ok(open(file, sheet, limits))
  } catch (error) {
    if (error instanceof UnreadableFile) return refuse(error.trouble)
    throw error
  }
}
