import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { numberText, type Numbered } from './number-text.ts'
import { numbersTyped } from './number-typed.ts'

const KINDS: readonly Numbered[] = ['intake', 'case', 'referral']
const none = { intake: [], case: [], referral: [] }
const anyKind = (...numbers: readonly number[]) => ({ intake: numbers, case: numbers, referral: numbers })
const numbered = fc.tuple(fc.integer({ min: 2000, max: 2199 }), fc.integer({ min: 1, max: 9_999_999 })).map(([year, taken]) => Number(`${year}${String(taken).padStart(5, '0')}`))

describe('the number that is typed from a paper', () => {
  it('is read with its dash or without, in any width', () => {
    for (const typed of ['202600012', '2026-00012', '２０２６－０００１２', ' 2026 00012 ', '2026-0012', '2026-12']) expect(numbersTyped(typed, 2027)).toEqual(anyKind(202_600_012))
  })
  it('is of one kind where its sign is typed, however it is written or said', () => {
    for (const typed of ['受-2026-00012', '受2026-12', '受付 202600012', '受付番号：2026-0012', 'うけつけ2026-12', '受-12']) expect(numbersTyped(typed, 2026).intake).toContain(202_600_012)
    for (const typed of ['ケ-2026-00012', 'ｹ-2026-12', 'け2026-12', 'ケース 2026-0012', 'ケース番号2026-12']) expect(numbersTyped(typed, 2027)).toEqual({ ...none, case: [202_600_012] })
    for (const typed of ['つ-2026-00012', 'ツ－２０２６－１２', 'つなぎ2026-0012', 'つなぎ番号 202600012']) expect(numbersTyped(typed, 2027)).toEqual({ ...none, referral: [202_600_012] })
  })
  it('is no number when it is too little of one, a telephone number or a word', () => {
    for (const typed of ['', '12', '000', '00000', '000012', '20-26', '0312345678', '090-1234-5678', '渡辺', '2026-00012x', '231号', '受付', 'つなぎ', 'ケース', '受付窓口2026-12', '2026-0']) {
      expect(numbersTyped(typed, 2026)).toEqual(none)
    }
  })
  it('is found by the text every number is printed as, and only among its own kind', () => {
    fc.assert(fc.property(numbered, fc.constantFrom(...KINDS), (number, of) => {
      expect(numbersTyped(numberText(of, number), 2026)).toEqual({ ...none, [of]: [number] })
      expect(numbersTyped(numberText(of, number).slice(2), 2026)).toEqual(anyKind(number))
    }))
  })
  it('says of what kind a record is, so that the same number is three texts', () => {
    expect(KINDS.map((of) => numberText(of, 202_600_012))).toEqual(['受-2026-00012', 'ケ-2026-00012', 'つ-2026-00012'])
  })
  it('called out by its last three to five digits is meant of this fiscal year or the last', () => {
    for (const typed of ['231', '0231', '00231', '００２３１', ' 231 ']) expect(numbersTyped(typed, 2026)).toEqual(anyKind(202_600_231, 202_500_231))
    expect(numbersTyped('ケ231', 2026)).toEqual({ ...none, case: [202_600_231, 202_500_231] })
    fc.assert(fc.property(fc.integer({ min: 2000, max: 2199 }), fc.integer({ min: 100, max: 99_999 }), (year, taken) => {
      expect(numbersTyped(String(taken), year).case.map((one) => numberText('case', one))).toEqual([year, year - 1].map((of) => `ケ-${of}-${String(taken).padStart(5, '0')}`))
    }))
  })
})
