import { describe, expect, it } from 'vitest'
import { codeOf, rareLettersIn, withoutVariant } from './rare-letters.ts'

describe('letters that the fonts of an office may lack', () => {
  it('are looked for among kanji, as a reader counts them, each once; kana and figures every font has', () => {
    expect(rareLettersIn('𠮷田 よしだ ヨシダ 12-3')).toEqual(['𠮷', '田'])
    expect(rareLettersIn('葛󠄀城と葛城と葛󠄀')).toEqual(['葛󠄀', '城', '葛'])
    expect(rareLettersIn('さとう はなこ abc')).toEqual([])
  })

  it('are told by their codes, by which whoever keeps the fonts finds them', () => {
    expect(codeOf('𠮷')).toBe('U+20BB7')
    expect(codeOf('葛󠄀')).toBe('U+845B U+E0100')
    expect(withoutVariant('葛󠄀')).toBe('葛')
  })
})
