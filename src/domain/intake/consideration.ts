import { foldForSearch } from '../shared/fold-text.ts'
import { isBlank } from '../shared/text-limits.ts'
import type { Consideration } from './codes.ts'

/** What to take care of (配慮事項), as it was told of some people at a desk: what was marked, and what was written beside it. */
export type ConsiderationTold = { readonly considerations: readonly Consideration[]; readonly note: string; readonly personIds: readonly string[] }

const isWithin = <T>(these: readonly T[], those: readonly T[]): boolean => these.every((one) => those.includes(one))

const saysAll = (newer: ConsiderationTold, older: ConsiderationTold): boolean =>
  isWithin(older.considerations, newer.considerations) &&
  (isBlank(older.note) || foldForSearch(older.note) === foldForSearch(newer.note)) &&
  isWithin(older.personIds, newer.personIds) &&
  (older.personIds.length === 0) === (newer.personIds.length === 0)

/**
 * What to take care of, each told once (同じ配慮は一度だけ): given the newest first, an earlier telling goes without saying where a
 * newer one says all of it of the same people. What was told once and not again stands: nobody took it back.
 */
export const considerationsOnce = <C extends ConsiderationTold>(told: readonly C[]): readonly C[] => {
  const standing: C[] = []
  for (const one of told) if (!standing.some((newer) => saysAll(newer, one))) standing.push(one)
  return standing
}
