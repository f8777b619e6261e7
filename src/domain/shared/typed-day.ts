import { addDays, dayFrom, daysBetween, lastDateOf, type Day } from './day.ts'
import { parseJapaneseDate } from './era.ts'
import type { JapaneseDate, JapaneseDateProblem } from './japanese-date.ts'
import { KANJI_NUMERALS, kanjiToNumber } from './kanji-number.ts'
import { plainWriting } from './plain-writing.ts'
import { ok, refuse, type Result } from './result.ts'
import { dayFromWeekWord } from './week-word.ts'

const WORDS: ReadonlyMap<string, number> = new Map([
  ['今日', 0], ['きょう', 0], ['本日', 0], ['today', 0],
  ['明日', 1], ['あした', 1], ['あす', 1], ['翌日', 1], ['tomorrow', 1],
  ['明後日', 2], ['あさって', 2],
  ['昨日', -1], ['きのう', -1], ['前日', -1], ['yesterday', -1],
  ['一昨日', -2], ['おととい', -2],
])
const AWAY = /^(?<count>\d{1,3})(?<unit>日|週間?)(?<way>後|前)$/u
const MONTH_AND_DATE = /^(?<month>\d{1,2})[月./-](?<date>\d{1,2})日?$/u
const FOUR_DIGITS = /^(?<month>0\d|1[0-2])(?<date>[0-3]\d)$/u
const DATE_ALONE = /^(?<date>\d{1,2})日$/u
const LONGEST = 40

/** Width, case, spaces, kinds of dash, the weekday and kanji numerals before a unit no longer count. */
const plainForm = (text: string): string =>
  plainWriting(text)
    .replace(/\([日月火水木金土](?:曜日?|・祝)?\)$/u, '')
    .replace(new RegExp(`${KANJI_NUMERALS}+(?=[月日週])`, 'gu'), (run) => String(kanjiToNumber(run) ?? run))

type Written = { readonly month?: number; readonly date: number }

/** The candidate that lies nearest to today. */
const nearest = (days: readonly (Day | undefined)[], today: Day): Day | undefined =>
  days
    .filter((day) => day !== undefined)
    .toSorted((a, b) => Math.abs(daysBetween(today, a)) - Math.abs(daysBetween(today, b)))[0]

const monthsAround = (today: Day, month: number | undefined): readonly (readonly [number, number])[] => {
  const [year = 0, present = 0] = today.split('-').map(Number)
  if (month !== undefined) return [[year - 1, month], [year, month], [year + 1, month]]
  return [-1, 0, 1].map((away) => {
    const at = year * 12 + present - 1 + away
    return [Math.floor(at / 12), (at % 12) + 1] as const
  })
}

const near = ({ month, date }: Written, today: Day): Result<JapaneseDate, JapaneseDateProblem> => {
  if (month !== undefined && (month < 1 || month > 12)) return refuse({ code: 'no_such_month', part: 'month' })
  const around = monthsAround(today, month)
  const day = nearest(around.map(([year, of]) => dayFrom(year, of, date)), today)
  if (day === undefined) return refuse({ code: 'no_such_day', part: 'day', lastDate: Math.max(...around.map(([year, of]) => lastDateOf(year, of))) })
  return ok(wholeDay(day))
}

const wholeDay = (day: Day): JapaneseDate => {
  const [year = 0, month = 0] = day.split('-').map(Number)
  return { year, month, day, precision: 'day', approximate: false }
}

const daysAway = (plain: string): number | undefined => {
  const { count = '', unit = '', way = '' } = AWAY.exec(plain)?.groups ?? {}
  if (way === '') return WORDS.get(plain)
  return Number(count) * (unit === '日' ? 1 : 7) * (way === '後' ? 1 : -1)
}

const writtenIn = (plain: string): Written | undefined => {
  const parts = (MONTH_AND_DATE.exec(plain) ?? FOUR_DIGITS.exec(plain) ?? DATE_ALONE.exec(plain))?.groups
  if (parts === undefined) return undefined
  return { date: Number(parts['date']), ...(parts['month'] !== undefined && { month: Number(parts['month']) }) }
}

/**
 * Reads a day of the work at hand (日付): everything {@link parseJapaneseDate} reads, and besides 今日, 明日, きのう, 3日後, 11/24,
 * 11月25日, 1124, 25日, 来週の月曜日, 今週金曜 and 月末. A day without its year is the one nearest to today.
 */
export const parseTypedDay = (text: string, today: Day): Result<JapaneseDate, JapaneseDateProblem> => {
  if (text.length > LONGEST) return refuse({ code: 'unreadable', part: 'text' })
  const plain = plainForm(text)
  const away = daysAway(plain)
  if (away !== undefined) return ok(wholeDay(addDays(today, away)))
  const named = dayFromWeekWord(plain, today)
  if (named !== undefined) return ok(wholeDay(named))
  const written = writtenIn(plain)
  return written === undefined ? parseJapaneseDate(text) : near(written, today)
}
