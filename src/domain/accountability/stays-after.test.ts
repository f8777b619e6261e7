import { describe, expect, it } from 'vitest'
import type { Day } from '../shared/day.ts'
import { momentAfter } from '../shared/instant.ts'
import { staysAfter } from './stays-after.ts'

const day = '2026-03-31' as Day

describe('whoever is to go on after a last day', () => {
  it('is still there on the day after: not one who leaves that day or before', () => {
    expect(staysAfter(undefined, day)).toBe(true)
    expect(['2026-03-30', '2026-03-31', '2026-04-01'].map((last) => staysAfter(momentAfter(last as Day), day))).toEqual([false, false, true])
  })
})
