import { whereaboutsKey } from '../shared/place-key.ts'

type Place = { readonly personId: string; readonly kind: string; readonly text: string; readonly mayContact: string; readonly until: string | null }

const keyOf = (place: Place): string => [place.personId, place.kind, place.until ?? '', whereaboutsKey(place.kind, place.text)].join('\u0000')

/**
 * Where people are, each place once (同じ連絡先はひとつに): a number on record that was told again at a desk stands once, with
 * what was said about calling it. Two different remarks about calling stay two.
 */
export const withoutRepeats = <T extends Place>(places: readonly T[]): readonly T[] =>
  places.filter((one, at) => {
    const says = (other: T, n: number): boolean => (other.mayContact === one.mayContact ? n < at : one.mayContact === '')
    return !places.some((other, n) => n !== at && keyOf(other) === keyOf(one) && says(other, n))
  })
