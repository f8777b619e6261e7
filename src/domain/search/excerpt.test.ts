import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldForSearch } from '../shared/fold-text.ts'
import { excerptAround } from './excerpt.ts'

describe('the piece of a text around the words that were looked for', () => {
  it('marks them as they are written, whatever was typed', () => {
    expect(excerptAround('昨日、渡邉さんが来所', ['渡辺'])).toEqual({ before: '昨日、', found: '渡邉', after: 'さんが来所' })
    expect(excerptAround('ﾃﾞｲｻｰﾋﾞｽを休んだ', ['デイサービス']).found).toBe('ﾃﾞｲｻｰﾋﾞｽ')
    expect(excerptAround('娘はアンナ・リーと名乗る', ['アンナリー']).found).toBe('アンナ・リー')
    expect(excerptAround('葛󠄀城さん', ['葛城']).found).toBe('葛󠄀城')
  })

  it('shows a little of what stands before and more of what follows, and says where it was cut', () => {
    const text = `${'前'.repeat(50)}言葉${'後'.repeat(200)}`
    const piece = excerptAround(text, ['言葉'])
    expect(piece.before).toBe(`…${'前'.repeat(24)}`)
    expect(piece.found).toBe('言葉')
    expect(piece.after).toBe(`${'後'.repeat(64)}…`)
  })

  it('begins at the beginning when the words stand elsewhere, and bears an empty text', () => {
    expect(excerptAround('電話があった', ['ない言葉'])).toEqual({ before: '電話があった', found: '', after: '' })
    expect(excerptAround('', ['あ'])).toEqual({ before: '', found: '', after: '' })
  })

  it('marks the first of the words that stands there', () => {
    expect(excerptAround('雨漏りの話を森下さんから', ['森下雨漏り', '森下', '雨漏り']).found).toBe('森下')
    expect(excerptAround('雨漏りの話', ['森下雨漏り', '森下', '雨漏り']).found).toBe('雨漏り')
  })

  it('only ever marks what folds to the words', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme', minLength: 1, maxLength: 3 }), (text, words) => {
        const { found } = excerptAround(text, [words])
        return found === '' || foldForSearch(found).includes(foldForSearch(words))
      }),
    )
  })
})
