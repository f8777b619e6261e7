import type { Day } from './day.ts'
import { timeInTokyo, toUtc, type Instant } from './instant.ts'
import type { TimeOfDay } from './typed-time.ts'

const MIDNIGHT = '00:00'

/**
 * The instant kept for a day of which nobody noted the hour (日付だけの日時): its first one in Japan, to the millisecond. It stands
 * before everything else of that day, and is shown as the day alone.
 */
export const dayAlone = (day: Day): Instant => toUtc(`${day}T00:00:00.000+09:00`)

/** Whether an instant stands for a day alone. */
export const isDayAlone = (instant: Instant): boolean => instant.endsWith('T15:00:00.000Z')

/** The instant kept for a day and a time, as far as they are known (日時). Midnight that is meant lies a millisecond after the day alone. */
export const momentOn = (day: Day, time: TimeOfDay | undefined): Instant =>
  time === undefined ? dayAlone(day) : toUtc(`${day}T${time}:00.${time === MIDNIGHT ? '001' : '000'}+09:00`)

/** The time of day as it is written again (時刻): empty where only the day is known. */
export const timeNoted = (instant: Instant): string => (isDayAlone(instant) ? '' : timeInTokyo(instant))
