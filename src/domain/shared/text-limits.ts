const CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufeff]/g
const INVISIBLE = /[\s\p{Cc}\p{Default_Ignorable_Code_Point}\u2800]/gu
const COMPATIBILITY_IDEOGRAPHS = /([\uf900-\ufaff\u{2f800}-\u{2fa1f}]+)/u

/** NFC, except that it would turn 神 (U+FA19) into 神: such letters are somebody's name as their family register has it. */
const composed = (text: string): string =>
  text
    .split(COMPATIBILITY_IDEOGRAPHS)
    .map((piece, at) => (at % 2 === 1 ? piece : piece.normalize('NFC')))
    .join('')

/**
 * A text as it may be kept (保存する文字列): NUL and control characters are gone, line ends are `\n`, half characters
 * (単独サロゲート) are replaced, accents are composed. Every letter of a name stays the letter that was typed: 異体字, variation
 * selectors (IVS), full width, emoji.
 */
export const cleanText = (text: string): string =>
  composed(text.toWellFormed().replace(/\r\n?|[\u2028\u2029]/g, '\n').replace(CONTROLS, ''))

/** As many characters as a line takes that somebody writes (一行の長さ). */
export const LONGEST_LINE = 200

/** What a reader sees of a text (見える文字): without spaces, controls and invisible characters. */
export const seenIn = (text: string): string => text.replace(INVISIBLE, '')

/** Whether nothing in a text can be seen (空欄). The one rule of it: a reason, a next step, a name that nobody can see was not given. */
export const isBlank = (text: string): boolean => seenIn(text) === ''

const DEEPEST = 40

/** The same for every text inside a value, names of fields included; what lies deeper than any form is left out. */
export const cleanTextsIn = <T>(value: T, depth = 0): T => {
  if (typeof value === 'string') return cleanText(value) as T
  if (typeof value !== 'object' || value === null) return value
  if (depth >= DEEPEST) return null as T
  if (Array.isArray(value)) return value.map((one: unknown) => cleanTextsIn(one, depth + 1)) as T
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [cleanText(name), cleanTextsIn(one as unknown, depth + 1)])) as T
}
