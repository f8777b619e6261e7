import { addDays, type Day } from '#domain/shared/day.ts'
import { parseJapaneseDate } from '#domain/shared/era.ts'

// One sign alone before the time: a run of them would be tried anew from each of its places.
const TIME_BEHIND = /[ T　](\d{1,2}:\d{2})(?::\d{2})?$/u
const LONGEST = 100

/** A day in a cell of a list (日付のセル), with the time that may stand beside it. */
export const dayInCell = (cell: string): { readonly on: Day; readonly time: string | undefined } | undefined => {
  if (cell.length > LONGEST) return undefined
  const [behind = '', time] = TIME_BEHIND.exec(cell) ?? []
  const read = parseJapaneseDate(cell.slice(0, cell.length - behind.length).trimEnd())
  const on = read.ok ? read.value.day : undefined
  return on === undefined ? undefined : { on, time }
}

const SERIAL = /^(\d{5})(?:\.\d+)?$/u
const SERIAL_BEGINS = '1899-12-30' as Day
const [OLDEST, NEWEST] = [10_000, 73_050]

/**
 * The day a bare number of a spreadsheet stands for (Excel の日付の通し番号): 45000 is 2023-03-15. It is told, never taken: the number
 * may as well be something else.
 */
export const dayOfSerial = (cell: string): Day | undefined => {
  const serial = Number(SERIAL.exec(cell.normalize('NFKC').trim())?.[1] ?? 0)
  return serial < OLDEST || serial > NEWEST ? undefined : addDays(SERIAL_BEGINS, serial)
}
