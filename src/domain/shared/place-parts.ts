import { foldForSearch, JOINERS } from './fold-text.ts'
import { houseNumbersIn } from './house-units.ts'
import { withoutPostcode } from './postcode.ts'

const BETWEEN = /[-‐‑‒–—―−─ー()（）〒,、]/gu
/** What the name of a place may follow: a prefecture, a town. Before anything else it would be another name: 北本町 is not 本町. */
const TOWN_END = /[都道府県市区町村郡]$/u

/** What somebody wrote before an address of what place it is (自宅：, 住所：): no part of it. コーポ:101 is the name of a house and its room. */
const LABEL = /(?<=^|\s)[^\d\s:：]+[:：]\s*(?=[^\d\s])/gu

/** A name written in two pieces, or with a long vowel mark, is one name: みどり野市 若葉 is みどり野市若葉. Two numbers stay two. */
const joinNames = (parts: readonly string[]): readonly string[] =>
  parts.join(' ').replace(/(?<=[^\d\s]) +(?=[^\d\s])/gu, '').split(' ').filter((part) => part !== '')

/**
 * The names and numbers an address is made of (住所の要素), in order: 若葉五丁目11番23号 コーポ101 is 若葉, 5, 11, 23, コポ, 101. Between the
 * numbers of a house whatever joins the parts of a name parts them, as a stroke does: 若葉5・11.
 */
export const placeParts = (text: string): readonly string[] =>
  joinNames(
    withoutPostcode(text).replace(LABEL, '').split(/\s+/u).flatMap((chunk) => houseNumbersIn(foldForSearch(chunk.replace(JOINERS, '-')), ' ').replace(BETWEEN, ' ').match(/\d+|[^\d\s]+/gu) ?? []),
  )

const isSameName = (less: string, more: string): boolean => less === more || (more.endsWith(less) && TOWN_END.test(more.slice(0, -less.length)))

/** Whether an address says nothing that a fuller one does not say as well (より詳しい住所に含まれるか). A town without a number is no address yet. */
export const isWithin = (less: readonly string[], more: readonly string[]): boolean => {
  const [name = ''] = less
  if (less.length > more.length || !less.some((part) => /^\d/.test(part)) || /^\d/.test(name)) return false
  if (less.join('\u0000') === more.join('\u0000')) return false
  return more.some((_, at) => less.every((part, n) => (n === 0 ? isSameName(part, more[at] ?? '') : part === more[at + n])))
}
