import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { shortened } from './shortened.ts'

describe('the beginning of a text', () => {
  it('is the whole text where it fits, and says where it does not', () => {
    expect(shortened('母のことで', 5)).toBe('母のことで')
    expect(shortened('母のことで電話', 5)).toBe('母のこと…')
    expect(shortened('𠮷𠮷𠮷', 2)).toBe('𠮷…')
    expect(['葛\u{e0100}城市の人', '家👨‍👩‍👧三人'].map((text) => [shortened(text, 3), shortened(text, 4)])).toEqual([['葛\u{e0100}…', '葛\u{e0100}城…'], ['家…', '家…']])
  })

  it('is never longer than asked, and never silently less', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 1, max: 30 }), (text, most) => {
      const short = shortened(text, most)
      return short.isWellFormed() === text.isWellFormed() && Array.from(short).length <= most && (short === text || short.endsWith('…'))
    }))
  })
})
