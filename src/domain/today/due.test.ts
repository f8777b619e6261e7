import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, type Day } from '../shared/day.ts'
import { addMinutes, type Instant } from '../shared/instant.ts'
import { DUE_GROUPS, DUE_KINDS, dueGroupOf, hoursLeft } from './due.ts'

const today = '2026-11-24' as Day
const now = '2026-11-24T03:00:00.000Z' as Instant
const onDay = (late: number) => ({ dueOn: addDays(today, -late), dueAt: undefined })
const inMinutes = (minutes: number) => ({ dueOn: addDays(today, 3), dueAt: addMinutes(now, minutes) })

describe('my day', () => {
  it('sorts by how late a thing is', () => {
    const groups = [-10, -3, 0, 1, 7, 8].map((late) => dueGroupOf('task', onDay(late), now))
    expect(groups).toEqual(['later', 'soon', 'soon', 'overdue', 'overdue', 'long_overdue'])
  })

  it('says two weeks ahead that a concealment is soon to be looked at again', () => {
    expect([-30, -15, -14, 0, 1].map((late) => dueGroupOf('concealment', onDay(late), now))).toEqual(['later', 'later', 'soon', 'soon', 'overdue'])
  })

  it('calls a matter of hours late as soon as they are over, whatever its day says', () => {
    expect([60, 0, -1, -60 * 24 * 3, -60 * 24 * 8].map((minutes) => dueGroupOf('answer', inMinutes(minutes), now))).toEqual(['soon', 'soon', 'overdue', 'overdue', 'long_overdue'])
    expect([61, 60, 1, 0, -1, -60, -61].map((minutes) => hoursLeft(addMinutes(now, minutes), now))).toEqual([2, 1, 1, 0, 0, -1, -1])
  })

  it('never puts what is due sooner into a later group than what is due after it', () => {
    const minutes = fc.integer({ min: -60 * 24 * 20, max: 60 * 24 * 20 })
    fc.assert(fc.property(fc.constantFrom(...DUE_KINDS), minutes, minutes, (kind, one, other) => {
      const rank = (of: number): number => DUE_GROUPS.indexOf(dueGroupOf(kind, inMinutes(of), now))
      return rank(Math.min(one, other)) <= rank(Math.max(one, other))
    }))
  })
})
