import { ok, refuse, type Result } from '../shared/result.ts'
import { namedIn, RETURN_REASONS, returnReferral, type Return } from './return.ts'
import { statusAfter, type ReferralMove, type ReferralStatus } from './status.ts'

/** What a receiver without an account may answer through its one-time link (一回限りのリンク). */
export const LINK_ANSWERS = ['receive', 'accept', 'met', 'return'] as const
/** One of the answers. */
export type LinkAnswerKind = (typeof LINK_ANSWERS)[number]

/** Whether an answer uses the link up: 「受け取りました」 does not, for the one that counts comes later. */
export const usesUp = (kind: LinkAnswerKind): boolean => kind !== 'receive'

/** An answer as it was given. */
export type LinkAnswer = { readonly kind: LinkAnswerKind; readonly by: string } & Return

/** Why it cannot be taken. */
export type LinkAnswerProblem = 'not_possible_now' | 'next_step_needed' | 'reason_needed' | 'fitting_unclear'

/** Days a link lives when nobody says otherwise, and at most. */
export const LINK_DAYS = { usual: 7, most: 31 } as const

const MOVES_OF: Readonly<Record<LinkAnswerKind, readonly ReferralMove[]>> = {
  receive: ['receive'],
  accept: ['accept'],
  met: ['accept', 'meet'],
  return: ['return'],
}

/** The state an answer leads to; one who was met has been accepted before. `undefined` when it is not possible now. */
const statusBy = (status: ReferralStatus, kind: LinkAnswerKind): ReferralStatus | undefined => {
  const moves = kind === 'met' && status === 'accepted' ? (['meet'] as const) : MOVES_OF[kind]
  return moves.reduce<ReferralStatus | undefined>((here, move) => (here === undefined ? undefined : statusAfter(here, move)), status)
}

/** The answers that are possible now, in the order of the way. */
export const answersOpen = (status: ReferralStatus): readonly LinkAnswerKind[] => LINK_ANSWERS.filter((kind) => statusBy(status, kind) !== undefined)

/** Takes an answer: received, accepted, accepted and already met, or returned with a reason and a next step. */
export const answerByLink = (status: ReferralStatus, answer: LinkAnswer): Result<ReferralStatus, LinkAnswerProblem> => {
  const after = statusBy(status, answer.kind)
  if (after === undefined) return refuse('not_possible_now')
  // Which agency fits better is said with a return alone: whoever takes a need up and names one has pressed the wrong answer.
  if (answer.kind !== 'return') return namedIn(answer).length > 0 ? refuse('fitting_unclear') : ok(after)
  if (!RETURN_REASONS.includes(answer.reason)) return refuse('reason_needed')
  const given = returnReferral(answer)
  return given.ok ? ok(after) : given
}
