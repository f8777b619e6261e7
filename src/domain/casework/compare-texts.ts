/** A piece of two texts laid side by side (訂正の見比べ): in both, only before, or only after. */
export type Piece = { readonly kind: 'same' | 'taken' | 'added'; readonly text: string }

/** Clauses end at a mark or a line's end; Japanese has no spaces to part words by. */
const CLAUSE = /[^、。！？\n]*[、。！？\n]?/gu
const clausesOf = (text: string): readonly string[] => (text.match(CLAUSE) ?? []).filter((clause) => clause !== '')

/** More than this and the page would stand still over it: such texts are shown whole, the one and then the other. */
const MOST_PAIRS = 4_000_000

/** How long a common thread of two lists is, from each pair of places to their ends. */
const threadLengths = (before: readonly string[], after: readonly string[]): readonly Uint16Array[] => {
  const rows = Array.from({ length: before.length + 1 }, () => new Uint16Array(after.length + 1))
  for (let b = before.length - 1; b >= 0; b -= 1) {
    for (let a = after.length - 1; a >= 0; a -= 1) {
      const row = rows[b]
      if (row === undefined) continue
      row[a] = before[b] === after[a] ? (rows[b + 1]?.[a + 1] ?? 0) + 1 : Math.max(rows[b + 1]?.[a] ?? 0, row[a + 1] ?? 0)
    }
  }
  return rows
}

const join = (pieces: readonly Piece[]): readonly Piece[] =>
  pieces.reduce<Piece[]>((joined, piece) => {
    const last = joined.at(-1)
    if (last?.kind === piece.kind) joined[joined.length - 1] = { kind: piece.kind, text: last.text + piece.text }
    else joined.push(piece)
    return joined
  }, [])

/**
 * What changed between two texts (訂正前後の違い), clause by clause: the pieces that are `same` or `taken` give the text
 * before, those that are `same` or `added` the text after.
 */
export const compareTexts = (textBefore: string, textAfter: string): readonly Piece[] => {
  const [before, after] = [clausesOf(textBefore), clausesOf(textAfter)]
  if (before.length * after.length > MOST_PAIRS) return [{ kind: 'taken', text: textBefore }, { kind: 'added', text: textAfter }]
  const lengths = threadLengths(before, after)
  const pieces: Piece[] = []
  let [b, a] = [0, 0]
  while (b < before.length || a < after.length) {
    const [old, fresh] = [before[b], after[a]]
    if (old !== undefined && old === fresh) {
      pieces.push({ kind: 'same', text: old })
      b += 1
      a += 1
    } else if (old !== undefined && (fresh === undefined || (lengths[b + 1]?.[a] ?? 0) >= (lengths[b]?.[a + 1] ?? 0))) {
      pieces.push({ kind: 'taken', text: old })
      b += 1
    } else {
      pieces.push({ kind: 'added', text: fresh ?? '' })
      a += 1
    }
  }
  return join(pieces)
}
