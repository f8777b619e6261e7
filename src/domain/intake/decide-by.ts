import { addDays, type Day } from '../shared/day.ts'
import type { Urgency } from './codes.ts'

/** Days until it is decided what becomes of a consultation, in force from a day on (practice values; a municipality may set its own). */
export type DecideRule = { readonly from: Day; readonly days: Readonly<Record<Urgency, number>> }

/** The product's own first rule: the same day where life is in danger, and never more than a week. */
export const FIRST_DECIDE_RULE: DecideRule = { from: '2021-04-01' as Day, days: { immediate: 0, within_48h: 2, within_week: 7, usual: 7 } }

/** Every rule there was, the oldest first. */
export const DECIDE_RULES: readonly DecideRule[] = [FIRST_DECIDE_RULE]

/** The rule in force on a day. */
export const decideRuleOn = (day: Day, rules: readonly DecideRule[] = DECIDE_RULES): DecideRule => rules.findLast((rule) => rule.from <= day) ?? FIRST_DECIDE_RULE

/** How urgent a consultation counts as (緊急度): as somebody said, and as usual as long as nobody has. */
export const urgencyCounted = (said: Urgency | null | undefined): Urgency => said ?? 'usual'

/** The day by which a consultation is decided on (結果を決める期限): the next contact somebody planned, or what its urgency allows. */
export const decideBy = (receivedOn: Day, said: Urgency | null, nextContactOn: Day | undefined, rule: DecideRule = decideRuleOn(receivedOn)): Day =>
  nextContactOn ?? addDays(receivedOn, rule.days[urgencyCounted(said)])

/** Whether it is a matter of hours and not of days (即時・24〜48時間): it stands first wherever it is told of, with its sign. */
export const isPressing = (said: Urgency | null): boolean => said === 'immediate' || said === 'within_48h'
