import { sql } from 'kysely'
import type { Urgency } from '#domain/intake/codes.ts'
import type { ActingTransaction } from '../as-actor.ts'
import { candidates, type NameOrders } from './candidates.ts'

/** How many of a kind are shown; one more is asked for, which tells that there are more. */
export const MOST = 30

/** Persons the actor may open whose name, reading, phone or address holds the words. */
export const searchPersons = async (tx: ActingTransaction, orders: NameOrders) => {
  const { rows } = await sql<{ personId: string; name: string; kana: string | null; birthYear: number | null; caseId: string | null; householdName: string | null }>`
    select * from (select distinct on (p.id) p.id as "personId", n.as_written as name, n.kana,
      extract(year from p.birth_on)::int as "birthYear", s.id as "caseId", h.name as "householdName"
    from person p
      join person_name n on n.municipality_code = p.municipality_code and n.person_id = p.id
      left join household_member b on b.municipality_code = p.municipality_code and b.person_id = p.id
      left join support_case s on s.municipality_code = b.municipality_code and s.household_id = b.household_id
      left join household h on h.municipality_code = s.municipality_code and h.id = s.household_id
    where p.municipality_code = (select app.my_municipality()) and p.id in (${candidates('find_person_candidates', orders)})
    order by p.id, (n.kind = 'official') desc, s.id) found
    order by kana collate "C" nulls last, name, "personId" limit ${MOST + 1}`.execute(tx)
  return rows
}

/** Persons found but not to be opened: masked, with the agency to ask. */
export const searchMasked = async (tx: ActingTransaction, orders: NameOrders) => {
  const { rows } = await sql<{ matterId: string; name: string; askAgency: string; askPhone: string | null; restricted: boolean }>`
    select distinct on (m.matter_id, m.name) m.matter_id as "matterId", m.name, m.ask_agency as "askAgency", m.ask_phone as "askPhone", m.restricted
    from unnest(${[...orders]}::text[]) asked cross join lateral app.find_masked_persons(asked) m`.execute(tx)
  return rows
}

/** Said only when a number was typed: one statement for both would be planned anew each time. */
const andNumbered = (table: 'support_case' | 'intake' | 'referral', numbers: readonly number[]) =>
  numbers.length === 0 ? sql`` : sql`union all select n.id from ${sql.table(table)} n where n.municipality_code = (select app.my_municipality()) and n.number = any (${numbers}::bigint[])`

/** Cases the actor may open whose title or a warning in force holds the words, and those that bear one of the numbers. */
export const searchCases = async (tx: ActingTransaction, folded: string, numbers: readonly number[]) => {
  const { rows } = await sql<{ caseId: string; number: number; householdName: string; text: string; isWarning: boolean }>`
    select s.id as "caseId", s.number, h.name as "householdName", coalesce(w.text, s.title) as text, w.text is not null as "isWarning"
    from support_case s join household h on h.municipality_code = s.municipality_code and h.id = s.household_id
      left join lateral (select w.text from warning w where w.municipality_code = s.municipality_code and w.matter_id = s.id and w.ended_at is null
        and char_length(${folded}) > 1 and position(${folded} in s.search_key) = 0 and position(${folded} in w.search_key) > 0
        order by w.added_at desc, w.id limit 1) w on true
    where s.municipality_code = (select app.my_municipality()) and s.id in (select app.find_case_candidates(${folded})
      ${andNumbered('support_case', numbers)})
    order by s.number desc limit ${MOST + 1}`.execute(tx)
  return rows
}

/**
 * The referrals (つなぎ) the actor may open: by their need, by why they were sent, by the name or reading of whoever they are about, and those that bear one of
 * the numbers. Whoever they are about is named as far as the actor may know them.
 */
export const searchReferrals = async (tx: ActingTransaction, { orders, numbers }: { readonly orders: NameOrders; readonly numbers: readonly number[] }) => {
  const { rows } = await sql<{ id: string; number: number; need: string; text: string; toName: string; about: { personId: string; name: string } | null }>`
    select r.id, r.number, t.need, r.why as text, coalesce(g.short_name, r.to_outside, '') as "toName",
      (select json_build_object('personId', n.person_id, 'name', n.as_written) from matter_person q join person_name n on n.municipality_code = q.municipality_code and n.person_id = q.person_id
        where q.municipality_code = r.municipality_code and q.matter_id in (r.id, t.matter_id)
        order by q.part = 'subject' desc, n.kind = 'official' desc, n.id limit 1) as about
    from referral r join referral_route t on t.municipality_code = r.municipality_code and t.id = r.route_id
      left join agency g on g.municipality_code = r.municipality_code and g.id = r.to_agency_id
    where r.municipality_code = (select app.my_municipality()) and r.id in (${candidates('find_referral_candidates', orders)}
      ${andNumbered('referral', numbers)})
    order by r.number desc limit ${MOST + 1}`.execute(tx)
  return rows
}

/**
 * Intakes that hold the words, those with the telephone number or place, and those that bear one of the numbers. One that is read only as the beginning of a case comes with that
 * case: its own sheet stays closed, the story of the case tells it.
 */
export const searchIntakes = async (tx: ActingTransaction, { orders, place, numbers }: { readonly orders: NameOrders; readonly place: string; readonly numbers: readonly number[] }) => {
  const { rows } = await sql<{ id: string; number: number; text: string; receivedAt: string; urgency: Urgency | null; toldInCaseId: string | null }>`
    select i.id, i.number, i.text, i.received_at as "receivedAt", i.urgency,
      case when not exists (select 1 from matter m where m.municipality_code = i.municipality_code and m.id = i.id) then i.case_id end as "toldInCaseId"
    from intake i
    where i.municipality_code = (select app.my_municipality()) and i.id in (${candidates('find_intake_candidates', orders.includes(place) ? orders : [...orders, place])}
      ${andNumbered('intake', numbers)})
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
