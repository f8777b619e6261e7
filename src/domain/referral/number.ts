/** つなぎ番号 as people read and say it: 2026-00012. The fiscal year leads, so that a slip of paper is found again. */
export const referralNumberText = (number: number): string => String(number).replace(/^(\d{4})(\d+)$/, '$1-$2')

/** Whether what somebody types means this number: with or without its dash and its year, in any width of digits. */
export const isReferralNumber = (number: number, typed: string): boolean => {
  const digits = typed.normalize('NFKC').replaceAll(/[-‐－ー−\s]/gu, '')
  if (!/^\d+$/.test(digits)) return false
  return String(number) === digits || Number(String(number).slice(4)) === Number(digits)
}
