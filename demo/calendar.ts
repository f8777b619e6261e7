import { addDays, daysBetween, type Day } from '#domain/shared/day.ts'
import { fiscalYearOf } from '#domain/shared/fiscal-year.ts'
import type { When } from './story.ts'

/** The newest contact of the stories as they were written. */
const NEWEST = '2025-10-02' as Day

/** Turns the days of the stories into days around today. */
export type Calendar = {
  readonly today: Day
  readonly day: (when: When) => Day
  /** Somebody's birth, as many school years later as the story begins later: who was in 中2 when it began is so again. */
  readonly birth: (written: string, begun: string) => string
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
  const birth = (written: string, begun: string): string => {
    const later = fiscalYearOf(day(begun)) - fiscalYearOf(begun as Day)
    return `${Number(written.slice(0, 4)) + later}${written.slice(4)}`
  }
  return { today, day, birth, moment }
}
