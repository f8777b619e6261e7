import { sql } from 'kysely'
import { LEAVING_TOLD_AHEAD } from '#domain/today/due.ts'
import type { ActingTransaction } from '../as-actor.ts'

/** Somebody who leaves near the actor: to whom they go on, or with whom they are on a team; how much comes, in numbers. */
export type LeavingNear = {
  membershipId: string; name: string; post: string; agencyName: string; lastDay: string
  isMe: boolean; comes: { seats: number; tasks: number; areas: number } | null; heirName: string | null; shared: number
}

/** Who leaves near the actor (離任する人), the soonest first. */
export const listLeavingsNear = async (tx: ActingTransaction): Promise<readonly LeavingNear[]> => {
  const { rows } = await sql<LeavingNear>`
    select membership_id as "membershipId", name, post, agency_name as "agencyName", last_day as "lastDay", is_me as "isMe", heir_name as "heirName", shared,
      case when is_heir or is_me then json_build_object('seats', seats, 'tasks', tasks, 'areas', areas) end as comes
    from app.leavings_near_me(${sql.lit(LEAVING_TOLD_AHEAD)}) order by last_day, membership_id`.execute(tx)
  return rows
}
