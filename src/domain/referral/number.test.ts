import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { numberText } from '../shared/number-text.ts'
import { referralNumberMeant } from './number.ts'

/** Whether what is typed means this number, as the list looks for it. */
const finds = (number: number, typed: string): boolean => {
  const meant = referralNumberMeant(typed)
  return meant !== undefined && (meant.number === number || meant.ending === Number(String(number).slice(4)))
}

describe('the number of a referral', () => {
  it('reads as its sign, its year and its number', () => {
    expect(numberText('referral', 202600012)).toBe('つ-2026-00012')
  })
  it('is found again by whatever of it somebody types from a slip', () => {
    for (const typed of ['つ-2026-00012', 'つなぎ 2026-12', '2026-00012', '２０２６－０００１２', '202600012', '12', '00012', ' 12 ', 'つ12']) expect(finds(202600012, typed)).toBe(true)
    for (const typed of ['', '2026-00013', '家賃', '1', '受-2026-00012', 'ケ12', '9'.repeat(200)]) expect(finds(202600012, typed)).toBe(false)
  })
  it('always finds itself by its own text', () => {
    fc.assert(fc.property(fc.integer({ min: 2000, max: 2199 }), fc.integer({ min: 1, max: 9_999_999 }), (year, taken) => {
      const number = Number(`${year}${String(taken).padStart(5, '0')}`)
      expect(finds(number, numberText('referral', number))).toBe(true)
    }))
  })
})
