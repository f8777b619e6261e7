import { numberOf, readNumber } from '../shared/number-typed.ts'

/** Whether what somebody types means this つなぎ番号: with or without its sign, its dash and its year, in any width of digits. */
export const isReferralNumber = (number: number, typed: string): boolean => {
  const read = readNumber(typed)
  if (read === undefined || (read.of ?? 'referral') !== 'referral') return false
  if (read.year !== undefined) return number === numberOf(read.year, Number(read.digits))
  return String(number) === read.digits || Number(String(number).slice(4)) === Number(read.digits)
}
