import { parsePhone } from '../shared/phone.ts'
import { isWithin, placeParts } from '../shared/place-parts.ts'
import { whereaboutsKey } from '../shared/place-key.ts'

type Place = { readonly personId: string; readonly kind: string; readonly text: string; readonly mayContact: string; readonly until: string | null; readonly source: string }

type Compared<T> = { readonly place: T; readonly at: number; readonly key: string; readonly parts: readonly string[]; readonly plainness: number; readonly hasMore: boolean }

/** How near a number is to the way it is dialled and printed: no full width first, then with its hyphens. */
const plainnessOf = (text: string): number => (text !== text.normalize('NFKC') ? 0 : /[(（]/u.test(text) || !text.includes('-') ? 1 : 2)

const compared = <T extends Place>(place: T, at: number): Compared<T> => {
  const phone = place.kind === 'phone' ? parsePhone(place.text) : undefined
  const read = phone?.ok === true ? phone.value : undefined
  const parts = place.kind === 'address' ? placeParts(place.text) : []
  return {
    // The copy for searching runs numbers together: to it 若葉11丁目 and 若葉1-1 are one, and they are two places.
    place, at, parts, key: parts.length > 0 ? parts.join(' ') : whereaboutsKey(place.kind, place.text),
    plainness: place.kind === 'phone' ? plainnessOf(place.text) : 0,
    hasMore: read?.extension !== undefined,
  }
}

const areOfOne = (one: Place, other: Place): boolean => one.personId === other.personId && one.kind === other.kind && one.until === other.until

/** Of two writings of one place: the one with the extension (内線), then the plainer one, then the one on record first. */
const isBetterWriting = <T>(one: Compared<T>, other: Compared<T>): boolean => {
  if (one.hasMore !== other.hasMore) return one.hasMore
  if (one.plainness !== other.plainness) return one.plainness > other.plainness
  return one.at < other.at
}

/** Whether a place says all that another says, and says it better. */
const standsFor = <T extends Place>(one: Compared<T>, other: Compared<T>): boolean => {
  if (one.at === other.at || !areOfOne(one.place, other.place)) return false
  return one.key === other.key ? isBetterWriting(one, other) : isWithin(other.parts, one.parts)
}

/** Whether two places of one person are the same one, written differently or more fully (同じ所在か). */
export const areOnePlace = (one: Place, other: Place): boolean => {
  const [first, second] = [compared(one, 0), compared(other, 1)]
  return standsFor(first, second) || standsFor(second, first)
}

const once = (texts: readonly string[]): readonly string[] => [...new Set(texts)].filter((text) => text !== '')

/** A place under its best writing, with each thing that was said about calling it, and everybody who told of it. */
const shownOnce = <T extends Place>(best: T, others: readonly T[]): readonly (T & { readonly sources: readonly string[] })[] => {
  const all = [best, ...others]
  const remarks = once(all.map((one) => one.mayContact))
  const sources = once(all.map((one) => one.source))
  if (remarks.length < 2) return [{ ...best, mayContact: remarks[0] ?? '', sources }]
  return remarks.map((remark) => ({ ...(all.find((one) => one.mayContact === remark) ?? best), text: best.text, sources }))
}

/**
 * Where people are, each place once (同じ連絡先はひとつに): a number or an address on record that was told again at a desk stands
 * once, in the fuller and the more usual writing, with what was said about calling it and with all who told it. Two different
 * remarks about calling stay two.
 */
export const withoutRepeats = <T extends Place>(places: readonly T[]): readonly (T & { readonly sources: readonly string[] })[] => {
  const all = places.map(compared)
  const best = all.filter((one) => !all.some((other) => standsFor(other, one)))
  const bestOf = (one: Compared<T>) => (best.includes(one) ? one : best.find((other) => standsFor(other, one)))
  return best.flatMap((one) => shownOnce(one.place, all.filter((other) => other !== one && bestOf(other) === one).map((other) => other.place)))
}
