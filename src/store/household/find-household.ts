import { sql } from 'kysely'
import type { Actor } from '#domain/access/actor.ts'
import { maySayArea, tellsArea } from '../area-told.ts'
import type { ActingTransaction } from '../as-actor.ts'

/** The head of a household's page. */
export type CaseHead = {
  caseId: string; version: number; matterVersion: number; number: number; householdId: string; householdVersion: number; householdName: string; householdKana: string
  householdKind: 'ordinary' | 'shelter'; typeCode: string | null; homeCode: string | null; title: string; status: 'open' | 'suspended' | 'closed'
  agencyId: string; agencyName: string; areaId: string | null; areaName: string | null; mayArea: boolean; openedAt: string; restricted: boolean; restrictedReason: string | null
  rhythmDays: number | null; lastContactOn: string | null; lastMetOn: string | null
  /** What the actor may do beside reading it: whether by a right that lasts, from the agency that answers for it, as its lead. */
  lasting: boolean; atMyAgency: boolean; iLead: boolean
}

/** The head of a household's page; `undefined` when the case is absent or hidden. */
export const findCase = async (tx: ActingTransaction, actor: Actor, caseId: string): Promise<CaseHead | undefined> => {
  const { rows } = await sql<CaseHead>`
    select s.id as "caseId", s.version, m.version as "matterVersion", s.number, h.id as "householdId", h.version as "householdVersion", h.name as "householdName",
      h.kana as "householdKana", h.kind as "householdKind", h.type_code as "typeCode", h.home_code as "homeCode", s.title, s.status,
      a.id as "agencyId", a.short_name as "agencyName", r.id as "areaId", r.name as "areaName", ${maySayArea} as "mayArea", m.opened_at as "openedAt", m.restricted,
      m.restricted_reason as "restrictedReason", s.contact_rhythm_days as "rhythmDays",
      (s.last_contact_at at time zone 'Asia/Tokyo')::date as "lastContactOn",
      (s.last_met_at at time zone 'Asia/Tokyo')::date as "lastMetOn",
      app.has_lasting_right(s.id) as lasting, m.accountable_agency_id = any (app.my_agencies()) as "atMyAgency",
      exists (select 1 from matter_team t where t.municipality_code = s.municipality_code and t.matter_id = s.id
        and t.membership_id = ${actor.membershipId} and t.part = 'lead' and t.valid_to is null) as "iLead"
    from support_case s
      join matter m on m.municipality_code = s.municipality_code and m.id = s.id
      join household h on h.municipality_code = s.municipality_code and h.id = s.household_id
      join agency a on a.municipality_code = m.municipality_code and a.id = m.accountable_agency_id
      left join area r on r.municipality_code = m.municipality_code and r.id = m.area_id and ${tellsArea}
    where s.municipality_code = ${actor.municipalityCode} and s.id = ${caseId}`.execute(tx)
  return rows[0]
}

/** Until when the actor's 緊急閲覧 keeps a case open, and by whom it was reviewed; `undefined` where none does. */
export const findMyOpening = async (tx: ActingTransaction, actor: Actor, caseId: string) => {
  const { rows } = await sql<{ openUntil: string; openingReviewedAt: string | null; openingReviewedBy: string | null }>`
    select b.expires_at as "openUntil", b.reviewed_at as "openingReviewedAt", f.name as "openingReviewedBy"
    from break_glass b
      left join membership g on g.municipality_code = b.municipality_code and g.id = b.reviewed_by
      left join staff f on f.municipality_code = g.municipality_code and f.id = g.staff_id
    where b.municipality_code = ${actor.municipalityCode} and b.matter_id = ${caseId} and b.membership_id = ${actor.membershipId} and b.expires_at > app.now()
    order by b.expires_at desc limit 1`.execute(tx)
  return rows[0]
}

/** The household of a case one may see. */
export const findHouseholdOfCase = async (tx: ActingTransaction, actor: Actor, caseId: string): Promise<string | undefined> => {
  const row = await tx.selectFrom('support_case').select('household_id').where('municipality_code', '=', actor.municipalityCode).where('id', '=', caseId).executeTakeFirst()
  return row?.household_id
}

/** Which agency answered for a case at the end of a day (受持ち機関の履歴); `undefined` before it was opened and while it was closed. */
export const findAccountableOn = async (tx: ActingTransaction, actor: Actor, caseId: string, on: string): Promise<{ id: string; name: string } | undefined> => {
  const { rows } = await sql<{ id: string; name: string }>`
    select a.id, a.short_name as name from accountability h join agency a on a.municipality_code = h.municipality_code and a.id = h.agency_id
     where h.municipality_code = ${actor.municipalityCode} and h.matter_id = ${caseId}
       and (h.since at time zone 'Asia/Tokyo')::date <= ${on}::date and (h.until is null or (h.until at time zone 'Asia/Tokyo')::date > ${on}::date)
     order by h.since desc limit 1`.execute(tx)
  return rows[0]
}
