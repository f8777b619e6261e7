/** A fiscal year and five digits or more: 2026-00012. Telephone numbers begin with a nought. */
const WHOLE = /^[1-9]\d{8,11}$/
/** The end of a number, as people call it out: 231 or 00231. Four may be the end of a telephone number as well. */
const SHORT = /^\d{3,5}$/

/**
 * The numbers (受付番号・ケース番号・つなぎ番号) somebody may mean who types one as it stands on a paper: with its dash or without, in
 * any width. Three to five digits alone are meant of this fiscal year (年度) or of the last.
 */
export const numbersTyped = (words: string, fiscalYear: number): readonly number[] => {
  const digits = words.normalize('NFKC').replaceAll(/[-‐－ー−\s]/gu, '')
  if (WHOLE.test(digits)) return [Number(digits)]
  const taken = Number(digits)
  return SHORT.test(words.normalize('NFKC').trim()) && taken > 0 ? [fiscalYear, fiscalYear - 1].map((year) => year * 100_000 + taken) : []
}
