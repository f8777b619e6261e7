import { describe, expect, it } from 'vitest'
import type { Day } from '#domain/shared/day.ts'
import type { Instant } from '#domain/shared/instant.ts'
import { parseTypedDay } from '#domain/shared/typed-day.ts'
import { dayOfInstant, formatCount, formatDay, formatDayOfWeek, formatDayShort, formatMoment } from './format.ts'

const day = (text: string): Day => text as Day
const at = (text: string): Instant => text as Instant

/** Without what keeps a date of figures on one line. */
const read = (text: string): string => text.replaceAll('\u2060', '')

describe('days and moments for a reader', () => {
  it('shows the era and the Western day together', () => {
    expect(read(formatDay('ja', day('2026-04-01')))).toBe('令和8年4月1日（2026-04-01）')
    expect(read(formatDay('ja', day('2019-05-01')))).toBe('令和元年5月1日（2019-05-01）')
    expect(read(formatDay('ja', day('1989-01-07')))).toBe('昭和64年1月7日（1989-01-07）')
    expect(read(formatDay('ja', day('1872-12-31')))).toBe('1872年12月31日（1872-12-31）')
    expect(read(formatDay('en', day('2026-04-01')))).toBe('2026-04-01')
    expect(formatDay('ja-simple', day('2026-04-01'))).toBe('2026年4月1日')
  })

  it('writes every date in one form in English, in a sentence, in a table, beside its weekday and with its hour', () => {
    const written = [
      formatDay('en', day('2026-11-24')), formatDayShort('en', day('2026-11-24')), formatDayOfWeek('en', day('2026-11-24')), formatMoment('en', at('2026-11-24T01:32:00.000Z')),
    ]
    expect(written.map(read)).toEqual(['2026-11-24', '2026-11-24', 'Tue\u00a02026-11-24', '2026-11-24 10:32'])
  })

  it('never breaks a date of figures at the end of a line, and what is copied can still be read', () => {
    for (const text of [formatDay('ja', day('2026-04-01')), formatDayShort('en', day('2026-04-01'))]) {
      expect(text).not.toMatch(/-(?!\u2060)/)
      expect(parseTypedDay(/20[^）]+/.exec(text)?.[0] ?? '', day('2026-04-02'))).toMatchObject({ ok: true, value: { day: '2026-04-01' } })
    }
  })

  it('is short in tables', () => {
    expect(formatDayShort('ja', day('2026-11-24'))).toBe('R8.11.24')
    expect(formatDayOfWeek('ja', day('2026-11-24'))).toBe('11月24日(火)')
  })

  it('keeps the clock of Japan', () => {
    expect(dayOfInstant(at('2026-03-31T15:00:00.000Z'))).toBe('2026-04-01')
    expect(formatMoment('ja', at('2026-11-24T01:32:00.000Z'))).toBe('R8.11.24 10:32')
  })

  it('groups digits', () => {
    expect(formatCount('ja', 12345)).toBe('12,345')
  })
})
