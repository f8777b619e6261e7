import type {
  addPersonName as addName, addWhereabouts as addPlace, changePersonName as renameContract, changeWhereabouts as movePlace, updatePerson as update,
} from '#contract/person.ts'
import { isBackwards } from '#domain/person/period.ts'
import type { Day } from '#domain/shared/day.ts'
import { whereaboutsKey } from '#domain/shared/place-key.ts'
import { ok, refuse } from '#domain/shared/result.ts'
import { areConcealedByMe } from '#store/access/told-place.ts'
import { findHouseholdOfCase } from '#store/household/find-household.ts'
import { listLivingTogether } from '#store/household/member.ts'
import { findPerson, mayNamePerson } from '#store/person/find-person.ts'
import { changeName, findName, saveName } from '#store/person/name.ts'
import { changePerson } from '#store/person/save-person.ts'
import { changePlace, endRepeatsOf, findPlace, savePlace } from '#store/person/whereabouts.ts'
import type { Handler } from '../handler.ts'
import { staleOrAbsent } from '../stale.ts'

const runsBackwards = (period: { from?: string | undefined; until?: string | undefined }): boolean =>
  isBackwards({ from: period.from as Day | undefined, until: period.until as Day | undefined })

/** 人の記載を直す. */
export const updatePerson: Handler<typeof update> = async ({ tx, actor, today }, input) => {
  if (input.diedOn !== undefined && input.diedOn > today) return refuse({ code: 'day_ahead' })
  if (!(await mayNamePerson(tx, actor, input.personId))) return refuse({ code: 'not_found' })
  const changed = await changePerson(tx, actor, input, input)
  return changed ? ok({ personId: input.personId, version: input.version + 1 }) : staleOrAbsent(await findPerson(tx, actor, input.personId))
}

/** 氏名を加える. */
export const addPersonName: Handler<typeof addName> = async ({ tx, actor, newId }, input) => {
  if (!(await mayNamePerson(tx, actor, input.personId))) return refuse({ code: 'not_found' })
  if (runsBackwards(input)) return refuse({ code: 'period_backwards' })
  const id = newId()
  await saveName(tx, actor, { ...input, id })
  return ok({ id })
}

/** 氏名を直す. */
export const changePersonName: Handler<typeof renameContract> = async ({ tx, actor }, input) => {
  const found = await findName(tx, actor, input.id)
  if (found === undefined || !(await mayNamePerson(tx, actor, found.personId))) return refuse({ code: 'not_found' })
  if (runsBackwards(input)) return refuse({ code: 'period_backwards' })
  const changed = await changeName(tx, actor, input, input)
  return changed ? ok({ id: input.id, version: input.version + 1, personId: found.personId }) : staleOrAbsent(await findName(tx, actor, input.id))
}

/** 住所・連絡先を加える: for one, or written once for all who live together. */
export const addWhereabouts: Handler<typeof addPlace> = async ({ tx, actor, newId }, input) => {
  if (!(await mayNamePerson(tx, actor, input.personId))) return refuse({ code: 'not_found' })
  if (runsBackwards(input)) return refuse({ code: 'period_backwards' })
  const householdId = input.forEverybodyOf === undefined ? undefined : await findHouseholdOfCase(tx, actor, input.forEverybodyOf)
  const together = householdId === undefined ? [] : await listLivingTogether(tx, actor, householdId)
  const persons = [...new Set([input.personId, ...together])]
  const ids: string[] = []
  for (const personId of persons) {
    const id = newId()
    await savePlace(tx, actor, { ...input, id, personId })
    ids.push(id)
  }
  return ok({ ids, closed: await areConcealedByMe(tx, persons) })
}

/** 住所・連絡先を直す・終える: a place that is concealed from the writer is absent to them. */
export const changeWhereabouts: Handler<typeof movePlace> = async ({ tx, actor }, input) => {
  const found = await findPlace(tx, actor, input.id)
  if (found === undefined || found.personId === null || !(await mayNamePerson(tx, actor, found.personId))) return refuse({ code: 'not_found' })
  if (runsBackwards(input)) return refuse({ code: 'period_backwards' })
  const changed = await changePlace(tx, actor, input, input)
  const isElsewhere = input.until !== undefined || input.kind !== found.kind || whereaboutsKey(input.kind, input.text) !== whereaboutsKey(found.kind, found.text)
  if (changed && isElsewhere) await endRepeatsOf(tx, actor, { ...found, personId: found.personId })
  if (!changed) return staleOrAbsent(await findPlace(tx, actor, input.id))
  return ok({ id: input.id, version: input.version + 1, personId: found.personId, closed: await areConcealedByMe(tx, [found.personId]) })
}
