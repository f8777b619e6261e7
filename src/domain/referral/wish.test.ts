import { describe, expect, it } from 'vitest'
import { isUnwanted, isWishPassedOver, wordsNaming } from './wish.ts'

const COUNCIL = ['みどり野市社会福祉協議会', 'みどり野社協']

describe('whom the person asked not to tell', () => {
  it('is found by the full name, the short name, or the part of it that people say', () => {
    expect(wordsNaming('長男、社会福祉協議会', COUNCIL)).toBe('社会福祉協議会')
    expect(wordsNaming('みどり野社協には言わないでほしい', COUNCIL)).toBe('みどり野社協')
    expect(wordsNaming('社協に知られたくない', COUNCIL)).toBe('社協')
    expect(wordsNaming('あおば地域包括', ['あおば地域包括支援センター', 'あおば包括'])).toBe('あおば地域包括')
  })
  it('is written however one writes: width, kana and variant characters do not matter', () => {
    expect(wordsNaming('渡邉医院', ['渡辺医院'])).toBe('渡邉医院')
    expect(wordsNaming('ﾐﾄﾞﾘ野クリニック', ['みどり野クリニック'])).toBe('ﾐﾄﾞﾘ野クリニック')
  })
  it('is nobody else: other names, nothing written, a single letter', () => {
    expect(wordsNaming('長男。近所の人', COUNCIL)).toBeUndefined()
    expect(wordsNaming('', COUNCIL)).toBeUndefined()
    expect(wordsNaming('市', COUNCIL)).toBeUndefined()
    expect(wordsNaming('長男', [''])).toBeUndefined()
  })
  it('is remembered from every consultation, not only from the last', () => {
    expect(isUnwanted([{ mayNotKnow: '' }, { mayNotKnow: '社協' }], COUNCIL)).toBe(true)
    expect(isUnwanted([{ mayNotKnow: '' }], COUNCIL)).toBe(false)
  })
  it('is told only for a reason that is written down', () => {
    expect(isWishPassedOver(true, ' ')).toBe(true)
    expect(isWishPassedOver(true, '命にかかわる')).toBe(false)
    expect(isWishPassedOver(false, '')).toBe(false)
  })
})
