import { sql } from 'kysely'
import type { ActingTransaction } from '../as-actor.ts'

/** How many of a kind are shown; one more is asked for, which tells that there are more. */
export const MOST = 30

/** Persons the actor may open whose name, reading, phone or address holds the words. */
export const searchPersons = async (tx: ActingTransaction, folded: string) => {
  const { rows } = await sql<{ personId: string; name: string; kana: string | null; birthYear: number | null; caseId: string | null; householdName: string | null }>`
    select * from (select distinct on (p.id) p.id as "personId", n.as_written as name, n.kana,
      extract(year from p.birth_on)::int as "birthYear", s.id as "caseId", h.name as "householdName"
    from person p
      join person_name n on n.municipality_code = p.municipality_code and n.person_id = p.id
      left join household_member b on b.municipality_code = p.municipality_code and b.person_id = p.id
      left join support_case s on s.municipality_code = b.municipality_code and s.household_id = b.household_id
      left join household h on h.municipality_code = s.municipality_code and h.id = s.household_id
    where p.municipality_code = (select app.my_municipality()) and p.id in (select app.find_person_candidates(${folded}))
    order by p.id, (n.kind = 'official') desc, s.id) found
    order by kana collate "C" nulls last, name, "personId" limit ${MOST + 1}`.execute(tx)
  return rows
}

/** Persons found but not to be opened: masked, with the agency to ask. */
export const searchMasked = async (tx: ActingTransaction, folded: string) => {
  const { rows } = await sql<{ matterId: string; name: string; askAgency: string; askPhone: string | null; restricted: boolean }>`
    select matter_id as "matterId", name, ask_agency as "askAgency", ask_phone as "askPhone", restricted from app.find_masked_persons(${folded})`.execute(tx)
  return rows
}

/** Said only when a number was typed: one statement for both would be planned anew each time. */
const andNumbered = (table: 'support_case' | 'intake', numbers: readonly number[]) =>
  numbers.length === 0 ? sql`` : sql`union all select n.id from ${sql.table(table)} n where n.municipality_code = (select app.my_municipality()) and n.number = any (${numbers}::bigint[])`

/** Cases the actor may open whose title holds the words, and those that bear one of the numbers. */
export const searchCases = async (tx: ActingTransaction, folded: string, numbers: readonly number[]) => {
  const { rows } = await sql<{ caseId: string; number: number; householdName: string; text: string }>`
    select s.id as "caseId", s.number, h.name as "householdName", s.title as text
    from support_case s join household h on h.municipality_code = s.municipality_code and h.id = s.household_id
    where s.municipality_code = (select app.my_municipality()) and s.id in (select app.find_case_candidates(${folded})
      ${andNumbered('support_case', numbers)})
    order by s.number desc limit ${MOST + 1}`.execute(tx)
  return rows
}

/** The referrals (つなぎ) the actor may open that bear one of the numbers. */
export const searchReferrals = async (tx: ActingTransaction, numbers: readonly number[]) => {
  const { rows } = await sql<{ id: string; number: number; need: string; toName: string }>`
    select r.id, r.number, t.need, coalesce(g.short_name, r.to_outside, '') as "toName"
    from referral r join referral_route t on t.municipality_code = r.municipality_code and t.id = r.route_id
      left join agency g on g.municipality_code = r.municipality_code and g.id = r.to_agency_id
    where r.municipality_code = (select app.my_municipality()) and r.number = any (${numbers}::bigint[])
    order by r.number desc`.execute(tx)
  return rows
}

/**
 * Intakes that hold the words, those with the telephone number or place, and those that bear one of the numbers. One that is read only as the beginning of a case comes with that
 * case: its own sheet stays closed, the story of the case tells it.
 */
export const searchIntakes = async (tx: ActingTransaction, { folded, place, numbers }: { readonly folded: string; readonly place: string; readonly numbers: readonly number[] }) => {
  const { rows } = await sql<{ id: string; number: number; text: string; receivedAt: string; toldInCaseId: string | null }>`
    select i.id, i.number, i.text, i.received_at as "receivedAt",
      case when not exists (select 1 from matter m where m.municipality_code = i.municipality_code and m.id = i.id) then i.case_id end as "toldInCaseId"
    from intake i
    where i.municipality_code = (select app.my_municipality()) and i.id in (select app.find_intake_candidates(${folded})
      ${place === folded ? sql`` : sql`union all select app.find_intake_candidates(${place})`} ${andNumbered('intake', numbers)})
    order by i.received_at desc, i.id limit ${MOST + 1}`.execute(tx)
  return rows
}

/** Contact records the actor may open that hold the words. */
export const searchRecords = async (tx: ActingTransaction, folded: string) => {
  const { rows } = await sql<{ id: string; caseId: string; householdName: string; happenedAt: string; text: string }>`
    select r.id, s.id as "caseId", h.name as "householdName", r.happened_at as "happenedAt", concat_ws(' ', r.facts, r.own_words, r.judgement, r.next_step) as text
    from contact_record r
      join support_case s on s.municipality_code = r.municipality_code and s.id = r.matter_id
      join household h on h.municipality_code = s.municipality_code and h.id = s.household_id
    where r.municipality_code = (select app.my_municipality()) and r.id in (select app.find_record_candidates(${folded}))
    order by r.happened_at desc, r.id limit ${MOST + 1}`.execute(tx)
  return rows
}
