/**
 * What was typed, in a form that can be kept (保存できる文字). A null character and half of a character pair come from broken
 * software, never from a person, and no database takes them: a consultation must not be lost to them.
 */
export const storableText = (text: string): string => text.replaceAll('\u0000', '').toWellFormed()

/** The same for everything inside a value, names of fields included. */
export const storableFrom = <T>(value: T): T => {
  if (typeof value === 'string') return storableText(value) as T
  if (Array.isArray(value)) return value.map((one: unknown) => storableFrom(one)) as T
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [storableText(name), storableFrom(one as unknown)])) as T
}
