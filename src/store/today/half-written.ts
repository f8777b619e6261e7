import { sql } from 'kysely'
import type { Actor } from '#domain/access/actor.ts'
import type { ActingTransaction } from '../as-actor.ts'

/** Records (支援経過) that are kept as drafts in the post the actor acts in, the newest first: also those handed on to it. */
export const listRecordDrafts = (tx: ActingTransaction, actor: Actor) =>
  tx
    .selectFrom('contact_record')
    .select(['id', 'matter_id as matterId', 'recorded_at as savedAt', 'facts'])
    .where('municipality_code', '=', actor.municipalityCode)
    .where('membership_id', '=', actor.membershipId)
    .where('status', '=', 'draft')
    .orderBy('recorded_at', 'desc')
    .limit(50)
    .execute()

/** The names of the households some matters support, by matter: only of those the actor may open, of others nothing. */
export const findHouseholdNames = async (tx: ActingTransaction, matterIds: readonly string[]): Promise<ReadonlyMap<string, string>> => {
  const { rows } = await sql<{ id: string; name: string }>`
    select s.id, h.name from support_case s join household h on h.municipality_code = s.municipality_code and h.id = s.household_id
     where s.municipality_code = (select app.my_municipality()) and s.id = any (${[...matterIds]}::uuid[])`.execute(tx)
  return new Map(rows.map(({ id, name }) => [id, name]))
}
