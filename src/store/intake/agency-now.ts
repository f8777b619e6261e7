import { sql } from 'kysely'
import type { Actor } from '#domain/access/actor.ts'
import type { ActingTransaction } from '../as-actor.ts'

/** An agency that answers for what an intake was about (受持ち機関), and how it is reached. */
export type AgencyNow = { readonly intakeId: string; readonly name: string; readonly shortName: string; readonly phone: string | null; readonly openHours: string | null }

/**
 * Who answers now for what each of these intakes was about: the agency of the case it goes on in; those the person was confirmed to have met,
 * or where they have gone on since; whoever passed it on, once it was given back. Failing that its own agency. What the actor may not
 * read counts for nothing.
 */
export const listAgenciesNow = async (tx: ActingTransaction, actor: Actor, intakeIds: readonly string[]): Promise<readonly AgencyNow[]> => {
  if (intakeIds.length === 0) return []
  const city = actor.municipalityCode
  const { rows } = await sql<AgencyNow>`
    with asked as materialized (select i.id, i.outcome, i.case_id, i.from_referral_id, m.accountable_agency_id as own from intake i
        join matter m on m.municipality_code = i.municipality_code and m.id = i.id
      where i.municipality_code = ${city} and i.id = any (array(select unnest(${[...intakeIds]}::uuid[])))),
    went_on (intake_id, agency_id) as materialized (
      select asked.id, s.accountable_agency_id from asked join matter s on s.municipality_code = ${city} and s.id = asked.case_id
      union select asked.id, coalesce(c.accountable_agency_id, o.accountable_agency_id, r.to_agency_id) from asked
          join referral_route t on t.municipality_code = ${city} and t.matter_id = asked.id
          join referral r on r.municipality_code = t.municipality_code and r.route_id = t.id and r.status = 'confirmed' and r.to_agency_id is not null
          left join intake n on n.municipality_code = r.municipality_code and n.id = r.received_intake_id
          left join matter o on o.municipality_code = n.municipality_code and o.id = n.id
          left join matter c on c.municipality_code = n.municipality_code and c.id = n.case_id
        where asked.outcome = 'passed_on'
      union select asked.id, r.from_agency_id from asked
          join referral r on r.municipality_code = ${city} and r.id = asked.from_referral_id and r.status = 'returned'
        where asked.outcome = 'passed_on'),
    held as (select intake_id, agency_id from went_on
      union all select asked.id, asked.own from asked where not exists (select from went_on w where w.intake_id = asked.id))
    select held.intake_id as "intakeId", a.name, a.short_name as "shortName", a.phone, (select case when count(*) = 1 then min(w.open_hours) else string_agg(w.name || ' ' || w.open_hours, '、' order by app.kana_order(w.name) collate "C") end
        from consultation_window w where w.municipality_code = a.municipality_code and w.agency_id = a.id and w.open_hours is not null and w.valid_to is null) as "openHours"
    from held join agency a on a.municipality_code = ${city} and a.id = held.agency_id
    order by a.code`.execute(tx)
  return rows
}
