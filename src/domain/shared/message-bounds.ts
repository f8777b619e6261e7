/** What a message may hold at most (伝文の大きさ): values inside values, values altogether, and letters in the name of a field. */
export type MessageBounds = { readonly depth: number; readonly values: number; readonly name: number }

/** Which of the bounds a message breaks first. */
export type BrokenBound = { readonly rule: 'nested_too_deep' | 'too_many' | 'too_long'; readonly limit: number }

type Level = { readonly inside: readonly unknown[]; readonly broken: BrokenBound | undefined }

const hasLongName = (value: object, longest: number): boolean => !Array.isArray(value) && Object.keys(value).some((name) => name.length > longest)

/** What lies inside the values of one level, as far as more may be held. */
const levelIn = (level: readonly unknown[], { values, name }: MessageBounds, before: number): Level => {
  const inside: unknown[] = []
  for (const one of level) {
    if (typeof one !== 'object' || one === null) continue
    if (hasLongName(one, name)) return { inside, broken: { rule: 'too_long', limit: name } }
    for (const part of Object.values(one)) {
      if (before + inside.length >= values) return { inside, broken: { rule: 'too_many', limit: values } }
      inside.push(part)
    }
  }
  return { inside, broken: undefined }
}

/**
 * Which bound a message breaks, before anything in it is read. It looks level by level and never calls itself, for depth is what it must
 * survive; and it stops at the first value too many, for numbers are, too.
 */
export const brokenBoundOf = (message: unknown, bounds: MessageBounds): BrokenBound | undefined => {
  let level: readonly unknown[] = [message]
  let counted = 0
  for (let passed = 0; level.length > 0; passed += 1) {
    const { inside, broken } = levelIn(level, bounds, counted)
    if (broken !== undefined) return broken
    if (passed === bounds.depth && inside.length > 0) return { rule: 'nested_too_deep', limit: bounds.depth }
    counted += inside.length
    level = inside
  }
  return undefined
}
