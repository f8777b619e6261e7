import { dayFrom, type Day } from './day.ts'

/** The fiscal year (年度) a day falls in: April to March (地方自治法208条). */
export const fiscalYearOf = (day: Day): number => Number(day.slice(0, 4)) - (day.slice(5) < '04-01' ? 1 : 0)

/** The first and the last day of a fiscal year (年度の初日・末日); `undefined` outside the calendar's four-digit years. */
export const fiscalYearSpan = (fiscalYear: number): { readonly first: Day; readonly last: Day } | undefined => {
  const first = dayFrom(fiscalYear, 4, 1)
  const last = dayFrom(fiscalYear + 1, 3, 31)
  return first === undefined || last === undefined ? undefined : { first, last }
}
