import type { ListedIntake } from '#domain/intake/import/check-rows.ts'
import { tellingRowOf } from '#domain/intake/import/telling-row.ts'
import { limitGraphemes } from '#domain/shared/graphemes.ts'
import { listConcealedPlaces } from '#store/access/told-place.ts'
import { listPersonNames } from '#store/person/find-person.ts'
import type { Work } from '#service/handler.ts'

const SHOWN = 60

/** The rows of a list that tell a handler (取扱者) of a concealed place (所在が書かれている行), each with whose it is; to nobody else does any. */
export const tellingRows = async ({ tx, actor }: Work, intakes: readonly ListedIntake[]) => {
  const known = await listConcealedPlaces(tx)
  const told = intakes.flatMap((listed) => {
    const telling = tellingRowOf(listed, known)
    return telling === undefined ? [] : [{ listed, telling }]
  })
  const names = await listPersonNames(tx, actor, told.flatMap(({ telling }) => [...telling.inTexts, ...telling.inPlaces]))
  return told.map(({ listed, telling }) => ({
    row: listed.row, text: limitGraphemes(listed.text, SHOWN), name: limitGraphemes(listed.words.name ?? '', SHOWN),
    persons: names
      .map((one) => ({ ...one, inTexts: telling.inTexts.includes(one.personId), inPlaces: telling.inPlaces.includes(one.personId) }))
      .filter((one) => one.inTexts || one.inPlaces),
  }))
}
