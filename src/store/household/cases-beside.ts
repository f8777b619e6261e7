import { sql } from 'kysely'
import type { ActingTransaction } from '../as-actor.ts'
import { calledNow } from '../person/called-now.ts'

/** A support case of the same people, as the reader may know of it. */
type Beside = {
  caseId: string; names: string[]; opens: 'page' | 'masked'; householdName: string | null
  agencyId: string; agencyName: string; phone: string | null; restricted: boolean
}

const isNow = (member: string) => sql`(${sql.ref(`${member}.valid_to`)} is null or ${sql.ref(`${member}.valid_to`)} > app.today())`

/**
 * Open support cases (ほかの支援ケース) of whoever a sheet is bound to, or of whoever belongs to a household now, other than that record itself: those that row level
 * security opens with their name, those that stand masked with whom to ask. Those that are told to nobody are not among them.
 */
export const listCasesBeside = async (tx: ActingTransaction, matterId: string): Promise<readonly Beside[]> => {
  const { rows } = await sql<Beside>`
    with meant as (
      select i.person_id from intake_subject i where i.municipality_code = (select app.my_municipality()) and i.intake_id = ${matterId}::uuid and i.person_id is not null
      union
      select b.person_id from support_case c join household_member b on b.municipality_code = c.municipality_code and b.household_id = c.household_id and ${isNow('b')}
       where c.municipality_code = (select app.my_municipality()) and c.id = ${matterId}::uuid)
    select beside."caseId", beside.opens, beside."householdName", beside."agencyId", beside."agencyName", beside.phone, beside.restricted,
        array(select called from (select ${calledNow(sql`one`)} as called from unnest(beside.people) one) named where called is not null order by called) as names
      from (
      select s.id as "caseId", array_agg(distinct b.person_id) as people, 'page' as opens, h.name as "householdName", a.id as "agencyId", a.short_name as "agencyName", a.phone, m.restricted
        from meant
          join household_member b on b.municipality_code = (select app.my_municipality()) and b.person_id = meant.person_id and ${isNow('b')}
          join support_case s on s.municipality_code = b.municipality_code and s.household_id = b.household_id and s.id <> ${matterId}::uuid
          join matter m on m.municipality_code = s.municipality_code and m.id = s.id and m.closed_at is null
          join household h on h.municipality_code = s.municipality_code and h.id = s.household_id
          join agency a on a.municipality_code = m.municipality_code and a.id = m.accountable_agency_id
       group by s.id, h.name, a.id, a.short_name, a.phone, m.restricted
      union all
      select k.case_id, k.person_ids, 'masked', null, k.agency_id, k.ask_agency, k.ask_phone, k.restricted from app.list_cases_elsewhere(${matterId}::uuid) k) beside
    order by beside.opens desc, (select app.kana_order(coalesce(a.short_kana, a.short_name)) from agency a
       where a.municipality_code = (select app.my_municipality()) and a.id = beside."agencyId") collate "C", beside."caseId"`.execute(tx)
  return rows
}
