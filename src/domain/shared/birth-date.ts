import { ageOn } from './age.ts'
import { dayFrom, lastDateOf, type Day } from './day.ts'
import { parseJapaneseDate } from './era.ts'
import type { DatePrecision } from './japanese-date.ts'

/**
 * A birth date as far as it is known (生年月日). What was said or typed is kept for ever; the rest is read from it. A person
 * who cannot or will not tell it is helped all the same.
 */
export type BirthDate = {
  readonly text: string
  readonly year?: number
  readonly month?: number
  readonly day?: Day
  readonly precision: DatePrecision | 'unknown'
  /** 「昭和15年頃」: about then. */
  readonly approximate: boolean
}

/** A birth date from what was typed (生年月日の読み取り). It never refuses: what cannot be read is kept with nothing known. */
export const birthDateFrom = (text: string): BirthDate => {
  const read = parseJapaneseDate(text)
  if (!read.ok) return { text, precision: 'unknown', approximate: false }
  const { warning: _, ...known } = read.value
  return { text, ...known }
}

/** The ages a person can have on a day (年齢の幅); both are equal when the birth date is known to the day. */
export type AgeRange = { readonly youngest: number; readonly oldest: number }

/** The ages possible on a day; `undefined` when nothing is known or the person was not born yet. 「頃」 is not widened. */
export const ageRangeOn = (birth: BirthDate, on: Day): AgeRange | undefined => {
  const { year, month } = birth
  if (birth.day === undefined && year === undefined) return undefined
  const first = birth.day ?? dayFrom(year ?? 0, month ?? 1, 1)
  const last = birth.day ?? dayFrom(year ?? 0, month ?? 12, lastDateOf(year ?? 0, month ?? 12))
  const oldest = first === undefined ? undefined : ageOn(first, on)
  if (oldest === undefined || last === undefined) return undefined
  return { youngest: ageOn(last, on) ?? 0, oldest }
}
