import { sql, type RawBuilder } from 'kysely'
import type { Actor } from '#domain/access/actor.ts'
import type { MeantNumber } from '#domain/referral/number.ts'
import type { ActingTransaction } from '../as-actor.ts'
import { cutOff } from '../cut.ts'
import { dueDay } from './due-day.ts'

/** The agencies the actor stands for. */
export const mine = sql<string[]>`any ((select app.my_agencies())::uuid[])`

const isOurs = sql<boolean>`m.accountable_agency_id = ${mine}`
/** We sent it, whoever answers for it by now: who looks for it looks where it was sent from. */
const isSentByUs = sql<boolean>`(${isOurs} or m.sender_agency_id = ${mine})`
const isUnderWay = sql<boolean>`r.status in ('sent', 'received', 'accepted', 'met')`

/** Came back to us, and nothing has been done since: no newer attempt, nobody has taken it up. */
const waitsForUs = sql<boolean>`r.status = 'returned' and ${isOurs} and t.settled_at is null and t.taken_up_at is null
  and not exists (select 1 from referral later where later.municipality_code = r.municipality_code
    and later.route_id = r.route_id and later.attempt > r.attempt and later.status <> 'withdrawn')`

/** Which referrals stand in which queue of my agency (届いた・送った・戻ってきた・終わった・下書き). */
const BOXES = {
  incoming: sql<boolean>`m.recipient_agency_id = ${mine} and ${isUnderWay}`,
  outgoing: sql<boolean>`${isSentByUs} and ${isUnderWay}`,
  returned: waitsForUs,
  done: sql<boolean>`(${isSentByUs} or m.recipient_agency_id = ${mine}) and r.status in ('confirmed', 'withdrawn', 'returned') and not (${waitsForUs})`,
  drafts: sql<boolean>`${isOurs} and r.status = 'drafted'`,
} as const satisfies Record<string, RawBuilder<boolean>>

/** Which referrals a list shows. */
export type ReferralBox = keyof typeof BOXES | 'all'

const joined = (tx: ActingTransaction, actor: Actor) =>
  tx
    .selectFrom('referral as r')
    .innerJoin('referral_route as t', (join) => join.onRef('t.municipality_code', '=', 'r.municipality_code').onRef('t.id', '=', 'r.route_id'))
    .innerJoin('matter as m', (join) => join.onRef('m.municipality_code', '=', 'r.municipality_code').onRef('m.id', '=', 'r.id'))
    .innerJoin('agency as f', (join) => join.onRef('f.municipality_code', '=', 'm.municipality_code').onRef('f.id', '=', 'm.accountable_agency_id'))
    .leftJoin('agency as s', (join) => join.onRef('s.municipality_code', '=', 'm.municipality_code').onRef('s.id', '=', 'm.sender_agency_id').onRef('s.id', '<>', 'f.id'))
    .leftJoin('agency as g', (join) => join.onRef('g.municipality_code', '=', 'r.municipality_code').onRef('g.id', '=', 'r.to_agency_id'))
    .where('r.municipality_code', '=', actor.municipalityCode)

/** Whether the last answer came after the person was last told of one, or met by whoever gave it and did not say that they told nothing yet. */
const isReportDue = sql<boolean>`coalesce(${isOurs} and (select max(s.happened_at) filter (where s.step in ('accepted', 'returned'))
    > greatest(max(s.happened_at) filter (where s.step = 'reported'), '-infinity', case when max(s.happened_at) filter (where s.step = 'met')
      > coalesce(max(s.happened_at) filter (where s.step in ('reopened', 'not_told')), '-infinity') then max(s.happened_at) filter (where s.step = 'met') end)
  from referral_step s where s.municipality_code = r.municipality_code and s.referral_id = r.id), false)`

/** Whether a need was taken up (引取り) after this attempt, and after no later one: it is what followed on it. */
const isTakenUp = sql<boolean>`t.taken_up_at is not null and r.sent_at <= t.taken_up_at and not exists (select 1 from referral later
  where later.municipality_code = r.municipality_code and later.route_id = r.route_id and later.attempt > r.attempt and later.sent_at <= t.taken_up_at)`

/** A referral with what every list and page of it shows: the agency that answers for it on the side of its sender, and apart from that, where they are two, the one that sent it. */
export const shownReferrals = (tx: ActingTransaction, actor: Actor) =>
  joined(tx, actor).select([
    'r.id',
    'r.version',
    'r.number',
    'r.status',
    'r.urgency',
    't.need',
    'r.why',
    'r.attempt',
    'f.short_name as fromAgencyName',
    's.short_name as sentByAgencyName',
    sql<string>`coalesce(g.short_name, r.to_outside)`.as('toName'),
    sql<boolean>`r.to_agency_id is null`.as('isOutside'),
    sql<'sender' | 'receiver' | 'neither'>`case when ${isOurs} then 'sender' when m.recipient_agency_id = ${mine} then 'receiver' else 'neither' end`.as('mine'),
    'r.sent_at as sentAt',
    sql<number>`app.today() - (coalesce(r.sent_at, m.opened_at) at time zone 'Asia/Tokyo')::date`.as('ageDays'),
    'r.answer_due_on as answerDueOn',
    'r.contact_due_on as contactDueOn',
    'r.confirm_due_on as confirmDueOn',
    sql<number | null>`app.today() - (${dueDay})`.as('daysOverdue'),
    'r.escalation_count as escalations',
    'r.next_step as nextStep',
    'r.next_step_on as nextStepOn',
    isReportDue.as('isReportDue'),
    sql<string | null>`case when ${isTakenUp} then t.taken_up_at end`.as('takenUpAt'),
    sql<string | null>`case when ${isTakenUp} then (select a.short_name from membership b join agency a on a.municipality_code = b.municipality_code and a.id = b.agency_id
      where b.municipality_code = t.municipality_code and b.id = t.taken_up_by) end`.as('takenUpBy'),
    'r.to_agency_id as toAgencyId',
  ])

/** What a list is narrowed to: the words as they are compared, the number they may mean, and the agencies they may be the name of. */
export type NarrowedTo = { readonly folded: string; readonly written: string; readonly number: MeantNumber | undefined; readonly agencyIds: readonly string[] }

/** Which referrals a page of the list shows. */
export type WantedReferrals = { readonly box: ReferralBox; readonly narrowed?: NarrowedTo | undefined; readonly limit: number; readonly offset: number }

const holds = ({ folded, written, number, agencyIds }: NarrowedTo): RawBuilder<boolean> => sql<boolean>`(position(${folded} in r.search_text) > 0 or position(${folded} in t.search_key) > 0
  or r.number = ${number?.number ?? null}::bigint or substr(r.number::text, 5)::bigint = ${number?.ending ?? null}::bigint or f.id = any (${[...agencyIds]}::uuid[]) or s.id = any (${[...agencyIds]}::uuid[]) or g.id = any (${[...agencyIds]}::uuid[]) or position(${written} in r.to_outside) > 0)`

/** Referrals in one of the queues of my agency, page by page, and how many there are in all: what is due first at the top, of the ended ones the last to end. */
export const listReferralLines = async (tx: ActingTransaction, actor: Actor, { box, narrowed, limit, offset }: WantedReferrals) => {
  const narrow = <Q extends { where: (condition: RawBuilder<boolean>) => Q }>(query: Q): Q => {
    const boxed = box === 'all' ? query : query.where(BOXES[box])
    return narrowed === undefined ? boxed : boxed.where(holds(narrowed))
  }
  const { total } = await narrow(joined(tx, actor).select(sql<number>`count(*)::int`.as('total'))).executeTakeFirstOrThrow()
  const query = narrow(shownReferrals(tx, actor))
  const ordered = box === 'done' ? query : query.orderBy(dueDay)
  const rows = await ordered
    .orderBy(sql`coalesce(r.confirmed_at, r.returned_at, r.withdrawn_at, r.sent_at, m.opened_at)`, 'desc').orderBy('r.id').limit(limit).offset(offset).execute()
  return { rows, total }
}

/** The drafts of my agency (下書き), the newest first: what was kept to be sent later. */
export const listReferralDrafts = async (tx: ActingTransaction, actor: Actor) =>
  cutOff(await joined(tx, actor).select(['r.id', 't.need', 't.matter_id as matterId', 'm.opened_at as savedAt', sql<number>`(count(*) over ())::int`.as('total')])
    .where(BOXES.drafts).orderBy('m.opened_at', 'desc').orderBy('r.id').limit(50).execute())

/** How many stand in each queue. */
export const countReferralBoxes = async (tx: ActingTransaction, actor: Actor) => {
  const countOf = (box: keyof typeof BOXES) => sql<number>`(count(*) filter (where ${BOXES[box]}))::int`.as(box)
  return joined(tx, actor)
    .select([countOf('incoming'), countOf('outgoing'), countOf('returned'), countOf('done'), countOf('drafts')])
    .executeTakeFirstOrThrow()
}
