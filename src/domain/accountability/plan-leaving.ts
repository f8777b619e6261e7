/**
 * Why a day of leaving cannot be set (離任の予定): it is one's own post, nobody could invite anybody after it, a concealment would have
 * fewer than two handlers, the day is over, or whoever is named could not go on with all of it on that day.
 */
export const PLAN_LEAVING_PROBLEMS = ['not_found', 'your_own', 'last_administrator', 'last_handler', 'last_day_past', 'successor_not_fit'] as const
/** One of the reasons. */
export type PlanLeavingProblem = (typeof PLAN_LEAVING_PROBLEMS)[number]
