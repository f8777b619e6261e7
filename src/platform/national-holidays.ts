import holidayJp from '@holiday-jp/holiday_jp'

/** The national holidays (国民の祝日, incl. 国民の休日 and 振替休日) of the years from `first` to `last`, as days. */
export const nationalHolidays = (first: number, last: number): readonly string[] =>
  holidayJp
    .between(new Date(Date.UTC(first, 0, 1)), new Date(Date.UTC(last, 11, 31)))
    .map((holiday) => holiday.date.toISOString().slice(0, 10))

/** The last year the list of national holidays knows whole: beyond it every weekday would count as a working day, and nobody would be told. */
export const lastYearOfHolidays = (): number => Number(Object.keys(holidayJp.holidays).toSorted().at(-1)?.slice(0, 4) ?? 0)
