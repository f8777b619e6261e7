import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ageOn } from './age.ts'
import { addDays, type Day } from './day.ts'

const days = (from: string, to: string) => fc.date({ min: new Date(from), max: new Date(to), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10) as Day)
const births = days('1900-01-01', '2026-12-31')
const birthdayIn = (birth: Day, year: number): Day => {
  const [month, date] = [birth.slice(5, 7), birth.slice(8)]
  const isLeap = new Date(Date.UTC(year, 1, 29)).getUTCMonth() === 1
  return (month === '02' && date === '29' && !isLeap ? `${year}-03-01` : `${year}-${month}-${date}`) as Day
}

describe('the age that is shown (満年齢)', () => {
  it('is a year more on the birthday, and all of the day before still a year less: an age is full at the end of that day (前日満了), so no hour of it shows too much', () => {
    fc.assert(fc.property(births, fc.integer({ min: 1, max: 120 }), (birth, years) => {
      const birthday = birthdayIn(birth, Number(birth.slice(0, 4)) + years)
      expect([ageOn(birth, addDays(birthday, -1)), ageOn(birth, birthday), ageOn(birth, addDays(birthday, 1))]).toEqual([years - 1, years, years])
    }))
  })

  it('of somebody born on 29 February is a year more on 29 February, and on 1 March where there is none', () => {
    expect((['2027-02-28', '2027-03-01', '2028-02-28', '2028-02-29'] as Day[]).map((on) => ageOn('2004-02-29' as Day, on))).toEqual([22, 23, 23, 24])
  })

  it('is none before the birth, and never goes down from one day to the next', () => {
    fc.assert(fc.property(births, days('1890-01-01', '2060-12-31'), (birth, on) => {
      const [today, tomorrow] = [ageOn(birth, on), ageOn(birth, addDays(on, 1))]
      expect(today === undefined).toBe(on < birth)
      expect((tomorrow ?? -1) - (today ?? -1)).toBeGreaterThanOrEqual(0)
      expect((tomorrow ?? -1) - (today ?? -1)).toBeLessThanOrEqual(1)
    }))
  })
})
