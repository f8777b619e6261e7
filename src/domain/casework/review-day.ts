import { addDays, type Day } from '../shared/day.ts'

/** A warning is looked at again within a year at the latest (見直し日は1年以内): what nobody looks at goes stale. */
export const LONGEST_REVIEW_DAYS = 366

/** Why a day cannot be a review day (見直し日); `undefined` when it can. */
export const reviewDayProblem = (reviewOn: Day, today: Day): 'review_day_past' | 'review_day_too_far' | undefined => {
  if (reviewOn <= today) return 'review_day_past'
  return reviewOn > addDays(today, LONGEST_REVIEW_DAYS) ? 'review_day_too_far' : undefined
}
