import type { ReaderKind } from '#domain/access/readers.ts'

type Reader = { readonly kind: ReaderKind; readonly membershipId: string }

/** Coordinators whose names would tell an area that is told to handlers alone (名前を出さない調整担当): an area often has one. Who is on the team as well is named there. */
export const coordinatorsAmong = (readers: readonly Reader[]): readonly string[] => {
  const otherwise = new Set(readers.filter(({ kind }) => kind !== 'area_coordinators').map((one) => one.membershipId))
  return readers.filter((one) => one.kind === 'area_coordinators' && !otherwise.has(one.membershipId)).map((one) => one.membershipId)
}

/** These without whoever is not named; all of them where nobody else is left: who is in danger must reach somebody. */
export const namedFirst = <T extends { readonly membershipId: string }>(people: readonly T[], untold: ReadonlySet<string>): T[] => {
  const left = people.filter((one) => !untold.has(one.membershipId))
  return left.length === 0 ? [...people] : left
}
