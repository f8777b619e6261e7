/** A piece of two texts: in both, only in the earlier one, or only in the later one. */
export type DiffPiece = { readonly kind: 'same' | 'gone' | 'new'; readonly text: string }

const segmenter = new Intl.Segmenter('ja', { granularity: 'word' })
const MOST = 2_000

const wordsOf = (text: string): readonly string[] => Array.from(segmenter.segment(text), ({ segment }) => segment)

/** How long the longest common run of words is, from each pair of places to the end. */
const lengthsOf = (before: readonly string[], after: readonly string[]): readonly Uint16Array[] => {
  const lengths = Array.from({ length: before.length + 1 }, () => new Uint16Array(after.length + 1))
  for (let i = before.length - 1; i >= 0; i -= 1) {
    for (let j = after.length - 1; j >= 0; j -= 1) {
      const [here, below] = [lengths[i], lengths[i + 1]]
      if (here === undefined || below === undefined) continue
      here[j] = before[i] === after[j] ? (below[j + 1] ?? 0) + 1 : Math.max(below[j] ?? 0, here[j + 1] ?? 0)
    }
  }
  return lengths
}

const joined = (pieces: readonly DiffPiece[]): readonly DiffPiece[] =>
  pieces.reduce<DiffPiece[]>((all, piece) => {
    const last = all.at(-1)
    if (piece.text === '') return all
    return last?.kind === piece.kind ? [...all.slice(0, -1), { kind: last.kind, text: last.text + piece.text }] : [...all, piece]
  }, [])

const walk = (before: readonly string[], after: readonly string[]): readonly DiffPiece[] => {
  const lengths = lengthsOf(before, after)
  const pieces: DiffPiece[] = []
  let [i, j] = [0, 0]
  while (i < before.length || j < after.length) {
    const [old = '', fresh = ''] = [before[i], after[j]]
    if (i < before.length && j < after.length && old === fresh) {
      pieces.push({ kind: 'same', text: old })
      i += 1
      j += 1
    } else if (j >= after.length || (i < before.length && (lengths[i + 1]?.[j] ?? 0) >= (lengths[i]?.[j + 1] ?? 0))) {
      pieces.push({ kind: 'gone', text: old })
      i += 1
    } else {
      pieces.push({ kind: 'new', text: fresh })
      j += 1
    }
  }
  return pieces
}

const linesOf = (text: string): readonly string[] => text.split(/(\n)/)

/** What two texts have in common and where they differ, word by word, or line by line: half a telephone number is none. Very long ones are told as one whole each. */
export const textDiff = (before: string, after: string, by: 'word' | 'line' = 'word'): readonly DiffPiece[] => {
  const partsOf = by === 'word' ? wordsOf : linesOf
  const [old, fresh] = [partsOf(before), partsOf(after)]
  if (old.length > MOST || fresh.length > MOST) return joined([{ kind: 'gone', text: before }, { kind: 'new', text: after }])
  return joined(walk(old, fresh))
}
