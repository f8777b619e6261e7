import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldForSearch, foldKanaLoosely } from './fold-text.ts'
import { countGraphemes, limitGraphemes } from './graphemes.ts'
import { isKana, toHiragana, toKatakana } from './kana.ts'
import { compareByKana, kanaKey, nameKey } from './person-name.ts'
import { cleanText, cleanTextsIn } from './text-limits.ts'

describe('a name, compared', () => {
  it.each([
    ['斉藤', '斎藤'],
    ['齋藤', '齊藤'],
    ['渡邉 花子', '渡辺花子さん'],
    ['髙﨑', '高崎'],
    ['𠮷野家', '吉野家'],
    ['葛\u{e0100}城', '葛城'],
    ['\u{fa19}田', '\u{795e}田'],
    ['ジョン・スミス', 'ジョン スミス'],
    ['ジョン・スミス', 'ｼﾞｮﾝ･ｽﾐｽさん'],
    ['マリー＝クロード', 'マリークロード'],
    ['オ’ブライエン', "オ'ブライエン"],
  ])('%s and %s are one', (one, other) => {
    expect(nameKey(one)).toBe(nameKey(other))
  })
  it('is found by its reading in any kana', () => {
    expect(new Set(['わたなべ', 'ﾜﾀﾅﾍﾞ', 'ワタナベ', 'ワタ ナベ'].map(kanaKey)).size).toBe(1)
    expect(foldKanaLoosely('こうの')).toBe(foldKanaLoosely('コーノ'))
  })
  it('stands in the order of the kana table, not of code points', () => {
    expect(['ハヤシ', 'アンドウ', 'ババ', 'ハハ', ''].toSorted(compareByKana)).toEqual(['アンドウ', 'ハハ', 'ババ', 'ハヤシ', ''])
  })
  it('is looked for by the copy that is kept of it, whatever marks it bears: nothing is taken off on one side alone', () => {
    const letter = fc.constantFrom('ジ', 'ョ', 'ン', 'ス', 'ミ', '髙', 'O', '・', '･', '·', '＝', '’', '-', '.', ',', ' ', '　')
    fc.assert(fc.property(fc.array(letter, { maxLength: 14 }), (letters) => nameKey(letters.join('')) === foldForSearch(letters.join(''))), { numRuns: 10_000 })
  })
  it('is one with a middle dot, without it and with a space, wherever the dot stands', () => {
    const part = fc.array(fc.constantFrom('ジ', 'ョ', 'ン', 'ス', 'ミ', 'ー', '髙', '野'), { minLength: 1, maxLength: 5 }).map((letters) => letters.join(''))
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 4 }), (parts) => {
        const keys = ['・', '･', '·', ' ', '　', ''].flatMap((between) => [nameKey(parts.join(between)), kanaKey(parts.join(between)), foldForSearch(parts.join(between))])
        expect(new Set(keys).size).toBe(1)
      }),
    )
  })
  it('folding a folded text always changes nothing', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 30 }), (text) => foldForSearch(foldForSearch(text)) === foldForSearch(text)), { numRuns: 20_000 })
  })
})

describe('a name, kept', () => {
  it('is counted as a reader counts', () => {
    expect(countGraphemes('葛\u{e0100}城')).toBe(2)
    expect(countGraphemes('𠮷')).toBe(1)
    expect(countGraphemes('👨‍👩‍👧')).toBe(1)
  })
  it('is never cut inside a letter', () => {
    const letter = fc.constantFrom('葛\u{e0100}', '𠮷', '👨‍👩‍👧', 'が', 'あ', '辻\u{e0101}')
    fc.assert(
      fc.property(fc.array(letter, { maxLength: 12 }), fc.nat({ max: 12 }), (letters, most) =>
        limitGraphemes(letters.join(''), most) === letters.slice(0, most).join(''),
      ),
    )
  })
  it('never loses a variant letter, a compatibility letter or a full-width form', () => {
    for (const name of ['髙﨑', '\u{fa19}', '①㈱', '葛\u{e0100}', '𠮷', 'Ａ１']) expect(cleanText(name)).toBe(name)
  })
  it('can always be kept by a database, however deep it lies in a value', () => {
    const anything = fc.anything({ key: fc.string({ unit: 'binary' }), values: [fc.string({ unit: 'binary' })], maxDepth: 4 })
    fc.assert(
      fc.property(anything, (value) => {
        const kept = JSON.stringify(cleanTextsIn(value)) ?? ''
        return !kept.includes('\\u0000') && !/\\ud[89ab]/i.test(kept)
      }),
      { numRuns: 5_000 },
    )
  })
})

describe('a reading', () => {
  it('turns to and from katakana without loss', () => {
    const kana = fc.array(fc.constantFrom('ワ', 'タ', 'ナ', 'ベ', 'ー', 'ッ', 'ヴ', 'ヽ', 'ン'), { maxLength: 10 }).map((letters) => letters.join(''))
    fc.assert(fc.property(kana, (text) => toKatakana(toHiragana(text)) === text))
  })
  it('is told from kanji', () => {
    expect(isKana('わたなべ ハナコ')).toBe(true)
    expect(isKana('渡なべ')).toBe(false)
  })
})
