import type { findSimilarPersons as contract } from '#contract/intake-person.ts'
import { isLikelyKnown, isWorthLooking, personKeysFrom, resemblesMuch } from '#domain/intake/similar.ts'
import { ok } from '#domain/shared/result.ts'
import { listWhereabouts } from '#store/household/list-members.ts'
import { listWhereabouts as listPlacesOfIntake } from '#store/intake/find-intake.ts'
import { listSheetsAbout, listSheetsOfInquirer } from '#store/intake/sheets-before.ts'
import { findOwnCity, listSimilarMasked, listSimilarPersons, withParticulars } from '#store/intake/similar.ts'
import type { Handler, Work } from '../handler.ts'
import type { FoundSubjects } from './sheet-shown.ts'

const SHOWN = 8

/** Each with where they live and are reached today, as far as the actor may know. */
const withPlaces = async <P extends { readonly personId: string }>({ tx, actor, today }: Work, persons: readonly P[]) => {
  const places = await listWhereabouts(tx, actor, persons.map((one) => one.personId), today)
  const textOf = (personId: string, kind: string): string | null => places.find((place) => place.personId === personId && place.kind === kind)?.text ?? null
  return persons.map((one) => ({ ...one, address: textOf(one.personId, 'address'), phone: textOf(one.personId, 'phone'), email: textOf(one.personId, 'email') }))
}

/** Whether somebody on record, to be opened or not, resembles the subject of an intake so much that they may be the same. */
export const resemblesSomebody = async ({ tx, actor }: Work, intakeId: string, { id, name, kana, birth }: FoundSubjects[number]): Promise<boolean> => {
  const places = (await listPlacesOfIntake(tx, actor, intakeId)).filter((one) => one.subjectId === id)
  const textOf = (kind: string): string => places.find((one) => one.kind === kind)?.text ?? ''
  const keys = personKeysFrom({ name: name ?? '', kana: kana ?? '', birth: birth ?? '', phone: textOf('phone'), email: textOf('email'), address: textOf('address') }, await findOwnCity(tx))
  if (!isWorthLooking(keys)) return false
  const readable = await listSimilarPersons(tx, keys, id)
  if (readable.some(resemblesMuch)) return true
  return (await listSimilarMasked(tx, keys, id, readable.map((one) => one.personId))).rows.length > 0
}

/**
 * 同じ人かもしれない記録を探す: while somebody is typed, before they are asked their story a second time. Whoever came (来談者) is told of only by a number or
 * the whole name: 山田 from next door is not every 山田 on record. Earlier sheets are then those they came with.
 */
export const findSimilarPersons: Handler<typeof contract> = async (work, input) => {
  const { tx } = work
  const keys = personKeysFrom(input, await findOwnCity(tx))
  if (!isWorthLooking(keys)) return ok({ persons: [], masked: [], intakes: [], beyond: { persons: 0, masked: 0, intakes: 0 } })
  const besides = input.subjectId ?? input.personId
  const isInquirer = input.whose === 'inquirer'
  const resembling = await listSimilarPersons(tx, keys, besides)
  const readable = isInquirer ? resembling.filter(isLikelyKnown) : resembling
  const masked = await listSimilarMasked(tx, keys, besides, resembling.map((one) => one.personId))
  const intakes = isInquirer ? await listSheetsOfInquirer(tx, keys, input.intakeId) : await listSheetsAbout(tx, keys, input)
  const persons = await withPlaces(work, await withParticulars(tx, readable.slice(0, SHOWN)))
  const beyond = { persons: readable.length - persons.length, masked: masked.beyond, intakes: intakes.beyond }
  return ok({ persons, masked: [...masked.rows], intakes: [...intakes.rows], beyond })
}
