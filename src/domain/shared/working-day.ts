import { addDays, weekdayOf, type Day } from './day.ts'

/** When the city is closed (閉庁日): weekdays (0 for Sunday) and single days (holidays and the city's own closing days). */
export type WorkingCalendar = { readonly closedWeekdays: readonly number[]; readonly closedDays: ReadonlySet<string> }

/** A calendar that never opens must end the search instead of holding the machine: some eleven years are looked through. */
const LOOKED_THROUGH = 4_000

/** Whether the city works on a day (開庁日). */
export const isWorkingDay = (day: Day, calendar: WorkingCalendar): boolean =>
  !calendar.closedWeekdays.includes(weekdayOf(day)) && !calendar.closedDays.has(day)

/** The n-th working day after a day, or before it when negative (n開庁日後・前); for 0 the day itself. */
export const addWorkingDays = (day: Day, days: number, calendar: WorkingCalendar): Day => {
  const step = days < 0 ? -1 : 1
  let left = Math.abs(days)
  let at = day
  for (let looked = 0; left > 0 && looked < LOOKED_THROUGH; looked += 1) {
    at = addDays(at, step)
    if (isWorkingDay(at, calendar)) left -= 1
  }
  return at
}
