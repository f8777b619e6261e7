import { sql } from 'kysely'
import type { Actor } from '#domain/access/actor.ts'
import type { ActingTransaction } from '../as-actor.ts'

const lines = (tx: ActingTransaction, actor: Actor) =>
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
    .leftJoin('area as r', (join) => join.onRef('r.municipality_code', '=', 'm.municipality_code').onRef('r.id', '=', 'm.area_id'))
    .where('i.municipality_code', '=', actor.municipalityCode)

const columns = [
  'i.id',
  'i.number',
  'i.received_at as receivedAt',
  'i.text',
  'i.urgency',
  'i.worst_box as worstBox',
  'a.short_name as agencyName',
  'r.name as areaName',
  'f.name as receivedByName',
  'i.outcome',
  'i.case_id as caseId',
] as const

/** Intakes the actor may see, the most urgent and then the newest first. */
export const listIntakeLines = async (
  tx: ActingTransaction,
  actor: Actor,
  wanted: { state: 'open' | 'ended' | 'all'; reach: 'mine' | 'agency' | 'all'; limit: number; offset: number },
) => {
  let query = lines(tx, actor)
  if (wanted.state !== 'all') query = query.where('i.outcome', wanted.state === 'open' ? 'is' : 'is not', null)
  if (wanted.reach === 'mine') query = query.where('i.received_by', '=', actor.membershipId)
  if (wanted.reach === 'agency') query = query.where('m.accountable_agency_id', '=', actor.agencyId)
  const { total } = await query.select(sql<number>`count(*)::int`.as('total')).executeTakeFirstOrThrow()
  const rows = await query
    .select(columns)
    .orderBy(sql`array_position(array['immediate','within_48h','within_week','usual'], i.urgency)`)
    .orderBy('i.received_at', 'desc')
    .limit(wanted.limit)
    .offset(wanted.offset)
    .execute()
  return { rows, total }
}

/** One intake with everything on its sheet; `undefined` when it is absent or hidden. */
export const findIntake = (tx: ActingTransaction, actor: Actor, id: string) =>
  lines(tx, actor)
    .where('i.id', '=', id)
    .select(columns)
    .select([
      'i.version',
      'm.restricted',
      'm.area_id as areaId',
      'm.accountable_agency_id as accountableAgencyId',
      'i.channel',
      'i.route',
      'i.inquirer_name as inquirerName',
      'i.inquirer_relation as inquirerRelation',
      'i.inquirer_anonymous as inquirerAnonymous',
      'i.heard',
      'i.judgement',
      'i.own_words as ownWords',
      'i.boxes',
      'i.considerations',
      'i.consent',
      'i.consent_note as consentNote',
      'i.outcome_note as outcomeNote',
      'i.next_contact_on as nextContactOn',
    ])
    .executeTakeFirst()

/** The people an intake is about. */
export const listSubjects = (tx: ActingTransaction, actor: Actor, intakeId: string) =>
  tx
    .selectFrom('intake_subject')
    .select(['id', 'person_id as personId', 'described_as as describedAs', 'name_as_heard as name', 'kana', 'sex', 'birth_text as birth'])
    .where('municipality_code', '=', actor.municipalityCode)
    .where('intake_id', '=', intakeId)
    .orderBy('id')
    .execute()

/** Where the people of a matter are, as far as the actor may know. */
export const listWhereabouts = (tx: ActingTransaction, actor: Actor, matterId: string) =>
  tx
    .selectFrom('location')
    .select(['id', 'kind', 'whose', 'as_written as text', 'person_id as personId'])
    .where('municipality_code', '=', actor.municipalityCode)
    .where('matter_id', '=', matterId)
    .execute()

/** Whether the whereabouts of a matter's people are concealed from the actor. */
export const areWhereaboutsConcealed = async (tx: ActingTransaction, matterId: string): Promise<boolean> => {
  const { rows } = await sql<{ concealed: boolean }>`
    select ${matterId}::uuid in (select app.matters_concealed_from_me()) as concealed`.execute(tx)
  return rows[0]?.concealed === true
}
