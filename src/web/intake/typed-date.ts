import type { Day } from '#domain/shared/day.ts'
import { parseJapaneseDate } from '#domain/shared/era.ts'

/** The day somebody typed, in whatever way people write days; nothing when it is no day. */
export const dayFromTyped = (text: string): Day | undefined => {
  const read = parseJapaneseDate(text)
  return read.ok ? read.value.day : undefined
}

const TIME = /^([01]?\d|2[0-3])[:時]?([0-5]\d)?分?$/u

/** The time somebody typed as HH:MM: 9:5 is none, 9:05, 0905, ９時 and 14時30分 are. */
export const timeFromTyped = (text: string): string | undefined => {
  const plain = text.normalize('NFKC').replace(/\s/gu, '')
  const four = /^(\d{2})(\d{2})$/u.exec(plain)
  const found = TIME.exec(four === null ? plain : `${four[1]}:${four[2]}`)
  if (found === null || (plain.length <= 2 && !plain.endsWith('時'))) return undefined
  return `${(found[1] ?? '').padStart(2, '0')}:${found[2] ?? '00'}`
}

/** The moment a day and a time in Japan make; nothing without a day, for then it is now. */
export const momentFromTyped = (day: string, time: string): string | undefined => {
  const on = dayFromTyped(day)
  return on === undefined ? undefined : `${on}T${timeFromTyped(time) ?? '12:00'}:00+09:00`
}

/** Whether something was typed that is no day. */
export const isUnreadableDay = (text: string): boolean => text.trim() !== '' && dayFromTyped(text) === undefined
