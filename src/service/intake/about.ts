import { calledOf } from '#domain/intake/called.ts'
import { listAbout } from '#store/intake/about.ts'
import { findConcealedAmong } from '#store/person/concealed.ts'
import type { Work } from '../handler.ts'

/** Somebody a line of a list is about, as they are called there, and whether they are concealed. */
export type About = { readonly personId: string | null; readonly called: string; readonly concealed: boolean }

/** Says of each of these intakes who it is about (本人): everybody of whom anything is known, by the name on record or as they are called; where that is nobody, by the household of its case. */
export const aboutOf = async ({ tx, actor }: Pick<Work, 'tx' | 'actor'>, intakeIds: readonly string[]): Promise<(intakeId: string) => About[]> => {
  const rows = await listAbout(tx, actor, intakeIds)
  const hidden = await findConcealedAmong(tx, [...new Set(rows.flatMap((row) => (row.personId === null ? [] : [row.personId])))])
  const byIntake = Map.groupBy(rows, (row) => row.intakeId)
  return (intakeId) => {
    const told = byIntake.get(intakeId) ?? []
    const people = told.flatMap(({ personId, personName, ...one }) => {
      const called = personName ?? calledOf(one)
      return called === undefined ? [] : [{ personId, called, concealed: personId !== null && hidden.has(personId) }]
    })
    return people.length > 0 ? people : told.flatMap(({ householdName }) => (householdName === null ? [] : [{ personId: null, called: householdName, concealed: false }]))
  }
}
