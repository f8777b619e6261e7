import { createHash } from 'node:crypto'
import type { Problem } from '#contract/problem.ts'
import { readIntakeListAside } from '#documents/intake/read-list-aside.ts'
import type { IntakeList } from '#documents/intake/read-list.ts'
import { checkRows, type CheckedRows, type SaidOfList } from '#domain/intake/import/check-rows.ts'
import { findHeaderRow } from '#domain/intake/import/find-header-row.ts'
import { guessColumns, headerKeyFrom, isMappingFitting } from '#domain/intake/import/guess-columns.ts'
import type { ColumnMapping } from '#domain/intake/import/import-field.ts'
import type { FileTrouble, FileTroubleKind } from '#domain/shared/file-trouble.ts'
import { ok, refuse, type Result } from '#domain/shared/result.ts'
import { cleanText } from '#domain/shared/text-limits.ts'
import { readColleagues, type ColleagueReader } from '#store/intake/import/colleagues.ts'
import { findWaitingFile } from '#store/intake/import/import-part.ts'
import { findForm } from '#store/intake/import/mapping.ts'
import type { Work } from '#service/handler.ts'

/** How its bearer wants a file read; what is left out is guessed. */
export type Reading = {
  readonly fileId: string
  readonly sheet?: string | undefined
  readonly headerRow?: number | undefined
  readonly mapping?: ColumnMapping | undefined
} & SaidOfList

/** A waiting file as it was read under a mapping. */
export type ReadUpload = {
  readonly fileName: string
  readonly fileHash: string
  readonly fingerprint: string
  readonly list: IntakeList
  readonly headerRow: number
  readonly headers: readonly string[]
  readonly rows: IntakeList['rows']
  readonly mapping: ColumnMapping
  readonly mappingFrom: 'guessed' | 'remembered' | 'given'
  readonly isPast: boolean
  readonly restoresZeros: boolean
  readonly checked: CheckedRows
  readonly colleagues: ColleagueReader
}

/** Why a waiting file cannot be read. */
export type UploadProblem = Problem<FileTroubleKind | 'file_incomplete' | 'no_such_row' | 'mapping_does_not_fit'>

const sha256 = (content: string | Buffer): string => createHash('sha256').update(content).digest('hex')

const problemFrom = ({ kind, ...detail }: FileTrouble): UploadProblem => ({ code: kind, detail })

const widthOf = (rows: IntakeList['rows']): number => rows.reduce((widest, row) => Math.max(widest, row.cells.length), 0)

const splitAtHeaders = (list: IntakeList, asked: number | undefined) => {
  const at = asked === undefined ? findHeaderRow(list.rows) : list.rows.findIndex((row) => row.row === asked)
  const header = list.rows[at]
  if (header === undefined) return undefined
  const rows = list.rows.slice(at + 1)
  const headers = Array.from({ length: Math.max(header.cells.length, widthOf(rows)) }, (_, column) => cleanText(header.cells[column] ?? '').trim())
  return { headerRow: header.row, headers, rows }
}

/** How a list of this form is read: as its bearer says, else as the agency said of the last one, else as it is guessed. */
const chooseReading = async ({ tx, actor }: Work, headers: readonly string[], fingerprint: string, given: Reading) => {
  const known = await findForm(tx, actor, fingerprint)
  const said = { isPast: given.isPast ?? known?.isPast ?? false, restoresZeros: given.restoresZeros ?? known?.restoresZeros ?? false }
  if (given.mapping !== undefined) return { mapping: given.mapping, mappingFrom: 'given', ...said } as const
  if (known !== undefined && isMappingFitting(known.mapping, headers.length)) return { mapping: known.mapping, mappingFrom: 'remembered', ...said } as const
  return { mapping: guessColumns(headers), mappingFrom: 'guessed', ...said } as const
}

/** Reads a file that waits to be imported, and looks at every row of it. */
export const readUpload = async (work: Work, reading: Reading): Promise<Result<ReadUpload, UploadProblem>> => {
  const file = await findWaitingFile(work.tx, work.actor, reading.fileId)
  if (file === undefined) return refuse({ code: 'not_found' })
  if (!file.isWhole) return refuse({ code: 'file_incomplete' })
  const list = await readIntakeListAside(file.bytes, { sheet: reading.sheet, signal: work.signal })
  if (!list.ok) return refuse(problemFrom(list.problem))
  const split = splitAtHeaders(list.value, reading.headerRow)
  if (split === undefined) return refuse({ code: 'no_such_row' })
  const fingerprint = sha256(headerKeyFrom(split.headers))
  const chosen = await chooseReading(work, split.headers, fingerprint, reading)
  if (!isMappingFitting(chosen.mapping, split.headers.length)) return refuse({ code: 'mapping_does_not_fit' })
  const colleagues = await readColleagues(work.tx, work.actor)
  const isInOffice = (name: string): boolean => colleagues.inOffice(name) !== undefined
  const isColleague = (name: string): boolean => colleagues.took(name) !== undefined
  const checked = checkRows(split, chosen.mapping, work.today, { ...chosen, now: work.now, isInOffice, isColleague })
  return ok({ fileName: file.fileName, fileHash: sha256(file.bytes), fingerprint, list: list.value, ...split, ...chosen, checked, colleagues })
}
