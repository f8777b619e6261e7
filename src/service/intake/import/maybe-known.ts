import { isLikelyKnown, personKeysFrom, isWorthLooking, type OwnCity } from '#domain/intake/similar.ts'
import type { RowWords } from '#domain/intake/import/kept-words.ts'
import { listSimilarMasked, listSimilarPersons, withParticulars } from '#store/intake/similar.ts'
import type { Work } from '#service/handler.ts'

const SHOWN = 3

/**
 * Who a row may be about (同じ人かもしれない記録), by the same question as while somebody is typed: whoever may be opened by name, whoever may
 * not masked, with the agency to ask, and somebody concealed not at all to whoever may not open their record.
 */
export const maybeKnown = async ({ tx }: Work, { name = '', kana = '', birth = '', phone = '', email = '', address = '' }: RowWords, city: OwnCity) => {
  const keys = personKeysFrom({ name, kana, birth, phone, email, address }, city)
  if (!isWorthLooking(keys)) return { persons: [], masked: [], beyond: 0 }
  const readable = await listSimilarPersons(tx, keys, undefined)
  const masked = await listSimilarMasked(tx, keys, undefined, readable.map((one) => one.personId))
  const likely = readable.filter(isLikelyKnown)
  const persons = await withParticulars(tx, likely.slice(0, SHOWN))
  const shown = masked.rows.slice(0, SHOWN)
  return {
    persons: persons.map(({ personId, name: known, agencyName, matched }) => ({ personId, name: known, agencyName, matched })),
    masked: shown,
    beyond: likely.length - persons.length + masked.rows.length - shown.length + masked.beyond,
  }
}
