import { describe, expect, it } from 'vitest'
import type { Day } from '../shared/day.ts'
import { isBackwards, isInForceOn } from './period.ts'

const day = (text: string): Day => text as Day

describe('a period', () => {
  it('begins on its first day and no longer holds on its last', () => {
    const period = { from: day('2025-04-01'), until: day('2026-04-01') }
    expect(isInForceOn(period, day('2025-03-31'))).toBe(false)
    expect(isInForceOn(period, day('2025-04-01'))).toBe(true)
    expect(isInForceOn(period, day('2026-03-31'))).toBe(true)
    expect(isInForceOn(period, day('2026-04-01'))).toBe(false)
  })
  it('without a beginning always held, without an end holds still', () => {
    expect(isInForceOn({ from: undefined, until: undefined }, day('1950-01-01'))).toBe(true)
  })
  it('may end on the day it began, never before', () => {
    expect(isBackwards({ from: day('2026-04-01'), until: day('2026-04-01') })).toBe(false)
    expect(isBackwards({ from: day('2026-04-02'), until: day('2026-04-01') })).toBe(true)
  })
})
