import { daysBetween, type Day } from '../shared/day.ts'

/** How a case stands: something is to be done, or nothing is and one stays connected (伴走中), or it has gone quiet. Never "idle". */
export const CASE_STANDINGS = ['tasks_open', 'accompanying', 'silent'] as const
/** One of the ways a case stands. */
export type CaseStanding = (typeof CASE_STANDINGS)[number]

/** By how many days the nearest task (次の予定) has passed; 0 when none has. */
export const daysTaskIsLate = (nextDueOn: Day | undefined, today: Day): number =>
  nextDueOn === undefined ? 0 : Math.max(0, daysBetween(nextDueOn, today))

/**
 * A household is silent when the agreed rhythm of contact has passed. Without open tasks it is being accompanied:
 * つながり続けること is work of its own.
 */
export const standingOf = (facts: {
  readonly openTasks: number
  readonly rhythmDays: number | undefined
  readonly lastContactOn: Day
  readonly today: Day
}): CaseStanding => {
  if (facts.rhythmDays !== undefined && daysBetween(facts.lastContactOn, facts.today) > facts.rhythmDays) return 'silent'
  return facts.openTasks > 0 ? 'tasks_open' : 'accompanying'
}
