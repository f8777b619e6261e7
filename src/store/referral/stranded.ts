import { sql, type RawBuilder } from 'kysely'
import type { Actor } from '#domain/access/actor.ts'
import type { Urgency } from '#domain/intake/codes.ts'
import type { ReturnReason } from '#domain/referral/return.ts'
import type { ActingTransaction } from '../as-actor.ts'
import { fitting, type FittingRow } from './fitting.ts'

/** A need that two or more gave back, or that nobody answers. What the reader may not open is left empty. */
export type StrandedRow = {
  readonly routeId: string
  readonly need: string | null
  readonly matterId: string | null
  readonly kind: 'intake' | 'support_case' | null
  readonly agencyName: string
  readonly agencyPhone: string | null
  readonly areaName: string | null
  readonly returned: number
  readonly unanswered: number
  readonly escalations: number
  readonly sinceDays: number
  readonly urgency: Urgency
  readonly lastReferralId: string
  readonly lastTo: string | null
  readonly lastToPhone: string | null
}

const strandedFrom = async (tx: ActingTransaction, of: RawBuilder<unknown>) => {
  const { rows } = await sql<StrandedRow & { total: number }>`
    select route_id as "routeId", need, matter_id as "matterId", kind, agency_name as "agencyName", agency_phone as "agencyPhone",
      area_name as "areaName", returned, unanswered, escalations, since_days as "sinceDays", last_referral_id as "lastReferralId",
      last_to as "lastTo", last_to_phone as "lastToPhone", urgency, total from ${of}`.execute(tx)
  return rows
}

/** 行き場のない相談, page by page, the most urgent first, then the oldest: they stand here by themselves. */
export const listStranded = async (
  tx: ActingTransaction,
  page: { readonly limit: number; readonly offset: number },
): Promise<{ readonly stranded: readonly StrandedRow[]; readonly total: number }> => {
  const rows = await strandedFrom(tx, sql`app.stranded_routes(null, ${page.offset}::int, ${page.limit}::int)`)
  return { stranded: rows, total: rows[0]?.total ?? 0 }
}

/** One need that stands there, wherever in the list. */
export const findStranded = async (tx: ActingTransaction, routeId: string): Promise<StrandedRow | undefined> =>
  (await strandedFrom(tx, sql`app.stranded_routes(${routeId}::uuid)`))[0]

/** Who gave these needs back, why, and what was to come next, as far as the reader may know, the first return first. */
export const listReturns = async (tx: ActingTransaction, routeIds: readonly string[]) => {
  const { rows } = await sql<{ routeId: string; toName: string; reason: ReturnReason; nextStep: string; fitting: FittingRow | null }>`
    select r.route_id as "routeId", coalesce(g.short_name, r.to_outside, '') as "toName", r.return_reason as reason, coalesce(r.next_step, '') as "nextStep", ${fitting} as fitting
    from referral r left join agency g on g.municipality_code = r.municipality_code and g.id = r.to_agency_id
    where r.municipality_code = (select app.my_municipality()) and r.route_id = any (${[...routeIds]}::uuid[])
      and r.status = 'returned' and r.return_reason is not null
    order by r.attempt`.execute(tx)
  return rows
}

/** To whom these needs are on their way with time left to answer, as far as the reader may know, the first of them first. */
export const listAwaited = async (tx: ActingTransaction, routeIds: readonly string[]) => {
  const { rows } = await sql<{ routeId: string; toName: string; sentOn: string; dueOn: string }>`
    select r.route_id as "routeId", coalesce(g.short_name, r.to_outside, '') as "toName", (r.sent_at at time zone 'Asia/Tokyo')::date as "sentOn", r.answer_due_on as "dueOn"
    from referral r left join agency g on g.municipality_code = r.municipality_code and g.id = r.to_agency_id
    where r.municipality_code = (select app.my_municipality()) and r.route_id = any (${[...routeIds]}::uuid[])
      and r.status in ('sent', 'received') and r.answer_due_on >= app.today()
    order by r.attempt`.execute(tx)
  return rows
}

/** Writes down that a coordinator has taken a need up, and from which matter it goes on. */
export const saveTakenUp = async (tx: ActingTransaction, actor: Actor, routeId: string, matterId: string): Promise<void> => {
  await tx
    .updateTable('referral_route')
    .set({ taken_up_at: sql<string>`app.now()`, taken_up_by: actor.membershipId, taken_up_seen_at: null, taken_up_seen_by: null, matter_id: matterId })
    .where('municipality_code', '=', actor.municipalityCode)
    .where('id', '=', routeId)
    .execute()
}

/** Attempts on a route that have not ended. */
export const listOpenAttempts = (tx: ActingTransaction, actor: Actor, routeId: string) =>
  tx
    .selectFrom('referral')
    .select(['id', 'attempt'])
    .where('municipality_code', '=', actor.municipalityCode)
    .where('route_id', '=', routeId)
    .where('status', 'in', ['drafted', 'sent', 'received', 'accepted', 'met'])
    .orderBy('attempt')
    .execute()
