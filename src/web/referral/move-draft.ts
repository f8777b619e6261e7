import type { ReturnReason } from '#domain/referral/return.ts'
import type { ReferralMove } from '#domain/referral/status.ts'
import type { AnswerChannel } from '#domain/referral/step.ts'
import type { Day } from '#domain/shared/day.ts'
import type { InputFor } from '../app/api.ts'
import { dayFromText } from './WrittenDayField.tsx'

/** What somebody fills in before a move is made. */
export type MoveDraft = {
  readonly move: ReferralMove
  readonly note: string
  readonly reason: ReturnReason | ''
  readonly nextStep: string
  readonly nextStepOn: string
  readonly metOn: string
  readonly channel: AnswerChannel
  readonly answeredBy: string
}

/** A move with nothing filled in yet; what came from outside most often came on paper. */
export const draftOf = (move: ReferralMove, isOutside: boolean): MoveDraft => ({
  move, note: '', reason: '', nextStep: '', nextStepOn: '', metOn: '', channel: isOutside ? 'paper' : 'screen', answeredBy: '',
})

const AT_ONCE: readonly ReferralMove[] = ['send', 'receive', 'accept', 'confirm']

/** Whether a move asks for something before it is made. Whoever writes down another's answer always says whose it was. */
export const asksFirst = (move: ReferralMove, isAnswerFromOutside: boolean): boolean => isAnswerFromOutside || !AT_ONCE.includes(move)

/** A first contact of today is now; of another day, its noon. */
const metAt = (text: string, today: Day): string | undefined => {
  const day = dayFromText(text)
  return day === undefined || day === today ? undefined : `${day}T12:00:00+09:00`
}

/** What is sent for a move as it was filled in. */
export const inputOf = (draft: MoveDraft, which: { readonly id: string; readonly version: number }, today: Day): InputFor<'moveReferral'> => ({
  ...which,
  move: draft.move,
  note: draft.note,
  nextStep: draft.nextStep,
  nextStepOn: dayFromText(draft.nextStepOn),
  returnReason: draft.reason === '' ? undefined : draft.reason,
  metAt: draft.move === 'meet' ? metAt(draft.metOn, today) : undefined,
  channel: draft.channel,
  answeredBy: draft.answeredBy,
})
