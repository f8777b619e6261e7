import { KANJI_NUMERALS } from './kanji-number.ts'
import { numberedKey, tellingKey } from './place-key.ts'
import { withoutPostcode } from './postcode.ts'

/** What an address within the own municipality may leave out (自分の市町村の名前): who lives there seldom writes it. */
export type OwnPlace = { readonly prefecture: string; readonly name: string }

/** One house (家), and the figures of the room within it (部屋番号), where it has any. */
export type HouseKey = { readonly house: string; readonly room: string }

const UNIT = '丁目|番地|番|号|街区|地割'
// A numeral is taken whole or not at all, and never one that counts rooms, floors or buildings. One in kanji has nine letters at most
// and begins where no other stands before it: looked for at every letter of a long row of them, it would take the square of their number.
const NUMBER = `(?:\\d+(?!\\d)|(?<!${KANJI_NUMERALS})${KANJI_NUMERALS}{1,9}(?=${UNIT}))(?!\\s*(?:号室|室|階|号棟|棟|f))`
const STROKE = '[-‐‑‒–—―−─ー・のノ]'
const BETWEEN = `\\s*(?:(?:丁目|番(?!地)|街区|地割)\\s*${STROKE}?\\s*|番地${STROKE}?|${STROKE}\\s*)`
/** Up to three numbers that follow each other: 丁目, 番, 号. What comes after them is a room. */
const RUN = new RegExp(`(?<!\\d)${NUMBER}(?:${BETWEEN}${NUMBER}){0,2}(?:\\s*(?:${UNIT}))?`, 'giu')
const isPartOfName = (run: string, before: string, after: string): boolean => /^\d+$/.test(run) && (before.endsWith('第') || /^[条線区町村字]/u.test(after))

/** A county (郡) may stand between the prefecture and the name of a town. */
const withoutOwn = (key: string, { prefecture, name }: OwnPlace): string => {
  const [land, town] = [tellingKey(prefecture), tellingKey(name)]
  const rest = key.startsWith(land) ? key.slice(land.length) : key
  const at = town === '' ? -1 : rest.indexOf(town)
  return at === 0 || (at > 1 && at < 7 && rest.slice(0, at).endsWith('郡')) ? rest.slice(at + town.length) : rest
}

/** What of an address is the house, and what stands behind it. */
const partsOf = (text: string): { readonly written: string; readonly behind: string } => {
  const plain = withoutPostcode(text).normalize('NFKC')
  const run = [...plain.matchAll(RUN)].find((one) => !isPartOfName(one[0], plain.slice(0, one.index), plain.slice(one.index + one[0].length)))
  const end = run === undefined ? plain.length : run.index + run[0].length
  return { written: plain.slice(0, end), behind: plain.slice(end) }
}

/**
 * The house an address means (家の照合用の写し), found in every writing of it: without postal code, prefecture, the own municipality and
 * whatever names the building. 〒999-0001 みどり野市若葉7丁目11番23号コーポ101 and 若葉7-11-23 are one house; 101 is a room of it.
 */
export const houseKey = (text: string, own: OwnPlace): HouseKey => {
  const { written, behind } = partsOf(text)
  return { house: withoutOwn(tellingKey(written), own), room: tellingKey(behind).replace(/\D/gu, '') }
}

/** The same house with its numbers apart (数を分けた家): 若葉7 11 23. */
export const numberedHouse = (text: string, own: OwnPlace): string => withoutOwn(numberedKey(partsOf(text).written), own)
