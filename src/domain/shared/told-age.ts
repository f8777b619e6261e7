import { KANJI_NUMERALS, kanjiToNumber } from './kanji-number.ts'
import { plainWriting } from './plain-writing.ts'

/** An age as it was told (年ごろ), in whole years; both are equal when one number was said. */
export type ToldAge = { readonly least: number; readonly most: number }

const OLDEST = 130
const LONGEST = 40
const ABOUT_BEFORE = /^(?:およそ|おおよそ|だいたい|たぶん|約|推定)/
const ABOUT_AFTER = /(?:頃|ころ|ごろ|くらい|ぐらい|位|前後|程度|\?)+$/
const NUMERALS = new RegExp(`${KANJI_NUMERALS}+`, 'gu')
const YEARS = '(?:歳|才|さい)?'
const AGE = new RegExp(`^(?:満)?(?<from>\\d{1,3})${YEARS}(?:(?:-|~|〜|から)(?<to>\\d{1,3})${YEARS})?(?<decade>代)?(?<part>前半|半ば|なかば|後半)?$`, 'u')

/** Which years of a decade are meant: 80代前半 is 80 to 84. */
const PARTS: ReadonlyMap<string | undefined, readonly [number, number]> = new Map([
  [undefined, [0, 9]], ['前半', [0, 4]], ['半ば', [4, 6]], ['なかば', [4, 6]], ['後半', [5, 9]],
])

/**
 * Reads an age as people tell it (年ごろの読み取り): 80, 80くらい, 80歳前後, 70-80, 80代前半, 八十代. `undefined` when it is none. It
 * grows no older and tells no year of birth: it is what was said on the day it was said.
 */
export const toldAgeFrom = (text: string): ToldAge | undefined => {
  if (text.length > LONGEST) return undefined
  const plain = plainWriting(text).replace(NUMERALS, (run) => String(kanjiToNumber(run) ?? run))
  const told = AGE.exec(plain.replace(ABOUT_BEFORE, '').replace(ABOUT_AFTER, ''))?.groups
  if (told?.['from'] === undefined) return undefined
  const { from, to = from, decade, part } = told
  if (decade === undefined && part !== undefined) return undefined
  const [first, last] = decade === undefined ? [0, 0] : (PARTS.get(part) ?? [0, 9])
  const least = Number(from) + (to === from ? first : 0)
  const most = Number(to) + last
  return least <= most && most <= OLDEST ? { least, most } : undefined
}
