import { bucketsOf } from './buckets.ts'
import { placeOf } from './network-address.ts'

/**
 * What strangers may have written down for them, in entries a second: a place by itself, and all of them together. Ten
 * seconds' worth may come at once. At a thousand bytes an entry the journal grows by less than 200 MB in a day of flood.
 */
const ENTRIES = { ofPlace: 1, ofAll: 2 } as const

/**
 * Whether one more entry may be written for a stranger at an address: then how many before it were not written, else
 * `undefined`, and this one is counted, too.
 */
export type Strangers = (address: string) => number | undefined

/** The one measure (目安) of everything that is written down for people nobody knows: at the door, at a link, of calls unheard. */
export const measureStrangers = (now: () => number = Date.now): Strangers => {
  const [mayOfPlace, mayOfAll] = [bucketsOf(ENTRIES.ofPlace, now), bucketsOf(ENTRIES.ofAll, now)]
  let unwritten = 0
  return (address) => {
    if (!mayOfPlace(placeOf(address)) || !mayOfAll('all')) {
      unwritten += 1
      return undefined
    }
    const before = unwritten
    unwritten = 0
    return before
  }
}
