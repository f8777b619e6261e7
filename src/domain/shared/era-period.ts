import type { Day } from './day.ts'

/** An era (元号): its name, its letter, the western year of its first year, and its first and last day. */
export type Era = {
  readonly name: string
  readonly short: string
  readonly letter: string
  readonly firstYear: number
  readonly firstDay: Day
  readonly lastDay: Day
}

const era = (name: string, letter: string, firstYear: number, [firstDay, lastDay]: readonly [string, string]): Era => ({
  name,
  short: name.slice(0, 1),
  letter,
  firstYear,
  firstDay: firstDay as Day,
  lastDay: lastDay as Day,
})

/**
 * The eras in use (元号), newest first. 明治 begins here with the solar calendar (明治6年1月1日 = 1873-01-01); earlier days were
 * counted by the moon. On the day 明治 and 大正 ended the next era had begun already, so that one day has two right names.
 */
export const ERAS: readonly Era[] = [
  era('令和', 'R', 2019, ['2019-05-01', '9999-12-31']),
  era('平成', 'H', 1989, ['1989-01-08', '2019-04-30']),
  era('昭和', 'S', 1926, ['1926-12-25', '1989-01-07']),
  era('大正', 'T', 1912, ['1912-07-30', '1926-12-25']),
  era('明治', 'M', 1868, ['1873-01-01', '1912-07-30']),
]

/** The era a day belongs to (元号); `undefined` before the solar calendar of 1873. */
export const eraOn = (day: Day): Era | undefined => ERAS.find(({ firstDay }) => day >= firstDay)

/** The era of a name, of its first kanji or of its letter (令和・令・R), in either case. */
export const findEra = (text: string): Era | undefined =>
  ERAS.find(({ name, short, letter }) => text === name || text === short || text.toUpperCase() === letter)
