import { describe, expect, it } from 'vitest'
import type { Day } from '#domain/shared/day.ts'
import { translate } from '#i18n/catalogue.ts'
import { dayMessages } from './days.messages.ts'
import { sayDay } from './read-day.ts'

const words = translate(dayMessages, 'ja')
const closed = { from: '2026-11-26' as Day, calendar: { closedWeekdays: [6, 0], closedDays: new Set(['2026-12-29']) } }
const shown = (day: string): string => sayDay(words, 'ja', day as Day, closed).replaceAll('\u2060', '')

describe('a day beneath its field', () => {
  it('says when nobody will be there: a weekend, a holiday, a closing day of the city', () => {
    expect(shown('2026-11-28')).toBe('令和8年11月28日（2026-11-28）　土曜日・閉庁日です')
    expect(shown('2026-12-29')).toBe('令和8年12月29日（2026-12-29）　火曜日・閉庁日です')
  })
  it('says no more than the day when it is a working day, or is over', () => {
    expect(shown('2026-11-27')).toBe('令和8年11月27日（2026-11-27）')
    expect(shown('2026-11-22')).toBe('令和8年11月22日（2026-11-22）')
  })
})
