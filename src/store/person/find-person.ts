import { sql } from 'kysely'
import type { Actor } from '#domain/access/actor.ts'
import { among } from '../among.ts'
import type { ActingTransaction } from '../as-actor.ts'
import { calledNowFirst } from './called-now.ts'

/** What is noted of a person (覚え書き), for whoever knows them by more than a つなぎ. */
export const noteOf = (table: 'person' | 'p') => sql<string>`case when ${sql.ref(`${table}.note`)} = '' or app.knows_only_as_told(${sql.ref(`${table}.id`)}, false) then '' else ${sql.ref(`${table}.note`)} end`

/** Whether the actor knows this person by nothing but a つなぎ. */
export const isOnlyTold = async (tx: ActingTransaction, personId: string): Promise<boolean> => {
  const { rows } = await sql<{ is: boolean }>`select app.knows_only_as_told(${personId}::uuid, false) as is`.execute(tx)
  return rows[0]?.is === true
}

/**
 * The matter in which the actor writes down what they hear of somebody whom they know by no case of theirs: their sheet, where everybody who reads it reads this, too, and
 * the case that comes of it; of whom they know by nothing but a つなぎ, the case begun upon it, else the sheet, else the つなぎ.
 */
export const matterToNoteIn = async (tx: ActingTransaction, actor: Actor, personId: string): Promise<string | undefined> => {
  const { rows } = await sql<{ id: string; isKnown: boolean }>`select m.id, m.kind = 'support_case' and not p.only_told as "isKnown" from matter_person p join matter m on m.municipality_code = p.municipality_code and m.id = p.matter_id
    where p.municipality_code = ${actor.municipalityCode} and p.person_id = ${personId}::uuid and app.has_lasting_right(m.id)
    order by (m.kind <> 'support_case' or p.only_told), (m.closed_at is not null), array_position(array['support_case', 'intake', 'referral'], m.kind), m.opened_at desc, m.id limit 1`.execute(tx)
  const [first] = rows
  return first?.isKnown === true ? undefined : first?.id
}

/** A person as they stand; `undefined` when absent or hidden. */
export const findPerson = (tx: ActingTransaction, actor: Actor, personId: string) =>
  tx
    .selectFrom('person')
    .select(['id as personId', 'version', 'sex', 'birth_text as birthText', 'birth_on as birthOn', 'died_on as diedOn', 'languages', noteOf('person').as('note')])
    .where('municipality_code', '=', actor.municipalityCode)
    .where('id', '=', personId)
    .executeTakeFirst()

/** Which of these people the actor may see, and what they are called now. */
export const listPersonNames = async (tx: ActingTransaction, actor: Actor, personIds: readonly string[]) => {
  if (personIds.length === 0) return []
  const { rows } = await sql<{ personId: string; name: string }>`
    select distinct on (n.person_id) n.person_id as "personId", n.as_written as name from person_name n
    where n.municipality_code = ${actor.municipalityCode} and n.person_id = ${among([...new Set(personIds)])}
    order by n.person_id, ${calledNowFirst('n')}`.execute(tx)
  return rows
}

/** Whether all of these people are named in a matter the actor may see. */
export const areAllOfMatter = async (tx: ActingTransaction, actor: Actor, matterId: string, personIds: readonly string[]): Promise<boolean> => {
  const wanted = [...new Set(personIds)]
  if (wanted.length === 0) return true
  const { count } = await tx
    .selectFrom('matter_person')
    .select((of) => of.fn.countAll<number>().as('count'))
    .where('municipality_code', '=', actor.municipalityCode)
    .where('matter_id', '=', matterId)
    .where('person_id', 'in', wanted)
    .executeTakeFirstOrThrow()
  return Number(count) === wanted.length
}

/** Whether the actor may name this person in something they write. */
export const mayNamePerson = async (tx: ActingTransaction, actor: Actor, personId: string): Promise<boolean> => {
  const row = await tx
    .selectFrom('person')
    .select(sql<boolean>`app.may_name_person(${personId}::uuid)`.as('may'))
    .where('municipality_code', '=', actor.municipalityCode)
    .where('id', '=', personId)
    .executeTakeFirst()
  return row?.may === true
}

/** The households somebody belongs or belonged to, as far as the actor may open them. */
export const listHouseholdsOf = async (tx: ActingTransaction, actor: Actor, personId: string) => {
  const { rows } = await sql<{ caseId: string; householdName: string; kind: string; status: string; agencyName: string; relationship: string; from: string | null; until: string | null }>`
    select s.id as "caseId", h.name as "householdName", h.kind, s.status, a.short_name as "agencyName", b.relationship,
      b.valid_from as "from", b.valid_to as until
    from household_member b
      join household h on h.municipality_code = b.municipality_code and h.id = b.household_id
      join support_case s on s.municipality_code = h.municipality_code and s.household_id = h.id
      join matter m on m.municipality_code = s.municipality_code and m.id = s.id
      join agency a on a.municipality_code = m.municipality_code and a.id = m.accountable_agency_id
    where b.municipality_code = ${actor.municipalityCode} and b.person_id = ${personId}
    order by (b.valid_to is not null), b.valid_from desc nulls last, s.number desc`.execute(tx)
  return rows
}

/** The intakes that concern somebody, as far as the actor may open them. */
export const listIntakesOf = (tx: ActingTransaction, actor: Actor, personId: string) =>
  tx
    .selectFrom('matter_person as p')
    .innerJoin('intake as i', (join) => join.onRef('i.municipality_code', '=', 'p.municipality_code').onRef('i.id', '=', 'p.matter_id'))
    .select(['i.id', 'i.number', 'i.received_at as receivedAt', 'i.text'])
    .where('p.municipality_code', '=', actor.municipalityCode)
    .where('p.person_id', '=', personId)
    .orderBy('i.received_at', 'desc')
    .execute()
