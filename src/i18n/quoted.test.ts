import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { quoted, withoutQuotes } from './quoted.ts'

describe('somebody’s own words (本人の言葉)', () => {
  it('stand in one pair of marks, however they were typed', () => {
    for (const [typed, shown] of [
      ['もう住めない', '「もう住めない」'], ['「もう住めない」', '「もう住めない」'], ['「寒い」「もう住めない」', '「寒い」「もう住めない」'], ['「寒い」と小声で', '「寒い」と小声で'],
      ['「「寒い」と言えない」', '「「寒い」と言えない」'], ['「もう住め…', '「もう住め…」'], ['父に「出ていけ」と言われた', '「父に「出ていけ」と言われた」'],
    ]) expect(quoted(typed ?? '')).toBe(shown)
  })
  it('are never put in marks twice, and lose no word', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom('「', '」', '寒い', 'と言う', '。'), { maxLength: 8 }).map((parts) => parts.join('')), (typed) => {
      fc.pre(!typed.startsWith('「「'))
      expect(quoted(typed).startsWith('「「')).toBe(false)
      expect(quoted(typed)).toContain(typed.trim())
    }))
  })
  it('of one saying can be put in the marks of another language; several stay as they are', () => {
    expect([withoutQuotes('「寒い」'), withoutQuotes('寒い'), withoutQuotes('「寒い'), withoutQuotes('「寒い」「暗い」')]).toEqual(['寒い', '寒い', '寒い', undefined])
  })
})
