import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { numberText } from '../shared/number-text.ts'
import { numberTyped } from './number.ts'

describe('the number that is typed from a paper', () => {
  it('is read with its dash or without, in any width', () => {
    for (const typed of ['202600012', '2026-00012', '２０２６－０００１２', ' 2026 00012 ']) expect(numberTyped(typed)).toBe(202_600_012)
  })
  it('is no number when it is a piece of one, a telephone number or a word', () => {
    for (const typed of ['', '00012', '2026', '0312345678', '090-1234-5678', '渡辺', '2026-00012x']) expect(numberTyped(typed)).toBeUndefined()
  })
  it('is found by the text every number is printed as', () => {
    fc.assert(fc.property(fc.integer({ min: 2000, max: 2199 }), fc.integer({ min: 1, max: 9_999_999 }), (year, taken) => {
      const number = Number(`${year}${String(taken).padStart(5, '0')}`)
      expect(numberText(number)).toBe(`${year}-${String(taken).padStart(5, '0')}`)
      expect(numberTyped(numberText(number))).toBe(number)
    }))
  })
})
