import type {
  addPersonName as addName, addWhereabouts as addPlace, changePersonName as renameContract, changeWhereabouts as movePlace, updatePerson as update,
} from '#contract/person.ts'
import { letterNamesFrom } from '#domain/person/letter-names.ts'
import { isBackwards } from '#domain/person/period.ts'
import { areOnePlace } from '#domain/person/repeated-place.ts'
import type { Day } from '#domain/shared/day.ts'
import { whereaboutsKey } from '#domain/shared/place-key.ts'
import { ok, refuse } from '#domain/shared/result.ts'
import { areConcealedByMe } from '#store/access/told-place.ts'
import { findHouseholdOfCase } from '#store/household/find-household.ts'
import { listLivingTogether } from '#store/household/member.ts'
import { findPerson, isOnlyTold, matterToNoteIn, mayNamePerson } from '#store/person/find-person.ts'
import { changeName, findName, saveName } from '#store/person/name.ts'
import { changePerson } from '#store/person/save-person.ts'
import { changePlace, endRepeats, findPlace, listOtherPlaces, remarkRepeats, savePlace } from '#store/person/whereabouts.ts'
import type { Handler, Work } from '../handler.ts'
import { staleOrAbsent } from '../stale.ts'

const runsBackwards = (period: { from?: string | undefined; until?: string | undefined }): boolean =>
  isBackwards({ from: period.from as Day | undefined, until: period.until as Day | undefined })

/** 人の記載を直す. */
export const updatePerson: Handler<typeof update> = async ({ tx, actor, today }, input) => {
  if (input.diedOn !== undefined && input.diedOn > today) return refuse({ code: 'day_ahead' })
  if (!(await mayNamePerson(tx, actor, input.personId))) return refuse({ code: 'not_found' })
  if (input.note !== '' && (await isOnlyTold(tx, input.personId))) return refuse({ code: 'not_found' })
  const changed = await changePerson(tx, actor, input, input)
  return changed ? ok({ personId: input.personId, version: input.version + 1 }) : staleOrAbsent(await findPerson(tx, actor, input.personId))
}

/** 氏名を加える. */
export const addPersonName: Handler<typeof addName> = async ({ tx, actor, newId }, input) => {
  if (!(await mayNamePerson(tx, actor, input.personId))) return refuse({ code: 'not_found' })
  if (runsBackwards(input)) return refuse({ code: 'period_backwards' })
  const letterNames = letterNamesFrom(input.letterNames)
  if (!letterNames.ok) return refuse({ code: letterNames.problem })
  const id = newId()
  await saveName(tx, actor, { ...input, letterNames: letterNames.value, id })
  return ok({ id })
}

/** 氏名を直す. */
export const changePersonName: Handler<typeof renameContract> = async ({ tx, actor }, input) => {
  const found = await findName(tx, actor, input.id)
  if (found === undefined || !(await mayNamePerson(tx, actor, found.personId))) return refuse({ code: 'not_found' })
  if (runsBackwards(input)) return refuse({ code: 'period_backwards' })
  const letterNames = letterNamesFrom(input.letterNames)
  if (!letterNames.ok) return refuse({ code: letterNames.problem })
  const changed = await changeName(tx, actor, input, { ...input, letterNames: letterNames.value })
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
    await savePlace(tx, actor, { ...input, id, personId, matterId: await matterToNoteIn(tx, actor, personId) })
    ids.push(id)
  }
  return ok({ ids, closed: await areConcealedByMe(tx, persons) })
}

type WrittenPlace = { readonly id: string; readonly personId: string; readonly kind: string; readonly text: string; readonly mayContact: string; readonly source: string }
type PlaceInput = { readonly kind: string; readonly text: string; readonly mayContact: string; readonly until?: string | undefined }

/** A place is shown once however often it was told: whoever writes it anew, writes all of it anew. */
const settleRepeats = async ({ tx, actor }: Pick<Work, 'tx' | 'actor'>, found: WrittenPlace, input: PlaceInput): Promise<void> => {
  const others = await listOtherPlaces(tx, actor, found.personId, found.id)
  const repeats = others.filter((one) => areOnePlace({ ...found, until: null }, { ...one, personId: found.personId, until: null }))
  const isElsewhere = input.until !== undefined || input.kind !== found.kind || whereaboutsKey(input.kind, input.text) !== whereaboutsKey(found.kind, found.text)
  if (isElsewhere) return endRepeats(tx, actor, repeats.map((one) => one.id))
  const told = repeats.filter((one) => found.mayContact === '' || one.mayContact === '' || one.mayContact === found.mayContact)
  await remarkRepeats(tx, actor, told.map((one) => one.id), input.mayContact)
}

/** 住所・連絡先を直す・終える: a place that is concealed from the writer is absent to them. */
export const changeWhereabouts: Handler<typeof movePlace> = async ({ tx, actor }, input) => {
  const found = await findPlace(tx, actor, input.id)
  if (found === undefined || found.personId === null || !(await mayNamePerson(tx, actor, found.personId))) return refuse({ code: 'not_found' })
  if (runsBackwards(input)) return refuse({ code: 'period_backwards' })
  const changed = await changePlace(tx, actor, input, input)
  if (changed && found.until === null) await settleRepeats({ tx, actor }, { ...found, personId: found.personId }, input)
  if (!changed) return staleOrAbsent(await findPlace(tx, actor, input.id))
  return ok({ id: input.id, version: input.version + 1, personId: found.personId, closed: await areConcealedByMe(tx, [found.personId]) })
}
