import { describe, expect, it } from 'vitest'
import { addDays, type Day } from '../shared/day.ts'
import { dueGroupOf } from './due.ts'

const today = '2026-11-24' as Day

describe('my day', () => {
  it('sorts by how late a thing is', () => {
    const groups = [-10, -3, 0, 1, 7, 8].map((late) => dueGroupOf('task', addDays(today, -late), today))
    expect(groups).toEqual(['later', 'soon', 'soon', 'overdue', 'overdue', 'long_overdue'])
  })

  it('says two weeks ahead that a concealment is soon to be looked at again', () => {
    expect([-30, -15, -14, 0, 1].map((late) => dueGroupOf('concealment', addDays(today, -late), today))).toEqual(['later', 'later', 'soon', 'soon', 'overdue'])
  })
})
