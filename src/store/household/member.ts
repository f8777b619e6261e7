import { sql } from 'kysely'
import type { Actor } from '#domain/access/actor.ts'
import type { ActingTransaction } from '../as-actor.ts'

/** A membership as it stands; `undefined` when it is absent or hidden. */
export const findMember = (tx: ActingTransaction, actor: Actor, id: string) =>
  tx
    .selectFrom('household_member')
    .select([
      'id as memberId', 'version', 'person_id as personId', 'household_id as householdId', 'relationship', 'lives_together as livesTogether',
      'is_subject as isSubject', 'note', 'valid_from as from', 'valid_to as until',
    ])
    .where('municipality_code', '=', actor.municipalityCode)
    .where('id', '=', id)
    .executeTakeFirst()

/** Whether somebody is a member of a household now. */
export const isMemberNow = async (tx: ActingTransaction, actor: Actor, householdId: string, personId: string): Promise<boolean> => {
  const row = await tx
    .selectFrom('household_member')
    .select('id')
    .where('municipality_code', '=', actor.municipalityCode)
    .where('household_id', '=', householdId)
    .where('person_id', '=', personId)
    .where(sql<boolean>`(valid_to is null or valid_to > app.today())`)
    .executeTakeFirst()
  return row !== undefined
}

/** Those who live together in a household now (同居の世帯員). */
export const listLivingTogether = async (tx: ActingTransaction, actor: Actor, householdId: string): Promise<readonly string[]> => {
  const rows = await tx
    .selectFrom('household_member')
    .select('person_id')
    .where('municipality_code', '=', actor.municipalityCode)
    .where('household_id', '=', householdId)
    .where('lives_together', '=', true)
    .where(sql<boolean>`(valid_to is null or valid_to > app.today())`)
    .execute()
  return rows.map((row) => row.person_id)
}

/** Writes a membership anew, if it still is the version the writer saw. */
export const changeMemberRow = async (
  tx: ActingTransaction,
  actor: Actor,
  which: { memberId: string; version: number },
  member: { relationship: string; livesTogether: boolean; isSubject: boolean; note: string; from?: string | undefined; until?: string | undefined },
) => {
  const result = await tx
    .updateTable('household_member')
    .set({
      relationship: member.relationship,
      lives_together: member.livesTogether,
      is_subject: member.isSubject,
      note: member.note,
      valid_from: member.from ?? null,
      valid_to: member.until ?? null,
      version: sql`version + 1`,
    })
    .where('municipality_code', '=', actor.municipalityCode)
    .where('id', '=', which.memberId)
    .where('version', '=', which.version)
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}

/** Whether the actor may write about a household: they see a case of it for a reason that lasts. */
export const mayWriteHousehold = async (tx: ActingTransaction, householdId: string): Promise<boolean> => {
  const { rows } = await sql<{ may: boolean }>`select app.may_write_household(${householdId}::uuid) as may`.execute(tx)
  return rows[0]?.may === true
}
