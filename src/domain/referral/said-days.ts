import { addDays, type Day } from '../shared/day.ts'
import { isWorkingDay, type WorkingCalendar } from '../shared/working-day.ts'
import type { ReferralUrgency } from './due.ts'

/** Within how many days of the week an urgency says that somebody acts (緊急度の言う日数); 通常 says none. */
const DAYS_SAID: Readonly<Record<ReferralUrgency, number | undefined>> = { immediate: 0, within_48h: 2, within_week: 7, usual: undefined }

/**
 * Whether closed days (閉庁日) put a day later than the urgency says, or nobody is there on the very day. The due days are working days by rule,
 * and stay so; but then the sender calls, too, and does not wait for the paper.
 */
export const isLaterThanSaid = (urgency: ReferralUrgency, sentOn: Day, dueOn: Day, calendar: WorkingCalendar): boolean => {
  const said = DAYS_SAID[urgency]
  return said !== undefined && (dueOn > addDays(sentOn, said) || (dueOn === sentOn && !isWorkingDay(dueOn, calendar)))
}

/** Whether more days have gone by than the urgency says. */
export const hasOutrunItsWord = (urgency: ReferralUrgency, days: number): boolean => days > (DAYS_SAID[urgency] ?? Number.POSITIVE_INFINITY)

/** 24〜48時間: within so many hours of being passed on a need is answered, and the person met, whatever days are closed. わたしの一日 counts by them. */
export const HOURS_SAID = { answer: 24, contact: 48 } as const
