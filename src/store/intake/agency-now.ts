import { sql } from 'kysely'
import type { Actor } from '#domain/access/actor.ts'
import type { ActingTransaction } from '../as-actor.ts'

/** An agency that answers for what an intake was about (受持ち機関), and how it is reached. */
export type AgencyNow = { readonly intakeId: string; readonly name: string; readonly shortName: string; readonly phone: string | null; readonly openHours: string | null }

/**
 * Who answers now for what each of these intakes was about: the agency of the case it goes on in; those the person was confirmed to have met,
 * or where they have gone on since; whoever holds the need, once it was given back. Failing that its own agency. Everybody who may open the
 * intake is told the same one, whether or not they may open what it went on in.
 */
export const listAgenciesNow = async (tx: ActingTransaction, actor: Actor, intakeIds: readonly string[]): Promise<readonly AgencyNow[]> => {
  if (intakeIds.length === 0) return []
  const { rows } = await sql<AgencyNow>`
    select held.asked_id as "intakeId", a.name, a.short_name as "shortName", a.phone, (select case when count(*) = 1 then min(w.open_hours) else string_agg(w.name || ' ' || w.open_hours, '、' order by app.kana_order(w.name) collate "C") end
        from consultation_window w where w.municipality_code = a.municipality_code and w.agency_id = a.id and w.open_hours is not null and not w.after_hours and app.in_force(w.valid_from, w.valid_to)) as "openHours"
    from app.agencies_now(array(select unnest(${[...intakeIds]}::uuid[]))) held join agency a on a.municipality_code = ${actor.municipalityCode} and a.id = held.agency_id
    order by a.code`.execute(tx)
  return rows
}
