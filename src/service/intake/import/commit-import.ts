import type { commitImport as contract } from '#contract/intake-import.ts'
import { standsOpen } from '#domain/intake/import/ending.ts'
import { chargeOf, receiverOf } from '#domain/intake/import/in-charge.ts'
import { keptFault } from '#domain/intake/import/kept-fault.ts'
import { lastDayOfRows, undecidedKnown, withoutLeftOut } from '#domain/intake/import/row-keys.ts'
import { areAnswersFitting, decideRows, type TakenRow } from '#domain/intake/import/telling-row.ts'
import type { Problem } from '#contract/problem.ts'
import { fiscalYearOf } from '#domain/shared/fiscal-year.ts'
import type { OwnWord } from '#domain/shared/own-word.ts'
import { ok, refuse, type Result } from '#domain/shared/result.ts'
import { listConcealedPlaces } from '#store/access/told-place.ts'
import { findBatchOfFile, holdImports, saveBatch } from '#store/intake/import/batch.ts'
import { keyMarkOf } from '#store/intake/import/known-rows.ts'
import { deleteImportFile } from '#store/intake/import/import-part.ts'
import { saveForm } from '#store/intake/import/mapping.ts'
import { saveNotSame } from '#store/person/not-same.ts'
import { saveListedIntakes, takeNumbers, type NewListedIntake } from '#store/intake/import/save-listed.ts'
import type { Handler, Work } from '#service/handler.ts'
import { knownRowsShown } from './known-rows.ts'
import { personsOfRows } from './persons-of-rows.ts'
import { strangeRowsShown } from './strange-rows.ts'
import { readUpload, type ReadUpload } from './read-upload.ts'

const SOURCE: OwnWord = 'from_import'

type Written = { readonly batchId: string; readonly firstNumber: number; readonly intakeIds: string[]; readonly toImporter: number }

const writeBatch = async (work: Work, upload: ReadUpload, rows: readonly TakenRow[]): Promise<Written> => {
  const { tx, actor, now, today, newId } = work
  const rowSecret = work.rowSecret()
  const { faultyRows, faults } = upload.checked
  const batchId = newId()
  await saveBatch(tx, actor, {
    id: batchId, fileName: upload.fileName, fileHash: upload.fileHash, taken: rows.length, leftOut: faultyRows, faults: faults.map(keptFault), keyMark: keyMarkOf(rowSecret),
    lastDay: lastDayOfRows(rows.map((one) => one.listed), today), now,
  })
  const firstNumber = await takeNumbers(tx, fiscalYearOf(today), rows.length)
  const { took, inOffice } = upload.colleagues
  const written: readonly NewListedIntake[] = rows.map(({ listed, personId }, at) => ({
    id: newId(), number: firstNumber + at, receivedAt: listed.receivedAt ?? now, listed, personId,
    receivedBy: took(receiverOf(listed.words))?.membershipId, inCharge: inOffice(chargeOf(listed.words))?.membershipId,
    ids: { team: newId(), subject: newId(), phone: newId(), email: newId(), address: newId(), inquirerPhone: newId(), inquirerEmail: newId(), inquirerAddress: newId() },
  }))
  const toImporter = await saveListedIntakes(tx, actor, { batchId, openedAt: now, source: SOURCE, rowSecret }, written)
  return { batchId, firstNumber, toImporter, intakeIds: written.map((one) => one.id) }
}

type Commit = Parameters<Handler<typeof contract>>[1]
type Refused = Problem<(typeof contract)['problems'][number]>

/** What of a list was not taken in before, or shall be once more; refused while the same file, or one of its rows, waits for a word about that. */
const rowsWanted = async (work: Work, { checked, fileHash }: ReadUpload, input: Commit): Promise<Result<ReadUpload['checked']['intakes'], Refused>> => {
  await holdImports(work.tx)
  if (!input.again && (await findBatchOfFile(work.tx, work.actor, fileHash)) !== undefined) return refuse({ code: 'imported_before' })
  const strange = await strangeRowsShown(work, checked.intakes)
  if (strange !== null && !input.lookedThrough) return refuse({ code: 'rows_strange', detail: { count: strange.rows } })
  const known = await knownRowsShown(work, checked.intakes)
  const undecided = undecidedKnown(known, input.known)
  return undecided.length > 0 ? refuse({ code: 'rows_known', detail: { count: undecided.length } }) : ok(withoutLeftOut(checked.intakes, known, input.known))
}

/** 取り込む: in one transaction, so that a list is on record whole or not at all. What its columns hold is remembered. */
export const commitImport: Handler<typeof contract> = async (work, input) => {
  const { tx, actor } = work
  const read = await readUpload(work, input)
  if (!read.ok) return read
  const { checked, fingerprint, mapping } = read.value
  const concealed = await listConcealedPlaces(tx)
  if (!areAnswersFitting(checked.intakes, concealed, input.answers)) return refuse({ code: 'not_found' })
  const wanted = await rowsWanted(work, read.value, input)
  if (!wanted.ok) return wanted
  const { taken, putAside } = decideRows(wanted.value, concealed, input.answers)
  const missing = checked.faultyRows + putAside.length
  if (input.faultyRows === 'take_none' && missing > 0) return refuse({ code: 'faulty_rows', detail: { count: missing } })
  if (taken.length === 0) return refuse({ code: 'nothing_to_take' })
  const named = await personsOfRows(work, { listed: checked.intakes, taken }, input.samePersons)
  if (!named.ok) return named
  const batch = await writeBatch(work, read.value, named.value.rows)
  for (const pair of named.value.apart) await saveNotSame(tx, actor, pair)
  await saveForm(tx, actor, fingerprint, { mapping, isPast: input.isPast, restoresZeros: input.restoresZeros })
  await deleteImportFile(tx, actor, input.fileId)
  const ended = taken.filter((one) => !standsOpen(one.listed.ending)).length
  return ok({
    ...batch, ended, taken: taken.length, leftOut: checked.faultyRows, leftKnown: checked.intakes.length - wanted.value.length,
    putAside: [...putAside], openly: taken.filter((one) => one.isOpen).length,
  })
}
