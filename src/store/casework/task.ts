import { sql } from 'kysely'
import type { Actor } from '#domain/access/actor.ts'
import { foldForSearch } from '#domain/shared/fold-text.ts'
import type { ActingTransaction } from '../as-actor.ts'

/** Puts a task on a matter, for the actor or for a colleague; `promisedIn` is the intake on whose sheet it was promised. */
export const saveTask = async (
  tx: ActingTransaction,
  actor: Actor,
  task: { id: string; matterId: string; text: string; dueOn: string; membershipId?: string | undefined; promisedIn?: string | undefined },
): Promise<void> => {
  await tx
    .insertInto('task')
    .values({
      municipality_code: actor.municipalityCode,
      id: task.id,
      matter_id: task.matterId,
      membership_id: task.membershipId ?? actor.membershipId,
      text: task.text,
      search_key: foldForSearch(task.text),
      due_on: task.dueOn,
      promised_in: task.promisedIn ?? null,
    })
    .execute()
}

/** A task as it stands; `undefined` when it is absent or hidden. */
export const findTask = (tx: ActingTransaction, actor: Actor, id: string) =>
  tx
    .selectFrom('task')
    .select(['id', 'version', 'matter_id as matterId', 'membership_id as membershipId', 'text', 'due_on as dueOn', 'done_at as doneAt'])
    .where('municipality_code', '=', actor.municipalityCode)
    .where('id', '=', id)
    .executeTakeFirst()

/** Writes a task anew, if it still is the version the writer saw. */
export const changeTaskRow = async (
  tx: ActingTransaction,
  actor: Actor,
  which: { id: string; version: number },
  change: { text: string; due_on: string; membership_id: string } | { done_at: string | null },
) => {
  const result = await tx
    .updateTable('task')
    .set({ ...change, ...('text' in change && { search_key: foldForSearch(change.text) }), version: sql`version + 1` })
    .where('municipality_code', '=', actor.municipalityCode)
    .where('id', '=', which.id)
    .where('version', '=', which.version)
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}

/** Whether a colleague could see a matter, and so may be given something to do in it. */
export const mayBeGiven = async (tx: ActingTransaction, matterId: string, membershipId: string): Promise<boolean> => {
  const { rows } = await sql<{ may: boolean }>`select app.may_be_given(${matterId}, ${membershipId}) as may`.execute(tx)
  return rows[0]?.may === true
}
