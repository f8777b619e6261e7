import { wholePhoneKey } from '../shared/phone.ts'
import type { OwnPlace } from '../shared/house-key.ts'
import { nameOrders } from '../shared/name-orders.ts'
import { placeMeant } from './place-meant.ts'
import { wordsApart } from '../shared/words-apart.ts'

/** What is looked for (探す言葉): the words as names, in every order they may have been meant; as a telephone number or a place is compared; those typed apart, and each of them as a place. */
export type WantedWords = {
  readonly orders: readonly [string, ...string[]]
  readonly place: string
  readonly apart: readonly string[]
  readonly places: readonly string[]
}

/** What was typed, as everything that finds by words takes it: the search, the list of households, the case to join. */
export const wantedWordsFrom = (typed: string, own: OwnPlace): WantedWords => {
  const apart = wordsApart(typed)
  return { orders: nameOrders(typed), place: wholePhoneKey(typed) ?? placeMeant(typed, own), apart, places: apart.map((word) => placeMeant(word, own)) }
}
