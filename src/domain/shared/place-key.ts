import { foldForSearch } from './fold-text.ts'
import { houseNumbersIn } from './house-units.ts'
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

/** A copy of anything that tells where somebody is or can be reached (所在の照合用の写し): numbers by their digits, places by {@link placeKey}. */
export const whereaboutsKey = (kind: string, text: string): string => {
  const digits = kind === 'phone' ? phoneKey(text) : ''
  return digits === '' ? placeKey(text) : digits
}
