import type { AnswerFor } from '../app/api.ts'

type Opening = AnswerFor<'listBreakGlass'>['openings'][number]

/** What one person has opened by 緊急閲覧 and nobody has looked at: whether it keeps them from opening more, and for which reason. */
export type Opener = { readonly staffId: string; readonly who: string; readonly openings: readonly [Opening, ...Opening[]]; readonly standing: 'late' | 'limit' | 'open' }

const standingOf = (openings: readonly Opening[]): Opener['standing'] => {
  if (openings.some((one) => one.isLate)) return 'late'
  return openings.some((one) => one.holdsUp) ? 'limit' : 'open'
}

/** One entry for each person, in the order in which the first of their openings stands. */
export const perOpener = (openings: readonly Opening[]): readonly Opener[] => {
  const found = new Map<string, [Opening, ...Opening[]]>()
  for (const one of openings) {
    const theirs = found.get(one.staffId)
    if (theirs === undefined) found.set(one.staffId, [one])
    else theirs.push(one)
  }
  return [...found].map(([staffId, theirs]) => ({ staffId, who: theirs[0].who, openings: theirs, standing: standingOf(theirs) }))
}
