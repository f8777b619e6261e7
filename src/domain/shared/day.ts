/** A calendar day in Japan (日付, Asia/Tokyo), as `YYYY-MM-DD`. Never a moment: a day has no hour and no time zone. */
export type Day = string & { readonly __day: true }

/** Days since 1970-01-01 of a civil date (proleptic Gregorian), by arithmetic alone. */
const ordinalOf = (year: number, month: number, day: number): number => {
  const y = month <= 2 ? year - 1 : year
  const era = Math.floor(y / 400)
  const yearOfEra = y - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1
  return era * 146_097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719_468
}

const pad = (n: number, width: number): string => String(n).padStart(width, '0')

/** The day a number of days after 1970-01-01. */
export const dayFromOrdinal = (ordinal: number): Day => {
  const z = ordinal + 719_468
  const era = Math.floor(z / 146_097)
  const doe = z - era * 146_097
  const yoe = Math.floor((doe - Math.floor(doe / 1_460) + Math.floor(doe / 36_524) - Math.floor(doe / 146_096)) / 365)
  const doy = doe - (365 * yoe + Math.floor(yoe / 4) - Math.floor(yoe / 100))
  const mp = Math.floor((5 * doy + 2) / 153)
  const month = mp < 10 ? mp + 3 : mp - 9
  const year = yoe + era * 400 + (month <= 2 ? 1 : 0)
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(doy - Math.floor((153 * mp + 2) / 5) + 1, 2)}` as Day
}

const partsOf = (day: Day): [number, number, number] => [Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8, 10))]

/** Days since 1970-01-01. */
export const toOrdinal = (day: Day): number => ordinalOf(...partsOf(day))

/** The day of a year, month and date; `undefined` when there is no such day. */
export const dayFrom = (year: number, month: number, date: number): Day | undefined => {
  const whole = [year, month, date].every(Number.isInteger) && year >= 1 && year <= 9999 && month >= 1 && month <= 12 && date >= 1
  if (!whole || date > 31) return undefined
  const day = dayFromOrdinal(ordinalOf(year, month, date))
  return partsOf(day)[2] === date ? day : undefined
}

/** The last date of a month (末日): 28 to 31. */
export const lastDateOf = (year: number, month: number): number =>
  month === 12 ? 31 : ordinalOf(year, month + 1, 1) - ordinalOf(year, month, 1)

/** Whether a text is a day that exists (実在する日付). */
export const isDay = (text: string): text is Day =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && dayFrom(...partsOf(text as Day)) !== undefined

/** The day so many days later (or, negative, earlier). */
export const addDays = (day: Day, days: number): Day => dayFromOrdinal(toOrdinal(day) + days)

/** How many days `to` lies after `from`. */
export const daysBetween = (from: Day, to: Day): number => toOrdinal(to) - toOrdinal(from)

/** The weekday, 0 for Sunday. */
export const weekdayOf = (day: Day): number => (((toOrdinal(day) + 4) % 7) + 7) % 7

/** Orders days. */
export const compareDays = (a: Day, b: Day): number => (a < b ? -1 : a > b ? 1 : 0)
