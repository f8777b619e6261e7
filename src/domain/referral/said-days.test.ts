import { describe, expect, it } from 'vitest'
import type { Day } from '../shared/day.ts'
import { answerDueOn, contactDueOn } from './due.ts'
import { hasOutrunItsWord, isLaterThanSaid } from './said-days.ts'

/** Closed on Saturdays, Sundays, and on Monday 23 February 2026. */
const calendar = { closedWeekdays: [6, 0], closedDays: new Set(['2026-02-23']) }
const [tuesday, thursday, friday, saturday] = ['2026-02-17', '2026-02-19', '2026-02-20', '2026-02-21'] as [Day, Day, Day, Day]

describe('a due day beside what the urgency says', () => {
  it('is later where closed days come between, for the answer or for the first contact', () => {
    const later = (sentOn: Day) => {
      const need = { urgency: 'within_48h' as const, sentOn }
      return [answerDueOn(need, calendar), contactDueOn(need, sentOn, calendar)].map((due) => isLaterThanSaid(need, due, calendar))
    }
    expect([tuesday, thursday, friday].map(later)).toEqual([[false, false], [false, true], [true, true]])
  })

  it('is no help at all on the very day on which nobody is there', () => {
    expect([friday, saturday].map((sentOn) => ({ urgency: 'immediate' as const, sentOn })).map((need) => isLaterThanSaid(need, answerDueOn(need, calendar), calendar))).toEqual([false, true])
  })

  it('is never later where the urgency says nothing', () => {
    const usual = { urgency: 'usual' as const, sentOn: friday }
    expect(isLaterThanSaid(usual, contactDueOn(usual, friday, calendar), calendar)).toBe(false)
    expect([hasOutrunItsWord('within_48h', 2), hasOutrunItsWord('within_48h', 3), hasOutrunItsWord('usual', 300)]).toEqual([false, true, false])
  })
})
