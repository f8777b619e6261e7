import type { Day } from './day.ts'

/** The fiscal year (年度) a day falls in: April to March (地方自治法208条). */
export const fiscalYearOf = (day: Day): number => Number(day.slice(0, 4)) - (day.slice(5) < '04-01' ? 1 : 0)
