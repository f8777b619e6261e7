import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, type Day } from '../shared/day.ts'
import { ENDING_TOLD_AHEAD, isEndNear } from './end-near.ts'

const today = '2026-04-01' as Day

describe('the end of an agency', () => {
  it('is told where it answers from a year ahead, on its last day and ever after; a contract that runs for years disturbs nobody', () => {
    fc.assert(
      fc.property(fc.integer({ min: -4_000, max: 4_000 }), (days) => {
        expect(isEndNear(addDays(today, days), today)).toBe(days <= ENDING_TOLD_AHEAD)
      }),
    )
    expect([isEndNear('2027-03-31' as Day, today), isEndNear('2035-03-31' as Day, today)]).toEqual([true, false])
  })
})
