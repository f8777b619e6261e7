/** How many letters one has to put, take out, change or swap to write one name for another (書き違いの数). */
const slipsBetween = (one: string, other: string): number => {
  let before: readonly number[] = []
  let row: readonly number[] = Array.from({ length: other.length + 1 }, (_, at) => at)
  for (let i = 1; i <= one.length; i += 1) {
    const next = [i]
    for (let j = 1; j <= other.length; j += 1) {
      const isSame = one[i - 1] === other[j - 1]
      const isSwapped = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]
      const changed = (row[j - 1] ?? 0) + (isSame ? 0 : 1)
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, changed, isSwapped ? (before[j - 2] ?? 0) + 1 : changed))
    }
    before = row
    row = next
  }
  return row[other.length] ?? 0
}

/** Of every three letters one may be wrong: beyond that it is another name. */
const LETTERS_A_SLIP = 3

/** The known name that was most likely meant (書き違いの元): nothing, where none is near. Large and small letters are the same. */
export const nearestName = (written: string, known: readonly string[]): string | undefined => {
  let [nearest, least]: [string | undefined, number] = [undefined, Infinity]
  for (const name of known) {
    const most = Math.floor(Math.max(written.length, name.length) / LETTERS_A_SLIP)
    // However long a name is that somebody sends: it is not compared with what it cannot be.
    if (Math.abs(written.length - name.length) > most) continue
    const slips = slipsBetween(written.toLowerCase(), name.toLowerCase())
    if (slips <= most && slips < least) [nearest, least] = [name, slips]
  }
  return nearest
}
