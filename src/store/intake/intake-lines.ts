import { sql } from 'kysely'
import type { Actor } from '#domain/access/actor.ts'
import type { Box, Outcome, Urgency } from '#domain/intake/codes.ts'
import { tellsArea } from '../area-told.ts'
import type { ActingTransaction } from '../as-actor.ts'

/** Intakes with what a list shows of them; only those the actor may see. */
export const intakeLines = (tx: ActingTransaction, actor: Actor) =>
  tx
    .selectFrom('intake as i')
    .innerJoin('matter as m', (join) => join.onRef('m.municipality_code', '=', 'i.municipality_code').onRef('m.id', '=', 'i.id'))
    .innerJoin('agency as a', (join) =>
      join.onRef('a.municipality_code', '=', 'm.municipality_code').onRef('a.id', '=', 'm.accountable_agency_id'),
    )
    .innerJoin('membership as b', (join) =>
      join.onRef('b.municipality_code', '=', 'i.municipality_code').onRef('b.id', '=', 'i.received_by'),
    )
    .innerJoin('staff as f', (join) => join.onRef('f.municipality_code', '=', 'b.municipality_code').onRef('f.id', '=', 'b.staff_id'))
    .leftJoin('area as r', (join) => join.onRef('r.municipality_code', '=', 'm.municipality_code').onRef('r.id', '=', 'm.area_id').on(tellsArea))
    .where('i.municipality_code', '=', actor.municipalityCode)

/** An emergency that nobody has followed up yet. */
const isUnfollowed = sql<boolean>`(i.outcome is not distinct from 'emergency' and i.followed_up_at is null)`

/** Somebody who is watched, until the watch is over. */
const isWatched = sql<boolean>`(i.outcome is not distinct from 'watched' and i.followed_up_at is null)`

/** Who took it: as the list it came with says, where that is nobody of the staff; else whoever took it here. */
export const receivedByName = sql<string>`coalesce(nullif(i.received_by_told, ''), f.name)`

/** What a list shows of an intake. */
export const lineColumns = [
  'i.id',
  'i.number',
  'i.received_at as receivedAt',
  'i.text',
  'i.urgency',
  'i.worst_box as worstBox',
  'a.short_name as agencyName',
  'r.name as areaName',
  receivedByName.as('receivedByName'),
  'i.outcome',
  'i.case_id as caseId',
  'i.next_contact_on as nextContactOn',
  isUnfollowed.as('needsFollowUp'),
  isWatched.as('isWatched'),
] as const

/** Which intakes a list shows, and in which order. */
export type WantedIntakes = {
  readonly state: 'open' | 'follow_up' | 'ended' | 'all'
  readonly reach: 'mine' | 'agency' | 'all'
  readonly urgency?: Urgency | undefined
  readonly box?: Box | undefined
  readonly outcome?: Outcome | undefined
  readonly order: 'urgency' | 'received' | 'oldest' | 'next'
  readonly limit: number
  readonly offset: number
}

const wantedLines = (tx: ActingTransaction, actor: Actor, wanted: WantedIntakes) => {
  let query = intakeLines(tx, actor)
  if (wanted.state === 'open') query = query.where((eb) => eb.or([eb('i.outcome', 'is', null), isUnfollowed, isWatched]))
  if (wanted.state === 'follow_up') query = query.where(isUnfollowed)
  if (wanted.state === 'ended') query = query.where('i.outcome', 'is not', null).where(sql<boolean>`not ${isUnfollowed} and not ${isWatched}`)
  if (wanted.reach === 'mine') query = query.where('i.received_by', '=', actor.membershipId)
  if (wanted.reach === 'agency') query = query.where('m.accountable_agency_id', '=', actor.agencyId)
  if (wanted.urgency !== undefined) query = query.where(sql<string>`app.urgency_counted(i.urgency)`, '=', wanted.urgency)
  if (wanted.box !== undefined) query = query.where(sql<boolean>`${wanted.box} = any (i.boxes)`)
  if (wanted.outcome !== undefined) query = query.where('i.outcome', '=', wanted.outcome)
  return query
}

const URGENCY_ORDER = sql`case when ${isUnfollowed} then 0 else app.urgency_order(i.urgency) end`

/** The lines in the order they were asked for. */
const inOrder = (lines: ReturnType<typeof wantedLines>, order: WantedIntakes['order']) =>
  lines
    .$if(order === 'urgency', (query) => query.orderBy(URGENCY_ORDER))
    .$if(order === 'next', (query) => query.orderBy(sql`i.next_contact_on nulls last`))
    .orderBy('i.received_at', order === 'oldest' ? 'asc' : 'desc')
    .orderBy('i.id')

const countOf = async (lines: ReturnType<typeof wantedLines>): Promise<number> =>
  (await lines.select(sql<number>`count(*)::int`.as('total')).executeTakeFirstOrThrow()).total

/** A page of intakes the actor may see, how many there are in all, and how many emergencies wait to be followed up. */
export const listIntakeLines = async (tx: ActingTransaction, actor: Actor, wanted: WantedIntakes) => {
  const query = wantedLines(tx, actor, wanted)
  const total = await countOf(query)
  const followUps = await countOf(intakeLines(tx, actor).where(isUnfollowed))
  const rows = await inOrder(query, wanted.order).select(lineColumns).limit(wanted.limit).offset(wanted.offset).execute()
  return { rows, total, followUps }
}

/** What of the people an intake is about is written in a list: as they were told of, never where they are. */
const told = (column: 'name_as_heard' | 'kana' | 'birth_text') => sql<string>`coalesce((select string_agg(s.${sql.ref(column)}, '、' order by s.id)
  from intake_subject s where s.municipality_code = i.municipality_code and s.intake_id = i.id and s.removed_at is null), '')`

/** The same intakes with what is taken out in a file, and how many there are in all. */
export const listIntakesForFile = async (tx: ActingTransaction, actor: Actor, wanted: WantedIntakes) => {
  const query = wantedLines(tx, actor, wanted)
  const total = await countOf(query)
  const rows = await inOrder(query, wanted.order)
    .select(lineColumns)
    .select(['i.channel', 'i.route', 'i.boxes', 'i.consent', 'i.outcome_at as outcomeAt', 'i.inquirer_name as inquirerName', 'i.inquirer_relation as inquirerRelation'])
    .select([told('name_as_heard').as('name'), told('kana').as('kana'), told('birth_text').as('birth')])
    .limit(wanted.limit)
    .execute()
  return { rows, total }
}
