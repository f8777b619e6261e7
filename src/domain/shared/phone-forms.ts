import { phoneKey } from './phone.ts'

/** A number of a place in full (固定電話の番号), area code and all: ten digits, not of those that belong to no place. */
const WHOLE = /^0(?!120|570)[1-9]\d{8}$/
/** A number as it is dialled within the city (市内の番号), from six to eight digits. */
const LOCAL = /^[2-9]\d{5,7}$/
const LOCAL_LENGTHS = [6, 7, 8]

/** The area codes of the city (市外局番) that go with so many digits, as the numbers of its agencies have them. */
const areasFor = (local: number, agencies: readonly string[]): readonly string[] =>
  [...new Set(agencies.map(phoneKey).filter((key) => WHOLE.test(key)).map((key) => key.slice(0, -local)))]

/**
 * Every way in which the digits of a number may have been kept (番号の書き方): 62-1234 in a city of 0999 is 0999-62-1234 as well. Where no
 * number of the city is known, any area code will do: `_` stands for a digit of it.
 */
export const phoneForms = (key: string, agencies: readonly string[]): readonly string[] => {
  if (LOCAL.test(key)) {
    const areas = areasFor(key.length, agencies)
    return [key, ...(areas.length > 0 ? areas : ['0'.padEnd(10 - key.length, '_')]).map((area) => `${area}${key}`)]
  }
  if (!WHOLE.test(key)) return [key]
  const tails = LOCAL_LENGTHS.filter((length) => {
    const areas = areasFor(length, agencies)
    return areas.length === 0 || areas.includes(key.slice(0, -length))
  }).map((length) => key.slice(-length))
  return [key, ...tails.filter((tail) => LOCAL.test(tail))]
}
