import type { Day } from './day.ts'

/**
 * The age people say (満年齢), in whole years: it ticks on the birthday. Somebody born on 29 February turns a year older on
 * 1 March of a common year. `undefined` before the birth. It is shown and decides nothing: by law an age is reached on the day
 * before (前日満了, docs/decisions/0034-the-age-that-is-shown-decides-nothing.md).
 */
export const ageOn = (birth: Day, on: Day): number | undefined => {
  if (on < birth) return undefined
  const years = Number(on.slice(0, 4)) - Number(birth.slice(0, 4))
  return on.slice(5) < birth.slice(5) ? years - 1 : years
}
