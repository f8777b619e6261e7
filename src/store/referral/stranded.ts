import { sql } from 'kysely'
import type { Actor } from '#domain/access/actor.ts'
import type { ActingTransaction } from '../as-actor.ts'

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
  readonly lastReferralId: string
  readonly lastTo: string | null
  readonly lastToPhone: string | null
}

/** 行き場のない相談, the oldest first: they stand here by themselves. */
export const listStranded = async (tx: ActingTransaction): Promise<readonly StrandedRow[]> => {
  const { rows } = await sql<StrandedRow>`
    select route_id as "routeId", need, matter_id as "matterId", kind, agency_name as "agencyName", agency_phone as "agencyPhone",
      area_name as "areaName", returned, unanswered, escalations, since_days as "sinceDays", last_referral_id as "lastReferralId",
      last_to as "lastTo", last_to_phone as "lastToPhone" from app.stranded_routes()`.execute(tx)
  return rows
}

/** Writes down that a coordinator has taken a need up, and from which matter it goes on. */
export const saveTakenUp = async (tx: ActingTransaction, actor: Actor, routeId: string, matterId: string): Promise<void> => {
  await tx
    .updateTable('referral_route')
    .set({ taken_up_at: sql<string>`app.now()`, taken_up_by: actor.membershipId, matter_id: matterId })
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
