import { addDays, type Day } from './day.ts'

/** The days of the closing over the new year (年末年始) that begins in a year, as month and day of its beginning and of its end in the next. */
export const yearEndDays = (year: number, { from, to }: { readonly from: string; readonly to: string }): readonly Day[] => {
  const days: Day[] = []
  for (let at = `${year}-${from}` as Day; at <= `${year + 1}-${to}`; at = addDays(at, 1)) days.push(at)
  return days
}
