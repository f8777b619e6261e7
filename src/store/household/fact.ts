import { sql } from 'kysely'
import type { Actor } from '#domain/access/actor.ts'
import { foldForSearch } from '#domain/shared/fold-text.ts'
import type { ActingTransaction } from '../as-actor.ts'

/** What is known, from whom, about whom, from when on. */
export type FactText = {
  readonly code: string
  readonly text: string
  readonly source: string
  readonly personId?: string | undefined
  readonly from?: string | undefined
  readonly until?: string | undefined
}

const valuesOf = (fact: FactText) => ({
  code: fact.code,
  text: fact.text,
  source: fact.source,
  search_key: foldForSearch(fact.text),
  person_id: fact.personId ?? null,
  valid_from: fact.from ?? null,
  valid_to: fact.until ?? null,
})

/** Writes a fact on a household. */
export const saveFact = async (tx: ActingTransaction, actor: Actor, fact: FactText & { id: string; householdId: string }): Promise<void> => {
  await tx
    .insertInto('fact')
    .values({ municipality_code: actor.municipalityCode, id: fact.id, household_id: fact.householdId, noted_by: actor.membershipId, ...valuesOf(fact) })
    .execute()
}

/** A fact as it stands; `undefined` when it is absent or hidden. */
export const findFact = (tx: ActingTransaction, actor: Actor, id: string) =>
  tx
    .selectFrom('fact')
    .select(['id', 'version', 'household_id as householdId', 'code', 'text', 'source', 'person_id as personId', 'valid_from as from', 'valid_to as until'])
    .where('municipality_code', '=', actor.municipalityCode)
    .where('id', '=', id)
    .executeTakeFirst()

/** Writes a fact anew, if it still is the version the writer saw. */
export const changeFactRow = async (tx: ActingTransaction, actor: Actor, which: { id: string; version: number }, fact: FactText) => {
  const result = await tx
    .updateTable('fact')
    .set({ ...valuesOf(fact), noted_by: actor.membershipId, noted_at: sql`app.now()`, version: sql`version + 1` })
    .where('municipality_code', '=', actor.municipalityCode)
    .where('id', '=', which.id)
    .where('version', '=', which.version)
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}
