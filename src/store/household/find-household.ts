import { sql } from 'kysely'
import type { Actor } from '#domain/access/actor.ts'
import type { ActingTransaction } from '../as-actor.ts'

const lastContact = sql<string | null>`(select max((c.happened_at at time zone 'Asia/Tokyo')::date) from contact_record c
  where c.municipality_code = s.municipality_code and c.matter_id = s.id and c.status = 'fixed')`

const openTasks = sql<number>`(select count(*)::int from task k
  where k.municipality_code = s.municipality_code and k.matter_id = s.id and k.done_at is null)`

const cases = (tx: ActingTransaction, actor: Actor) =>
  tx
    .selectFrom('support_case as s')
    .innerJoin('matter as m', (join) => join.onRef('m.municipality_code', '=', 's.municipality_code').onRef('m.id', '=', 's.id'))
    .innerJoin('household as h', (join) => join.onRef('h.municipality_code', '=', 's.municipality_code').onRef('h.id', '=', 's.household_id'))
    .innerJoin('agency as a', (join) =>
      join.onRef('a.municipality_code', '=', 'm.municipality_code').onRef('a.id', '=', 'm.accountable_agency_id'),
    )
    .leftJoin('area as r', (join) => join.onRef('r.municipality_code', '=', 'm.municipality_code').onRef('r.id', '=', 'm.area_id'))
    .where('s.municipality_code', '=', actor.municipalityCode)

const columns = [
  's.id as caseId',
  's.number',
  's.version',
  's.household_id as householdId',
  'h.name as householdName',
  's.title',
  's.status',
  's.contact_rhythm_days as rhythmDays',
  'm.restricted',
  'm.opened_at as openedAt',
  'a.short_name as agencyName',
  'r.name as areaName',
] as const

/** The head of a household's page; `undefined` when the case is absent or hidden. */
export const findCase = (tx: ActingTransaction, actor: Actor, caseId: string) =>
  cases(tx, actor)
    .where('s.id', '=', caseId)
    .select(columns)
    .select([lastContact.as('lastContactOn'), openTasks.as('openTasks')])
    .executeTakeFirst()

/** Cases the actor may see: those they are named on, or all. */
export const listCaseLines = async (
  tx: ActingTransaction,
  actor: Actor,
  wanted: { reach: 'mine' | 'all'; limit: number; offset: number },
) => {
  let query = cases(tx, actor).where('s.status', '<>', 'closed')
  if (wanted.reach === 'mine') query = query.where(sql<boolean>`s.id in (select app.my_named_matters())`)
  const { total } = await query.select(sql<number>`count(*)::int`.as('total')).executeTakeFirstOrThrow()
  const rows = await query
    .select(columns)
    .select([lastContact.as('lastContactOn'), openTasks.as('openTasks')])
    .orderBy('s.number', 'desc')
    .limit(wanted.limit)
    .offset(wanted.offset)
    .execute()
  return { rows, total }
}

/** The members of a household, the person concerned first. */
export const listMembers = async (tx: ActingTransaction, actor: Actor, householdId: string) => {
  const { rows } = await sql<{
    personId: string; name: string; kana: string | null; sex: string | null; birthOn: string | null; birthText: string | null
    relationship: string; livesTogether: boolean; isSubject: boolean; until: string | null; concealed: boolean
  }>`
    select p.id as "personId", n.as_written as name, n.kana, p.sex, p.birth_on as "birthOn", p.birth_text as "birthText",
      b.relationship, b.lives_together as "livesTogether", b.is_subject as "isSubject", b.valid_to as until,
      exists (select 1 from concealment c where c.municipality_code = p.municipality_code and c.person_id = p.id
        and c.released_at is null) as concealed
    from household_member b
      join person p on p.municipality_code = b.municipality_code and p.id = b.person_id
      join lateral (select as_written, kana from person_name n where n.municipality_code = p.municipality_code
        and n.person_id = p.id order by (kind = 'official') desc, id limit 1) n on true
    where b.municipality_code = ${actor.municipalityCode} and b.household_id = ${householdId}
    order by b.is_subject desc, p.birth_on nulls last, p.id`.execute(tx)
  return rows
}

/** Where the members of a household are, as far as the actor may know. */
export const listMembersWhereabouts = (tx: ActingTransaction, actor: Actor, personIds: readonly string[]) =>
  personIds.length === 0
    ? Promise.resolve([])
    : tx
        .selectFrom('location')
        .select(['person_id as personId', 'kind', 'as_written as text'])
        .where('municipality_code', '=', actor.municipalityCode)
        .where('person_id', 'in', [...personIds])
        .where('valid_to', 'is', null)
        .orderBy('kind')
        .execute()

/** Who is involved: names, agencies and since when, without opening any contents. */
export const listTeam = (tx: ActingTransaction, actor: Actor, matterId: string) =>
  tx
    .selectFrom('matter_team as t')
    .innerJoin('membership as m', (join) => join.onRef('m.municipality_code', '=', 't.municipality_code').onRef('m.id', '=', 't.membership_id'))
    .innerJoin('staff as f', (join) => join.onRef('f.municipality_code', '=', 'm.municipality_code').onRef('f.id', '=', 'm.staff_id'))
    .innerJoin('agency as a', (join) => join.onRef('a.municipality_code', '=', 'm.municipality_code').onRef('a.id', '=', 'm.agency_id'))
    .select(['f.name as who', 'm.title', 'a.short_name as agencyName', 't.part', 't.valid_from as since', 't.reason'])
    .where('t.municipality_code', '=', actor.municipalityCode)
    .where('t.matter_id', '=', matterId)
    .where('t.valid_to', 'is', null)
    .orderBy(sql`array_position(array['lead','member','observer'], t.part)`)
    .execute()
