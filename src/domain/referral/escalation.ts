import { compareDays, type Day } from '../shared/day.ts'
import { addWorkingDays, type WorkingCalendar } from '../shared/working-day.ts'
import { DUE_RULES, dueRuleOn } from './due.ts'
import type { ReferralStatus } from './status.ts'

/** Why a silent referral is escalated (エスカレーション): nobody answered, nobody met the person, nobody confirmed. */
export const ESCALATION_REASONS = ['no_answer', 'no_contact', 'not_confirmed'] as const
/** One of the reasons. */
export type EscalationReason = (typeof ESCALATION_REASONS)[number]

/** A referral under way, as far as silence is concerned. */
export type SilentReferral = {
  readonly status: ReferralStatus
  readonly sentOn: Day | undefined
  readonly answerDueOn: Day | undefined
  readonly contactDueOn: Day | undefined
  readonly confirmDueOn: Day | undefined
  readonly lastEscalatedOn: Day | undefined
}

/**
 * Whether its sender waits in vain (返事も接触もないまま期限を過ぎた): past its day, and it is the other side's turn. Then whoever coordinates there is named to them. Of a contact
 * that was told and not confirmed it is their own turn.
 */
export const waitsInVain = (status: ReferralStatus, daysOverdue: number | null): boolean =>
  (status === 'sent' || status === 'received' || status === 'accepted') && daysOverdue !== null && daysOverdue > 0

const dueOf = (referral: SilentReferral): readonly [EscalationReason, Day | undefined] | undefined => {
  if (referral.status === 'sent' || referral.status === 'received') return ['no_answer', referral.answerDueOn]
  if (referral.status === 'accepted') return ['no_contact', referral.contactDueOn]
  return referral.status === 'met' ? ['not_confirmed', referral.confirmDueOn] : undefined
}

/** Why a referral is escalated today; `undefined` while there is time, or when it was escalated only just now. What was never sent owes nobody anything. */
export const escalationDue = (referral: SilentReferral, today: Day, calendar: WorkingCalendar, rules = DUE_RULES): EscalationReason | undefined => {
  const [reason, dueOn] = dueOf(referral) ?? []
  if (reason === undefined || dueOn === undefined || referral.sentOn === undefined || compareDays(today, dueOn) <= 0) return undefined
  const last = referral.lastEscalatedOn
  if (last === undefined || compareDays(last, dueOn) <= 0) return reason
  return compareDays(today, addWorkingDays(last, dueRuleOn(referral.sentOn, rules).escalatedAgain, calendar)) >= 0 ? reason : undefined
}
