import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { birthDateFrom } from './birth-date.ts'
import { dayFromOrdinal, toOrdinal, type Day } from './day.ts'
import { formatBothEras, formatEra, formatEraPartial, parseJapaneseDate } from './era.ts'

const dayOf = (text: string): string | undefined => {
  const read = parseJapaneseDate(text)
  return read.ok ? read.value.day : undefined
}
const anyDay = fc.integer({ min: toOrdinal('1873-01-01' as Day), max: toOrdinal('2099-12-31' as Day) }).map(dayFromOrdinal)

describe('a date as people write it', () => {
  it.each([
    ['R8.4.1', '2026-04-01'],
    ['令和8年4月1日', '2026-04-01'],
    ['令和元年5月1日', '2019-05-01'],
    ['令和八年四月一日', '2026-04-01'],
    ['H31.4.30', '2019-04-30'],
    ['S64/1/7', '1989-01-07'],
    ['昭和１５年４月１日生', '1940-04-01'],
    ['2026/4/1', '2026-04-01'],
    ['20260401', '2026-04-01'],
    ['２０２６－４－１（水）', '2026-04-01'],
    ['r080401', '2026-04-01'],
  ])('%s is one day', (written, day) => {
    expect(dayOf(written)).toBe(day)
  })
  it('is shown in both calendars', () => {
    expect(formatBothEras('2026-04-01' as Day)).toBe('令和8年4月1日（2026-04-01）')
  })
  it('令和0年 is asked about, and so are a thirteenth month and a day that never was', () => {
    expect(parseJapaneseDate('令和0年4月1日')).toMatchObject({ problem: { code: 'no_such_year', part: 'year' } })
    expect(parseJapaneseDate('R8.13.1')).toMatchObject({ problem: { code: 'no_such_month', part: 'month' } })
    expect(parseJapaneseDate('H3.2.30')).toMatchObject({ problem: { code: 'no_such_day', part: 'day', lastDate: 28 } })
    expect(parseJapaneseDate('8/4/1')).toMatchObject({ problem: { code: 'era_missing', part: 'year' } })
  })
  it('平成31年5月1日 is understood as the first day of 令和, and asked about', () => {
    expect(parseJapaneseDate('平成31年5月1日')).toMatchObject({ value: { day: '2019-05-01', warning: 'after_era_end' } })
  })
  it('before 1873 no western day can be told', () => {
    expect(parseJapaneseDate('明治5年12月2日')).toMatchObject({ problem: { code: 'old_calendar' } })
    expect(formatEra('1872-12-31' as Day)).toBe('1872年12月31日')
  })
  it('every day reads back from the way it is printed', () => {
    fc.assert(fc.property(anyDay, (day) => dayOf(formatEra(day)) === day && dayOf(day) === day), { numRuns: 20_000 })
  })
  it('whatever is typed, it is read or refused with its part, and never breaks', () => {
    const near = fc.array(fc.constantFrom('令和', 'R', '8', '元', '年', '.', '/', '13', '31', '月', '日', '頃', '約', '　', '〇', '十', '-', '9999'), { maxLength: 9 }).map((pieces) => pieces.join(''))
    fc.assert(
      fc.property(fc.oneof(near, fc.string({ unit: 'binary', maxLength: 60 })), (text) => {
        const read = parseJapaneseDate(text)
        return read.ok ? read.value.year >= 1800 : read.problem.part !== undefined
      }),
      { numRuns: 200_000 },
    )
  })
})

describe('a birth date', () => {
  it('of which only the year is known, roughly, stays so', () => {
    const birth = birthDateFrom('昭和15年頃')
    expect(birth).toEqual({ text: '昭和15年頃', year: 1940, precision: 'year', approximate: true })
    expect(formatEraPartial({ year: 1940, approximate: true })).toBe('昭和15年頃')
  })
  it('nobody can tell is kept in their words', () => {
    expect(birthDateFrom('七十歳くらい')).toEqual({ text: '七十歳くらい', precision: 'unknown', approximate: false })
  })
  it('is always kept as it was typed', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => birthDateFrom(text).text === text), { numRuns: 20_000 })
  })
})
