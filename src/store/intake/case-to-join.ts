import { sql } from 'kysely'
import type { Actor } from '#domain/access/actor.ts'
import type { ActingTransaction } from '../as-actor.ts'
import { cutOff } from '../cut.ts'
import { holdsWords } from '../household/holds-words.ts'

/** As many as are looked through while a sheet is ended; whoever does not find theirs among them types another word. */
const MOST = 20

/** Open support cases an intake may join, as far as the actor may see them: those of the same people first; the others by what was typed, as the list of households finds them. */
export const listCasesToJoin = async (tx: ActingTransaction, intakeId: string, { words, numbers }: { readonly words: string; readonly numbers: readonly number[] }) => {
  const isMeant = await holdsWords(tx, words, numbers)
  const { rows } = await sql<{ caseId: string; number: number; householdName: string; title: string; agencyName: string; sharesPerson: boolean; total: number }>`
    select s.id as "caseId", s.number, h.name as "householdName", s.title, a.short_name as "agencyName", shared.person as "sharesPerson", (count(*) over ())::int as total
      from support_case s
        join matter m on m.municipality_code = s.municipality_code and m.id = s.id and m.closed_at is null
        join household h on h.municipality_code = s.municipality_code and h.id = s.household_id
        join agency a on a.municipality_code = m.municipality_code and a.id = m.accountable_agency_id
        cross join lateral (select exists (select 1 from matter_person p join intake_subject i
            on i.municipality_code = p.municipality_code and i.person_id = p.person_id and i.intake_id = ${intakeId}::uuid
          where p.municipality_code = s.municipality_code and p.matter_id = s.id) as person) shared
     where s.municipality_code = (select app.my_municipality()) and s.status <> 'closed'
       and (shared.person or ${isMeant})
     order by shared.person desc, h.kana_order collate "C" nulls last, s.number limit ${MOST}`.execute(tx)
  return cutOff(rows)
}

/** A support case the actor may see: its household, whether it is open, who is accountable. */
export const findCaseToJoin = (tx: ActingTransaction, actor: Actor, id: string) =>
  tx
    .selectFrom('support_case as s')
    .innerJoin('matter as m', (join) => join.onRef('m.municipality_code', '=', 's.municipality_code').onRef('m.id', '=', 's.id'))
    .select(['s.id', 's.household_id as householdId', 'm.closed_at as closedAt', 'm.accountable_agency_id as accountableAgencyId'])
    .where('s.municipality_code', '=', actor.municipalityCode)
    .where('s.id', '=', id)
    .executeTakeFirst()

/** Whoever leads a support case now (主担当). */
export const findLead = async (tx: ActingTransaction, actor: Actor, caseId: string): Promise<string | undefined> => {
  const row = await tx
    .selectFrom('matter_team')
    .select('membership_id')
    .where('municipality_code', '=', actor.municipalityCode)
    .where('matter_id', '=', caseId)
    .where('part', '=', 'lead')
    .where('valid_to', 'is', null)
    .executeTakeFirst()
  return row?.membership_id
}

/** Whether somebody is a member of a household now. */
export const isMemberNow = async (tx: ActingTransaction, actor: Actor, householdId: string, personId: string): Promise<boolean> => {
  const row = await tx
    .selectFrom('household_member')
    .select('id')
    .where('municipality_code', '=', actor.municipalityCode)
    .where('household_id', '=', householdId)
    .where('person_id', '=', personId)
    .where('valid_to', 'is', null)
    .executeTakeFirst()
  return row !== undefined
}
