import { sql, type Updateable } from 'kysely'
import type { Actor } from '#domain/access/actor.ts'
import type { ActingTransaction } from '../as-actor.ts'
import type { Schema } from '../schema.generated.ts'

type Which = { readonly id: string; readonly version: number }

const writing = (tx: ActingTransaction, actor: Actor, which: Which) =>
  tx
    .updateTable('intake')
    .where('municipality_code', '=', actor.municipalityCode)
    .where('id', '=', which.id)
    .where('version', '=', which.version)

/** Writes columns of a sheet anew, if it still is the version the writer saw. */
export const changeIntake = async (tx: ActingTransaction, actor: Actor, which: Which, columns: Updateable<Schema['intake']>): Promise<boolean> => {
  const result = await writing(tx, actor, which)
    .set({ ...columns, version: sql`version + 1` })
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}

/** Keeps how a sheet stood before it is written anew, and why it is: with the area it had, told to whoever writes or not. */
export const keepRevision = async (tx: ActingTransaction, actor: Actor, which: Which & { readonly reason: string }, body: unknown): Promise<void> => {
  await tx
    .insertInto('intake_revision')
    .values({
      municipality_code: actor.municipalityCode,
      intake_id: which.id,
      version: which.version,
      body: sql<string>`${JSON.stringify(body)}::jsonb || jsonb_build_object('areaId',
        (select m.area_id from matter m where m.municipality_code = ${actor.municipalityCode} and m.id = ${which.id}::uuid))`,
      reason: which.reason,
      changed_by: actor.membershipId,
    })
    .execute()
}

/** How a sheet stood before each change, with who changed it and why. */
export const listRevisions = (tx: ActingTransaction, actor: Actor, intakeId: string) =>
  tx
    .selectFrom('intake_revision as r')
    .innerJoin('membership as b', (join) => join.onRef('b.municipality_code', '=', 'r.municipality_code').onRef('b.id', '=', 'r.changed_by'))
    .innerJoin('staff as f', (join) => join.onRef('f.municipality_code', '=', 'b.municipality_code').onRef('f.id', '=', 'b.staff_id'))
    .select(['r.version', 'r.body', 'r.reason', 'r.changed_at as at', 'f.name as who'])
    .where('r.municipality_code', '=', actor.municipalityCode)
    .where('r.intake_id', '=', intakeId)
    .orderBy('r.version')
    .execute()

/** Writes how an intake ended, if it still is the version the writer saw. */
export const saveOutcome = async (
  tx: ActingTransaction,
  actor: Actor,
  which: Which,
  ending: { outcome: string; note: string; at: string; caseId: string | null; watchedBy?: string; nextContactOn?: string | null | undefined },
): Promise<boolean> => {
  const result = await writing(tx, actor, which)
    .set({
      outcome: ending.outcome,
      outcome_note: ending.note,
      outcome_at: ending.at,
      outcome_by: actor.membershipId,
      watched_by: ending.watchedBy ?? '',
      case_id: ending.caseId,
      ...(ending.nextContactOn === undefined ? {} : { next_contact_on: ending.nextContactOn }),
      version: sql`version + 1`,
    })
    .where('outcome', 'is', null)
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}

/** Writes how somebody is who is watched, and when to look again, if it still is the version the writer saw. */
export const saveLook = (tx: ActingTransaction, actor: Actor, which: Which, look: { story: string; nextOn: string | null }): Promise<boolean> =>
  changeIntake(tx, actor, which, { next_contact_on: look.nextOn, follow_up_note: look.story })

/** Writes what became of an emergency or a watch, if it still is the version the writer saw. */
export const saveFollowUp = (tx: ActingTransaction, actor: Actor, which: Which, followUp: { note: string; at: string; nextContactOn?: null }): Promise<boolean> =>
  changeIntake(tx, actor, which, {
    followed_up_at: followUp.at, followed_up_by: actor.membershipId, follow_up_note: followUp.note, ...(followUp.nextContactOn === null && { next_contact_on: null }),
  })
