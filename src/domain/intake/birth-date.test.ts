import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { birthDateFrom } from './birth-date.ts'

describe('reading a birth date', () => {
  it.each([
    ['R8.4.1', '2026-04-01'],
    ['令和元年5月1日', '2019-05-01'],
    ['S64/1/7', '1989-01-07'],
    ['昭和１５年４月１日生', '1940-04-01'],
    ['19400401', '1940-04-01'],
    ['2026-4-1', '2026-04-01'],
  ])('%s is a day', (written, on) => {
    expect(birthDateFrom(written)).toMatchObject({ on, isApproximate: false })
  })
  it('a year somebody remembers roughly stays rough', () => {
    expect(birthDateFrom('昭和15年頃')).toEqual({ text: '昭和15年頃', year: 1940, isApproximate: true })
  })
  it('a day that never was keeps its year and month', () => {
    expect(birthDateFrom('H3.2.30')).toMatchObject({ year: 1991, month: 2, isApproximate: true })
  })
  it('whatever is written is kept as written and never fails', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (written) => birthDateFrom(written).text === written), { numRuns: 20_000 })
  })
})
