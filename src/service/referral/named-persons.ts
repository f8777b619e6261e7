import { findConcealedAmong } from '#store/person/concealed.ts'
import { listNamedPersons } from '#store/referral/find-referral.ts'
import type { Work } from '../handler.ts'

/** Whom a つなぎ, or what it is passed on from, is about by name, and which of them are concealed as far as the reader may know. */
export const namedPersons = async ({ tx, actor }: Pick<Work, 'tx' | 'actor'>, matterId: string) => {
  const persons = await listNamedPersons(tx, actor, matterId)
  const hidden = await findConcealedAmong(tx, persons.map((one) => one.id))
  return persons.map((one) => ({ ...one, concealed: hidden.has(one.id) }))
}
