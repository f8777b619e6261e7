import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, type Day } from '../shared/day.ts'
import { answerDueOn, confirmDueOn, contactDueOn, contactLatestOn, dueRuleOn, DUE_RULES, type DueRule, type ReferralUrgency } from './due.ts'
import { escalationDue } from './escalation.ts'
import { isLaterThanSaid } from './said-days.ts'

const calendar = { closedWeekdays: [], closedDays: new Set<string>() }
const changedOn = '2027-04-01' as Day
const slower: Omit<DueRule, 'from'> = {
  answer: { immediate: 1, within_48h: 5, within_week: 8, usual: 10 }, contact: { immediate: 1, within_48h: 9, within_week: 11, usual: 20 }, confirm: 9, escalatedAgain: 6,
  said: { immediate: 1, within_48h: 4, within_week: 9, usual: 30 }, hours: { answer: 48, contact: 96 },
}
const rules: readonly DueRule[] = [...DUE_RULES, { from: changedOn, ...slower }]
const urgencies = fc.constantFrom<ReferralUrgency>('immediate', 'within_48h', 'within_week', 'usual')
const days = fc.integer({ min: -30, max: 30 }).map((n) => addDays(changedOn, n))

/** Every day that follows from one sending, told by a table of rules. */
const allDays = (need: { readonly urgency: ReferralUrgency; readonly sentOn: Day }, later: Day, table: readonly DueRule[]) => [
  answerDueOn(need, calendar, table), contactDueOn(need, later, calendar, table), contactLatestOn(need, { answerDue: later, today: later }, calendar, table),
  confirmDueOn(need.sentOn, later, calendar, table), isLaterThanSaid(need, later, calendar, table),
  escalationDue({ status: 'sent', sentOn: need.sentOn, answerDueOn: need.sentOn, contactDueOn: undefined, confirmDueOn: undefined, lastEscalatedOn: later }, addDays(later, 4), calendar, table),
]

describe('a change of the days a つなぎ is given', () => {
  it('is of what is sent from its day on: whatever left before keeps every day it was sent under, to its end', () => {
    fc.assert(fc.property(urgencies, days, fc.integer({ min: 0, max: 60 }), (urgency, sentOn, n) => {
      const only = sentOn < changedOn ? DUE_RULES : [{ from: '2021-04-01' as Day, ...slower }]
      expect(allDays({ urgency, sentOn }, addDays(sentOn, n), rules)).toEqual(allDays({ urgency, sentOn }, addDays(sentOn, n), only))
    }))
  })

  it('is seen on the very day: sent the day before, taken up after it, a need is met and confirmed by the older days', () => {
    const [before, on] = [addDays(changedOn, -1), changedOn].map((sentOn) => ({ urgency: 'usual' as const, sentOn }))
    const takenUp = addDays(changedOn, 2)
    expect([before, on].map((need) => need && contactDueOn(need, takenUp, calendar, rules))).toEqual([addDays(takenUp, 7), addDays(takenUp, 20)])
    expect([before, on].map((need) => need && confirmDueOn(need.sentOn, takenUp, calendar, rules))).toEqual([addDays(takenUp, 5), addDays(takenUp, 9)])
  })

  it('says nothing of a day before the first rule: that is told as an error, and no other rule is taken for it', () => {
    expect(() => dueRuleOn('2021-03-31' as Day)).toThrow('no rule is in force on 2021-03-31')
    expect(dueRuleOn('2021-04-01' as Day)).toBe(DUE_RULES[0])
  })
})
