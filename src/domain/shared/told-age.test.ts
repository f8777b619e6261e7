import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { birthDateFrom } from './birth-date.ts'
import { toldAgeFrom } from './told-age.ts'

const years = fc.integer({ min: 0, max: 119 })

describe('an age as it is told', () => {
  it.each([
    ['80', 80, 80], ['80くらい', 80, 80], ['80前後', 80, 80], ['80歳前後', 80, 80], ['約80才', 80, 80], ['８０さいぐらい', 80, 80], ['八十歳くらい', 80, 80], ['100?', 100, 100],
    ['70-80', 70, 80], ['７０～８０歳', 70, 80], ['70歳〜80歳くらい', 70, 80], ['70から80', 70, 80], ['60〜70代', 60, 79],
    ['80代', 80, 89], ['80代前半', 80, 84], ['80代半ば', 84, 86], ['80歳代後半', 85, 89], ['七十代', 70, 79],
  ])('%s is from %i to %i years', (text, least, most) => {
    expect(toldAgeFrom(text)).toEqual({ least, most })
  })
  it('is none when it is a date, a word, or more than anybody lives', () => {
    for (const text of ['', '昭和15年頃', '1940', 'S15.4.1', '45.4.1', '80-70', '131', '80前半', '高齢', 'くらい', '80人']) expect([text, toldAgeFrom(text)]).toEqual([text, undefined])
  })
  it('is read with whatever shows that it is not certain, and is never younger at most than at least', () => {
    const about = fc.constantFrom('', 'くらい', 'ぐらい', '前後', '頃', 'ごろ', '位', '歳', '歳くらい', '才前後', 'さい程度', '？')
    fc.assert(fc.property(years, about, (age, after) => {
      expect(toldAgeFrom(`${age}${after}`)).toEqual({ least: age, most: age })
    }))
    fc.assert(fc.property(years, years, about, fc.constantFrom('-', '〜', '～', 'から', 'ー'), (a, b, after, between) => {
      const [least, most] = [Math.min(a, b), Math.max(a, b)]
      expect(toldAgeFrom(`${least}${between}${most}${after}`)).toEqual({ least, most })
    }))
  })
  it('is kept in the words it was told in, with no year of birth made up from it', () => {
    for (const text of ['80', '80くらい', '80前後', '70-80', '80代前半']) expect(birthDateFrom(text)).toEqual({ text, precision: 'unknown', approximate: false })
  })
  it('whatever is typed, never breaks', () => {
    const near = fc.array(fc.constantFrom('8', '80', '代', '歳', '前半', '約', 'くらい', '-', '〜', '十', '〇', '年'), { maxLength: 7 }).map((parts) => parts.join(''))
    fc.assert(fc.property(fc.oneof(near, fc.string({ unit: 'binary', maxLength: 60 })), (text) => {
      const told = toldAgeFrom(text)
      return told === undefined || (told.least >= 0 && told.least <= told.most && told.most <= 130)
    }), { numRuns: 2_000 })
  })
})
