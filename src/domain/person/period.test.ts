import { describe, expect, it } from 'vitest'
import type { Day } from '../shared/day.ts'
import { isBackwards } from './period.ts'

const day = (text: string): Day => text as Day

describe('a period', () => {

  it('may end on the day it began, never before', () => {
    expect(isBackwards({ from: day('2026-04-01'), until: day('2026-04-01') })).toBe(false)
    expect(isBackwards({ from: day('2026-04-02'), until: day('2026-04-01') })).toBe(true)
  })
})
