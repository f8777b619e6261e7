import { sql } from 'kysely'
import type { ActingTransaction } from '../as-actor.ts'

/** A need that two or more gave back, or that nobody answers. */
export type StrandedRow = {
  readonly routeId: string
  readonly need: string | null
  readonly agencyName: string
  readonly areaName: string | null
  readonly returned: number
  readonly unanswered: number
  readonly escalations: number
  readonly sinceDays: number
  readonly lastReferralId: string
}

/** 行き場のない相談, the oldest first: they stand here by themselves. */
export const listStranded = async (tx: ActingTransaction): Promise<readonly StrandedRow[]> => {
  const { rows } = await sql<StrandedRow>`
    select route_id as "routeId", need, agency_name as "agencyName", area_name as "areaName", returned, unanswered, escalations,
      since_days as "sinceDays", last_referral_id as "lastReferralId" from app.stranded_routes()`.execute(tx)
  return rows
}
