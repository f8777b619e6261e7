import { sql } from 'kysely'
import type { ActingTransaction } from '../as-actor.ts'
import { calledNow } from '../person/called-now.ts'

/** A support case of the same people, as the reader may know of it. */
type Beside = {
  caseId: string; names: string[]; opens: 'page' | 'masked'; householdName: string | null
  agencyId: string; agencyName: string; phone: string | null; restricted: boolean
}

/**
 * Open support cases (ほかの支援ケース) of whoever a sheet is bound to, or of whoever belongs to a household now, other than that record itself: those that row level
 * security opens with their name, those that stand masked with whom to ask. Those that are told to nobody are not among them.
 */
export const listCasesBeside = async (tx: ActingTransaction, matterId: string): Promise<readonly Beside[]> => {
  const { rows } = await sql<Beside>`
    select b.case_id as "caseId", array(select called from (select ${calledNow(sql`one`)} as called from unnest(b.person_ids) one) named where called is not null order by called) as names,
        case when b.masked then 'masked' else 'page' end as opens,
        (select h.name from support_case s join household h on h.municipality_code = s.municipality_code and h.id = s.household_id
          where s.municipality_code = (select app.my_municipality()) and s.id = b.case_id and not b.masked) as "householdName",
        b.agency_id as "agencyId", b.ask_agency as "agencyName", b.ask_phone as phone, b.restricted
      from app.list_cases_beside(${matterId}::uuid) b
      join agency a on a.municipality_code = (select app.my_municipality()) and a.id = b.agency_id
    order by opens desc, app.kana_order(coalesce(a.short_kana, a.short_name)) collate "C", "caseId"`.execute(tx)
  return rows
}
