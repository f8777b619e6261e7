import type { commitImport as contract } from '#contract/intake-import.ts'
import { keptFault } from '#domain/intake/import/kept-fault.ts'
import { areAnswersFitting, decideRows, type TakenRow } from '#domain/intake/import/telling-row.ts'
import { fiscalYearOf } from '#domain/shared/fiscal-year.ts'
import type { OwnWord } from '#domain/shared/own-word.ts'
import { ok, refuse } from '#domain/shared/result.ts'
import { listConcealedPlaces } from '#store/access/told-place.ts'
import { findBatchOfFile, holdFile, saveBatch } from '#store/intake/import/batch.ts'
import { deleteImportFile } from '#store/intake/import/import-part.ts'
import { saveMapping } from '#store/intake/import/mapping.ts'
import { saveNotSame } from '#store/person/not-same.ts'
import { saveListedIntakes, takeNumbers, type NewListedIntake } from '#store/intake/import/save-listed.ts'
import type { Handler, Work } from '#service/handler.ts'
import { personsOfRows } from './persons-of-rows.ts'
import { readUpload, type ReadUpload } from './read-upload.ts'

const SOURCE: OwnWord = 'from_import'

const writeBatch = async (work: Work, upload: ReadUpload, rows: readonly TakenRow[]): Promise<{ batchId: string; firstNumber: number; intakeIds: string[] }> => {
  const { tx, actor, now, today, newId } = work
  const { faultyRows, faults } = upload.checked
  const batchId = newId()
  await saveBatch(tx, actor, { id: batchId, fileName: upload.fileName, fileHash: upload.fileHash, taken: rows.length, leftOut: faultyRows, faults: faults.map(keptFault), now })
  const firstNumber = await takeNumbers(tx, fiscalYearOf(today), rows.length)
  const written: readonly NewListedIntake[] = rows.map(({ listed, personId }, at) => ({
    id: newId(), number: firstNumber + at, receivedAt: listed.receivedAt ?? now, listed, personId,
    ids: { team: newId(), subject: newId(), phone: newId(), address: newId(), inquirerPhone: newId(), inquirerAddress: newId() },
  }))
  await saveListedIntakes(tx, actor, { batchId, openedAt: now, source: SOURCE }, written)
  return { batchId, firstNumber, intakeIds: written.map((one) => one.id) }
}

/** 取り込む: in one transaction, so that a list is on record whole or not at all. What its columns hold is remembered. */
export const commitImport: Handler<typeof contract> = async (work, input) => {
  const { tx, actor } = work
  const read = await readUpload(work, input)
  if (!read.ok) return read
  const { checked, fileHash, fingerprint, mapping } = read.value
  const known = await listConcealedPlaces(tx)
  if (!areAnswersFitting(checked.intakes, known, input.answers)) return refuse({ code: 'not_found' })
  const { taken, putAside } = decideRows(checked.intakes, known, input.answers)
  const missing = checked.faultyRows + putAside.length
  if (input.faultyRows === 'take_none' && missing > 0) return refuse({ code: 'faulty_rows', detail: { count: missing } })
  if (taken.length === 0) return refuse({ code: 'nothing_to_take' })
  await holdFile(tx, actor, fileHash)
  if (!input.again && (await findBatchOfFile(tx, actor, fileHash)) !== undefined) return refuse({ code: 'imported_before' })
  const named = await personsOfRows(work, { listed: checked.intakes, taken }, input.samePersons)
  if (!named.ok) return named
  const batch = await writeBatch(work, read.value, named.value.rows)
  for (const pair of named.value.apart) await saveNotSame(tx, actor, pair)
  await saveMapping(tx, actor, fingerprint, mapping)
  await deleteImportFile(tx, actor, input.fileId)
  const ended = taken.filter((one) => one.listed.ending !== undefined).length
  return ok({ ...batch, ended, taken: taken.length, leftOut: checked.faultyRows, putAside: [...putAside], openly: taken.filter((one) => one.isOpen).length })
}
