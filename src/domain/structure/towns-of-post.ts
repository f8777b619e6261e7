import { parsePostcode } from '../shared/postcode.ts'
import type { Town } from './structure.ts'

/** Where the post writes what: the code of the municipality without its check digit, the postal code, the name of the town. */
const [CODE, POSTCODE, TOWN] = [0, 2, 8] as const

/** What the post writes where it means the whole municipality, or nothing that could stand in an address. */
const NO_TOWN = /以下に掲載がない場合|の次に.*番地.*がくる場合|.一円$/u
const LONGEST = 100

/** A long list in brackets goes on in the next rows, under the same postal code. */
const joined = (rows: readonly (readonly string[])[]): readonly (readonly string[])[] => {
  const whole: (readonly string[])[] = []
  for (const row of rows) {
    const last = whole.at(-1)
    const open = last?.[TOWN] ?? ''
    if (last === undefined || open.lastIndexOf('（') <= open.lastIndexOf('）')) whole.push(row)
    else whole.splice(-1, 1, last.with(TOWN, `${open}${row[TOWN] ?? ''}`))
  }
  return whole
}

/**
 * The towns (町字) of one municipality in the list the post publishes (住所の郵便番号, fifteen columns without a head): each postal code
 * with the name that stands in an address. What the post writes in brackets, the blocks and numbers a code is for, is left out.
 * @param code six digits, as the structure file has it.
 */
export const townsOfPost = (rows: readonly (readonly string[])[], code: string): readonly Town[] => {
  const own = rows.filter((row) => row[CODE]?.trim() === code.slice(0, 5))
  const found = joined(own).flatMap((row): readonly Town[] => {
    const postcode = parsePostcode(row[POSTCODE] ?? '')
    const [name = ''] = (row[TOWN] ?? '').split('（', 1).map((written) => written.trim())
    return postcode.ok && name !== '' && name.length <= LONGEST && !NO_TOWN.test(name) ? [{ postcode: postcode.value, name }] : []
  })
  return [...new Map(found.map((town) => [`${town.postcode} ${town.name}`, town])).values()].toSorted((a, b) => (a.postcode < b.postcode ? -1 : a.postcode > b.postcode ? 1 : 0))
}
