import type { checkImport as contract } from '#contract/intake-import.ts'
import { likeRows } from '#domain/intake/import/like-rows.ts'
import { previewOf } from '#domain/intake/import/preview.ts'
import { limitGraphemes } from '#domain/shared/graphemes.ts'
import { ok } from '#domain/shared/result.ts'
import { cleanText } from '#domain/shared/text-limits.ts'
import { findBatchOfFile } from '#store/intake/import/batch.ts'
import type { Handler } from '#service/handler.ts'
import { maybeKnown } from './maybe-known.ts'
import { tellingRows } from './telling-rows.ts'
import { readUpload, type ReadUpload } from './read-upload.ts'

const SAMPLE_ROWS = 5
const SAMPLE_LETTERS = 120

const sampleOf = (rows: ReadUpload['rows']) =>
  rows.slice(0, SAMPLE_ROWS).map(({ row, cells }) => ({ row, cells: cells.map((cell) => limitGraphemes(cleanText(cell), SAMPLE_LETTERS)) }))

/** 取込の確認. */
export const checkImport: Handler<typeof contract> = async (work, input) => {
  const read = await readUpload(work, input)
  if (!read.ok) return read
  const { list, checked, rows, headers, mapping, fileName, headerRow, mappingFrom } = read.value
  const before = await findBatchOfFile(work.tx, work.actor, read.value.fileHash)
  const preview = []
  for (const [at, row] of previewOf(checked.intakes).entries()) preview.push({ ...row, known: await maybeKnown(work, checked.intakes[at]?.words ?? {}) })
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
    isPast: input.isPast,
    ended: checked.intakes.filter((one) => one.ending !== undefined).length,
    faultyRows: checked.faultyRows,
    faultCount: checked.faultCount,
    faults: [...checked.faults],
    noticeCount: checked.noticeCount,
    notices: [...checked.notices],
    preview,
    telling: await tellingRows(work, checked.intakes),
    like: likeRows(checked.intakes).map((one) => ({ ...one, earlier: one.earlier.map((each) => ({ ...each, matched: [...each.matched] })) })),
    importedBefore: before === undefined ? null : { batchId: before.batchId, importedAt: before.importedAt, importedByName: before.importedByName },
  })
}
