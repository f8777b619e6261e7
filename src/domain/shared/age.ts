import { addDays, type Day } from './day.ts'

/**
 * The age people say (満年齢), in whole years: it ticks on the birthday. Somebody born on 29 February turns a year older on
 * 1 March of a common year. `undefined` before the birth.
 */
export const ageOn = (birth: Day, on: Day): number | undefined => {
  if (on < birth) return undefined
  const years = Number(on.slice(0, 4)) - Number(birth.slice(0, 4))
  return on.slice(5) < birth.slice(5) ? years - 1 : years
}

/**
 * The age attained by the end of a day (〜歳に達した日), which the law counts: 年齢計算ニ関スル法律 and 民法143条 complete a year
 * at midnight before the birthday. A right that begins when somebody "has attained" an age begins on this day: one born on
 * 1 April attains six on 31 March and so enters school with the older year.
 */
export const attainedAgeOn = (birth: Day, on: Day): number | undefined =>
  on < birth ? undefined : ageOn(birth, addDays(on, 1))
