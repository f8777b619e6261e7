import type { Instant } from '../shared/instant.ts'
import { ok, refuse, type Result } from '../shared/result.ts'

/** When a post ends as things stand, and, where that day was planned (離任の予定), when it would end otherwise: `undefined` is never. */
export type PostEnd = { readonly endsAt: Instant | undefined; readonly plan: { readonly endsOtherwiseAt: Instant | undefined } | undefined }

/**
 * Why a planned leaving cannot be taken back: it is one's own post, no day was planned, or the post would be over already without it, or
 * would end earlier, when nobody could invite anybody, or a concealment would have fewer than two handlers.
 */
export const TAKE_BACK_LEAVING_PROBLEMS = ['not_found', 'your_own', 'nothing_planned', 'last_day_past', 'last_administrator', 'last_handler'] as const
/** One of the reasons. */
export type TakeBackLeavingProblem = (typeof TAKE_BACK_LEAVING_PROBLEMS)[number]

/** Takes a planned leaving back (離任の予定の取消し) before its day has come: the post ends when it would have ended without it, never before this moment. */
export const takeBackLeaving = ({ endsAt, plan }: PostEnd, now: Instant): Result<PostEnd, 'not_found' | 'nothing_planned' | 'last_day_past'> => {
  if (endsAt !== undefined && endsAt <= now) return refuse('not_found')
  if (plan === undefined) return refuse('nothing_planned')
  if (plan.endsOtherwiseAt !== undefined && plan.endsOtherwiseAt <= now) return refuse('last_day_past')
  return ok({ endsAt: plan.endsOtherwiseAt, plan: undefined })
}
