import { sql } from 'kysely'
import type { ActingTransaction } from '../as-actor.ts'

/** The names of the households some matters support, by matter: only of those the actor may open, of others nothing. */
export const findHouseholdNames = async (tx: ActingTransaction, matterIds: readonly string[]): Promise<ReadonlyMap<string, string>> => {
  const { rows } = await sql<{ id: string; name: string }>`
    select s.id, h.name from support_case s join household h on h.municipality_code = s.municipality_code and h.id = s.household_id
     where s.municipality_code = (select app.my_municipality()) and s.id = any (${[...matterIds]}::uuid[])`.execute(tx)
  return new Map(rows.map(({ id, name }) => [id, name]))
}
