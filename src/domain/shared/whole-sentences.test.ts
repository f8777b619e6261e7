import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { wholeSentences } from './whole-sentences.ts'

const sentence = fc.tuple(fc.constantFrom('警察の相談歴なし', '「用はない」と言う', '浩さんは会わない', 'Nobody answered', '𠮷田さん'), fc.constantFrom('。', '！', '？', '\n', '。」', '. ')).map((parts) => parts.join(''))

describe('a text told in whole sentences', () => {
  it('ends where a sentence ends, and says that more follow', () => {
    const text = '家計は母の同意の範囲で確認。警察の相談歴なし。次は二週間後。'
    expect(wholeSentences(text, 20)).toBe('家計は母の同意の範囲で確認。…')
    expect(wholeSentences(text, 23)).toBe('家計は母の同意の範囲で確認。警察の相談歴なし。…')
    expect(wholeSentences('「用はない。」と戸越しに言う。帰る。', 8)).toBe('「用はない。」…')
  })
  it('never cuts a sentence, tells at least the first, and never stops before one that would still fit', () => {
    fc.assert(fc.property(fc.array(sentence, { minLength: 1, maxLength: 8 }), fc.integer({ min: 1, max: 80 }), (sentences, most) => {
      const text = sentences.join('')
      const told = wholeSentences(text, most)
      const n = sentences.findIndex((_, at) => told === (at + 1 === sentences.length ? text : `${sentences.slice(0, at + 1).join('').trimEnd()}…`))
      const isTooLong = (count: number): boolean => Array.from(sentences.slice(0, count).join('')).length > most
      expect(n).toBeGreaterThanOrEqual(0)
      expect(n + 1 === sentences.length || isTooLong(n + 2)).toBe(true)
      expect(n === 0 || n + 1 === sentences.length || !isTooLong(n + 1)).toBe(true)
    }))
  })
})
