import { ok, refuse, type Result } from '../shared/result.ts'
import { RETURN_REASONS, returnReferral, type Return } from './return.ts'
import { statusAfter, type ReferralStatus } from './status.ts'

/** What a receiver without an account may answer through its one-time link (一回限りのリンク). */
export const LINK_ANSWERS = ['accept', 'met', 'return'] as const
/** One of the answers. */
export type LinkAnswerKind = (typeof LINK_ANSWERS)[number]

/** An answer as it was given. */
export type LinkAnswer = { readonly kind: LinkAnswerKind; readonly by: string } & Return

/** Why it cannot be taken. */
export type LinkAnswerProblem = 'not_possible_now' | 'next_step_needed' | 'reason_needed'

/** Days a link lives when nobody says otherwise, and at most. */
export const LINK_DAYS = { usual: 7, most: 31 } as const

/** Takes an answer: accepted, accepted and already met, or returned with a reason and a next step. */
export const answerByLink = (status: ReferralStatus, answer: LinkAnswer): Result<ReferralStatus, LinkAnswerProblem> => {
  if (answer.kind === 'return') {
    const after = statusAfter(status, 'return')
    if (after === undefined) return refuse('not_possible_now')
    if (!RETURN_REASONS.includes(answer.reason)) return refuse('reason_needed')
    const given = returnReferral(answer)
    return given.ok ? ok(after) : given
  }
  const accepted = status === 'accepted' ? status : statusAfter(status, 'accept')
  if (accepted === undefined) return refuse('not_possible_now')
  const after = answer.kind === 'met' ? statusAfter(accepted, 'meet') : accepted
  return after === undefined ? refuse('not_possible_now') : ok(after)
}
