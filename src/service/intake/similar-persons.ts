import type { findSimilarPersons as contract } from '#contract/intake-person.ts'
import { isWorthLooking, personKeysFrom } from '#domain/intake/similar.ts'
import { ok } from '#domain/shared/result.ts'
import { listWhereabouts } from '#store/household/list-members.ts'
import { listSimilarIntakes, listSimilarMasked, listSimilarPersons } from '#store/intake/similar.ts'
import type { Handler, Work } from '../handler.ts'

const SHOWN = 8

/** Each with where they live and are reached today, as far as the actor may know. */
const withPlaces = async <P extends { readonly personId: string }>({ tx, actor, today }: Work, persons: readonly P[]) => {
  const places = await listWhereabouts(tx, actor, persons.map((one) => one.personId), today)
  const textOf = (personId: string, kind: string): string | null => places.find((place) => place.personId === personId && place.kind === kind)?.text ?? null
  return persons.map((one) => ({ ...one, address: textOf(one.personId, 'address'), phone: textOf(one.personId, 'phone') }))
}

/** 同じ人かもしれない記録を探す: while somebody is typed, before they are asked their story a second time. */
export const findSimilarPersons: Handler<typeof contract> = async (work, input) => {
  const { tx } = work
  const keys = personKeysFrom(input)
  if (!isWorthLooking(keys)) return ok({ persons: [], masked: [], intakes: [] })
  const readable = await listSimilarPersons(tx, keys, input.subjectId)
  const masked = await listSimilarMasked(tx, keys, input.subjectId, readable.map((one) => one.personId))
  const intakes = await listSimilarIntakes(tx, keys, input.subjectId)
  return ok({ persons: await withPlaces(work, readable.slice(0, SHOWN)), masked: [...masked], intakes })
}
