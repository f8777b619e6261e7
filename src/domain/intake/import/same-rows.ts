import { refuse, ok, type Result } from '#domain/shared/result.ts'
import type { LikeRow } from './like-rows.ts'
import type { TakenRow } from './telling-row.ts'

/** What is said of a row that may be about somebody of an earlier one: of which row they are the same person; null: of none (別の人). */
export type SaidOfLike = { readonly row: number; readonly sameAs: number | null }

/** Rows that are about one person (同じ人の行), and who that is where one of them says it already. */
export type SamePerson = { readonly rows: readonly number[]; readonly personId: string | undefined }

/** Who the rows of a list are about, as far as somebody said, and which of those people are not the same. */
export type PersonsDecided = { readonly persons: readonly SamePerson[]; readonly apart: readonly (readonly [number, number])[] }

type Said = Result<PersonsDecided, 'not_found'>

/**
 * Decides who the rows are about (同じ人・別の人): the same person stands on each of their sheets, and who was set apart becomes people of their own, so that it
 * stays known. Of rows nobody said anything of, nothing is decided: the sheets stand apart, and the panel of possible duplicates finds them. `like`: of the
 * whole list. What was said of a row that is left out decides nothing for the others: whoever is left alone by it stands apart, too.
 */
export const decidePersons = (taken: readonly TakenRow[], like: readonly LikeRow[], said: readonly SaidOfLike[]): Said => {
  const takenAt = new Map(taken.map((one) => [one.listed.row, one]))
  const likeAt = new Map(like.map((one) => [one.row, one.earlier.map((each) => each.row)]))
  const isFitting = ({ row, sameAs }: SaidOfLike): boolean => (sameAs === null ? likeAt.has(row) : likeAt.get(row)?.includes(sameAs) === true)
  if (!said.every(isFitting) || new Set(said.map((one) => one.row)).size !== said.length) return refuse('not_found')
  const sameAs = new Map(said.flatMap((one) => (one.sameAs === null ? [] : [[one.row, one.sameAs] as const])))
  // Each leads to an earlier row, so the way ends.
  const rootOf = (row: number): number => {
    const before = sameAs.get(row)
    return before === undefined ? row : rootOf(before)
  }
  const meant = said.flatMap((one) => [one.row, ...(one.sameAs === null ? (likeAt.get(one.row) ?? []) : [one.sameAs])]).filter((row) => takenAt.has(row))
  const groups = Map.groupBy([...new Set(meant)].toSorted((a, b) => a - b), rootOf)
  const persons = [...groups.values()].map((rows) => ({ rows, personIds: new Set(rows.flatMap((row) => takenAt.get(row)?.personId ?? [])) }))
  if (persons.some((one) => one.personIds.size > 1)) return refuse('not_found')
  const apart = said
    .flatMap((one) => (one.sameAs === null ? (likeAt.get(one.row) ?? []).map((other) => [other, one.row] as const) : []))
    .filter((pair) => pair.every((row) => takenAt.has(row)) && rootOf(pair[0]) !== rootOf(pair[1]))
  const setApart = new Set(apart.flat())
  return ok({
    persons: persons.filter(({ rows }) => rows.length > 1 || rows.some((row) => setApart.has(row))).map(({ rows, personIds }) => ({ rows, personId: [...personIds][0] })),
    apart,
  })
}
