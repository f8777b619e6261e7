import type { Problem } from '#contract/problem.ts'
import type { ListedIntake } from '#domain/intake/import/check-rows.ts'
import { likeRows } from '#domain/intake/import/like-rows.ts'
import { decidePersons, type SaidOfLike } from '#domain/intake/import/same-rows.ts'
import type { TakenRow } from '#domain/intake/import/telling-row.ts'
import type { OwnWord } from '#domain/shared/own-word.ts'
import { ok, refuse, type Result } from '#domain/shared/result.ts'
import { findOwnCity } from '#store/intake/similar.ts'
import { savePerson } from '#store/person/save-person.ts'
import type { Work } from '#service/handler.ts'
import { maybeKnown } from './maybe-known.ts'

const SOURCE: OwnWord = 'from_import'
const NAMELESS: OwnWord = 'nameless'

/** The rows with the people they are about, and which of these people are not the same. */
export type RowsWithPersons = { readonly rows: readonly TakenRow[]; readonly apart: readonly (readonly [string, string])[] }

/** Somebody a list tells of becomes a person of record, as its first row has it. */
const personFromRow = async ({ tx, actor, newId, touched }: Work, { listed: { words, sex } }: TakenRow): Promise<string> => {
  const id = newId()
  await savePerson(tx, actor, { id, nameId: newId(), name: words.name ?? words.kana ?? NAMELESS, kana: words.kana, sex, birth: words.birth, source: SOURCE })
  touched.push(id)
  return id
}

/**
 * Binds the rows of one person to that person (同じ人・別の人), before they are written. Whoever resembles somebody on record is not made a second time by a list: such a
 * row is bound on its sheet. Rows resemble each other in the whole list, as they were shown, whatever of it is taken.
 */
export const personsOfRows = async (
  work: Work,
  { listed, taken }: { readonly listed: readonly ListedIntake[]; readonly taken: readonly TakenRow[] },
  said: readonly SaidOfLike[],
): Promise<Result<RowsWithPersons, Problem<'row_known'>>> => {
  const decided = decidePersons(taken, said.length === 0 ? [] : likeRows(listed), said)
  if (!decided.ok) return refuse({ code: 'not_found' })
  const rowAt = new Map(taken.map((one) => [one.listed.row, one]))
  const personAt = new Map<number, string>()
  const city = await findOwnCity(work.tx)
  for (const { rows, personId } of decided.value.persons) {
    const first = rows.flatMap((row) => rowAt.get(row) ?? [])[0]
    if (first === undefined) continue
    const known = personId === undefined ? await maybeKnown(work, first.listed.words, city) : { persons: [], masked: [] }
    if (known.persons.length + known.masked.length > 0) return refuse({ code: 'row_known', detail: { row: first.listed.row } })
    const id = personId ?? (await personFromRow(work, first))
    for (const row of rows) personAt.set(row, id)
  }
  return ok({
    rows: taken.map((one) => ({ ...one, personId: one.personId ?? personAt.get(one.listed.row) })),
    apart: decided.value.apart.flatMap(([one, other]) => {
      const [a, b] = [personAt.get(one), personAt.get(other)]
      return a === undefined || b === undefined || a === b ? [] : [[a, b] as const]
    }),
  })
}
