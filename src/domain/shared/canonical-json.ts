const inOrder = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(inOrder)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1))
  return Object.fromEntries(entries.map(([name, part]) => [name, inOrder(part)]))
}

/** A message as one text (正規化): the same fields in another order are the same message. */
export const canonicalJson = (value: unknown): string => JSON.stringify(inOrder(value))
