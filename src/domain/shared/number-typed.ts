import { toKatakana } from './kana.ts'
import type { Numbered } from './number-text.ts'

/** A number as somebody typed it: of which kind, when they say so; its year, when a dash parts it off; its digits, and whether they stood together. */
export type TypedNumber = { readonly of: Numbered | undefined; readonly year: number | undefined; readonly digits: string; readonly isWhole: boolean }

const SIGN = /^(?:(受付?|ウケ(?:ツケ)?)|(ケ(?:ース)?)|(ツ(?:ナギ)?))(?:番号)?[-‐－ー−\s:.]*(?=\d)/u
const YEAR_AND_REST = /^(2[01]\d\d)[-‐－ー−\s]+(\d{1,8})$/u
const DASHES = /[-‐－ー−\s]/gu
/** A fiscal year and five digits or more: 202600012. Telephone numbers begin with a nought. */
const WHOLE = /^[1-9]\d{8,11}$/
/** The end of a number, as people call it out: 231 or 00231. Four may be the end of a telephone number as well. */
const SHORT = /^\d{3,5}$/
/** The same behind a sign, where it can be nothing else. */
const SHORT_BEHIND_SIGN = /^\d{1,5}$/

/** A number (番号の組立て): the fiscal year, and behind it five digits or as many as it needs. */
export const numberOf = (year: number, taken: number): number => Number(`${year}${String(taken).padStart(5, '0')}`)

/** Reads a number as it stands on a paper or was called out (番号の読み取り): with its sign or without, with dashes or without, in any width. */
export const readNumber = (typed: string): TypedNumber | undefined => {
  const plain = toKatakana(typed.normalize('NFKC')).trim()
  const [sign = '', intake, supportCase, referral] = SIGN.exec(plain) ?? []
  const of = intake !== undefined ? 'intake' : supportCase !== undefined ? 'case' : referral !== undefined ? 'referral' : undefined
  const rest = plain.slice(sign.length)
  const [, year, taken] = YEAR_AND_REST.exec(rest) ?? []
  if (taken !== undefined) return { of, year: Number(year), digits: taken, isWhole: true }
  const digits = rest.replaceAll(DASHES, '')
  return /^\d+$/.test(digits) ? { of, year: undefined, digits, isWhole: digits === rest } : undefined
}

const meantBy = ({ of, year, digits, isWhole }: TypedNumber, fiscalYear: number): readonly number[] => {
  const taken = Number(digits)
  if (year !== undefined) return taken > 0 ? [numberOf(year, taken)] : []
  if (WHOLE.test(digits)) return [taken]
  const isEnd = isWhole && (of === undefined ? SHORT : SHORT_BEHIND_SIGN).test(digits) && taken > 0
  return isEnd ? [numberOf(fiscalYear, taken), numberOf(fiscalYear - 1, taken)] : []
}

/**
 * The numbers somebody may mean (番号で探す), of each kind: all three where no sign is typed. A few digits alone are meant of this
 * fiscal year (年度) or of the last.
 */
export const numbersTyped = (words: string, fiscalYear: number): Readonly<Record<Numbered, readonly number[]>> => {
  const typed = readNumber(words)
  const numbers = typed === undefined ? [] : meantBy(typed, fiscalYear)
  const of = (kind: Numbered): readonly number[] => (typed?.of === undefined || typed.of === kind ? numbers : [])
  return { intake: of('intake'), case: of('case'), referral: of('referral') }
}
