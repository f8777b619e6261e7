import { countGraphemes } from '#domain/shared/graphemes.ts'
import { seenIn } from '#domain/shared/text-limits.ts'

/** 緊急閲覧の理由は20字以上: who will look at it later must understand it. */
export const LEAST_REASON_LENGTH = 20

/** 緊急閲覧は60分: then the record closes by itself. */
export const BREAK_GLASS_MINUTES = 60

/** 確認の期限: one that nobody looked at for a day blocks the next. */
export const REVIEW_WITHIN_HOURS = 24

/** What stands in a record that was opened: a household, a consultation, a つなぎ or a person. */
export const OPENED_KINDS = ['support_case', 'intake', 'referral', 'person'] as const

/** 確認の結果: whether the reason held, and no more was looked at than it took. Where not, the hour is over at once. */
export const REVIEW_FINDINGS = ['justified', 'not_justified'] as const

/** One of the two. */
export type ReviewFinding = (typeof REVIEW_FINDINGS)[number]

/** What was opened by breaking the glass and waits to be looked at (確認待ちの緊急閲覧), and whether it has waited for more than a day. */
export type WaitingOpening = { readonly matterId: string; readonly isLate: boolean }

/** Why somebody opens nothing more until a review: one has waited too long, or too many records wait. */
export type BreakGlassObstacle = 'review_waiting' | 'break_glass_limit_reached'

/**
 * What keeps somebody from breaking the glass (緊急閲覧の上限): what they opened and nobody looked at. The municipality
 * says how many records may wait at once; the same record again counts once, and every review makes room anew.
 */
export const obstacleToOpening = (waiting: readonly WaitingOpening[], matterId: string, limit: number): BreakGlassObstacle | undefined => {
  if (waiting.some((one) => one.isLate)) return 'review_waiting'
  const others = new Set(waiting.map((one) => one.matterId).filter((one) => one !== matterId))
  return others.size >= limit ? 'break_glass_limit_reached' : undefined
}

/** Whether a reason says enough (理由の長さ); spaces and what nobody sees do not count. */
export const isReasonEnough = (reason: string): boolean => countGraphemes(seenIn(reason)) >= LEAST_REASON_LENGTH
