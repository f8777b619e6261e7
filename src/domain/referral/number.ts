import { numberOf, readNumber } from '../shared/number-typed.ts'

/** Which つなぎ番号 somebody means who types a number: that one, and where no year was said, whatever ends in it. */
export type MeantNumber = { readonly number: number; readonly ending: number | undefined }

const MOST_DIGITS = 12

/** The つなぎ番号 that is typed, if one is: with or without its sign, its dash and its year, in any width of digits. */
export const referralNumberMeant = (typed: string): MeantNumber | undefined => {
  const read = readNumber(typed)
  if (read === undefined || read.digits.length > MOST_DIGITS || (read.of ?? 'referral') !== 'referral') return undefined
  const digits = Number(read.digits)
  return read.year === undefined ? { number: digits, ending: digits } : { number: numberOf(read.year, digits), ending: undefined }
}
