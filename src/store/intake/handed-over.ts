import { sql } from 'kysely'
import type { Actor } from '#domain/access/actor.ts'
import type { Urgency } from '#domain/intake/codes.ts'
import type { ActingTransaction } from '../as-actor.ts'

/** That an intake goes on in a case another agency than mine answers for (引き継ぎ): whoever is there is told of it. */
export const saveHandedOver = async (tx: ActingTransaction, actor: Actor, id: string, at: string): Promise<void> => {
  await tx
    .updateTable('intake')
    .set({ handed_over_at: at })
    .where('municipality_code', '=', actor.municipalityCode)
    .where('id', '=', id)
    .where(sql<boolean>`exists (select 1 from matter m
      where m.municipality_code = intake.municipality_code and m.id = intake.case_id and m.accountable_agency_id <> all ((select app.my_agencies())::uuid[]))`)
    .execute()
}

/** What was handed over into a case an agency of mine answers for, and nobody there has taken on: the oldest first. Of a sheet that is closed to the actor, that it is one. */
export const listHandedOver = async (tx: ActingTransaction, caseId: string) => {
  const { rows } = await sql<{ intakeId: string; text: string; note: string; urgency: Urgency | null; at: string; agencyName: string; phone: string }>`
    select told.intake_id as "intakeId", coalesce(i.text, '') as text, coalesce(i.outcome_note, '') as note, told.urgency, told.handed_over_at as at,
      a.short_name as "agencyName", coalesce(a.phone, '') as phone
    from app.handed_over_to_us(${caseId}::uuid) told
      join agency a on a.municipality_code = (select app.my_municipality()) and a.id = told.from_agency_id
      left join intake i on i.municipality_code = a.municipality_code and i.id = told.intake_id
    order by told.handed_over_at, told.intake_id`.execute(tx)
  return rows
}

/** Takes on what was handed over into a case (受け持つ); answers what stands in the way, empty when it is done. */
export const saveTakenOn = async (tx: ActingTransaction, caseId: string): Promise<'' | 'not_found' | 'member_not_fit'> => {
  const { rows } = await sql<{ obstacle: '' | 'not_found' | 'member_not_fit' }>`select app.take_on(${caseId}::uuid) as obstacle`.execute(tx)
  return rows[0]?.obstacle ?? 'not_found'
}
