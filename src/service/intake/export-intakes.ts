import type { exportIntakes as contract } from '#contract/intake-export.ts'
import { writeIntakesAsCsv, writeIntakesAsWorkbook, type IntakeForFile } from '#documents/intake/write-list.ts'
import { problemOfExport } from '#domain/intake/export-purpose.ts'
import { ok, refuse } from '#domain/shared/result.ts'
import { listIntakesForFile } from '#store/intake/intake-lines.ts'
import { findConcealedIn } from '#store/person/concealed.ts'
import { findStaffName } from '#store/structure/find-structure.ts'
import type { Handler } from '../handler.ts'

const MOST_ROWS = 10_000

/** 受付一覧の書き出し: the rows the list itself would show, by the same question to the same policies. */
export const exportIntakes: Handler<typeof contract> = async ({ tx, actor, now }, input) => {
  const { rows, total } = await listIntakesForFile(tx, actor, { ...input, limit: MOST_ROWS, offset: 0 })
  if (total > MOST_ROWS) return refuse({ code: 'too_many_rows', detail: { count: total, limit: MOST_ROWS } })
  const problem = problemOfExport(total, input.purpose, input.purposeNote)
  if (problem !== undefined) return refuse({ code: problem, detail: { count: total } })
  const hidden = await findConcealedIn(tx, rows.map((row) => row.id))
  const intakes = rows.map((row) => ({ ...row, isConcealed: hidden.has(row.id) })) as unknown as readonly IntakeForFile[]
  const bytes =
    input.format === 'csv'
      ? writeIntakesAsCsv(intakes, input.language)
      : await writeIntakesAsWorkbook(intakes, input.language, { by: await findStaffName(tx, actor), at: now })
  return ok({ content: Buffer.from(bytes).toString('base64'), rows: total, intakeIds: rows.map((row) => row.id) })
}
