import { foldForSearch } from './fold-text.ts'
import { houseNumbersIn } from './house-units.ts'
import { tellsNoPlace } from './no-place.ts'
import { phoneKey } from './phone.ts'
import { withoutPostcode } from './postcode.ts'

const STROKES = /[-‐‑‒–—―−─ー()（）]/gu

/** A copy of a text that may tell a place (文章の照合用の写し): nothing that stands in it is left out. */
export const tellingKey = (text: string): string => houseNumbersIn(foldForSearch(text).replace(STROKES, ''), '')

/**
 * A copy of a place for matching (住所の照合用の写し): 五丁目十一番二十三号の１, 5丁目11番23号の1 and ５－１１－２３の１ are one. What was written
 * stays as it was written; every style of house number is somebody's own. A postal code before it is no part of the place.
 */
export const placeKey = (text: string): string => tellingKey(withoutPostcode(text))

const BETWEEN_NUMBERS = /(?<=\p{Nd})[-‐‑‒–—―−─ー\s・･·•‧∙⋅]+(?=\p{Nd})/gu
/** Stands for what parts two numbers while the spaces of a text are folded away. */
const PART = '\u241F'

/**
 * The same copy of a place with its numbers apart (数を分けた写し): 若葉7-6-2コーポ305 is 若葉7 6 2 コーポ305. It says where each number ends,
 * so that 7-6-2 is found by its numbers and is never the beginning of 7-62.
 */
export const numberedKey = (text: string): string => {
  const folded = foldForSearch(withoutPostcode(text).normalize('NFKC').replace(BETWEEN_NUMBERS, PART)).replace(STROKES, '')
  return houseNumbersIn(folded, ' ').replaceAll(PART, ' ').replace(/ +/g, ' ').trim()
}

/** What is one piece: no number stands apart in it. */
const WHOLE: readonly string[] = ['phone', 'email']

/**
 * The copies by which a place is found: whole, and with its numbers apart. How somebody is reached (平日の午前) is no place, and words like 住所不定 tell
 * none ({@link tellsNoPlace}): by them nobody is found, and no text is held to tell where they are.
 */
export const placeKeys = (kind: string, text: string): { readonly search_key: string; readonly number_key: string } =>
  (kind === 'way' || tellsNoPlace(text) ? { search_key: '', number_key: '' } : { search_key: whereaboutsKey(kind, text), number_key: WHOLE.includes(kind) ? '' : numberedKey(text) })

/** A copy of anything that tells where somebody is or can be reached (所在の照合用の写し): numbers by their digits, places by {@link placeKey}. */
export const whereaboutsKey = (kind: string, text: string): string => {
  const digits = kind === 'phone' ? phoneKey(text) : ''
  return digits === '' ? placeKey(text) : digits
}
