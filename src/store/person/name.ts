import { sql } from 'kysely'
import type { Actor } from '#domain/access/actor.ts'
import { foldForSearch } from '#domain/shared/fold-text.ts'
import type { ActingTransaction } from '../as-actor.ts'
import { calledNowFirst } from './called-now.ts'

/** A name, its reading and the time it was used. */
export type NameText = {
  readonly kind: string
  readonly asWritten: string
  readonly letterNames?: string
  readonly kana: string
  readonly from?: string | undefined
  readonly until?: string | undefined
  readonly source: string
}

const valuesOf = (name: NameText) => ({
  kind: name.kind,
  as_written: name.asWritten,
  letter_names: name.letterNames ?? '',
  kana: name.kana === '' ? null : name.kana,
  search_key: foldForSearch(name.asWritten),
  kana_key: foldForSearch(name.kana),
  valid_from: name.from ?? null,
  valid_to: name.until ?? null,
  source: name.source,
})

const shown = [
  'id', 'version', 'person_id as personId', 'kind', 'as_written as asWritten', 'letter_names as letterNames', 'kana', 'valid_from as from', 'valid_to as until', 'source',
] as const

/** Everything somebody was ever called, what they are called now first. */
export const listNames = (tx: ActingTransaction, actor: Actor, personId: string) =>
  tx
    .selectFrom('person_name')
    .select(shown)
    .where('municipality_code', '=', actor.municipalityCode)
    .where('person_id', '=', personId)
    .orderBy(calledNowFirst('person_name'))
    .execute()

/** A name as it stands; `undefined` when it is absent or hidden. */
export const findName = (tx: ActingTransaction, actor: Actor, id: string) =>
  tx.selectFrom('person_name').select(shown).where('municipality_code', '=', actor.municipalityCode).where('id', '=', id).executeTakeFirst()

/** Writes a name of a person. */
export const saveName = async (tx: ActingTransaction, actor: Actor, name: NameText & { id: string; personId: string }): Promise<void> => {
  await tx
    .insertInto('person_name')
    .values({ municipality_code: actor.municipalityCode, id: name.id, person_id: name.personId, ...valuesOf(name) })
    .execute()
}

/** Writes a name anew, if it still is the version the writer saw. */
export const changeName = async (tx: ActingTransaction, actor: Actor, which: { id: string; version: number }, name: NameText) => {
  const result = await tx
    .updateTable('person_name')
    .set({ ...valuesOf(name), version: sql`version + 1` })
    .where('municipality_code', '=', actor.municipalityCode)
    .where('id', '=', which.id)
    .where('version', '=', which.version)
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}
