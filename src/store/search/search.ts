import { sql } from 'kysely'
import type { Urgency } from '#domain/intake/codes.ts'
import type { CASE_PARTS } from '#domain/search/found-kinds.ts'
import { among } from '../among.ts'
import type { ActingTransaction } from '../as-actor.ts'
import { cutOff } from '../cut.ts'
import { calledNow, calledNowFirst } from '../person/called-now.ts'

/** How many of a kind are shown; one more is asked for, which tells that there are more. */
export const MOST = 30

/** The persons found, as far as the actor may open them, in the order they were found in. */
export const searchPersons = async (tx: ActingTransaction, ids: readonly string[]) => {
  if (ids.length === 0) return []
  const { rows } = await sql<{ personId: string; name: string; kana: string | null; birthYear: number | null; caseId: string | null; householdName: string | null }>`
    select * from (select distinct on (p.id) p.id as "personId", n.as_written as name, n.kana,
      extract(year from p.birth_on)::int as "birthYear", s.id as "caseId", h.name as "householdName"
    from person p
      join person_name n on n.municipality_code = p.municipality_code and n.person_id = p.id
      left join household_member b on b.municipality_code = p.municipality_code and b.person_id = p.id
      left join support_case s on s.municipality_code = b.municipality_code and s.household_id = b.household_id
      left join household h on h.municipality_code = s.municipality_code and h.id = s.household_id
    where p.municipality_code = (select app.my_municipality()) and p.id = ${among(ids)}
    order by p.id, ${calledNowFirst('n')}, s.id) found
    order by array_position(${[...ids]}::uuid[], "personId") limit ${MOST + 1}`.execute(tx)
  return rows
}

/** Persons found but not to be opened: masked, with the agency to ask, and how many there are beyond them. */
export const searchMasked = async (tx: ActingTransaction, orders: readonly string[]) => {
  const { rows } = await sql<{ matterId: string; name: string; askAgency: string; askPhone: string | null; restricted: boolean; total: number }>`
    select m.matter_id as "matterId", m.name, m.ask_agency as "askAgency", m.ask_phone as "askPhone", m.restricted, m.total
    from app.find_masked_persons(${[...orders]}::text[]) m`.execute(tx)
  return cutOff(rows)
}

/** What was found by its words, and the numbers that were typed. */
export type Found = { readonly ids: readonly string[]; readonly numbers: readonly number[] }

/** Numbers are asked for only when some were typed: one statement for both would be planned anew each time. */
const foundIn = (table: 'support_case' | 'intake' | 'referral', { ids, numbers }: Found) =>
  numbers.length === 0
    ? sql`= ${among(ids)}`
    : sql`in (select unnest(${[...ids]}::uuid[]) union all select n.id from ${sql.table(table)} n where n.municipality_code = (select app.my_municipality()) and n.number = any (${numbers}::bigint[]))`

const isNothing = ({ ids, numbers }: Found): boolean => ids.length === 0 && numbers.length === 0

/** The cases found, as far as the actor may open them, with the warning in force, or else what is still to be done, that holds a word where the title holds none. */
export const searchCases = async (tx: ActingTransaction, words: readonly string[], found: Found) => {
  if (isNothing(found)) return []
  const holds = (key: string) => sql`exists (select from unnest(${[...words]}::text[]) word where char_length(word) > 1 and position(word in ${sql.ref(key)}) > 0)`
  const { rows } = await sql<{ caseId: string; number: number; householdName: string; text: string; part: (typeof CASE_PARTS)[number] }>`
    select s.id as "caseId", s.number, h.name as "householdName", coalesce(o.text, s.title) as text, coalesce(o.part, 'title') as part
    from support_case s join household h on h.municipality_code = s.municipality_code and h.id = s.household_id
      left join lateral (select * from (
          select w.text, 'warning' as part, w.search_key, -extract(epoch from w.added_at) as at, w.id from warning w
            where w.municipality_code = s.municipality_code and w.matter_id = s.id and w.ended_at is null
          union all select k.text, 'task', k.search_key, extract(epoch from k.due_on), k.id from task k
            where k.municipality_code = s.municipality_code and k.matter_id = s.id and k.done_at is null) o
        where not ${holds('s.search_key')} and ${holds('o.search_key')} order by o.part desc, o.at, o.id limit 1) o on true
    where s.municipality_code = (select app.my_municipality()) and s.id ${foundIn('support_case', found)}
    order by s.number desc limit ${MOST + 1}`.execute(tx)
  return rows
}

/** The referrals (つなぎ) found, as far as the actor may open them. */
export const searchReferrals = async (tx: ActingTransaction, found: Found) => {
  if (isNothing(found)) return []
  const { rows } = await sql<{ id: string; number: number; need: string; text: string; toName: string }>`
    select r.id, r.number, t.need, r.why as text, coalesce(g.short_name, r.to_outside, '') as "toName"
    from referral r join referral_route t on t.municipality_code = r.municipality_code and t.id = r.route_id
      left join agency g on g.municipality_code = r.municipality_code and g.id = r.to_agency_id
    where r.municipality_code = (select app.my_municipality()) and r.id ${foundIn('referral', found)}
    order by r.number desc limit ${MOST + 1}`.execute(tx)
  return rows
}

/** The intakes found. One that is read only as the beginning of a case comes with that case: its own sheet stays closed, the story of the case tells it. */
export const searchIntakes = async (tx: ActingTransaction, found: Found) => {
  if (isNothing(found)) return []
  const { rows } = await sql<{ id: string; number: number; text: string; note: string; receivedAt: string; urgency: Urgency | null; toldInCaseId: string | null }>`
    select i.id, i.number, i.text, i.consideration_note as note, i.received_at as "receivedAt", i.urgency,
      case when not exists (select 1 from matter m where m.municipality_code = i.municipality_code and m.id = i.id) then i.case_id end as "toldInCaseId"
    from intake i
    where i.municipality_code = (select app.my_municipality()) and i.id ${foundIn('intake', found)}
    order by i.received_at desc, i.id limit ${MOST + 1}`.execute(tx)
  return rows
}

/** The contact records found, as far as the actor may open them. */
export const searchRecords = async (tx: ActingTransaction, ids: readonly string[]) => {
  if (ids.length === 0) return []
  const { rows } = await sql<{ id: string; caseId: string; householdName: string; happenedAt: string; text: string }>`
    select r.id, s.id as "caseId", h.name as "householdName", r.happened_at as "happenedAt", concat_ws(' ', r.facts, r.own_words, r.judgement, r.next_step) as text
    from contact_record r
      join support_case s on s.municipality_code = r.municipality_code and s.id = r.matter_id
      join household h on h.municipality_code = s.municipality_code and h.id = s.household_id
    where r.municipality_code = (select app.my_municipality()) and r.id = ${among(ids)}
    order by r.happened_at desc, r.id limit ${MOST + 1}`.execute(tx)
  return rows
}

/** What is known (分かっていること) and was found, as far as the actor may open it, with where it stands, of whom it is and who said it. */
export const searchFacts = async (tx: ActingTransaction, ids: readonly string[]) => {
  if (ids.length === 0) return []
  const { rows } = await sql<{ id: string; caseId: string; householdName: string; code: string; text: string; source: string; personId: string | null; personName: string | null }>`
    select k.id, s.id as "caseId", h.name as "householdName", k.code, k.text, k.source, k.person_id as "personId",
      ${calledNow(sql`k.person_id`)} as "personName"
    from fact k join household h on h.municipality_code = k.municipality_code and h.id = k.household_id
      cross join lateral (select c.id from support_case c where c.municipality_code = k.municipality_code and c.household_id = k.household_id order by c.number desc limit 1) s
    where k.municipality_code = (select app.my_municipality()) and k.id = ${among(ids)}
    order by k.noted_at desc, k.id limit ${MOST + 1}`.execute(tx)
  return rows
}
