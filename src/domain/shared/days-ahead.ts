import { addDays, type Day } from './day.ts'

/**
 * How many days ahead the day may lie on which somebody comes back to a matter (次に連絡する日・見守りの次の日・予定の期日・見直す日): a year. What is put off for longer
 * sleeps, and one slip of a year (令和18年 for 8年) would be a refusal nobody sees.
 */
export const FURTHEST_AHEAD = 366

/** Whether a day of return lies further ahead than anybody may put it off. */
export const isTooFarAhead = (day: Day, today: Day): boolean => day > addDays(today, FURTHEST_AHEAD)
