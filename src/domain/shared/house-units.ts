import { KANJI_NUMERALS, kanjiToNumber } from './kanji-number.ts'

const UNITS = '丁目|番地|番|号|街区|地割'
// The whole run and then what follows it: a pattern that asks for the unit itself would try every numeral of a long run anew.
const KANJI_RUN = new RegExp(`(${KANJI_NUMERALS}+)(${UNITS})?`, 'gu')
const UNIT_AFTER_NUMBER = new RegExp(`(?<=\\d)(?:(?:${UNITS})ノ?|ノ(?=\\d))`, 'gu')

/** The house numbers of a folded address in digits (住居表示の数字): 五丁目 is 5, and what stood between the numbers is `between`. */
export const houseNumbersIn = (folded: string, between: '' | ' '): string =>
  folded
    .replace(KANJI_RUN, (whole, run: string, unit: string | undefined) => (unit === undefined ? whole : `${kanjiToNumber(run) ?? run}${unit}`))
    .replace(UNIT_AFTER_NUMBER, between)
