import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { numberText } from '../shared/number-text.ts'
import { numbersTyped } from './number.ts'

describe('the number that is typed from a paper', () => {
  it('is read with its dash or without, in any width', () => {
    for (const typed of ['202600012', '2026-00012', '２０２６－０００１２', ' 2026 00012 ']) expect(numbersTyped(typed, 2027)).toEqual([202_600_012])
  })
  it('is no number when it is too little of one, a telephone number or a word', () => {
    for (const typed of ['', '12', '000', '00000', '000012', '20-26', '0312345678', '090-1234-5678', '渡辺', '2026-00012x', '231号']) expect(numbersTyped(typed, 2026)).toEqual([])
  })
  it('is found by the text every number is printed as', () => {
    fc.assert(fc.property(fc.integer({ min: 2000, max: 2199 }), fc.integer({ min: 1, max: 9_999_999 }), (year, taken) => {
      const number = Number(`${year}${String(taken).padStart(5, '0')}`)
      expect(numberText(number)).toBe(`${year}-${String(taken).padStart(5, '0')}`)
      expect(numbersTyped(numberText(number), 2026)).toEqual([number])
    }))
  })
  it('called out by its last three to five digits is meant of this fiscal year or the last', () => {
    for (const typed of ['231', '0231', '00231', '００２３１', ' 231 ']) expect(numbersTyped(typed, 2026)).toEqual([202_600_231, 202_500_231])
    fc.assert(fc.property(fc.integer({ min: 2000, max: 2199 }), fc.integer({ min: 100, max: 99_999 }), (year, taken) => {
      expect(numbersTyped(String(taken), year).map(numberText)).toEqual([`${year}-${String(taken).padStart(5, '0')}`, `${year - 1}-${String(taken).padStart(5, '0')}`])
    }))
  })
})
