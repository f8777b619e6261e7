import type { checkImport as contract } from '#contract/intake-import.ts'
import type { ListedIntake } from '#domain/intake/import/check-rows.ts'
import { standsOpen } from '#domain/intake/import/ending.ts'
import { chargeOf } from '#domain/intake/import/in-charge.ts'
import { likeRows } from '#domain/intake/import/like-rows.ts'
import { previewOf } from '#domain/intake/import/preview.ts'
import { limitGraphemes } from '#domain/shared/graphemes.ts'
import { ok } from '#domain/shared/result.ts'
import { cleanText } from '#domain/shared/text-limits.ts'
import { findBatchOfFile } from '#store/intake/import/batch.ts'
import { rowMark } from '#store/intake/import/known-rows.ts'
import { findOwnCity } from '#store/intake/similar.ts'
import type { Handler } from '#service/handler.ts'
import { knownRowsShown } from './known-rows.ts'
import { strangeRowsShown } from './strange-rows.ts'
import { maybeKnown } from './maybe-known.ts'
import { tellingRows } from './telling-rows.ts'
import { readUpload, type ReadUpload } from './read-upload.ts'

const SAMPLE_ROWS = 5
const SAMPLE_LETTERS = 120

const sampleOf = (rows: ReadUpload['rows']) =>
  rows.slice(0, SAMPLE_ROWS).map(({ row, cells }) => ({ row, cells: cells.map((cell) => limitGraphemes(cleanText(cell), SAMPLE_LETTERS)) }))

/** The rows that may be about one person, each with the mark by which it is known when the file comes again. */
const likeShown = (intakes: readonly ListedIntake[], rowSecret: string) => {
  const listedAt = new Map(intakes.map((one) => [one.row, one]))
  const markOf = (row: number): string => {
    const listed = listedAt.get(row)
    return listed === undefined ? '' : rowMark(listed, rowSecret)
  }
  return likeRows(intakes).map((one) => ({ ...one, mark: markOf(one.row), earlier: one.earlier.map((each) => ({ ...each, mark: markOf(each.row), matched: [...each.matched] })) }))
}

/** Whom a family name alone is taken for, the whole list through: somebody who has left may have been meant. */
const familyNamesIn = ({ checked, colleagues }: ReadUpload) => {
  const told = checked.intakes.flatMap(({ ending, words }) => (standsOpen(ending) ? (chargeOf(words) ?? []) : []))
  return [...Map.groupBy(told, (one) => one)].flatMap(([one, rows]) => {
    const charge = colleagues.inOffice(one)
    return charge?.isByFamilyName === true ? [{ told: one, name: charge.name, rows: rows.length }] : []
  })
}

/** 取込の確認. */
export const checkImport: Handler<typeof contract> = async (work, input) => {
  const read = await readUpload(work, input)
  if (!read.ok) return read
  const { list, checked, rows, headers, mapping, fileName, headerRow, mappingFrom } = read.value
  const before = await findBatchOfFile(work.tx, work.actor, read.value.fileHash)
  const city = await findOwnCity(work.tx)
  const preview = []
  for (const [at, row] of previewOf(checked.intakes).entries()) {
    const words = checked.intakes[at]?.words ?? {}
    const charge = read.value.colleagues.inOffice(chargeOf(words))
    preview.push({ ...row, inChargeName: charge?.name ?? null, isByFamilyName: charge?.isByFamilyName ?? false, known: await maybeKnown(work, words, city) })
  }
  return ok({
    fileName, headerRow, mappingFrom,
    encoding: list.encoding ?? null,
    sheets: [...list.sheets],
    sheet: list.sheet ?? null,
    headers: [...headers],
    sample: sampleOf(rows),
    mapping: [...mapping],
    rows: rows.length,
    takeable: checked.intakes.length,
    isPast: read.value.isPast,
    restoresZeros: read.value.restoresZeros,
    lostZeros: checked.lostZeros,
    ended: checked.intakes.filter((one) => !standsOpen(one.ending)).length,
    faultyRows: checked.faultyRows,
    faultCount: checked.faultCount,
    faults: [...checked.faults],
    noticeCount: checked.noticeCount,
    notices: [...checked.notices],
    preview,
    familyNames: familyNamesIn(read.value),
    telling: await tellingRows(work, checked.intakes),
    like: likeShown(checked.intakes, work.rowSecret()),
    known: await knownRowsShown(work, checked.intakes),
    strange: await strangeRowsShown(work, checked.intakes),
    importedBefore: before === undefined ? null : { batchId: before.batchId, importedAt: before.importedAt, importedByName: before.importedByName },
  })
}
