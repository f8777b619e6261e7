import { foldForSearch } from './fold-text.ts'
import { KANJI_NUMERALS, kanjiToNumber } from './kanji-number.ts'
import { phoneKey } from './phone.ts'

const STROKES = /[-‐‑‒–—―−─ー()（）]/gu
const HOUSE_UNITS = '丁目|番地|番|号|街区|地割'
// The whole run and then what follows it: a pattern that asks for the unit itself would try every numeral of a long run anew.
const KANJI_RUN = new RegExp(`(${KANJI_NUMERALS}+)(${HOUSE_UNITS})?`, 'gu')
const UNIT_AFTER_NUMBER = new RegExp(`(?<=\\d)(?:(?:${HOUSE_UNITS})ノ?|ノ(?=\\d))`, 'gu')

/**
 * A copy of a place for matching (住所の照合用の写し): 五丁目十一番二十三号の１, 5丁目11番23号の1 and ５－１１－２３の１ are one. What was written
 * stays as it was written; every style of house number is somebody's own.
 */
export const placeKey = (text: string): string =>
  foldForSearch(text)
    .replace(STROKES, '')
    .replace(KANJI_RUN, (whole, run: string, unit: string | undefined) => (unit === undefined ? whole : `${kanjiToNumber(run) ?? run}${unit}`))
    .replace(UNIT_AFTER_NUMBER, '')

/** A copy of anything that tells where somebody is or can be reached (所在の照合用の写し): numbers by their digits, places by {@link placeKey}. */
export const whereaboutsKey = (kind: string, text: string): string => {
  const digits = kind === 'phone' ? phoneKey(text) : ''
  return digits === '' ? placeKey(text) : digits
}
