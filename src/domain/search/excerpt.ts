import { foldForSearch } from '../shared/fold-text.ts'
import { graphemesOf } from '../shared/graphemes.ts'

/** A piece of a text around the words that were looked for: what stands before, what was found as it is written, what comes after. */
export type Excerpt = { readonly before: string; readonly found: string; readonly after: string }

const BEFORE = 24
const LENGTH = 90

/** Texts are made of a few thousand letters: each is folded once, not once for every place it stands in. */
const MOST_LETTERS = 20_000
const foldedLetters = new Map<string, string>()

const foldLetter = (letter: string): string => {
  const known = foldedLetters.get(letter)
  if (known !== undefined) return known
  const folded = foldForSearch(letter)
  if (foldedLetters.size < MOST_LETTERS) foldedLetters.set(letter, folded)
  return folded
}

/** Where in the written letters each folded unit comes from. */
const foldByLetter = (letters: readonly string[]): { readonly folded: string; readonly origin: readonly number[] } => {
  const pieces = letters.map(foldLetter)
  return { folded: pieces.join(''), origin: pieces.flatMap((piece, at) => (piece.length === 1 ? at : Array.from({ length: piece.length }, () => at))) }
}

/**
 * The piece of a text around the first of these words that stands in it (抜粋), whatever their writing: 渡邉 is found by わたなべ's kanji 渡辺, ﾃﾞｲ by デイ.
 * Where none of them stands in the text, its beginning.
 */
export const excerptAround = (text: string, words: readonly string[]): Excerpt => {
  const letters = graphemesOf(text.replaceAll(/\s+/g, ' '))
  const { folded, origin } = foldByLetter(letters)
  const wanted = words.map(foldForSearch).find((word) => word !== '' && folded.includes(word)) ?? ''
  const at = wanted === '' ? -1 : folded.indexOf(wanted)
  const piece = (from: number, to: number): string => letters.slice(from, to).join('')
  const ending = (to: number): string => (to < letters.length ? '…' : '')
  if (at < 0) return { before: piece(0, LENGTH) + ending(LENGTH), found: '', after: '' }
  const first = origin[at] ?? 0
  const last = (origin[at + wanted.length - 1] ?? first) + 1
  const from = Math.max(0, first - BEFORE)
  const to = from + LENGTH
  return { before: (from > 0 ? '…' : '') + piece(from, first), found: piece(first, last), after: piece(last, Math.max(last, to)) + ending(Math.max(last, to)) }
}
