import { addDays, type Day } from '../shared/day.ts'
import { isWorkingDay, type WorkingCalendar } from '../shared/working-day.ts'
import { DUE_RULES, dueRuleOn, type ReferralUrgency, type SentNeed } from './due.ts'

/**
 * Whether closed days (閉庁日) put a day later than the urgency says, or nobody is there on the very day. The due days are working days by rule,
 * and stay so; but then the sender calls, too, and does not wait for the paper.
 */
export const isLaterThanSaid = ({ urgency, sentOn }: SentNeed, dueOn: Day, calendar: WorkingCalendar, rules = DUE_RULES): boolean => {
  const said = dueRuleOn(sentOn, rules).said[urgency]
  return said !== undefined && (dueOn > addDays(sentOn, said) || (dueOn === sentOn && !isWorkingDay(dueOn, calendar)))
}

/** Whether more days have gone by than the urgency says, in the words it is told in today: by the newest rule. */
export const hasOutrunItsWord = (urgency: ReferralUrgency, days: number, rules = DUE_RULES): boolean => days > (rules.at(-1)?.said[urgency] ?? Number.POSITIVE_INFINITY)
