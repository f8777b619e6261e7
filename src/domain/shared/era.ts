import { dayFrom, lastDateOf, type Day } from './day.ts'
import { eraOn, findEra, type Era } from './era-period.ts'
import type { JapaneseDate, JapaneseDateProblem, JapaneseDateWarning } from './japanese-date.ts'
import { readDateText, type WrittenDate } from './read-date-text.ts'
import { ok, refuse, type Result } from './result.ts'
import { isBlank } from './text-limits.ts'

const EARLIEST = 1800
const LATEST = 2299
/** 昭和100年 is written on old forms; 昭和200年 is a slip of the pen. */
const LONGEST_ERA = 120

const yearOf = (written: WrittenDate, era: Era | undefined): Result<number, JapaneseDateProblem> => {
  if (era === undefined && written.year.length < 4) return refuse({ code: 'era_missing', part: 'year' })
  const count = written.year === '元' ? 1 : Number(written.year)
  const year = era === undefined ? count : era.firstYear + count - 1
  const exists = era === undefined ? year >= EARLIEST && year <= LATEST : count >= 1 && count <= LONGEST_ERA
  if (!exists) return refuse({ code: 'no_such_year', part: 'year' })
  if (era?.letter === 'M' && year < 1873) return refuse({ code: 'old_calendar', part: 'year' })
  return ok(year)
}

const warningFor = (era: Era | undefined, year: number, span: readonly [number, number, number, number]): JapaneseDateWarning | undefined => {
  if (era === undefined) return undefined
  const [firstMonth, firstDate, lastMonth, lastDate] = span
  const first = dayFrom(year, firstMonth, firstDate)
  const last = dayFrom(year, lastMonth, lastDate)
  if (first !== undefined && first > era.lastDay) return 'after_era_end'
  return last !== undefined && last < era.firstDay ? 'before_era_start' : undefined
}

const dateFrom = (written: WrittenDate, year: number, era: Era | undefined): Result<JapaneseDate, JapaneseDateProblem> => {
  const { approximate } = written
  const withWarning = (span: readonly [number, number, number, number], date: JapaneseDate): JapaneseDate => {
    const warning = warningFor(era, year, span)
    return warning === undefined ? date : { ...date, warning }
  }
  if (written.month === undefined) return ok(withWarning([1, 1, 12, 31], { year, precision: 'year', approximate }))
  const month = Number(written.month)
  if (month < 1 || month > 12) return refuse({ code: 'no_such_month', part: 'month' })
  const lastDate = lastDateOf(year, month)
  if (written.date === undefined) {
    return ok(withWarning([month, 1, month, lastDate], { year, month, precision: 'month', approximate }))
  }
  const date = Number(written.date)
  const day = dayFrom(year, month, date)
  if (day === undefined) return refuse({ code: 'no_such_day', part: 'day', lastDate })
  return ok(withWarning([month, date, month, date], { year, month, day, precision: 'day', approximate }))
}

/**
 * Reads a date as people write it (和暦・西暦の日付): R8.4.1, 令和8年4月1日, 令和元年5月1日, 2026/4/1, 20260401, full width, kanji
 * numerals, 昭和15年4月, 昭和15年頃. A day that does not exist is refused with the part that is wrong.
 */
export const parseJapaneseDate = (text: string): Result<JapaneseDate, JapaneseDateProblem> => {
  if (isBlank(text)) return refuse({ code: 'empty', part: 'text' })
  const written = readDateText(text)
  if (written === undefined) return refuse({ code: 'unreadable', part: 'text' })
  const era = written.era === undefined ? undefined : findEra(written.era)
  if (era === undefined && written.year === '元') return refuse({ code: 'era_missing', part: 'year' })
  const year = yearOf(written, era)
  return year.ok ? dateFrom(written, year.value, era) : year
}

const yearIn = (era: Era | undefined, year: number): string => {
  if (era === undefined) return `${year}年`
  const count = year - era.firstYear + 1
  return `${era.name}${count === 1 ? '元' : count}年`
}

/** A day in the Japanese calendar (和暦): 令和8年4月1日. Before 1873, when days were counted by the moon, in western years. */
export const formatEra = (day: Day): string => {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  return `${yearIn(eraOn(day), year)}${month}月${date}日`
}

/** A day in both calendars (和暦と西暦): 令和8年4月1日（2026-04-01）. */
export const formatBothEras = (day: Day): string => `${formatEra(day)}（${day}）`

/** A date of which parts may be unknown, in the Japanese calendar (和暦): 昭和15年頃, 昭和15年4月. A year of two eras shows both. */
export const formatEraPartial = (date: Pick<JapaneseDate, 'year' | 'month' | 'day' | 'approximate'>): string => {
  const about = date.approximate ? '頃' : ''
  if (date.day !== undefined) return `${formatEra(date.day)}${about}`
  const first = dayFrom(date.year, date.month ?? 1, 1)
  const last = dayFrom(date.year, date.month ?? 12, lastDateOf(date.year, date.month ?? 12))
  const years = [first, last].map((day) => yearIn(day === undefined ? undefined : eraOn(day), date.year))
  const month = date.month === undefined ? '' : `${date.month}月`
  return `${[...new Set(years)].join('・')}${month}${about}`
}
