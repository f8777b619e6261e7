import { daysBetween, type Day } from '../shared/day.ts'

/** Days ahead in which the end of an agency (終了) is told wherever it answers or is chosen; the structure page tells every one. */
export const ENDING_TOLD_AHEAD = 365

/** Whether whoever deals with an agency is told that it will end, or that it has ended. */
export const isEndNear = (lastDay: Day, today: Day): boolean => daysBetween(today, lastDay) <= ENDING_TOLD_AHEAD
