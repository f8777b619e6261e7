/** A fiscal year and five digits or more: 2026-00012. Telephone numbers begin with a nought. */
const WHOLE = /^[1-9]\d{8,11}$/

/**
 * The number (受付番号・ケース番号・つなぎ番号) that somebody types as it stands on a paper: with its dash or without, in any width.
 * Only a whole number: a few digits are the end of a telephone number.
 */
export const numberTyped = (words: string): number | undefined => {
  const digits = words.normalize('NFKC').replaceAll(/[-‐－ー−\s]/gu, '')
  return WHOLE.test(digits) ? Number(digits) : undefined
}
