import { foldForSearch } from '../shared/fold-text.ts'

const LEAST = 2

/** Which of the words of a closed list somebody may mean by what they typed (ひきこもり): those that hold it, in any writing. One letter means none. */
export const labelsMeant = <T extends string>(typed: string, labels: readonly (readonly [T, readonly string[]])[]): readonly T[] => {
  const folded = foldForSearch(typed)
  if (folded.length < LEAST) return []
  return labels.flatMap(([code, words]) => (words.some((word) => foldForSearch(word).includes(folded)) ? [code] : []))
}
