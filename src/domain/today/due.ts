import { daysBetween, type Day } from '../shared/day.ts'

/** わたしの一日 in four groups: 大幅超過, 超過, まもなく, まだ先. */
export const DUE_GROUPS = ['long_overdue', 'overdue', 'soon', 'later'] as const
/** One of the groups. */
export type DueGroup = (typeof DUE_GROUPS)[number]

/** What may be due: an answer owed, a first contact, an answer awaited, a task, a warning to look at again. */
export const DUE_KINDS = ['answer', 'contact', 'waiting', 'task', 'review'] as const

/** The group a due day falls in: more than a week late, late, within three days, later. */
export const dueGroupOf = (dueOn: Day, today: Day): DueGroup => {
  const late = daysBetween(dueOn, today)
  if (late > 7) return 'long_overdue'
  if (late > 0) return 'overdue'
  return late >= -3 ? 'soon' : 'later'
}
