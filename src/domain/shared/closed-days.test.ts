import { expect, it } from 'vitest'
import { yearEndDays } from './closed-days.ts'

it('the closing over the new year goes on into the next year, and is the days of the city', () => {
  expect(yearEndDays(2026, { from: '12-29', to: '01-03' })).toEqual(['2026-12-29', '2026-12-30', '2026-12-31', '2027-01-01', '2027-01-02', '2027-01-03'])
  expect(yearEndDays(2027, { from: '12-31', to: '01-01' })).toEqual(['2027-12-31', '2028-01-01'])
})
