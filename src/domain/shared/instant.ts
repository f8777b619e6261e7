import { dayFromOrdinal, toOrdinal, type Day } from './day.ts'

/** A moment, as ISO 8601 in UTC with milliseconds, e.g. `2026-04-01T00:15:00.000Z`. */
export type Instant = string & { readonly __instant: true }

const DAY = 86_400_000
const TOKYO = 9 * 3_600_000
const pad = (n: number, width = 2): string => String(n).padStart(width, '0')

/** The moment of a Unix time in milliseconds. */
export const instantFrom = (milliseconds: number): Instant => {
  const whole = Math.trunc(milliseconds)
  const rest = ((whole % DAY) + DAY) % DAY
  const time = [Math.floor(rest / 3_600_000), Math.floor(rest / 60_000) % 60, Math.floor(rest / 1_000) % 60].map((n) => pad(n))
  return `${dayFromOrdinal(Math.floor(whole / DAY))}T${time.join(':')}.${pad(rest % 1_000, 3)}Z` as Instant
}

/** Unix time in milliseconds. */
export const millisecondsOf = (instant: Instant): number => {
  const [hours, minutes, seconds, ms] = [11, 14, 17, 20].map((at, i) => Number(instant.slice(at, at + (i === 3 ? 3 : 2))))
  return toOrdinal(instant.slice(0, 10) as Day) * DAY + (hours ?? 0) * 3_600_000 + (minutes ?? 0) * 60_000 + (seconds ?? 0) * 1_000 + (ms ?? 0)
}

/** The calendar day in Japan at a moment. */
export const dayInTokyo = (instant: Instant): Day => dayFromOrdinal(Math.floor((millisecondsOf(instant) + TOKYO) / DAY))

/** The first moment after a day in Japan: what lasts until the end of a day (その日まで) ends then. */
export const momentAfter = (day: Day): Instant => instantFrom((toOrdinal(day) + 1) * DAY - TOKYO)

/** The last day in Japan of something that ends at a moment (最終日): the moment is the first that no longer counts. */
export const lastDayOf = (end: Instant): Day => dayInTokyo(instantFrom(millisecondsOf(end) - 1))

/** The time of day in Japan at a moment, `HH:MM`. */
export const timeInTokyo = (instant: Instant): string => {
  const rest = (((millisecondsOf(instant) + TOKYO) % DAY) + DAY) % DAY
  return `${pad(Math.floor(rest / 3_600_000))}:${pad(Math.floor(rest / 60_000) % 60)}`
}

/** The moment so many minutes later (or, negative, earlier). */
export const addMinutes = (instant: Instant, minutes: number): Instant => instantFrom(millisecondsOf(instant) + minutes * 60_000)

const WITH_OFFSET = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,3})\d*)?)?(?:Z|([+-])(\d{2}):(\d{2}))$/

/** The moment a text with an offset means (2026-11-24T10:30+09:00), in UTC; the text itself when it is none. */
export const toUtc = (text: string): Instant => {
  const [, day = '', hours, minutes, seconds = '0', fraction = '0', sign, offsetHours = '0', offsetMinutes = '0'] = WITH_OFFSET.exec(text) ?? []
  if (day === '') return text as Instant
  const atUtc = toOrdinal(day as Day) * DAY + Number(hours) * 3_600_000 + Number(minutes) * 60_000 + Number(seconds) * 1_000 + Number(fraction.padEnd(3, '0'))
  const offset = (Number(offsetHours) * 60 + Number(offsetMinutes)) * 60_000
  return instantFrom(sign === '-' ? atUtc + offset : atUtc - offset)
}
