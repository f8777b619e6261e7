import { ok, refuse, type Result } from '#domain/shared/result.ts'
import { decodeText, type Encoding } from '../shared/decode-text.ts'
import type { FileTrouble } from '#domain/shared/file-trouble.ts'
import { readCsv, type SheetLimits, type SheetRow } from '../shared/read-csv.ts'
import { readWorkbook } from '../shared/read-workbook.ts'

/** 名簿: a file of intakes as it was read, whichever kind of file it was. Rows without anything in them are left out. */
export type IntakeList = {
  readonly encoding: Encoding | undefined
  readonly sheets: readonly string[]
  readonly sheet: string | undefined
  readonly rows: readonly SheetRow[]
}

/** 取込の上限: what one file may hold. */
export const LIST_LIMITS: SheetLimits & { readonly bytes: number } = { rows: 10_000, columns: 100, cells: 400_000, bytes: 12 * 1024 * 1024 }

const ROWS_ABOVE_THE_LIST = 20

/** How office files begin: what each is when it is no list. */
const SIGNATURES: readonly { readonly starts: readonly number[]; readonly is: 'old_or_encrypted' | 'archive' | 'other' }[] = [
  { starts: [0xd0, 0xcf, 0x11, 0xe0], is: 'old_or_encrypted' },
  { starts: [0x50, 0x4b, 0x03, 0x04], is: 'archive' },
  { starts: [0x25, 0x50, 0x44, 0x46], is: 'other' },
  { starts: [0x89, 0x50, 0x4e, 0x47], is: 'other' },
  { starts: [0xff, 0xd8, 0xff], is: 'other' },
  { starts: [0x1f, 0x8b], is: 'other' },
]

const kindOf = (file: Uint8Array): 'old_or_encrypted' | 'archive' | 'other' | 'text' =>
  SIGNATURES.find(({ starts }) => starts.every((byte, at) => file[at] === byte))?.is ?? 'text'

/** An old workbook and an encrypted new one begin alike; the encrypted one names its package inside, in sixteen-bit letters. */
const oldOrEncrypted = (file: Uint8Array): FileTrouble => {
  const isEncrypted = Buffer.from(file.buffer, file.byteOffset, file.byteLength).includes(Buffer.from('EncryptedPackage', 'utf16le'))
  return { kind: isEncrypted ? 'encrypted_workbook' : 'old_workbook' }
}

const readText = (file: Uint8Array, limits: SheetLimits): Result<IntakeList, FileTrouble> => {
  const decoded = decodeText(file)
  if (!decoded.ok) return decoded
  const read = readCsv(decoded.value.text, limits)
  return read.ok ? ok({ encoding: decoded.value.encoding, sheets: [], sheet: undefined, rows: read.value }) : read
}

const readSheet = (file: Uint8Array, limits: SheetLimits, sheet: string | undefined): Result<IntakeList, FileTrouble> => {
  const read = readWorkbook(file, limits, sheet)
  return read.ok ? ok({ ...read.value, encoding: undefined }) : read
}

const isEmpty = (row: SheetRow): boolean => row.cells.every((cell) => cell.trim() === '')

/** Reads a file of intakes: CSV or tab-divided text in the encodings offices use, or a workbook (xlsx). */
export const readIntakeList = (file: Uint8Array, sheet?: string): Result<IntakeList, FileTrouble> => {
  if (file.length === 0) return refuse({ kind: 'file_empty' })
  if (file.length > LIST_LIMITS.bytes) return refuse({ kind: 'file_too_large', limit: LIST_LIMITS.bytes })
  const kind = kindOf(file)
  if (kind === 'old_or_encrypted') return refuse(oldOrEncrypted(file))
  if (kind === 'other') return refuse({ kind: 'not_a_list' })
  const limits = { ...LIST_LIMITS, rows: LIST_LIMITS.rows + ROWS_ABOVE_THE_LIST }
  const read = kind === 'archive' ? readSheet(file, limits, sheet) : readText(file, limits)
  if (!read.ok) return read.problem.kind === 'too_many_rows' ? refuse({ ...read.problem, limit: LIST_LIMITS.rows }) : read
  const rows = read.value.rows.filter((row) => !isEmpty(row))
  return rows.length === 0 ? refuse({ kind: 'file_empty' }) : ok({ ...read.value, rows })
}
