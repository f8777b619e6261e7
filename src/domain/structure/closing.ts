import type { Entry } from './read-entry.ts'

/** The days of the week as a structure file names them, Sunday first. */
export const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'] as const

/** From which day of a year to which of the next the offices are closed (年末年始), as month and day. */
export type YearEnd = { readonly from: string; readonly to: string }

const MONTH_DAY = /^(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|02-(?:0[1-9]|1\d|2[0-8]))$/

/** The weekdays on which the offices are closed (週休日), which may be left out; never all seven, for then nothing would ever be due. */
export const maybeClosedWeekdaysOf = (entry: Entry): { readonly closedWeekdays?: readonly number[] } => {
  const value = entry.fields['closedWeekdays']
  if (value === undefined) return {}
  const at = `${entry.path}.closedWeekdays`
  if (!Array.isArray(value)) {
    entry.note(at, 'not_a_list')
    return {}
  }
  const days = value.map((name) => WEEKDAYS.findIndex((one) => one === name))
  days.forEach((day, n) => day === -1 && entry.note(`${at}[${n}]`, 'unknown_weekday'))
  if (new Set(days).size === WEEKDAYS.length) entry.note(at, 'never_open')
  return { closedWeekdays: [...new Set(days)] }
}

/** The closing over the new year (年末年始), which may be left out: it ends in the year after the one it began in. */
export const maybeYearEndOf = (entry: Entry): { readonly yearEnd?: YearEnd } => {
  const value = entry.fields['yearEnd']
  if (value === undefined) return {}
  const { from, to } = (typeof value === 'object' && value !== null ? value : {}) as { readonly from?: unknown; readonly to?: unknown }
  if (typeof from === 'string' && typeof to === 'string' && MONTH_DAY.test(from) && MONTH_DAY.test(to) && from > to && from >= '12-01' && to < '02-01') return { yearEnd: { from, to } }
  entry.note(`${entry.path}.yearEnd`, 'not_a_year_end')
  return {}
}
