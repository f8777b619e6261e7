import type { Day } from '../shared/day.ts'
import { lastDayOf, type Instant } from '../shared/instant.ts'

/**
 * Whether whoever goes on (後任・引き継ぐ人) is still there on the day after a last day: somebody whose own last day is that day, or came before
 * it, would hand everything on again that same night. What ends at once ends today.
 */
export const staysAfter = (endsAt: Instant | undefined, lastDay: Day): boolean => endsAt === undefined || lastDayOf(endsAt) > lastDay
