import { sql } from 'kysely'
import { among } from '../among.ts'
import type { ActingTransaction } from '../as-actor.ts'
import { calledNow } from '../person/called-now.ts'

/** The names of the households some matters support, by matter: only of those the actor may open, of others nothing. */
export const findHouseholdNames = async (tx: ActingTransaction, matterIds: readonly string[]): Promise<ReadonlyMap<string, string>> => {
  const { rows } = await sql<{ id: string; name: string }>`
    select s.id, h.name from support_case s join household h on h.municipality_code = s.municipality_code and h.id = s.household_id
     where s.municipality_code = (select app.my_municipality()) and s.id = ${among(matterIds)}`.execute(tx)
  return new Map(rows.map(({ id, name }) => [id, name]))
}

/** Whom consultations are about (だれの相談か), by sheet: whoever stands there first, as they are called or were heard; of sheets the actor may not open, nothing. */
export const findSubjectNames = async (tx: ActingTransaction, matterIds: readonly string[]): Promise<ReadonlyMap<string, string>> => {
  const { rows } = await sql<{ id: string; name: string | null }>`
    select distinct on (s.intake_id) s.intake_id as id, coalesce(${calledNow(sql`s.person_id`)}, nullif(s.name_as_heard, ''), nullif(s.described_as, '')) as name
      from intake_subject s where s.municipality_code = (select app.my_municipality()) and s.intake_id = ${among(matterIds)} and s.removed_at is null
     order by s.intake_id, s.id`.execute(tx)
  return new Map(rows.flatMap(({ id, name }) => (name === null ? [] : [[id, name]])))
}
