import type { listTellingTexts as contract } from '#contract/telling-text.ts'
import type { Operation } from '#contract/operation.ts'
import type { Problem } from '#contract/problem.ts'
import type { Actor } from '#domain/access/actor.ts'
import { personsToldBy, writtenIn } from '#domain/access/told-place.ts'
import { ok, refuse } from '#domain/shared/result.ts'
import { listTextsAbout } from '#store/access/texts-about.ts'
import { areUnderTheSwitch, listConcealedPlaces } from '#store/access/told-place.ts'
import type { ActingTransaction } from '#store/as-actor.ts'
import { listPersonNames } from '#store/person/find-person.ts'
import type { Handler } from '../handler.ts'

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

/** 所在が書かれている文章: for a handler, so that each can be mended; for everybody else there is no such person. */
export const listTellingTexts: Handler<typeof contract> = async ({ tx }, { personId }) => {
  const places = await listConcealedPlaces(tx)
  if (!places.some((place) => place.personId === personId)) return refuse({ code: 'not_found' })
  const texts = await listTextsAbout(tx, personId)
  const telling = new Map(texts.filter(({ text }) => personsToldBy(text, places).length > 0).map((one) => [`${one.kind} ${one.id}`, one]))
  return ok({ texts: [...telling.values()].map(({ kind, id, matterId, at }) => ({ kind, id, matterId, at })) })
}
