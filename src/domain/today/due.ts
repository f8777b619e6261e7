import { daysBetween, type Day } from '../shared/day.ts'

/** わたしの一日 in four groups: 大幅超過, 超過, まもなく, まだ先. */
export const DUE_GROUPS = ['long_overdue', 'overdue', 'soon', 'later'] as const
/** One of the groups. */
export type DueGroup = (typeof DUE_GROUPS)[number]

/**
 * What may be due: a referral that fell silent, one that came back, an answer owed, a first contact, going along, confirming a first
 * contact, an answer awaited; a consultation to decide on, an emergency to follow up, somebody who is watched; a task, a warning
 * to look at again.
 */
export const DUE_KINDS = [
  'escalated', 'returned', 'answer', 'contact', 'go_along', 'confirm', 'waiting', 'intake', 'follow_up', 'watch', 'task', 'review',
] as const
/** One of the kinds. */
export type DueKind = (typeof DUE_KINDS)[number]

/** The group a due day falls in: more than a week late, late, within three days, later. */
export const dueGroupOf = (dueOn: Day, today: Day): DueGroup => {
  const late = daysBetween(dueOn, today)
  if (late > 7) return 'long_overdue'
  if (late > 0) return 'overdue'
  return late >= -3 ? 'soon' : 'later'
}
