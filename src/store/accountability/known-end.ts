import { sql } from 'kysely'
import type { NameSuccessorProblem } from '#domain/accountability/name-successor.ts'
import type { PlanLeavingProblem } from '#domain/accountability/plan-leaving.ts'
import type { TakeBackLeavingProblem } from '#domain/accountability/take-back-leaving.ts'
import type { ActingTransaction } from '../as-actor.ts'

/** When a membership ends by itself, who was named to go on then, and, where that day was planned, when it would end otherwise. */
export type KnownEnd = { readonly endsAt: string | null; readonly successorId: string | null; readonly plan: { readonly endsOtherwiseAt: string | null } | null }
type KnownEndRow = Omit<KnownEnd, 'plan'> & { readonly isPlanned: boolean; readonly endsOtherwiseAt: string | null }

/** The known end (離任の日) of a membership that the actor may end. */
export const findKnownEnd = async (tx: ActingTransaction, membershipId: string): Promise<KnownEnd> => {
  const { rows } = await sql<KnownEndRow>`
    select ends_at as "endsAt", successor_membership_id as "successorId", is_planned as "isPlanned", ends_otherwise_at as "endsOtherwiseAt"
      from app.known_end_of(${membershipId}::uuid)`.execute(tx)
  const [row] = rows
  if (row === undefined) return { endsAt: null, successorId: null, plan: null }
  const { isPlanned, endsOtherwiseAt, ...end } = row
  return { ...end, plan: isPlanned ? { endsOtherwiseAt } : null }
}

/** Names who goes on after a known end; or tells what stands in the way. */
export const saveSuccessor = async (
  tx: ActingTransaction,
  named: { readonly membershipId: string; readonly successorId: string | null; readonly version: number },
): Promise<NameSuccessorProblem | 'stale_version' | undefined> => {
  const { rows } = await sql<{ obstacle: NameSuccessorProblem | 'stale_version' | '' }>`
    select app.name_successor(${named.membershipId}::uuid, ${named.successorId}::uuid, ${named.version}) as obstacle`.execute(tx)
  const obstacle = rows[0]?.obstacle ?? ''
  return obstacle === '' ? undefined : obstacle
}

/** Sets the last day of a membership and who goes on then; or tells what stands in the way. */
export const saveLastDay = async (
  tx: ActingTransaction,
  plan: { readonly membershipId: string; readonly lastDay: string; readonly successorId: string | null; readonly version: number },
): Promise<PlanLeavingProblem | 'stale_version' | undefined> => {
  const { rows } = await sql<{ obstacle: PlanLeavingProblem | 'stale_version' | '' }>`
    select app.plan_leaving(${plan.membershipId}::uuid, ${plan.lastDay}::date, ${plan.successorId}::uuid, ${plan.version}) as obstacle`.execute(tx)
  const obstacle = rows[0]?.obstacle ?? ''
  return obstacle === '' ? undefined : obstacle
}

/** Takes a planned leaving back; or tells what stands in the way. */
export const savePlanTakenBack = async (
  tx: ActingTransaction,
  { membershipId, version }: { readonly membershipId: string; readonly version: number },
): Promise<TakeBackLeavingProblem | 'stale_version' | undefined> => {
  const { rows } = await sql<{ obstacle: TakeBackLeavingProblem | 'stale_version' | '' }>`
    select app.take_back_leaving(${membershipId}::uuid, ${version}) as obstacle`.execute(tx)
  const obstacle = rows[0]?.obstacle ?? ''
  return obstacle === '' ? undefined : obstacle
}

/** Hands on what is held where a known end has come: each membership with the matters that went on. Only the office may. */
export const saveEndedMemberships = async (tx: ActingTransaction): Promise<readonly { readonly membershipId: string; readonly matterIds: readonly string[] }[]> => {
  const { rows } = await sql<{ membershipId: string; matterIds: string[] }>`
    select membership_id as "membershipId", matter_ids as "matterIds" from app.settle_ended_memberships()`.execute(tx)
  return rows
}
