import { foldForSearch } from './fold-text.ts'
import { KANJI_NUMERALS, kanjiToNumber } from './kanji-number.ts'

const BETWEEN = /[-‐‑‒–—―−─ー()（）〒,、・]/gu
const UNITS = '丁目|番地|番|号|街区|地割'
// The whole run and then what follows it, as in place-key.ts: a pattern that asks for the unit itself would try a long run ever anew.
const KANJI_RUN = new RegExp(`(${KANJI_NUMERALS}+)(${UNITS})?`, 'gu')
const UNIT_AFTER_NUMBER = new RegExp(`(?<=\\d)(?:(?:${UNITS})ノ?|ノ(?=\\d))`, 'gu')
/** What the name of a place may follow: a prefecture, a town. Before anything else it would be another name: 北本町 is not 本町. */
const TOWN_END = /[都道府県市区町村郡]$/u

/** A name written in two pieces, or with a long vowel mark, is one name: みどり野市 若葉 is みどり野市若葉. Two numbers stay two. */
const joinNames = (parts: readonly string[]): readonly string[] =>
  parts.join(' ').replace(/(?<=[^\d\s]) +(?=[^\d\s])/gu, '').split(' ').filter((part) => part !== '')

/** The names and numbers an address is made of (住所の要素), in order: 若葉五丁目11番23号 コーポ101 is 若葉, 5, 11, 23, コポ, 101. */
export const placeParts = (text: string): readonly string[] =>
  joinNames(
    text.split(/\s+/u).flatMap((chunk) =>
      foldForSearch(chunk)
        .replace(KANJI_RUN, (whole, run: string, unit: string | undefined) => (unit === undefined ? whole : `${kanjiToNumber(run) ?? run}${unit}`))
        .replace(UNIT_AFTER_NUMBER, ' ')
        .replace(BETWEEN, ' ')
        .match(/\d+|[^\d\s]+/gu) ?? [],
    ),
  )

const isSameName = (less: string, more: string): boolean => less === more || (more.endsWith(less) && TOWN_END.test(more.slice(0, -less.length)))

/** Whether an address says nothing that a fuller one does not say as well (より詳しい住所に含まれるか). A town without a number is no address yet. */
export const isWithin = (less: readonly string[], more: readonly string[]): boolean => {
  const [name = ''] = less
  if (less.length > more.length || !less.some((part) => /^\d/.test(part)) || /^\d/.test(name)) return false
  if (less.join('\u0000') === more.join('\u0000')) return false
  return more.some((_, at) => less.every((part, n) => (n === 0 ? isSameName(part, more[at] ?? '') : part === more[at + n])))
}
