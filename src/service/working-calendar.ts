import type { Day } from '#domain/shared/day.ts'
import type { WorkingCalendar } from '#domain/shared/working-day.ts'
import { nationalHolidays } from '#platform/national-holidays.ts'
import { listClosingDays } from '#store/structure/closing-days.ts'
import type { Work } from './handler.ts'

const SATURDAY_AND_SUNDAY = [6, 0]

/** National holidays (国民の祝日) of the year before and after a day, and the new-year closing of public offices. */
const holidaysAround = (today: Day): readonly string[] => {
  const year = Number(today.slice(0, 4))
  const closing = [year - 1, year, year + 1].flatMap((y) => ['12-29', '12-30', '12-31', '01-01', '01-02', '01-03'].map((md) => `${y}-${md}`))
  return [...nationalHolidays(year - 1, year + 1), ...closing]
}

/** The municipality's working days around today: weekends, national holidays and its own closing days taken out. */
export const workingCalendar = async ({ tx, actor, today }: Pick<Work, 'tx' | 'actor' | 'today'>): Promise<WorkingCalendar> => ({
  closedWeekdays: SATURDAY_AND_SUNDAY,
  closedDays: new Set([...holidaysAround(today), ...(await listClosingDays(tx, actor))]),
})
