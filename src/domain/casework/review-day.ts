import type { Day } from '../shared/day.ts'
import { isTooFarAhead } from '../shared/days-ahead.ts'

/** Why a day cannot be a review day (見直し日); `undefined` when it can: within a year at the latest (見直し日は1年以内), for what nobody looks at goes stale. */
export const reviewDayProblem = (reviewOn: Day, today: Day): 'review_day_past' | 'review_day_too_far' | undefined => {
  if (reviewOn <= today) return 'review_day_past'
  return isTooFarAhead(reviewOn, today) ? 'review_day_too_far' : undefined
}
