import { sql } from 'kysely'
import type { Actor } from '#domain/access/actor.ts'
import type { ActingTransaction } from '../as-actor.ts'

/** Which referrals a list shows. */
export type ReferralBox = 'incoming' | 'outgoing' | 'returned' | 'done' | 'all'

const UNDER_WAY = ['drafted', 'sent', 'received', 'accepted', 'met']

const mine = sql<string[]>`any ((select app.my_agencies())::uuid[])`

const shown = (tx: ActingTransaction, actor: Actor) =>
  tx
    .selectFrom('referral as r')
    .innerJoin('referral_route as t', (join) =>
      join.onRef('t.municipality_code', '=', 'r.municipality_code').onRef('t.id', '=', 'r.route_id'),
    )
    .innerJoin('matter as m', (join) => join.onRef('m.municipality_code', '=', 'r.municipality_code').onRef('m.id', '=', 'r.id'))
    .innerJoin('agency as f', (join) =>
      join.onRef('f.municipality_code', '=', 'r.municipality_code').onRef('f.id', '=', 'r.from_agency_id'),
    )
    .leftJoin('agency as g', (join) =>
      join.onRef('g.municipality_code', '=', 'r.municipality_code').onRef('g.id', '=', 'r.to_agency_id'),
    )
    .where('r.municipality_code', '=', actor.municipalityCode)
    .select((eb) => [
      'r.id',
      'r.version',
      'r.status',
      'r.urgency',
      't.need',
      'r.why',
      'r.attempt',
      'f.short_name as fromAgencyName',
      sql<string>`coalesce(g.short_name, r.to_outside)`.as('toName'),
      sql<'sender' | 'receiver' | 'neither'>`case when m.accountable_agency_id = ${mine} then 'sender'
        when m.recipient_agency_id = ${mine} then 'receiver' else 'neither' end`.as('mine'),
      'r.sent_at as sentAt',
      'r.answer_due_on as answerDueOn',
      'r.contact_due_on as contactDueOn',
      sql<number | null>`case when r.status in ('sent', 'received') then app.today() - r.answer_due_on
        when r.status = 'accepted' then app.today() - r.contact_due_on end`.as('daysOverdue'),
      eb.ref('r.to_agency_id').as('toAgencyId'),
    ])

/** Referrals in one of the boxes of my agency, what is due first at the top. */
export const listReferralLines = async (tx: ActingTransaction, actor: Actor, box: ReferralBox) => {
  let query = shown(tx, actor)
  if (box === 'incoming') query = query.where(sql<boolean>`m.recipient_agency_id = ${mine}`).where('r.status', 'in', UNDER_WAY)
  if (box === 'outgoing') query = query.where(sql<boolean>`m.accountable_agency_id = ${mine}`).where('r.status', 'in', UNDER_WAY)
  if (box === 'returned') query = query.where('r.status', '=', 'returned')
  if (box === 'done') query = query.where('r.status', 'in', ['confirmed', 'withdrawn'])
  return query.orderBy(sql`coalesce(r.contact_due_on, r.answer_due_on)`).orderBy('r.sent_at', 'desc').limit(200).execute()
}

/** One referral; `undefined` when it is absent or hidden. */
export const findReferral = (tx: ActingTransaction, actor: Actor, id: string) =>
  shown(tx, actor)
    .select([
      't.matter_id as originId',
      'r.route_id as routeId',
      'r.from_agency_id as fromAgencyId',
      'r.person_knows as personKnows',
      'r.warm_handover as warmHandover',
      'r.return_reason as returnReason',
      'r.return_note as returnNote',
      'r.next_step as nextStep',
      'r.received_intake_id as receivedIntakeId',
      'r.escalated_at as escalatedAt',
      'r.to_outside as toOutside',
      'r.first_contact_at as firstContactAt',
      'r.first_contact_note as firstContactNote',
      'm.area_id as areaId',
      sql<boolean>`coalesce(m.accountable_agency_id = ${mine}, false)`.as('isSender'),
      sql<boolean>`coalesce(m.recipient_agency_id = ${mine}, false)`.as('isReceiver'),
    ])
    .where('r.id', '=', id)
    .executeTakeFirst()

/** The facts that travelled. */
export const listReferralFacts = (tx: ActingTransaction, actor: Actor, referralId: string) =>
  tx
    .selectFrom('referral_fact')
    .select(['category', 'text', 'basis', 'basis_note as basisNote'])
    .where('municipality_code', '=', actor.municipalityCode)
    .where('referral_id', '=', referralId)
    .orderBy('id')
    .execute()

/** The people whose identity travelled, by the name they are known by now. */
export const listReferralPersons = (tx: ActingTransaction, actor: Actor, referralId: string) =>
  tx
    .selectFrom('matter_person as p')
    .innerJoin('person_name as n', (join) =>
      join.onRef('n.municipality_code', '=', 'p.municipality_code').onRef('n.person_id', '=', 'p.person_id'),
    )
    .distinctOn('p.person_id')
    .select(['p.person_id as id', 'n.as_written as name', 'n.kana'])
    .where('p.municipality_code', '=', actor.municipalityCode)
    .where('p.matter_id', '=', referralId)
    .orderBy('p.person_id')
    .orderBy(sql`array_position(array['official', 'known_as', 'heard', 'former'], n.kind)`)
    .orderBy('n.id', 'desc')
    .execute()

/** The steps of a route's story that the actor may see, oldest first. */
export const listRouteSteps = (tx: ActingTransaction, actor: Actor, routeId: string) =>
  tx
    .selectFrom('referral_step as s')
    .innerJoin('referral as r', (join) => join.onRef('r.municipality_code', '=', 's.municipality_code').onRef('r.id', '=', 's.referral_id'))
    .leftJoin('membership as m', (join) => join.onRef('m.municipality_code', '=', 's.municipality_code').onRef('m.id', '=', 's.membership_id'))
    .leftJoin('staff as f', (join) => join.onRef('f.municipality_code', '=', 'm.municipality_code').onRef('f.id', '=', 'm.staff_id'))
    .leftJoin('agency as a', (join) => join.onRef('a.municipality_code', '=', 's.municipality_code').onRef('a.id', '=', 's.agency_id'))
    .select(['s.happened_at as happenedAt', 's.step', 'f.name as who', 'a.short_name as agencyName', 's.note'])
    .where('s.municipality_code', '=', actor.municipalityCode)
    .where('r.route_id', '=', routeId)
    .orderBy('s.happened_at')
    .execute()

/** Every attempt on a route that the actor may see. */
export const listAttempts = (tx: ActingTransaction, actor: Actor, routeId: string) =>
  shown(tx, actor).where('r.route_id', '=', routeId).orderBy('r.attempt').execute()
