import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayInCell, dayOfSerial } from '#domain/intake/import/list-day.ts'
import { isDay, type Day } from '#domain/shared/day.ts'
import { toldAgeFrom } from '#domain/shared/told-age.ts'
import { parseTypedDay } from '#domain/shared/typed-day.ts'
import { parseTypedTime } from '#domain/shared/typed-time.ts'
import { hostileText, nearText } from './hostile-text.ts'
import { checkMany, LONG, metTooFew } from './runs.ts'
import { TEXT_READERS } from './text-readers.ts'

const isTime = (text: string): boolean => /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(text)

/** What is true of whatever these readers read; of the others it is enough that they never fall over. */
const WHAT_IS_READ_IS_TRUE: Readonly<Record<string, (text: string) => void>> = {
  'a day with its time in a cell': (text) => {
    const read = dayInCell(text)
    expect(read === undefined || (isDay(read.on) && (read.time === undefined || text.includes(read.time)))).toBe(true)
  },
  'the bare number of a day in a cell': (text) => expect(isDay(dayOfSerial(text) ?? '2026-11-24')).toBe(true),
  'a day of the work at hand': (text) => {
    const read = parseTypedDay(text, '2026-11-24' as Day)
    expect(isDay(read.ok ? (read.value.day ?? '2026-11-24') : '2026-11-24')).toBe(true)
  },
  'a time of day': (text) => {
    const read = parseTypedTime(text)
    const told = read.ok ? [read.value] : read.problem.code === 'which_half' ? read.problem.either : []
    expect(told.every(isTime)).toBe(true)
  },
  'an age as it was told': (text) => {
    const { least, most } = toldAgeFrom(text) ?? { least: 0, most: 0 }
    expect(least >= 0 && least <= most && most <= 130).toBe(true)
  },
}

describe('whatever stands in a field or in a cell, every reader of the rules reads or refuses it', { timeout: LONG }, () => {
  it.each(Object.entries(TEXT_READERS))('%s', async (name, { letters, read }) => {
    await checkMany(name, fc.oneof(nearText(...letters), hostileText()), (text) => {
      read(text)
      WHAT_IS_READ_IS_TRUE[name]?.(text)
    })
  })

  it('and each of them met the promised number of texts', () => {
    expect(metTooFew(Object.keys(TEXT_READERS))).toEqual([])
  })
})
