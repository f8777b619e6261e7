import { sql } from 'kysely'
import type { Actor } from '#domain/access/actor.ts'
import type { ActingTransaction } from '../as-actor.ts'
import { calledInOrder, calledNow, calledNowFirst } from '../person/called-now.ts'
import { fitting } from './fitting.ts'
import { mine, shownReferrals } from './list-referrals.ts'

const nameOf = (column: 'sent_by' | 'accepted_by') => sql<string | null>`(select s.name from membership b
  join staff s on s.municipality_code = b.municipality_code and s.id = b.staff_id
  where b.municipality_code = r.municipality_code and b.id = ${sql.ref(`r.${column}`)})`

/** Both sides, as they stood when it left and as they stand now, and whoever holds the need: none of them fits better. */
const partOfIt = sql<string[]>`array(select distinct side from unnest(array[r.from_agency_id, r.to_agency_id, m.accountable_agency_id, m.recipient_agency_id]
    || array(select held.agency_id from app.agencies_now(array[r.route_id]) held)) side where side is not null)`

/** One referral; `undefined` when it is absent or hidden. */
export const findReferral = (tx: ActingTransaction, actor: Actor, id: string) =>
  shownReferrals(tx, actor)
    .select([
      't.matter_id as originId',
      'r.route_id as routeId',
      sql<boolean>`t.settled_at is not null`.as('isSettled'),
      'r.from_agency_id as fromAgencyId',
      'f.name as fromFullName',
      's.name as sentByFullName',
      sql<string>`coalesce(g.name, r.to_outside)`.as('toFullName'),
      'f.phone as fromPhone',
      'g.phone as toPhone',
      'r.person_knows as personKnows',
      sql<string>`coalesce(app.why_against_wish(r.id), '')`.as('againstWish'),
      sql<string>`coalesce(app.why_unwarned(r.id), '')`.as('unwarnedWhy'),
      'r.warm_handover as warmHandover',
      'r.warm_handover_on as warmHandoverOn',
      'r.gone_along as goneAlong',
      'r.basis_review_on as basisReviewOn',
      'r.return_reason as returnReason',
      'r.return_note as returnNote',
      fitting.as('fitting'),
      partOfIt.as('partOfIt'),
      'r.withdrawn_reason as withdrawnReason',
      'r.received_intake_id as receivedIntakeId',
      'r.escalated_at as escalatedAt',
      'r.to_outside as toOutside',
      'r.first_contact_at as firstContactAt',
      'r.first_contact_note as firstContactNote',
      nameOf('sent_by').as('sentByName'),
      nameOf('accepted_by').as('acceptedByName'),
      sql<boolean>`coalesce(m.accountable_agency_id = ${mine}, false)`.as('isSender'),
      sql<boolean>`coalesce(m.recipient_agency_id = ${mine}, false)`.as('isReceiver'),
    ])
    .where('r.id', '=', id)
    .executeTakeFirst()

/** Every attempt to pass on a need of a matter, also of one that has moved on into a case since, the latest first. */
export const listReferralsOf = (tx: ActingTransaction, actor: Actor, matterId: string) =>
  shownReferrals(tx, actor)
    .select(['r.return_reason as returnReason', 'r.confirmed_at as confirmedAt'])
    .where((needs) => needs.or([needs('t.matter_id', '=', matterId), needs('t.begun_in', '=', matterId)]))
    .orderBy('r.number', 'desc')
    .execute()

/** The facts that travelled. */
export const listReferralFacts = (tx: ActingTransaction, actor: Actor, referralId: string) =>
  tx
    .selectFrom('referral_fact')
    .select(['category', 'text', 'may_contact as mayContact', 'basis', 'basis_note as basisNote'])
    .where('municipality_code', '=', actor.municipalityCode)
    .where('referral_id', '=', referralId)
    .orderBy('id')
    .execute()

/** The people named on a matter, by the name they are known by now. */
export const listNamedPersons = (tx: ActingTransaction, actor: Actor, matterId: string) =>
  tx
    .selectFrom('matter_person as p')
    .innerJoin('person_name as n', (join) =>
      join.onRef('n.municipality_code', '=', 'p.municipality_code').onRef('n.person_id', '=', 'p.person_id'),
    )
    .distinctOn('p.person_id')
    .select(['p.person_id as id', 'n.as_written as name', 'n.kana'])
    .where('p.municipality_code', '=', actor.municipalityCode)
    .where('p.matter_id', '=', matterId)
    .orderBy('p.person_id')
    .orderBy(calledNowFirst('n'))
    .execute()

/** Whom sender and receiver have bound to two different people (受付で食い違う人), by the name the sender knows them by. */
export const listToldOtherwise = async (tx: ActingTransaction, referralId: string): Promise<readonly string[]> => {
  const { rows } = await sql<{ name: string }>`
    select ${calledNow(sql`told.person_id`)} as name from app.told_otherwise() told where told.referral_id = ${referralId}::uuid
    order by ${calledInOrder(sql`told.person_id`)} collate "C" nulls last, told.person_id`.execute(tx)
  return rows.flatMap(({ name }) => (name === null ? [] : [name]))
}

/** The steps of a route's story that the actor may see, oldest first. */
export const listRouteSteps = (tx: ActingTransaction, actor: Actor, routeId: string) =>
  tx
    .selectFrom('referral_step as s')
    .innerJoin('referral as r', (join) => join.onRef('r.municipality_code', '=', 's.municipality_code').onRef('r.id', '=', 's.referral_id'))
    .leftJoin('membership as m', (join) => join.onRef('m.municipality_code', '=', 's.municipality_code').onRef('m.id', '=', 's.membership_id'))
    .leftJoin('staff as f', (join) => join.onRef('f.municipality_code', '=', 'm.municipality_code').onRef('f.id', '=', 'm.staff_id'))
    .leftJoin('agency as a', (join) => join.onRef('a.municipality_code', '=', 's.municipality_code').onRef('a.id', '=', 's.agency_id'))
    .select([
      's.happened_at as happenedAt', 's.referral_id as referralId', 'r.attempt', 's.step', 'a.short_name as agencyName', 's.channel', 's.answered_by as answeredBy', 's.note',
      sql<string | null>`case when m.role <> 'system' then f.name end`.as('who'),
      sql<boolean>`coalesce(s.agency_id = ${mine}, false)`.as('isOurs'),
    ])
    .where('s.municipality_code', '=', actor.municipalityCode)
    .where('r.route_id', '=', routeId)
    .orderBy('s.happened_at')
    .orderBy('s.id')
    .execute()

/** Every attempt on these routes that the actor may see. */
export const listAttempts = (tx: ActingTransaction, actor: Actor, routeIds: readonly string[]) =>
  shownReferrals(tx, actor)
    .select(['r.route_id as routeId', 'r.return_reason as returnReason', 'r.return_note as returnNote'])
    .where('r.route_id', '=', sql<string>`any (${[...routeIds]}::uuid[])`)
    .orderBy('r.attempt')
    .execute()
