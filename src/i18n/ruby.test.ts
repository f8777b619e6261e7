import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rubySegmentsFrom, withoutRuby } from './ruby.ts'

describe('furigana markup', () => {
  it('reads the kanji before the brackets', () => {
    expect(rubySegmentsFrom('お金《かね》の相談《そうだん》です')).toEqual([
      { text: 'お' },
      { text: '金', reading: 'かね' },
      { text: 'の' },
      { text: '相談', reading: 'そうだん' },
      { text: 'です' },
    ])
  })

  it('reads everything after the bar, kana included', () => {
    expect(rubySegmentsFrom('｜引きこもり《ひきこもり》')).toEqual([{ text: '引きこもり', reading: 'ひきこもり' }])
  })

  it('leaves brackets that read nothing alone', () => {
    expect(withoutRuby('これは《本》')).toBe('これは《本》')
  })

  it('never changes a text without markup', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }).filter((text) => !/[《》｜]/.test(text)), (text) => withoutRuby(text) === text))
  })

  it('always keeps every written character, markup aside', () => {
    const word = fc.constantFrom('漢字', '町', 'かな', 'A', '葛󠄀城', '𠮷野')
    fc.assert(
      fc.property(fc.array(word, { maxLength: 8 }), (words) =>
        withoutRuby(words.map((each) => `｜${each}《よみ》`).join('')) === words.join(''),
      ),
    )
  })
})
