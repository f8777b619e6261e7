import { foldForSearch } from '../shared/fold-text.ts'
import { houseKey, numberedHouse, type OwnPlace } from '../shared/house-key.ts'
import { numberedKey, placeKey } from '../shared/place-key.ts'

const LEAST = 4

/**
 * What was typed, as a place or a number is compared (所在として探す言葉): a house in any writing, with the own city and prefecture before it or without,
 * whatever room and building follow; of a town after the name of the own city the town, for who lives there seldom writes the city. What is too short
 * for a house is looked for as it was typed. Its numbers stand apart: 7-6-2 is three of them, and no beginning of 7-62.
 */
export const placeMeant = (typed: string, own: OwnPlace): string => {
  const { house } = houseKey(typed, own)
  const key = placeKey(typed)
  // A short house after the name of the city (みどり野市若葉9) is one all the same.
  if (house.length >= LEAST || (house !== key && /^\D+\d/.test(house))) return numberedHouse(typed, own)
  if (house !== '' && house !== key && !/\d/.test(house)) return house
  return /\d/.test(key) ? numberedKey(typed) : foldForSearch(typed)
}
