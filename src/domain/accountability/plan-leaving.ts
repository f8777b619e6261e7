/**
 * Why a day of leaving cannot be set (離任の予定): the post is of one's own, nobody could invite anybody after it, a concealment would have
 * fewer than two handlers, an area nobody who coordinates it, whoever is named could not go on with all of it on that day, or the day itself:
 * it is over, it is too far to be meant, the person's next post has begun by then, or the structure file ends the post before.
 */
export const PLAN_LEAVING_PROBLEMS = [
  'not_found', 'your_own', 'last_administrator', 'last_handler', 'last_day_past', 'last_day_too_far', 'next_post_begins', 'later_than_file', 'successor_not_fit', 'coordinator_needed',
] as const
/** One of the reasons. */
export type PlanLeavingProblem = (typeof PLAN_LEAVING_PROBLEMS)[number]
