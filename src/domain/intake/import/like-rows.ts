import { MATCHES, personKeysFrom, type Match, type PersonKeys } from '../similar.ts'
import type { ListedIntake } from './check-rows.ts'

/** Earlier rows that may be about the same person (同じ表の同じ人), and in what they agree. */
export type LikeRow = { readonly row: number; readonly name: string; readonly earlier: readonly { readonly row: number; readonly name: string; readonly matched: readonly Match[] }[] }

/** What two rows must share to be told of: a telephone number, an e-mail address, or two things. A name and its reading are two here, for each agrees as a whole. */
const TOGETHER: readonly (readonly Match[])[] = [['phone'], ['email'], ['name', 'kana'], ['name', 'birth'], ['kana', 'birth'], ['name', 'address'], ['kana', 'address'], ['birth', 'address']]
/** A number of an office stands in many rows: the first few are told. */
const MOST = 5

type Known = { readonly row: number; readonly name: string; readonly keys: PersonKeys }

const keysOf = ({ row, words: { name = '', kana = '', birth = '', phone = '', email = '', address = '' } }: ListedIntake): Known => ({
  row, name: name === '' ? kana : name, keys: personKeysFrom({ name, kana, birth, phone, email, address }),
})

const isSame = (one: PersonKeys, other: PersonKeys, what: Match): boolean =>
  (one[what] ?? '') !== '' && one[what] === other[what] && (what !== 'address' || one.room === other.room)

const bucketsOf = (keys: PersonKeys): readonly string[] =>
  TOGETHER.flatMap((together) => (together.every((what) => (keys[what] ?? '') !== '') ? [JSON.stringify(together.map((what) => [what, keys[what]]))] : []))

/** The rows of a list that may be about somebody of an earlier row, whatever the writing of name, day and number. Nothing is decided by it. */
export const likeRows = (intakes: readonly ListedIntake[]): readonly LikeRow[] => {
  const seen = new Map<string, Known[]>()
  return intakes.flatMap((listed) => {
    const one = keysOf(listed)
    const buckets = bucketsOf(one.keys)
    const near = new Set(buckets.flatMap((bucket) => seen.get(bucket) ?? []))
    for (const bucket of buckets) {
      const rows = seen.get(bucket) ?? []
      if (rows.length < MOST) seen.set(bucket, [...rows, one])
    }
    const earlier = [...near].toSorted((a, b) => a.row - b.row)
      .map((other) => ({ row: other.row, name: other.name, matched: MATCHES.filter((what) => isSame(one.keys, other.keys, what)) }))
      .filter(({ matched }) => TOGETHER.some((together) => together.every((what) => matched.includes(what)))).slice(0, MOST)
    return earlier.length === 0 ? [] : [{ row: one.row, name: one.name, earlier }]
  })
}
