import { describe, expect, it } from 'vitest'
import { lastYearOfHolidays, nationalHolidays } from '#platform/national-holidays.ts'
import { lookAtHolidays } from './doctor.ts'

describe('the list of national holidays', () => {
  it('is looked at by doctor, which says so before due days reach a year it does not know', () => {
    const last = lastYearOfHolidays()
    expect([lookAtHolidays(last - 1).sign, lookAtHolidays(last).sign, lookAtHolidays(last + 40).sign]).toEqual(['✓', '■', '■'])
    expect([nationalHolidays(last, last).length > 10, nationalHolidays(last + 1, last + 1)]).toEqual([true, []])
    expect(lookAtHolidays(last).ja).toContain(String(last))
  })
})
