import { sql } from 'kysely'
import type { Actor } from '#domain/access/actor.ts'
import type { ActingTransaction } from '#store/as-actor.ts'

/** One part of a file that waits to be imported. */
export type ImportPart = {
  readonly fileId: string
  readonly fileName: string
  readonly part: number
  readonly parts: number
  readonly content: Buffer
  readonly now: string
}

/** A file that waits to be imported, whole again. */
export type WaitingFile = { readonly fileName: string; readonly bytes: Buffer; readonly isWhole: boolean }

const ownParts = (tx: ActingTransaction, actor: Actor, fileId: string) =>
  tx.selectFrom('import_part').where('municipality_code', '=', actor.municipalityCode).where('staff_id', '=', actor.staffId).where('file_id', '=', fileId)

/** Keeps a part; the same part again takes its place. Answers how many parts have come. */
export const saveImportPart = async (tx: ActingTransaction, actor: Actor, part: ImportPart): Promise<number> => {
  const { fileName: file_name, content, now: put_at, parts } = part
  await tx
    .insertInto('import_part')
    .values({ municipality_code: actor.municipalityCode, staff_id: actor.staffId, file_id: part.fileId, part: part.part, parts, file_name, content, put_at })
    .onConflict((conflict) => conflict.columns(['municipality_code', 'staff_id', 'file_id', 'part']).doUpdateSet({ content, parts, file_name, put_at }))
    .execute()
  const { come } = await ownParts(tx, actor, part.fileId).select(sql<number>`count(*)::int`.as('come')).executeTakeFirstOrThrow()
  return come
}

/** Puts away a file of the actor's own that waits to be taken in (取り込むファイル). */
export const deleteImportFile = async (tx: ActingTransaction, actor: Actor, fileId: string): Promise<void> => {
  await tx.deleteFrom('import_part').where('municipality_code', '=', actor.municipalityCode).where('staff_id', '=', actor.staffId).where('file_id', '=', fileId).execute()
}

/** The file of the actor's own with this id; `undefined` when nothing of it has come. */
export const findWaitingFile = async (tx: ActingTransaction, actor: Actor, fileId: string): Promise<WaitingFile | undefined> => {
  const rows = await ownParts(tx, actor, fileId).select(['part', 'parts', 'file_name as fileName', 'content']).orderBy('part').execute()
  const [first] = rows
  if (first === undefined) return undefined
  const isWhole = rows.length === first.parts && rows.every((row, at) => row.part === at && row.parts === first.parts)
  return { fileName: first.fileName, bytes: Buffer.concat(rows.map((row) => row.content)), isWhole }
}

/** Puts away what the actor left waiting: since before a moment, or beyond so many other files, the oldest first. */
export const deleteForgottenFiles = async (tx: ActingTransaction, actor: Actor, keep: { since: string; others: number; fileId: string }): Promise<void> => {
  await sql`
    delete from import_part where municipality_code = ${actor.municipalityCode} and staff_id = ${actor.staffId} and file_id <> ${keep.fileId}
      and file_id not in (select p.file_id from import_part p
        where p.municipality_code = ${actor.municipalityCode} and p.staff_id = ${actor.staffId} and p.file_id <> ${keep.fileId}
        group by p.file_id having max(p.put_at) >= ${keep.since} order by max(p.put_at) desc limit ${keep.others})`.execute(tx)
}
