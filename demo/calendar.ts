import { addDays, daysBetween, type Day } from '#domain/shared/day.ts'
import type { When } from './story.ts'

/** The newest contact of the stories as they were written. */
const NEWEST = '2025-10-02' as Day

/** Turns the days of the stories into days around today. */
export type Calendar = {
  readonly today: Day
  readonly day: (when: When) => Day
  /** A moment in Japan on such a day; never later than now. */
  readonly moment: (when: When, time: string) => string
}

/** Moves every story by one number of whole weeks, so that the newest contact lies five to eleven days before today. */
export const calendarFor = (today: Day, now: string): Calendar => {
  const shift = Math.floor((daysBetween(NEWEST, today) - 5) / 7) * 7
  const day = (when: When): Day => (typeof when === 'number' ? addDays(today, when) : addDays(when as Day, shift))
  const moment = (when: When, time: string): string => {
    const wanted = new Date(`${day(when)}T${time}:00+09:00`).toISOString()
    const isToday = day(when) >= today
    return isToday && wanted > now ? now : wanted
  }
  return { today, day, moment }
}
