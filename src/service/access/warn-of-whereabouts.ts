import type { Operation } from '#contract/operation.ts'
import type { Problem } from '#contract/problem.ts'
import type { Actor } from '#domain/access/actor.ts'
import { personsToldBy, writtenIn } from '#domain/access/told-place.ts'
import { areUnderTheSwitch, listConcealedPlaces } from '#store/access/told-place.ts'
import type { ActingTransaction } from '#store/as-actor.ts'
import { listPersonNames } from '#store/person/find-person.ts'

/** What was asked of an operation, and what it would answer. */
type Said = { readonly input: unknown; readonly output: unknown }

/**
 * Warns a handler (取扱者) before others can read where somebody concealed is: in a sentence, or in the field for an address or a number of
 * whoever is not concealed, such as who came (来談者) or a subject nobody bound. Nobody else is warned: they would learn from it
 * whether a place they guess is the right one.
 */
export const problemOfTelling = async (tx: ActingTransaction, actor: Actor, operation: Operation, said: Said): Promise<Problem | undefined> => {
  if (operation.kind === 'query' || operation.staysClosed?.(said.input as never, said.output as never) === true) return undefined
  const known = await listConcealedPlaces(tx)
  const { texts, places } = writtenIn(said.input)
  const inPlaces = personsToldBy(places, known)
  const areOpen = inPlaces.length > 0 && !(await areUnderTheSwitch(tx, operation.subjects(said.input as never, said.output as never)))
  const told = [...new Set([...personsToldBy(texts, known), ...(areOpen ? inPlaces : [])])]
  if (told.length === 0) return undefined
  const persons = await listPersonNames(tx, actor, told)
  return { code: 'tells_whereabouts', detail: { names: persons.map((one) => one.name).join('、') } }
}
