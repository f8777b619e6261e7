import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { birthDateFrom, ageRangeOn } from '#domain/shared/birth-date.ts'
import type { Day } from '#domain/shared/day.ts'
import { formatEra, formatEraPartial, parseJapaneseDate } from '#domain/shared/era.ts'
import { foldForSearch, foldKanaLoosely } from '#domain/shared/fold-text.ts'
import { countGraphemes, limitGraphemes } from '#domain/shared/graphemes.ts'
import { isKana, toHiragana, toKatakana, widenKana } from '#domain/shared/kana.ts'
import { kanjiToNumber } from '#domain/shared/kanji-number.ts'
import { compareByKana, kanaKey, kanaSortKey, nameKey, splitFullName, withoutHonorific } from '#domain/shared/person-name.ts'
import { parsePhone, phoneKey } from '#domain/shared/phone.ts'
import { placeKey } from '#domain/shared/place-key.ts'
import { formatPostcode, parsePostcode } from '#domain/shared/postcode.ts'
import { cleanText, isBlank } from '#domain/shared/text-limits.ts'
import { hostileText, longText, nearText } from './hostile-text.ts'
import { checkMany, LONG, metTooFew, runs } from './runs.ts'

const DATE_LETTERS = ['令和', '平成', '昭和', '大正', '明治', 'R', 'S', 'h', '元', '年', '月', '日', '頃', '?', '/', '-', '.', '1', '2', '12', '31', '29', '64', '1940', '０', '〇', ' ', '代'] as const
const PHONE_LETTERS = ['0', '9', '81', '+', '-', '(', ')', '（', '内線', '#', '120', '090', '０', '・', ' ', 'ー'] as const
const POSTCODE_LETTERS = ['〒', '1', '0', '９', '-', '−', ' ', '123', '4567'] as const
const NUMERALS = ['〇', '零', '一', '二', '九', '十', '百', '千', '壱', '拾', '万', '億', '1', '０'] as const
const PLACES = ['みどり野市', '五', '十', '丁目', '番地', 'の', 'ノ', '号', '-', '－', '1', '２', '（', '室'] as const
const KANA = ['ｶ', 'ﾞ', 'ﾟ', 'ー', 'ヴ', 'ゔ', 'ゝ', 'ヶ', 'が', 'か\u3099', 'ﾜ', 'ァ', '・', ' '] as const
const NAMES = ['渡邉', '髙橋', '﨑', '𠮷', '辻\u{e0100}', ' ', '　', '様', 'さん', 'ワタナベ', 'ﾜﾀﾅﾍﾞ', '(', 'de ', "O'"] as const

const isDay = (text: string): boolean => !Number.isNaN(Date.parse(`${text}T00:00:00Z`)) && new Date(`${text}T00:00:00Z`).toISOString().startsWith(text)

const READERS = [
  'as a date of an era',
  'as a birth date, which is kept as it was written',
  'as a telephone number',
  'as a postcode',
  'as an address',
  'as kana',
  'as a name',
  'as a number in kanji',
  'as words to search by',
  'as a text to keep: what can be kept is kept, once and for all',
] as const

const LONG_TEXT = 200_000

/**
 * Meets a reader with near misses and with anything; then with texts so long that a reader whose time grows with the square
 * of their length would not come to an end before the test does.
 */
const checkReader = async (parser: string, letters: readonly string[], read: (text: string) => void): Promise<void> => {
  await checkMany(parser, fc.oneof(nearText(...letters), hostileText()), read)
  for (const letter of letters) read(letter.repeat(LONG_TEXT / letter.length))
  fc.assert(fc.property(longText(LONG_TEXT), read), runs(0.001))
}

describe('whatever is typed, it is read or refused, at once, and never a fault', { timeout: LONG }, () => {
  it('as a date of an era', async () => {
    await checkReader('as a date of an era', DATE_LETTERS, (text) => {
      const read = parseJapaneseDate(text)
      expect(!read.ok || read.value.day === undefined || isDay(read.value.day)).toBe(true)
      expect(read.ok ? formatEraPartial(read.value) : '').not.toContain('undefined')
    })
  })
  it('as a birth date, which is kept as it was written', async () => {
    await checkReader('as a birth date, which is kept as it was written', DATE_LETTERS, (text) => {
      const read = birthDateFrom(text)
      expect(read.day === undefined ? '' : formatEra(read.day)).not.toContain('NaN')
      ageRangeOn(read, '2026-11-24' as Day)
    })
  })
  it('as a telephone number', async () => {
    await checkReader('as a telephone number', PHONE_LETTERS, (text) => {
      parsePhone(text)
      expect(phoneKey(text)).toMatch(/^\d*$/)
    })
  })
  it('as a postcode', async () => {
    await checkReader('as a postcode', POSTCODE_LETTERS, (text) => {
      const read = parsePostcode(text)
      expect(read.ok ? parsePostcode(formatPostcode(read.value)) : read).toEqual(read)
    })
  })
  it('as an address', async () => {
    await checkReader('as an address', PLACES, (text) => {
      expect(placeKey(`　${text} `)).toBe(placeKey(text))
    })
  })
  it('as kana', async () => {
    await checkReader('as kana', KANA, (text) => {
      isKana(text)
      widenKana(text)
      expect(toKatakana(toKatakana(text))).toBe(toKatakana(text))
      expect(toHiragana(toHiragana(text))).toBe(toHiragana(text))
    })
  })
  it('as a name', async () => {
    await checkReader('as a name', NAMES, (text) => {
      splitFullName(text)
      withoutHonorific(text)
      nameKey(text)
      kanaKey(text)
      kanaSortKey(text)
      const other = Array.from(text).toReversed().join('')
      expect(compareByKana(text, other) + compareByKana(other, text)).toBe(0)
    })
  })
  it('as a number in kanji', async () => {
    await checkReader('as a number in kanji', NUMERALS, (text) => {
      const read = kanjiToNumber(text)
      expect(read === undefined || (Number.isSafeInteger(read) && read >= 0)).toBe(true)
    })
  })
  it('as words to search by', async () => {
    await checkReader('as words to search by', NAMES, (text) => {
      foldForSearch(text)
      foldKanaLoosely(text)
    })
  })
  it('as a text to keep: what can be kept is kept, once and for all', async () => {
    await checkReader('as a text to keep: what can be kept is kept, once and for all', KANA, (text) => {
      const kept = cleanText(text)
      expect(kept.isWellFormed() && !kept.includes('\u0000')).toBe(true)
      expect(cleanText(kept)).toBe(kept)
      expect(new TextDecoder().decode(new TextEncoder().encode(kept))).toBe(kept)
      expect(countGraphemes(limitGraphemes(kept, 5))).toBeLessThanOrEqual(5)
      isBlank(kept)
    })
  })
  it('and each of these readers met the promised number of texts', () => {
    expect(metTooFew(READERS)).toEqual([])
  })
})
