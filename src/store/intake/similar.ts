import { sql } from 'kysely'
import { misheardWhereNobodyIsCalledSo, type Match, type MatchFound, type OwnCity, type PersonKeys } from '#domain/intake/similar.ts'
import { among } from '../among.ts'
import type { ActingTransaction } from '../as-actor.ts'
import { cutOff, type Cut } from '../cut.ts'
import { calledNowFirst } from '../person/called-now.ts'

/** As many as whoever types can look through while somebody waits at the telephone. */
const MOST = 8

const asked = (keys: PersonKeys, besides: string | undefined) =>
  sql`${keys.name}, ${keys.kana}, ${keys.birth ?? null}::date, ${[...keys.phones]}::text[], ${keys.address}, ${keys.room}, ${besides ?? null}::uuid`

/** The name as the search takes it: its other orders, its words typed apart, its readings. */
const called = ({ orders, apart, readings }: PersonKeys) => sql`${[...orders]}::text[], ${[...apart]}::text[], ${[...readings]}::text[]`

/** Somebody who resembles it and may be opened, and in what. */
type SimilarRow = { personId: string; name: string; kana: string | null; matched: Match[] }

/** What tells them from each other: when they were born, and in which household they are known. */
type Particulars = {
  personId: string; birthOn: string | null; birthText: string | null
  caseId: string | null; householdName: string | null; agencyName: string | null
}

/** What may be left out of an address or a number in this city: its name, and the area codes of its agencies. */
export const findOwnCity = async (tx: ActingTransaction): Promise<OwnCity> => {
  const { rows } = await sql<OwnCity>`
    select m.name, m.prefecture, array(select distinct a.phone from agency a where a.municipality_code = m.municipality_code and a.phone is not null) as phones
    from municipality m where m.municipality_code = (select app.my_municipality())`.execute(tx)
  return rows[0] ?? { name: '', prefecture: '', phones: [] }
}

/** Persons the actor may open who resemble what was typed, all of them: the strongest resemblance first, then by their readings. */
export const listSimilarPersons = async (tx: ActingTransaction, keys: PersonKeys, besides: string | undefined): Promise<readonly SimilarRow[]> => {
  const { rows } = await sql<Omit<SimilarRow, 'matched'> & { matched: MatchFound[] }>`
    select p.id as "personId", n.as_written as name, n.kana, s.matched
    from app.similar_persons(${asked(keys, besides)}, ${called(keys)}) s
      join person p on p.municipality_code = (select app.my_municipality()) and p.id = s.similar_id
      join lateral (select o.as_written, o.kana, o.kana_order from person_name o
        where o.municipality_code = p.municipality_code and o.person_id = p.id order by ${calledNowFirst('o')} limit 1) n on true
    order by cardinality(array_remove(s.matched, 'nearly')) desc, s.other_room, n.kana_order collate "C" nulls last, n.as_written, p.id`.execute(tx)
  return misheardWhereNobodyIsCalledSo(rows)
}

/** The same with their particulars (誰かが分かるように), in the order they came; for those few who are shown. */
export const withParticulars = async (tx: ActingTransaction, persons: readonly SimilarRow[]): Promise<readonly (SimilarRow & Particulars)[]> => {
  const { rows } = await sql<Particulars>`
    select p.id as "personId", p.birth_on as "birthOn", p.birth_text as "birthText", c.id as "caseId", c."householdName", c."agencyName"
    from person p
      left join lateral (select k.id, h.name as "householdName", a.short_name as "agencyName"
        from matter_person q
          join support_case k on k.municipality_code = q.municipality_code and k.id = q.matter_id
          join matter m on m.municipality_code = k.municipality_code and m.id = k.id
          join household h on h.municipality_code = k.municipality_code and h.id = k.household_id
          join agency a on a.municipality_code = m.municipality_code and a.id = m.accountable_agency_id
        where q.municipality_code = p.municipality_code and q.person_id = p.id
        order by m.closed_at nulls first, m.opened_at desc limit 1) c on true
    where p.municipality_code = (select app.my_municipality()) and p.id = ${among(persons.map((one) => one.personId))}`.execute(tx)
  const known = new Map(rows.map((one) => [one.personId, one]))
  return persons.flatMap((one) => {
    const particulars = known.get(one.personId)
    return particulars === undefined ? [] : [{ ...one, ...particulars }]
  })
}

/** Somebody who resembles it and may not be opened: a masked name and the agency to ask. */
type MaskedRow = { matterId: string; name: string; askAgency: string; askPhone: string | null; restricted: boolean; matched: Match[]; total: number }

/** Those who resemble it much and may not be opened: what agrees in most first, and how many there are beyond them. */
export const listSimilarMasked = async (
  tx: ActingTransaction,
  keys: PersonKeys,
  besides: string | undefined,
  readable: readonly string[],
): Promise<Cut<MaskedRow>> => {
  const { rows } = await sql<MaskedRow>`
    select masked_matter as "matterId", masked_name as name, ask_agency as "askAgency", ask_phone as "askPhone", restricted, matched, total
    from app.similar_persons_masked(${asked(keys, besides)}, ${[...readable]}::uuid[], ${called(keys)})`.execute(tx)
  return cutOff(rows)
}

/** Whether somebody on a sheet is called so by the rule of the search: in another order, or by every part as it is written or heard. */
const calledOnSheet = sql`exists (select from unnest(asked.orders) other where position(other in s.search_key) > 0)
  or (asked.key ~ '^[ァ-ヺー]{2,}$' and s.heard_key <> '' and starts_with(s.heard_key, app.kana_heard(asked.key)))
  or (cardinality(app.parts_of_name(asked.key, asked.apart)) > 1 and not exists (select from unnest(app.parts_of_name(asked.key, asked.apart)) part
    where position(part in s.search_key) = 0 and (part !~ '^[ァ-ヺー]{2,}$' or position(app.kana_heard(part) in s.heard_key) = 0)))`

/** An earlier intake, and whom it was about. */
export type SimilarIntakeRow = { id: string; number: number; receivedAt: string; text: string; subjectName: string }

/** Earlier intakes about somebody of that name or number who is not known as a person yet: the latest, and how many there are beyond them. */
export const listSimilarIntakes = async (tx: ActingTransaction, keys: PersonKeys, besides: string | undefined) => {
  const { rows } = await sql<SimilarIntakeRow & { total: number }>`
    select i.id, i.number, i.received_at as "receivedAt", left(i.text, 200) as text, coalesce(min(s.name_as_heard), min(s.kana), min(s.described_as), '') as "subjectName",
      (count(*) over ())::int as total
    from (select ${keys.name}::text, true, ${[...keys.orders]}::text[], ${[...keys.apart]}::text[] union select ${keys.kana}, true, ${[...keys.readings]}::text[], '{}'
        union select form, false, '{}', '{}' from unnest(${[...keys.phones]}::text[]) form where position('_' in form) = 0) asked(key, is_name, orders, apart)
      cross join lateral app.find_everything(array[asked.key] || asked.orders, asked.key, '{intake}', asked.apart) found
      join intake i on i.municipality_code = (select app.my_municipality()) and i.id = found.id
      join intake_subject s on s.municipality_code = i.municipality_code and s.intake_id = i.id
    where asked.key <> '' and s.person_id is null and s.removed_at is null and (not asked.is_name or position(asked.key in s.search_key) > 0 or ${calledOnSheet})
      and s.intake_id is distinct from (select t.intake_id from intake_subject t where t.municipality_code = i.municipality_code and t.id = ${besides ?? null}::uuid)
    group by i.id, i.number, i.received_at, i.text
    order by i.received_at desc, i.id limit ${MOST}`.execute(tx)
  return cutOff(rows)
}
