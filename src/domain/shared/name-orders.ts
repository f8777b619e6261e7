import { foldForSearch } from './fold-text.ts'

/** What parts a name: spaces of any width, middle dots, commas. */
const PARTS = /[\s・･·,、，]+/u
const MOST_PARTS = 3

/**
 * The orders in which somebody may have typed a name (氏名の並び), folded for searching: as typed first, then with its parts the other way
 * round, so that 茂 渡辺 finds 渡辺 茂. What holds a digit is no name and stays as it is.
 */
export const nameOrders = (words: string): readonly [string, ...string[]] => {
  const typed = foldForSearch(words)
  const parts = words.trim().split(PARTS).filter((part) => part !== '')
  if (parts.length < 2 || parts.length > MOST_PARTS || /\d/.test(typed)) return [typed]
  const others = parts.map((_, at) => foldForSearch([...parts.slice(at), ...parts.slice(0, at)].join('')))
  return [typed, ...new Set(others.filter((order) => order !== typed))]
}
