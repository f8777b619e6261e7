import type { Day } from '../shared/day.ts'
import { inForceOn, type InForce } from '../shared/in-force.ts'
import { addWorkingDays, type WorkingCalendar } from '../shared/working-day.ts'

/** Urgency of a referral. */
export type ReferralUrgency = 'immediate' | 'within_48h' | 'within_week' | 'usual'

type OfUrgency<T> = Readonly<Record<ReferralUrgency, T>>

/** By when a referral (つなぎ) moves on, in force from a day on (practice values). */
export type DueRule = InForce & {
  /** Working days to answer, from the day it was sent. */
  readonly answer: OfUrgency<number>
  /** Working days to the first contact, from the day it was taken up. */
  readonly contact: OfUrgency<number>
  /** Working days the sender has to confirm a first contact, from the day they were told of it. */
  readonly confirm: number
  /** After so many working days silence is escalated again: once said is soon forgotten. */
  readonly escalatedAgain: number
  /** Within how many days of the week an urgency says that somebody acts (緊急度の言う日数); 通常 says none. */
  readonly said: OfUrgency<number | undefined>
  /** 24〜48時間: within so many hours of being passed on a need is answered, and the person met, whatever days are closed. わたしの一日 counts by them. */
  readonly hours: { readonly answer: number; readonly contact: number }
}

/** Every rule there was, the oldest first. Receivers answer in three working days, first contact within seven. */
export const DUE_RULES: readonly DueRule[] = [
  {
    from: '2021-04-01' as Day,
    answer: { immediate: 0, within_48h: 1, within_week: 3, usual: 3 },
    contact: { immediate: 0, within_48h: 2, within_week: 5, usual: 7 },
    confirm: 5,
    escalatedAgain: 3,
    said: { immediate: 0, within_48h: 2, within_week: 7, usual: undefined },
    hours: { answer: 24, contact: 48 },
  },
]

/** The rule a referral that is sent on a day keeps to its end, also where another is in force by the time somebody takes it up. */
export const dueRuleOn = (sentOn: Day, rules: readonly DueRule[] = DUE_RULES): DueRule => inForceOn(rules, sentOn)

/** A need as it was passed on: how urgent, and on which day. */
export type SentNeed = { readonly urgency: ReferralUrgency; readonly sentOn: Day }

/** The day by which the receiver answers (回答期限). */
export const answerDueOn = ({ urgency, sentOn }: SentNeed, calendar: WorkingCalendar, rules = DUE_RULES): Day =>
  addWorkingDays(sentOn, dueRuleOn(sentOn, rules).answer[urgency], calendar)

/** The day by which the receiver has met the person (初回接触の期限), from the day it was taken up. */
export const contactDueOn = ({ urgency, sentOn }: SentNeed, acceptedOn: Day, calendar: WorkingCalendar, rules = DUE_RULES): Day =>
  addWorkingDays(acceptedOn, dueRuleOn(sentOn, rules).contact[urgency], calendar)

/**
 * Until somebody takes it up, the day by which the person is met at the latest (初回接触は遅くとも): the days count from when it is taken up, and that is
 * awaited on the due day of the answer; once that has passed, today.
 */
export const contactLatestOn = (need: SentNeed, { answerDue, today }: { readonly answerDue: Day; readonly today: Day }, calendar: WorkingCalendar, rules = DUE_RULES): Day =>
  contactDueOn(need, answerDue < today ? today : answerDue, calendar, rules)

/** The day by which the sender has confirmed a first contact (接触確認の期限), from the day it was told of it. */
export const confirmDueOn = (sentOn: Day, toldOn: Day, calendar: WorkingCalendar, rules = DUE_RULES): Day =>
  addWorkingDays(toldOn, dueRuleOn(sentOn, rules).confirm, calendar)
