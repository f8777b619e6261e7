import { addDays, type Day } from '#domain/shared/day.ts'
import { FURTHEST_AHEAD, isTooFarAhead } from '#domain/shared/days-ahead.ts'
import { isAhead } from '#domain/shared/ahead.ts'
import { parseJapaneseDate } from '#domain/shared/era.ts'
import { dayInTokyo, instantFrom, timeInTokyo, type Instant } from '#domain/shared/instant.ts'
import type { JapaneseDate, JapaneseDateProblem } from '#domain/shared/japanese-date.ts'
import { momentOn } from '#domain/shared/moment.ts'
import { parseTypedDay } from '#domain/shared/typed-day.ts'
import { parseTypedTime, type TimeOfDay } from '#domain/shared/typed-time.ts'
import { isWorkingDay, type WorkingCalendar } from '#domain/shared/working-day.ts'
import type { Messages } from '#i18n/catalogue.ts'
import { formatDay, formatWeekday } from '#i18n/format.ts'
import type { Locale } from '#i18n/locale.ts'
import type { ParsedDate } from '#ui/DateField.tsx'
import { useLanguage, useMessages } from '#ui/language/LanguageProvider.tsx'
import type { ParsedTime } from '#ui/TimeField.tsx'
import { dayMessages } from './days.messages.ts'
import { useAsk } from './use-query.ts'

type Words = Messages<typeof dayMessages>

const nowHere = (): Instant => instantFrom(Date.now())

/** Today in Japan, by the clock of this device. */
export const todayHere = (): Day => dayInTokyo(nowHere())

/** The day somebody typed, in whatever way people write days; nothing when it is no whole day. */
export const dayIn = (text: string): Day | undefined => {
  const read = parseTypedDay(text, todayHere())
  return read.ok ? read.value.day : undefined
}

/** The time somebody typed; nothing when it is none, or could be two. */
export const timeFromTyped = (text: string): TimeOfDay | undefined => {
  const read = parseTypedTime(text)
  return read.ok ? read.value : undefined
}

/** The moment a day and a time make, as far as they are known; a time without a day is of today. Nothing when neither was typed. */
export const momentFromTyped = (day: string, time: string): Instant | undefined => {
  const at = timeFromTyped(time)
  const on = dayIn(day) ?? (at === undefined ? undefined : todayHere())
  return on === undefined ? undefined : momentOn(on, at)
}

/** What is wrong with a date, in words that say how to mend it. */
export const sayDateProblem = (words: Words, problem: JapaneseDateProblem): string => {
  switch (problem.code) {
    case 'era_missing':
      return words.eraMissing
    case 'no_such_year':
      return words.noSuchYear
    case 'old_calendar':
      return words.oldCalendar
    case 'no_such_month':
      return words.noSuchMonth
    case 'no_such_day':
      return words.noSuchDay({ last: problem.lastDate })
    case 'empty':
    case 'unreadable':
      return words.unreadable
  }
}

/** A date as it is shown, with the question where its era had ended or not begun. */
export const withWarning = (words: Words, date: JapaneseDate, shown: string): string => {
  if (date.warning === undefined) return shown
  return `${shown} ${date.warning === 'after_era_end' ? words.afterEraEnd : words.beforeEraStart}`
}

/** A day as it is shown beneath its field, however it was written: of one on which nobody will be there, that the office is closed. */
export const sayDay = (words: Words, locale: Locale, day: Day, closed: { readonly from: Day; readonly calendar: WorkingCalendar }): string => {
  const shown = formatDay(locale, day)
  if (day < closed.from || isWorkingDay(day, closed.calendar)) return shown
  return words.closedThen({ shown, weekday: formatWeekday(locale, day) })
}

/** When the city is closed, as far as it is known here already. */
const useWorkingCalendar = (): WorkingCalendar => {
  const { answer } = useAsk('listStructure', {})
  return { closedWeekdays: answer?.closed.weekdays ?? [], closedDays: new Set(answer?.closed.days) }
}

/** Whether a text means the same day whenever it is read: 今日 and 11/24 do not. */
const isFixed = (text: string): boolean => {
  const read = parseJapaneseDate(text)
  return read.ok && read.value.day !== undefined
}

/** Reads a whole day and shows it back in both calendars. `past`: what has not come yet cannot have happened; `return`: nobody puts off for longer than a year. */
export const useDayReader = (of?: 'past' | 'return'): ((text: string) => ParsedDate) => {
  const { locale } = useLanguage()
  const words = useMessages(dayMessages)
  const calendar = useWorkingCalendar()
  return (text) => {
    const today = todayHere()
    const read = parseTypedDay(text, today)
    if (!read.ok) return { ok: false, message: sayDateProblem(words, read.problem) }
    const { day } = read.value
    if (day === undefined) return { ok: false, message: words.wholeDayNeeded }
    if (of === 'past' && day > today) return { ok: false, message: words.notYetCome({ day: formatDay(locale, day) }) }
    if (of === 'return' && isTooFarAhead(day, today)) return { ok: false, message: words.tooFarAhead({ day: formatDay(locale, day), last: formatDay(locale, addDays(today, FURTHEST_AHEAD)) }) }
    return { ok: true, shown: withWarning(words, read.value, sayDay(words, locale, day, { from: today, calendar })), day, ...(!isFixed(text) && { settled: day }) }
  }
}

/** Whether a time of today is still ahead; of a day that has not come the field of the day says so. */
const isStillAhead = (day: string, time: string): boolean => {
  const at = momentFromTyped(day, time)
  return at !== undefined && dayInTokyo(at) === todayHere() && isAhead(at, nowHere())
}

/**
 * Reads a time; what may be night or afternoon is asked about, with both to choose from. `pastOn`: the day typed beside it, where what has not come yet is
 * refused; empty, it is today.
 */
export const useTimeReader = (pastOn?: string): ((text: string) => ParsedTime) => {
  const words = useMessages(dayMessages)
  return (text) => {
    const read = parseTypedTime(text)
    if (read.ok && pastOn !== undefined && isStillAhead(pastOn, text)) return { ok: false, message: words.timeNotYetCome({ time: read.value, now: timeInTokyo(nowHere()) }) }
    if (read.ok) return { ok: true, shown: read.value }
    if (read.problem.code !== 'which_half') return { ok: false, message: read.problem.code === 'no_such_time' ? words.noSuchTime : words.timeUnreadable }
    const [afternoon, night] = read.problem.either
    return { ok: false, message: words.whichHalf, either: [{ time: afternoon, label: words.afternoon({ time: afternoon }) }, { time: night, label: words.night({ time: night }) }] }
  }
}
