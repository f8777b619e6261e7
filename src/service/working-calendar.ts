import { yearEndDays } from '#domain/shared/closed-days.ts'
import type { WorkingCalendar } from '#domain/shared/working-day.ts'
import { nationalHolidays } from '#platform/national-holidays.ts'
import { findClosing } from '#store/structure/closing-days.ts'
import type { Work } from './handler.ts'

/** The municipality's working days around today: its weekdays off, national holidays, the closing over the new year and its own closing days taken out. */
export const workingCalendar = async ({ tx, actor, today }: Pick<Work, 'tx' | 'actor' | 'today'>): Promise<WorkingCalendar> => {
  const { weekdays, yearEnd, days } = await findClosing(tx, actor)
  const year = Number(today.slice(0, 4))
  const overNewYear = yearEnd === undefined ? [] : [year - 2, year - 1, year, year + 1].flatMap((began) => yearEndDays(began, yearEnd))
  return { closedWeekdays: weekdays, closedDays: new Set([...nationalHolidays(year - 1, year + 1), ...overNewYear, ...days]) }
}
