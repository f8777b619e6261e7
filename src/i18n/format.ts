import type { Day } from '#domain/shared/day.ts'
import type { Instant } from '#domain/shared/instant.ts'
import { eraTextFrom, shortEraTextFrom } from './era-text.ts'
import type { Locale } from './locale.ts'

const TIME_ZONE = 'Asia/Tokyo'

const made = new Map<string, Intl.DateTimeFormat>()
const dateFormat = (locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat => {
  const key = `${locale} ${JSON.stringify(options)}`
  const known = made.get(key) ?? new Intl.DateTimeFormat(locale, { timeZone: TIME_ZONE, ...options })
  made.set(key, known)
  return known
}

const noonOf = (day: Day): Date => new Date(`${day}T12:00:00+09:00`)

/** The calendar day in Japan at a moment. */
export const dayOfInstant = (instant: Instant): Day =>
  dateFormat('en-CA', { year: 'numeric', month: '2-digit', day: '2-digit' }).format(new Date(instant)) as Day

/** Stands after a hyphen, is not seen, and lets no line end there. */
export const WORD_JOINER = '\u2060'

/** A date of figures that stays on one line: a browser would break it after a hyphen. Whatever reads a typed or copied date reads over the joiners. */
const unbroken = (day: Day): string => day.replaceAll('-', `-${WORD_JOINER}`)

/** 令和8年4月1日（2026-04-01）, in English 2026-04-01 everywhere; やさしい日本語 uses the Western year, which its readers know. */
export const formatDay = (locale: Locale, day: Day): string => {
  if (locale === 'ja') return `${eraTextFrom(day)}（${unbroken(day)}）`
  if (locale === 'en') return unbroken(day)
  return dateFormat('ja-JP', { year: 'numeric', month: 'long', day: 'numeric' }).format(noonOf(day))
}

/** R8.4.1 in Japanese, 2026-04-01 in English, 2026/4/1 in やさしい日本語: for dense tables. */
export const formatDayShort = (locale: Locale, day: Day): string => {
  if (locale === 'ja') return shortEraTextFrom(day)
  return locale === 'en' ? unbroken(day) : dateFormat('ja-JP', {}).format(noonOf(day))
}

/** 4月1日(水) / Wed 2026-04-01: a day near today. */
export const formatDayOfWeek = (locale: Locale, day: Day): string =>
  locale === 'en'
    ? `${dateFormat('en-GB', { weekday: 'short' }).format(noonOf(day))}\u00a0${unbroken(day)}`
    : dateFormat('ja-JP', { month: 'long', day: 'numeric', weekday: 'short' }).format(noonOf(day))

/** 土曜日 / Saturday: what weekday a day is. */
export const formatWeekday = (locale: Locale, day: Day): string => dateFormat(locale === 'en' ? 'en-GB' : 'ja-JP', { weekday: 'long' }).format(noonOf(day))

/** 10:32, in Japan. */
export const formatTime = (instant: Instant): string =>
  dateFormat('en-GB', { hour: '2-digit', minute: '2-digit' }).format(new Date(instant))

/** The first instant of a day in Japan stands for the day alone: nobody noted the hour. */
const isDayAlone = (instant: Instant): boolean => instant.endsWith('T15:00:00.000Z')

/** R8.11.24 10:32: a moment in a table or beside a note; R8.11.24 where only the day is known. */
export const formatMoment = (locale: Locale, instant: Instant): string => {
  const day = formatDayShort(locale, dayOfInstant(instant))
  return isDayAlone(instant) ? day : `${day} ${formatTime(instant)}`
}

/** What is said in kana in やさしい日本語. */
const PLAIN_AWAY: readonly (readonly [string, string])[] = [['今日', 'きょう'], ['時間', 'じかん'], ['分', 'ふん'], ['前', 'まえ'], ['後', 'あと']]

const relativeText = (locale: Locale, amount: number, unit: Intl.RelativeTimeFormatUnit): string => {
  const text = new Intl.RelativeTimeFormat(locale, { numeric: amount === 0 ? 'auto' : 'always' }).format(amount || 0, unit)
  // Japanese is written without the space that the locale tables put between number and unit.
  const joined = locale === 'en' ? text : text.replaceAll(' ', '')
  return locale === 'ja-simple' ? PLAIN_AWAY.reduce((said, [hard, plain]) => said.replace(hard, plain), joined) : joined
}

/** 3日前 / in 3 days, from a number of days; years and months when it is long. */
export const formatDaysAway = (locale: Locale, days: number): string => {
  if (Math.abs(days) >= 730) return relativeText(locale, Math.trunc(days / 365), 'year')
  return Math.abs(days) >= 90 ? relativeText(locale, Math.trunc(days / 30), 'month') : relativeText(locale, days, 'day')
}

/** 12,345. */
export const formatCount = (locale: Locale, count: number): string => new Intl.NumberFormat(locale).format(count)

/** 甲、乙、丙 / A, B, and C. */
export const formatList = (locale: Locale, items: readonly string[]): string =>
  new Intl.ListFormat(locale, { type: 'conjunction', style: locale === 'en' ? 'long' : 'narrow' }).format(items)
