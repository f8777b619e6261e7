import { daysBetween, type Day } from '../shared/day.ts'
import { rhythmCounted } from './rhythm.ts'

/** How a case stands: something is to be done, or nothing is and one stays connected (伴走中), or it has gone quiet. Never "idle". */
export const CASE_STANDINGS = ['tasks_open', 'accompanying', 'silent'] as const
/** One of the ways a case stands. */
export type CaseStanding = (typeof CASE_STANDINGS)[number]

/** By how many days the nearest task (次の予定) has passed; 0 when none has. */
export const daysTaskIsLate = (nextDueOn: Day | undefined, today: Day): number =>
  nextDueOn === undefined ? 0 : Math.max(0, daysBetween(nextDueOn, today))

/**
 * A household in progress is silent when the rhythm of contact has passed, the agreed one or, where none was, the longest anybody may go unheard.
 * Without open tasks it is being accompanied: つながり続けること is work of its own. Of what is closed or suspended nobody is owed a contact.
 */
export const standingOf = (facts: {
  readonly openTasks: number
  readonly inProgress: boolean
  readonly rhythmDays: number | null
  readonly lastContactOn: Day
  readonly today: Day
}): CaseStanding => {
  if (facts.inProgress && daysBetween(facts.lastContactOn, facts.today) > rhythmCounted(facts.rhythmDays, facts.today)) return 'silent'
  return facts.openTasks > 0 ? 'tasks_open' : 'accompanying'
}
