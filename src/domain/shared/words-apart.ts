import { foldForSearch } from './fold-text.ts'

/**
 * The words that were typed apart (空白で区切った言葉), folded for searching, each once: all of them must be found. What was typed as one
 * word is none.
 */
export const wordsApart = (typed: string): readonly string[] => {
  const words = new Set(typed.split(/\s+/u).map(foldForSearch).filter((word) => word !== ''))
  return words.size > 1 ? [...words] : []
}
