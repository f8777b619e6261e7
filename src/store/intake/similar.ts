import { sql } from 'kysely'
import { misheardWhereNobodyIsCalledSo, type Match, type MatchFound, type OwnCity, type PersonKeys } from '#domain/intake/similar.ts'
import { among } from '../among.ts'
import type { ActingTransaction } from '../as-actor.ts'
import { cutOff, type Cut } from '../cut.ts'
import { calledNowFirst } from '../person/called-now.ts'

const asked = (keys: PersonKeys, besides: string | undefined) =>
  sql`${keys.name}, ${keys.kana}, ${keys.birth ?? null}::date, ${[...keys.phones]}::text[], ${keys.email}, ${keys.address}, ${keys.room}, ${besides ?? null}::uuid`

/** The name as the search takes it: its other orders, its words typed apart, its readings. */
const called = ({ orders, apart, readings }: PersonKeys) => sql`${[...orders]}::text[], ${[...apart]}::text[], ${[...readings]}::text[]`

/** Somebody who resembles it and may be opened, and in what. */
type SimilarRow = { personId: string; name: string; kana: string | null; matched: Match[]; isWhole: boolean }

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
    select p.id as "personId", n.as_written as name, n.kana, s.matched, s.is_whole as "isWhole"
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
