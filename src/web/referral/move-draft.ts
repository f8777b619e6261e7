import type { Rest } from '#domain/intake/rest-of-intake.ts'
import type { GoneAlong } from '#domain/referral/going-along.ts'
import { asksWhichFits, type ReturnReason } from '#domain/referral/return.ts'
import type { ReferralMove } from '#domain/referral/status.ts'
import type { AnswerChannel, Telling } from '#domain/referral/step.ts'
import type { InputFor } from '../app/api.ts'
import { dayIn, momentFromTyped } from '../app/read-day.ts'

/** What somebody fills in before a move is made. */
export type MoveDraft = {
  readonly move: ReferralMove
  readonly note: string
  readonly reason: ReturnReason | ''
  /** よりふさわしい機関: one of the city, or one outside by name. */
  readonly fittingAgencyId: string
  readonly fittingOutside: string
  readonly nextStep: string
  readonly nextStepOn: string
  readonly metOn: string
  readonly metTime: string
  readonly channel: AnswerChannel
  readonly answeredBy: string
  readonly goneAlong: GoneAlong | ''
  /** Whether anything is left of the consultation; empty until somebody says. */
  readonly rest: Rest | ''
  /** Empty until somebody says; left so, nothing is said. */
  readonly telling: Telling | ''
}

/** A move with nothing filled in yet; what came from outside most often came on paper. */
export const draftOf = (move: ReferralMove, isOutside: boolean): MoveDraft => ({
  move, note: '', reason: '', fittingAgencyId: '', fittingOutside: '', nextStep: '', nextStepOn: '', metOn: '', metTime: '', channel: isOutside ? 'paper' : 'screen', answeredBy: '', goneAlong: '', rest: '', telling: '',
})

const AT_ONCE: readonly ReferralMove[] = ['send', 'receive', 'accept', 'confirm']

/**
 * Whether a move asks for something before it is made. Whoever writes down another's answer always says whose it was; whoever
 * confirms a first contact says whether the handover that was promised took place, and whether anything is left of the consultation.
 */
export const asksFirst = (move: ReferralMove, asked: { readonly isFromOutside: boolean; readonly isGoingAlongOpen: boolean; readonly asksRest: boolean }): boolean =>
  asked.isFromOutside || !AT_ONCE.includes(move) || (move === 'confirm' && (asked.isGoingAlongOpen || asked.asksRest))

/** One outside is named where none of the city is; and neither where another reason is given by now. */
const fittingOf = ({ move, reason, fittingAgencyId, fittingOutside }: MoveDraft): Pick<InputFor<'moveReferral'>, 'fittingAgencyId' | 'fittingOutside'> => {
  if (move !== 'return' || !asksWhichFits(reason)) return {}
  return fittingAgencyId === '' ? { fittingOutside } : { fittingAgencyId }
}

/** What is sent for a move as it was filled in. */
export const inputOf = (draft: MoveDraft, which: { readonly id: string; readonly version: number }): InputFor<'moveReferral'> => ({
  ...which,
  move: draft.move,
  note: draft.note,
  ...fittingOf(draft),
  nextStep: draft.nextStep,
  nextStepOn: dayIn(draft.nextStepOn),
  returnReason: draft.reason === '' ? undefined : draft.reason,
  metAt: draft.move === 'meet' ? momentFromTyped(draft.metOn, draft.metTime) : undefined,
  channel: draft.channel,
  answeredBy: draft.answeredBy,
  telling: draft.move === 'meet' && draft.telling !== '' ? draft.telling : undefined,
  goneAlong: draft.goneAlong === '' ? undefined : draft.goneAlong,
  rest: draft.move === 'confirm' && draft.rest !== '' ? draft.rest : undefined,
})
