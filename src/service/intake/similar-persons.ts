import type { findSimilarPersons as contract } from '#contract/intake-person.ts'
import { isWorthLooking, personKeysFrom } from '#domain/intake/similar.ts'
import { ok } from '#domain/shared/result.ts'
import { listSimilarIntakes, listSimilarMasked, listSimilarPersons } from '#store/intake/similar.ts'
import type { Handler } from '../handler.ts'

const SHOWN = 8

/** 同じ人かもしれない記録を探す: while somebody is typed, before they are asked their story a second time. */
export const findSimilarPersons: Handler<typeof contract> = async ({ tx }, input) => {
  const keys = personKeysFrom(input)
  if (!isWorthLooking(keys)) return ok({ persons: [], masked: [], intakes: [] })
  const readable = await listSimilarPersons(tx, keys, input.subjectId)
  const masked = await listSimilarMasked(tx, keys, input.subjectId, readable.map((one) => one.personId))
  const intakes = await listSimilarIntakes(tx, keys, input.subjectId)
  return ok({ persons: readable.slice(0, SHOWN), masked: [...masked], intakes })
}
