const DIGITS = '〇一二三四五六七八九'
const FORMAL: ReadonlyMap<string, string> = new Map([['零', '〇'], ['壱', '一'], ['弐', '二'], ['参', '三'], ['拾', '十']])
const UNITS: ReadonlyMap<string, number> = new Map([['十', 10], ['百', 100], ['千', 1_000]])

/** A run of kanji numerals (漢数字), for use inside a larger pattern. */
export const KANJI_NUMERALS = '[〇零一二三四五六七八九十百千壱弐参拾]'

const withUnits = (letters: readonly string[]): number => {
  let sum = 0
  let digit = 0
  for (const letter of letters) {
    const unit = UNITS.get(letter)
    if (unit === undefined) digit = DIGITS.indexOf(letter)
    else {
      sum += (digit === 0 ? 1 : digit) * unit
      digit = 0
    }
  }
  return sum + digit
}

/**
 * The number a run of kanji numerals says (漢数字): 十五 and 一五 are both 15. `undefined` when it is empty, holds anything
 * else, or is longer than any year or house number.
 */
export const kanjiToNumber = (text: string): number | undefined => {
  const letters = Array.from(text, (letter) => FORMAL.get(letter) ?? letter)
  if (letters.length === 0 || letters.length > 9) return undefined
  if (!letters.every((letter) => UNITS.has(letter) || DIGITS.includes(letter))) return undefined
  if (letters.some((letter) => UNITS.has(letter))) return withUnits(letters)
  return Number(letters.map((letter) => DIGITS.indexOf(letter)).join(''))
}
