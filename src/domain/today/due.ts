import { daysBetween, type Day } from '../shared/day.ts'
import { dayInTokyo, millisecondsOf, type Instant } from '../shared/instant.ts'

/** わたしの一日 in four groups: 大幅超過, 超過, まもなく, まだ先. */
export const DUE_GROUPS = ['long_overdue', 'overdue', 'soon', 'later'] as const
/** One of the groups. */
export type DueGroup = (typeof DUE_GROUPS)[number]

/**
 * What may be due: a referral that fell silent, a need that several gave back and nobody took up, one that came back, an answer owed, a first contact, going along, confirming a first
 * contact, an answer awaited, somebody whom sender and receiver know as two people, what travelled on an urgent basis to look at again;
 * a consultation that was handed over to take on, one to decide on, an emergency to follow up, a contact promised besides, somebody who is watched; a task, a warning
 * to look at again; a concealment to look at again, a sheet that was taken off whom it protects, a sheet that may be theirs, here or where no handler opens it; one's own post
 * that ends on a known day, and that of somebody in one's charge.
 */
export const DUE_KINDS = [
  'escalated', 'stranded', 'returned', 'answer', 'contact', 'go_along', 'confirm', 'waiting', 'told_otherwise', 'basis', 'handed_over', 'intake', 'follow_up', 'promised', 'watch', 'task', 'review', 'concealment',
  'unbound', 'resembling', 'elsewhere', 'leaving', 'leaver',
] as const
/** One of the kinds. */
export type DueKind = (typeof DUE_KINDS)[number]

/** From how many days ahead a concealment's (秘匿) day of review is told to each handler; it stands there until it is reviewed. */
export const CONCEALMENT_TOLD_AHEAD = 30

/** From how many days ahead a known end (離任の日) is told to whoever leaves holding something, and to their supervisor. */
export const LEAVING_TOLD_AHEAD = 30

/** For how many days what was decided on a request for protection (秘匿・閲覧制限の依頼) stands on the day of whoever asked. */
export const PROTECTION_ANSWER_TOLD_FOR = 14

/** For how many days what was answered to a request to join (参加の申し出) stands on the day of whoever asked. */
export const TEAM_ANSWER_TOLD_FOR = 14

/** After how many days something is long overdue (大幅超過). */
export const LONG_OVERDUE_AFTER = 7

/** From how many days before its day a thing is soon due (まもなく). */
export const SOON_AHEAD = 3

/**
 * What is soon due from further ahead: a concealment takes two weeks, for both handlers must be spoken to, and the
 * person; so does a handover, for the people concerned must be told who comes.
 */
export const SOON_AHEAD_OF: Readonly<Partial<Record<DueKind, number>>> = { concealment: 14, leaving: 14, leaver: 14 }

/** When something is due: on a day; by a moment where hours count (24〜48時間). */
export type DueWhen = { readonly dueOn: Day; readonly dueAt: Instant | undefined }

/** The day on which something is due: that of its moment where hours count. */
export const dayDue = ({ dueOn, dueAt }: DueWhen): Day => (dueAt === undefined ? dueOn : dayInTokyo(dueAt))

/** The group it falls in: more than a week late, late, soon, later. Where hours count, it is late once they are over, and not only the day after. */
export const dueGroupOf = (kind: DueKind, when: DueWhen, now: Instant): DueGroup => {
  const late = daysBetween(dayDue(when), dayInTokyo(now))
  if (late > LONG_OVERDUE_AFTER) return 'long_overdue'
  if (late > 0 || (when.dueAt !== undefined && when.dueAt < now)) return 'overdue'
  return late >= -(SOON_AHEAD_OF[kind] ?? SOON_AHEAD) ? 'soon' : 'later'
}

/** One thing that is due, as far as its place among others is concerned. */
export type DuePlace = DueWhen & { readonly kind: DueKind; readonly id: string; readonly urgency: string | null }

/** Whose life is in danger stands first, then what is a matter of hours. */
const pressing = ({ urgency }: DuePlace): number => (urgency === 'immediate' ? 0 : urgency === 'within_48h' ? 1 : 2)
const inOrder = (one: string | number, other: string | number): number => (one < other ? -1 : one > other ? 1 : 0)

/** Which of two stands first (並び順): by group; in it the more pressing, then what is due first, by the hour where hours count. Two alike always stand in the same order. */
export const compareDue = (one: DuePlace, other: DuePlace, now: Instant): number =>
  inOrder(DUE_GROUPS.indexOf(dueGroupOf(one.kind, one, now)), DUE_GROUPS.indexOf(dueGroupOf(other.kind, other, now))) ||
  inOrder(pressing(one), pressing(other)) || inOrder(dayDue(one), dayDue(other)) ||
  inOrder(one.dueAt ?? '~', other.dueAt ?? '~') || inOrder(one.id, other.id) || inOrder(one.kind, other.kind)

/** How many hours are left until a moment: begun ones count while there is time, whole ones once it is over. */
export const hoursLeft = (dueAt: Instant, now: Instant): number => Math.ceil((millisecondsOf(dueAt) - millisecondsOf(now)) / 3_600_000) || 0
