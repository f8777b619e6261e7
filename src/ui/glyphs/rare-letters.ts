import { graphemesOf } from '../graphemes.ts'

/** A letter that a font may lack: a kanji, one beyond the first 65,536, or one with a mark for its variant (IVS, 異体字セレクタ). */
const MAY_BE_LACKING = /[\p{Script=Han}\p{Variation_Selector}\u{10000}-\u{10ffff}]/u

/** The letters of a text, each once, that the fonts of a device may not be able to draw, as a reader sees them: 葛󠄀 is one. */
export const rareLettersIn = (text: string): readonly string[] =>
  [...new Set(graphemesOf(text))].filter((letter) => MAY_BE_LACKING.test(letter))

/** The letter without the mark for its variant: 葛󠄀 is 葛. */
export const withoutVariant = (letter: string): string => letter.replace(/\p{Variation_Selector}/gu, '')

/** How a letter is told to whoever keeps the fonts of an office: U+20BB7, U+845B U+E0100. */
export const codeOf = (letter: string): string =>
  Array.from(letter, (one) => `U+${(one.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`).join(' ')
