import { addDays, type Day } from '../shared/day.ts'
import { inForceOn, type InForce } from '../shared/in-force.ts'
import type { Urgency } from './codes.ts'

/** Days until it is decided what becomes of a consultation, in force from a day on (practice values). */
export type DecideRule = InForce & {
  readonly days: Readonly<Record<Urgency, number>>
  /** 24〜48時間: within so many hours of its reception, where the hour was noted. わたしの一日 counts by them. */
  readonly hours: number
}

/** Every rule there was, the oldest first: the same day where life is in danger, and never more than a week. */
export const DECIDE_RULES: readonly DecideRule[] = [{ from: '2021-04-01' as Day, days: { immediate: 0, within_48h: 2, within_week: 7, usual: 7 }, hours: 48 }]

/** The rule in force on a day. A consultation still undecided is due by that of today, whenever it was received: also one out of an old list. */
export const decideRuleOn = (day: Day, rules: readonly DecideRule[] = DECIDE_RULES): DecideRule => inForceOn(rules, day)

/** How urgent a consultation counts as (緊急度): as somebody said, and as usual as long as nobody has. */
export const urgencyCounted = (said: Urgency | null | undefined): Urgency => said ?? 'usual'

/** Whether it is a matter of hours and not of days (即時・24〜48時間): it stands first wherever it is told of, with its sign. */
export const isPressing = (said: Urgency | null): boolean => said === 'immediate' || said === 'within_48h'

/**
 * The day by which somebody turns to a consultation that is still undecided (結果を決める期限): the next contact somebody planned, or what its urgency allows. While it is a matter
 * of hours the earlier of the two: no promise puts off what is pressing.
 */
export const decideBy = (receivedOn: Day, said: Urgency | null, nextContactOn: Day | undefined, rule: DecideRule): Day => {
  const allowed = addDays(receivedOn, rule.days[urgencyCounted(said)])
  return nextContactOn === undefined || (isPressing(said) && allowed < nextContactOn) ? allowed : nextContactOn
}
