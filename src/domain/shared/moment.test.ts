import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayFromOrdinal, toOrdinal, type Day } from './day.ts'
import { dayInTokyo, timeInTokyo } from './instant.ts'
import { dayAlone, isDayAlone, momentOn } from './moment.ts'
import type { TimeOfDay } from './typed-time.ts'

const anyDay = fc.integer({ min: toOrdinal('1900-01-01' as Day), max: toOrdinal('2199-12-31' as Day) }).map(dayFromOrdinal)
const pad = (n: number): string => String(n).padStart(2, '0')
const anyTime = fc.integer({ min: 0, max: 1_439 }).map((minute) => `${pad(Math.floor(minute / 60))}:${pad(minute % 60)}` as TimeOfDay)

describe('a moment of which only the day is known', () => {
  it('stays that day, and no time is made up for it', () => {
    expect(dayAlone('2026-11-25' as Day)).toBe('2026-11-24T15:00:00.000Z')
    fc.assert(fc.property(anyDay, (day) => isDayAlone(momentOn(day, undefined)) && dayInTokyo(dayAlone(day)) === day))
  })
  it('is never taken for one with a time, not even for midnight', () => {
    expect(isDayAlone(momentOn('2026-11-25' as Day, '00:00' as TimeOfDay))).toBe(false)
    fc.assert(
      fc.property(anyDay, anyTime, (day, time) => {
        const moment = momentOn(day, time)
        return !isDayAlone(moment) && dayInTokyo(moment) === day && timeInTokyo(moment) === time
      }),
    )
  })
  it('comes before whatever else happened on that day, and after the day before', () => {
    fc.assert(fc.property(anyDay, anyTime, (day, time) => dayAlone(day) < momentOn(day, time)))
  })
})
