import { daysBetween, type Day } from '../shared/day.ts'

/** わたしの一日 in four groups: 大幅超過, 超過, まもなく, まだ先. */
export const DUE_GROUPS = ['long_overdue', 'overdue', 'soon', 'later'] as const
/** One of the groups. */
export type DueGroup = (typeof DUE_GROUPS)[number]

/**
 * What may be due: a referral that fell silent, one that came back, an answer owed, a first contact, going along, confirming a first
 * contact, an answer awaited, somebody whom sender and receiver know as two people;
 * a consultation to decide on, an emergency to follow up, a contact promised besides, somebody who is watched; a task, a warning
 * to look at again; a concealment to look at again, a sheet that was taken off whom it protects, a sheet that may be theirs; one's own post
 * that ends on a known day, and that of somebody in one's charge.
 */
export const DUE_KINDS = [
  'escalated', 'returned', 'answer', 'contact', 'go_along', 'confirm', 'waiting', 'told_otherwise', 'intake', 'follow_up', 'promised', 'watch', 'task', 'review', 'concealment',
  'unbound', 'resembling', 'leaving', 'leaver',
] as const
/** One of the kinds. */
export type DueKind = (typeof DUE_KINDS)[number]

/** From how many days ahead a concealment's (秘匿) day of review is told to each handler; it stands there until it is reviewed. */
export const CONCEALMENT_TOLD_AHEAD = 30

/** From how many days ahead a known end (離任の日) is told to whoever leaves holding something, and to their supervisor. */
export const LEAVING_TOLD_AHEAD = 30

/** For how many days what was answered to a request to join (参加の申し出) stands on the day of whoever asked. */
export const TEAM_ANSWER_TOLD_FOR = 14

const TAKES_TWO_WEEKS: readonly DueKind[] = ['concealment', 'leaving', 'leaver']

/**
 * How many days before its day a thing is soon due: a concealment takes two weeks, for both handlers must be spoken to, and the
 * person; so does a handover, for the people concerned must be told who comes.
 */
const soonFrom = (kind: DueKind): number => (TAKES_TWO_WEEKS.includes(kind) ? 14 : 3)

/** The group a due day falls in: more than a week late, late, soon, later. */
export const dueGroupOf = (kind: DueKind, dueOn: Day, today: Day): DueGroup => {
  const late = daysBetween(dueOn, today)
  if (late > 7) return 'long_overdue'
  if (late > 0) return 'overdue'
  return late >= -soonFrom(kind) ? 'soon' : 'later'
}
