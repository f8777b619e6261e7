import { placeKey } from '../shared/place-key.ts'

/** Where the words of a text may stand that tells a place (所在が書かれている文章). */
export const TOLD_KINDS = ['intake', 'contact_record', 'fact', 'task', 'warning', 'referral', 'person'] as const

/** One of them. */
export type ToldKind = (typeof TOLD_KINDS)[number]

/** A place that is concealed, folded for matching, and whose it is. */
export type ConcealedPlace = { readonly personId: string; readonly key: string }

/** What has its own place for an address or a number, which the switch of the concealment covers. */
const OWN_FIELDS: ReadonlySet<string> = new Set(['phone', 'address', 'inquirerPhone', 'inquirerAddress'])
/** Deeper than anything a form sends. */
const DEEPEST = 32

const textsIn = (value: unknown, depth: number): readonly string[] => {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null || depth === 0) return []
  return Object.entries(value).flatMap(([name, part]) => (OWN_FIELDS.has(name) ? [] : textsIn(part, depth - 1)))
}

/** Everything somebody wrote in a message, but for the fields made for whereabouts. */
export const writtenIn = (message: unknown): string => textsIn(message, DEEPEST).join('\n')

/** Whose concealed place a text tells (所在を言い当てる文), whatever its way of writing. */
export const personsToldBy = (text: string, places: readonly ConcealedPlace[]): readonly string[] => {
  if (places.length === 0) return []
  const folded = placeKey(text)
  return [...new Set(places.filter(({ key }) => folded.includes(key)).map((place) => place.personId))]
}
