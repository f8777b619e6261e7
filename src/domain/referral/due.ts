import { addWorkingDays, type WorkingCalendar } from '../shared/working-day.ts'
import type { Day } from '../shared/day.ts'

/** Urgency of a referral. */
export type ReferralUrgency = 'immediate' | 'within_48h' | 'within_week' | 'usual'

/** Working days to answer, and to the first contact, in force from a day on (practice values; a municipality may set its own). */
export type DueRule = {
  readonly from: Day
  readonly answer: Readonly<Record<ReferralUrgency, number>>
  readonly contact: Readonly<Record<ReferralUrgency, number>>
}

/** The product's own first rule: receivers answer in three working days, first contact within seven. */
export const FIRST_DUE_RULE: DueRule = {
  from: '2021-04-01' as Day,
  answer: { immediate: 0, within_48h: 1, within_week: 3, usual: 3 },
  contact: { immediate: 0, within_48h: 2, within_week: 5, usual: 7 },
}

/** Every rule there was, the oldest first: a referral keeps the days it was sent under. */
export const DUE_RULES: readonly DueRule[] = [FIRST_DUE_RULE]

/** The rule in force on a day. */
export const dueRuleOn = (day: Day, rules: readonly DueRule[] = DUE_RULES): DueRule =>
  rules.findLast((rule) => rule.from <= day) ?? FIRST_DUE_RULE

/** The day by which the receiver answers (回答期限). */
export const answerDueOn = (sentOn: Day, urgency: ReferralUrgency, calendar: WorkingCalendar, rule: DueRule = dueRuleOn(sentOn)): Day =>
  addWorkingDays(sentOn, rule.answer[urgency], calendar)

/** The day by which the receiver has met the person (初回接触の期限). */
export const contactDueOn = (acceptedOn: Day, urgency: ReferralUrgency, calendar: WorkingCalendar, rule: DueRule = dueRuleOn(acceptedOn)): Day =>
  addWorkingDays(acceptedOn, rule.contact[urgency], calendar)

/**
 * Until somebody takes it up, the day by which the person is met at the latest (初回接触は遅くとも): the days count from when it is taken up, and that is
 * awaited on the due day of the answer; once that has passed, today.
 */
export const contactLatestOn = (answerDue: Day, today: Day, urgency: ReferralUrgency, calendar: WorkingCalendar): Day =>
  contactDueOn(answerDue < today ? today : answerDue, urgency, calendar)

/** Working days the sender has to confirm a first contact. */
export const DAYS_TO_CONFIRM = 5

/** The day by which the sender has confirmed a first contact (接触確認の期限), from the day it was told of it. */
export const confirmDueOn = (toldOn: Day, calendar: WorkingCalendar): Day => addWorkingDays(toldOn, DAYS_TO_CONFIRM, calendar)
