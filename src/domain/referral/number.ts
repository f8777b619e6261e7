/** Whether what somebody types means this number: with or without its dash and its year, in any width of digits. */
export const isReferralNumber = (number: number, typed: string): boolean => {
  const digits = typed.normalize('NFKC').replaceAll(/[-‐－ー−\s]/gu, '')
  if (!/^\d+$/.test(digits)) return false
  return String(number) === digits || Number(String(number).slice(4)) === Number(digits)
}
