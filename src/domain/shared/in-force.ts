import type { Day } from './day.ts'

/** Something a law or the practice has from a day on (施行日): data with its day, never a constant. */
export type InForce = { readonly from: Day }

/**
 * Which of several holds on a day: the newest that had begun, the table standing the oldest first. On a day before the first none holds, and none is made up
 * for it: that is an error of whoever asks, and told as one.
 */
export const inForceOn = <Rule extends InForce>(rules: readonly Rule[], day: Day): Rule => {
  const rule = rules.findLast((one) => one.from <= day)
  if (rule === undefined) throw new RangeError(`no rule is in force on ${day}`)
  return rule
}
