import pg from 'pg'

type Parse = (text: string) => unknown

const { builtins } = pg.types
const ARRAYS = { int8: 1016, date: 1182, numeric: 1231, timestamptz: 1185, text: 1009 } as const
const IN_UTC = /^(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d)(?:\.(\d{1,6}))?\+00$/

/** A whole number as PostgreSQL writes it. Beyond what a number holds exactly it is a fault, never a rounded figure. */
export const wholeNumberFrom = (text: string): number => {
  const number = Number(text)
  if (!Number.isSafeInteger(number)) throw new RangeError('the database answered a whole number too large to be held exactly')
  return number
}

/** A moment as PostgreSQL writes it, as ISO 8601 in UTC with milliseconds; `infinity` stays as it is. */
export const instantTextFrom = (text: string): string => {
  const found = IN_UTC.exec(text)
  if (found) return `${found[1]}T${found[2]}.${(found[3] ?? '').padEnd(3, '0').slice(0, 3)}Z`
  const moment = new Date(text)
  return Number.isNaN(moment.getTime()) ? text : moment.toISOString()
}

const same: Parse = (text) => text

/** The package's types know scalars only by number; its parser of text lists is there all the same. */
const readTexts: Parse = pg.types.getTypeParser(ARRAYS.text as number as Parameters<typeof pg.types.getTypeParser>[0])

const setBoth = (oid: number, arrayOid: number, parse: Parse): void => {
  const partsOf = readTexts as (text: string) => readonly (string | null)[] | null
  pg.types.setTypeParser(oid, parse)
  pg.types.setTypeParser(arrayOid, (text) => partsOf(text)?.map((part) => (part === null ? null : parse(part))) ?? null)
}

setBoth(builtins.INT8, ARRAYS.int8, wholeNumberFrom)
setBoth(builtins.NUMERIC, ARRAYS.numeric, same)
setBoth(builtins.DATE, ARRAYS.date, same)
setBoth(builtins.TIMESTAMPTZ, ARRAYS.timestamptz, instantTextFrom)
