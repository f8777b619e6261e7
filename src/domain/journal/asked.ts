const ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i
/** Nobody works on more records at once; whoever asks for more is counted. */
const MOST_NAMED = 50
/** A message may be large and senseless: no more of it than this is looked through. */
const MOST_LOOKED_AT = 5_000

/** The records a message asks for: those that are named in the journal, and how many more there were. */
export type Asked = { readonly subjects: readonly string[]; readonly unnamed: number }

const partsOf = (value: unknown): readonly unknown[] => (typeof value === 'object' && value !== null ? Object.values(value) : [])

/**
 * The identifiers in a message that was refused (求めた記録), whatever is wrong with it: what was asked for in vain is told by
 * the journal, too. Identifiers alone; nothing that anybody wrote.
 */
export const idsAskedIn = (message: unknown): Asked => {
  const found = new Set<string>()
  const waiting: unknown[] = [message]
  for (let looked = 0; looked < MOST_LOOKED_AT && waiting.length > 0; looked += 1) {
    const value = waiting.pop()
    if (typeof value === 'string' && ID.test(value)) found.add(value.toLowerCase())
    else for (const part of partsOf(value).slice(0, MOST_LOOKED_AT)) waiting.push(part)
  }
  return { subjects: [...found].slice(0, MOST_NAMED), unnamed: Math.max(0, found.size - MOST_NAMED) }
}

/** Every identifier in an answer (見せた記録), each once, however deep: whatever was shown stands in the journal. */
export const idsShownIn = (answer: unknown): readonly string[] => {
  const found = new Set<string>()
  const waiting: unknown[] = [answer]
  while (waiting.length > 0) {
    const value = waiting.pop()
    if (typeof value === 'string' && ID.test(value)) found.add(value)
    else for (const part of partsOf(value)) waiting.push(part)
  }
  return [...found]
}
