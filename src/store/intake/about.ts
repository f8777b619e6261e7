import { sql } from 'kysely'
import type { Actor } from '#domain/access/actor.ts'
import { among } from '../among.ts'
import type { ActingTransaction } from '../as-actor.ts'
import { calledNow } from '../person/called-now.ts'

/** Somebody an intake is about (本人), with what is known of how they are called; whom the actor may not read of is not among them. */
export type AboutRow = {
  readonly intakeId: string
  readonly personId: string | null
  readonly personName: string | null
  readonly name: string | null
  readonly kana: string | null
  readonly describedAs: string
  /** The household its case is about, on a row of its own: what it is called by where nobody on the sheet is. */
  readonly householdName: string | null
}

/** Who these intakes are about, each in the order they stand on its sheet. */
export const listAbout = async (tx: ActingTransaction, actor: Actor, intakeIds: readonly string[]): Promise<readonly AboutRow[]> => {
  if (intakeIds.length === 0) return []
  const { rows } = await sql<AboutRow>`
    select * from (select s.id as at, s.intake_id as "intakeId", s.person_id as "personId", s.name_as_heard as name, s.kana, s.described_as as "describedAs",
      ${calledNow(sql`s.person_id`)} as "personName", null as "householdName"
    from intake_subject s
    where s.municipality_code = ${actor.municipalityCode} and s.intake_id = ${among(intakeIds)} and s.removed_at is null
    union all
    select null, i.id, null, null, null, '', null, h.name from intake i
      join support_case c on c.municipality_code = i.municipality_code and c.id = i.case_id
      join household h on h.municipality_code = c.municipality_code and h.id = c.household_id
    where i.municipality_code = ${actor.municipalityCode} and i.id = ${among(intakeIds)}) told
    order by at`.execute(tx)
  return rows
}
