import { describe, expect, it } from 'vitest'
import type { Day } from '../shared/day.ts'
import { answerDueOn, contactDueOn } from './due.ts'
import { hasOutrunItsWord, isLaterThanSaid } from './said-days.ts'

/** Closed on Saturdays, Sundays, and on Monday 23 February 2026. */
const calendar = { closedWeekdays: [6, 0], closedDays: new Set(['2026-02-23']) }
const [tuesday, thursday, friday, saturday] = ['2026-02-17', '2026-02-19', '2026-02-20', '2026-02-21'] as [Day, Day, Day, Day]

describe('a due day beside what the urgency says', () => {
  it('is later where closed days come between, for the answer or for the first contact', () => {
    const later = (sentOn: Day) => [answerDueOn, contactDueOn].map((due) => isLaterThanSaid('within_48h', sentOn, due(sentOn, 'within_48h', calendar), calendar))
    expect([tuesday, thursday, friday].map(later)).toEqual([[false, false], [false, true], [true, true]])
  })

  it('is no help at all on the very day on which nobody is there', () => {
    expect([friday, saturday].map((day) => isLaterThanSaid('immediate', day, answerDueOn(day, 'immediate', calendar), calendar))).toEqual([false, true])
  })

  it('is never later where the urgency says nothing', () => {
    expect(isLaterThanSaid('usual', friday, contactDueOn(friday, 'usual', calendar), calendar)).toBe(false)
    expect([hasOutrunItsWord('within_48h', 2), hasOutrunItsWord('within_48h', 3), hasOutrunItsWord('usual', 300)]).toEqual([false, true, false])
  })
})
