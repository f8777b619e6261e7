import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, dayFromOrdinal, daysBetween, toOrdinal, weekdayOf, type Day } from './day.ts'
import { formatEra, parseJapaneseDate } from './era.ts'
import { parseTypedDay } from './typed-day.ts'
import { parseTypedTime } from './typed-time.ts'

const today = '2026-11-25' as Day
const dayOf = (text: string, on = today): string | undefined => {
  const read = parseTypedDay(text, on)
  return read.ok ? read.value.day : undefined
}
const timeOf = (text: string): string | undefined => {
  const read = parseTypedTime(text)
  return read.ok ? read.value : undefined
}
const anyDay = fc.integer({ min: toOrdinal('1900-01-01' as Day), max: toOrdinal('2099-12-31' as Day) }).map(dayFromOrdinal)
const anyText = fc.oneof(
  fc.array(fc.constantFrom('11', '2', '月', '日', '/', '時', '半', '分', ':', '午後', '午前', '今日', '十', 'R', '前', '後', '　', '-', '来週', '今月', '末', '曜', 'の'), { maxLength: 7 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 50 }),
)

describe('a day as it is typed at work', () => {
  it.each([
    ['今日', '2026-11-25'], ['きのう', '2026-11-24'], ['明日', '2026-11-26'], ['あさって', '2026-11-27'], ['一昨日', '2026-11-23'],
    ['3日後', '2026-11-28'], ['２週間後', '2026-12-09'], ['十日前', '2026-11-15'],
    ['来週月曜', '2026-11-30'], ['来週の月曜日', '2026-11-30'], ['来週の月', '2026-11-30'], ['今週金曜', '2026-11-27'], ['今週の日曜日', '2026-11-29'], ['先週の火曜', '2026-11-17'],
    ['再来週水曜', '2026-12-09'], ['明後日', '2026-11-27'], ['らいしゅう げつようび', '2026-11-30'],
    ['月末', '2026-11-30'], ['今月末', '2026-11-30'], ['来月末', '2026-12-31'], ['先月の末日', '2026-10-31'], ['来月10日', '2026-12-10'], ['来月の十日', '2026-12-10'],
    ['11/24', '2026-11-24'], ['11月25日', '2026-11-25'], ['１１．２４', '2026-11-24'], ['十一月二十四日', '2026-11-24'], ['1124', '2026-11-24'],
    ['11/26（木）', '2026-11-26'], ['1/5', '2027-01-05'], ['25日', '2026-11-25'], ['2日', '2026-12-02'],
    ['R8.11.24', '2026-11-24'], ['20261124', '2026-11-24'], ['2026/11/24', '2026-11-24'], ['令和8年11月24日', '2026-11-24'],
  ])('%s is one day', (written, day) => {
    expect(dayOf(written)).toBe(day)
  })
  it('that never is, is asked about with its part', () => {
    expect(parseTypedDay('13/1', today)).toMatchObject({ problem: { code: 'no_such_month' } })
    expect(parseTypedDay('11/31', today)).toMatchObject({ problem: { code: 'no_such_day', lastDate: 30 } })
    expect(parseTypedDay('8/4/1', today)).toMatchObject({ problem: { code: 'era_missing' } })
    expect(parseTypedDay('そのうち', today)).toMatchObject({ problem: { code: 'unreadable' } })
  })
  it('of a week named from today is that weekday, in that week counted from Monday', () => {
    const weeks = ['先週', '今週', '来週', '再来週']
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 6 }), fc.constantFrom('#曜', 'の#曜日', 'の#'), (on, week, weekday, written) => {
        const found = dayOf(`${weeks[week]}${written.replace('#', '月火水木金土日'[weekday] ?? '')}`, on) as Day
        const monday = addDays(on, -((weekdayOf(on) + 6) % 7))
        return daysBetween(monday, found) === (week - 1) * 7 + weekday && weekdayOf(found) === (weekday + 1) % 7
      }),
      { numRuns: 20_000 },
    )
  })
  it('at the end of a month is its last: the day after is the first of the next', () => {
    fc.assert(fc.property(anyDay, fc.constantFrom('月末', '今月末', '来月末', '先月末'), (on, word) => {
      const found = dayOf(word, on) as Day
      const away = { 月末: 0, 今月末: 0, 来月末: 1, 先月末: -1 }[word] ?? 0
      const month = (day: Day): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7))
      return addDays(found, 1).endsWith('-01') && month(found) - month(on) === away
    }), { numRuns: 20_000 })
  })
  it('that a named month does not have is asked about, and a week alone is no day', () => {
    expect(dayOf('来月31日', '2026-10-05' as Day)).toBeUndefined()
    for (const text of ['来週', '今週中', '月', '月曜', '末']) expect(dayOf(text)).toBeUndefined()
  })
  it('without its year lies at most half a year away, and is never another month or date', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }), (on, month, date) => {
        const found = dayOf(`${month}/${date}`, on) as Day
        return Math.abs(daysBetween(on, found)) <= 184 && Number(found.slice(5, 7)) === month && Number(found.slice(8)) === date
      }),
      { numRuns: 20_000 },
    )
  })
  it('reads every day of the year around today back from month and date alone', () => {
    fc.assert(fc.property(anyDay, fc.integer({ min: -180, max: 180 }), (on, away) => {
      const day = addDays(on, away)
      return dayOf(`${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`, on) === day
    }), { numRuns: 20_000 })
  })
  it('written whole means the same whatever day it is', () => {
    fc.assert(fc.property(anyDay, anyDay, (on, day) => dayOf(formatEra(day), on) === day && dayOf(day, on) === day), { numRuns: 20_000 })
  })
  it('reads no less than a date elsewhere, and never breaks', () => {
    fc.assert(
      fc.property(anyText, anyDay, (text, on) => {
        const read = parseTypedDay(text, on)
        return read.ok || read.problem.code === 'no_such_day' || read.problem.code === 'no_such_month' || !parseJapaneseDate(text).ok
      }),
      { numRuns: 100_000 },
    )
  })
})

describe('a time as it is typed', () => {
  it.each([
    ['14:30', '14:30'], ['1430', '14:30'], ['１４時３０分', '14:30'], ['14時半', '14:30'], ['午後2時半', '14:30'], ['午前2時半', '02:30'], ['pm2:30', '14:30'],
    ['2:30 PM', '14:30'], ['9時', '09:00'], ['9:05', '09:05'], ['930', '09:30'], ['02:30', '02:30'], ['正午', '12:00'], ['午後0時15分', '12:15'], ['午前0時', '00:00'],
    ['0:10', '00:10'], ['午後三時', '15:00'], ['夕方5時', '17:00'], ['朝9時', '09:00'],
  ])('%s is one time', (written, time) => {
    expect(timeOf(written)).toBe(time)
  })
  it('that may be night or afternoon is asked about, with both', () => {
    for (const text of ['2時半', '2:30', '２時３０分', '230']) expect(parseTypedTime(text)).toEqual({ ok: false, problem: { code: 'which_half', either: ['14:30', '02:30'] } })
  })
  it('that never is, or says nothing, is refused', () => {
    for (const text of ['25:00', '9時75分', '午前15時']) expect(parseTypedTime(text)).toMatchObject({ problem: { code: 'no_such_time' } })
    for (const text of ['9', 'お昼すぎ', '14:3', ':', '半']) expect(parseTypedTime(text)).toMatchObject({ problem: { code: 'unreadable' } })
  })
  it('reads every minute of the day back from the way it is shown', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 1_439 }), (minute) => {
      const shown = `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
      return timeOf(shown) === shown && timeOf(shown.replace(':', '')) === shown
    }))
  })
  it('offers times that are read without a further question, and never breaks', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const read = parseTypedTime(text)
        if (read.ok) return /^(?:[01]\d|2[0-3]):[0-5]\d$/u.test(read.value)
        return read.problem.code !== 'which_half' || read.problem.either.every((one) => timeOf(one) === one)
      }),
      { numRuns: 100_000 },
    )
  })
})
