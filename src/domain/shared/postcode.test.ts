import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { postedAddress, withoutPostcode } from './postcode.ts'

describe('an address that begins with its postal code', () => {
  it.each([
    ['〒518-0701 鍛冶町1', '5180701', '鍛冶町1'],
    ['５１８ー０７０１　鍛冶町１', '5180701', '鍛冶町１'],
    ['518−0701鍛冶町', '5180701', '鍛冶町'],
    ['〒5180701鍛冶町', '5180701', '鍛冶町'],
    ['5180701', '5180701', ''],
    ['〒518-0701', '5180701', ''],
  ])('%s is the code and what follows, as it was written', (text, postcode, rest) => {
    expect(postedAddress(text)).toEqual({ postcode, rest })
  })

  it.each(['', '鍛冶町518-0701', '51807011', '518-07011', '5180701番地', '〒518-070', '0595-62-1234', '090-9999-4412', '０９０－９９９９－４４１２', '099-9999（4412）', '桔梗が丘１番町２街区６番地'])('%s begins with none', (text) => {
    expect(postedAddress(text)).toBeUndefined()
    expect(withoutPostcode(text)).toBe(text)
  })

  it('never loses a letter of what follows, whatever it is, and a code that stands alone stays what was written', () => {
    const code = fc.stringMatching(/^[0-9]{7}$/)
    fc.assert(
      fc.property(code, fc.string({ unit: 'grapheme' }).filter((rest) => rest.trim() !== '' && rest === rest.trimStart() && !/^[\d０-９]/u.test(rest)), (postcode, rest) => {
        expect(postedAddress(`〒${postcode.slice(0, 3)}-${postcode.slice(3)} ${rest}`)).toEqual({ postcode, rest })
        expect(withoutPostcode(`${postcode} ${rest}`)).toBe(rest)
        expect(withoutPostcode(postcode)).toBe(postcode)
      }),
    )
  })
})
