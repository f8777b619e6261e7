import { sql } from 'kysely'
import type { Actor } from '#domain/access/actor.ts'
import { whereaboutsKey } from '#domain/shared/place-key.ts'
import type { ActingTransaction } from '../as-actor.ts'

/** Where somebody is or can be reached, and when. */
export type PlaceText = {
  readonly kind: string
  readonly text: string
  readonly mayContact: string
  readonly from?: string | undefined
  readonly until?: string | undefined
  readonly source: string
}

const valuesOf = (place: PlaceText) => ({
  kind: place.kind,
  as_written: place.text,
  search_key: whereaboutsKey(place.kind, place.text),
  may_contact: place.mayContact,
  valid_from: place.from ?? null,
  valid_to: place.until ?? null,
  source: place.source,
})

/** A place as it stands; `undefined` when it is absent or concealed from the actor. */
export const findPlace = (tx: ActingTransaction, actor: Actor, id: string) =>
  tx
    .selectFrom('location')
    .select([
      'id', 'version', 'person_id as personId', 'kind', 'as_written as text', 'may_contact as mayContact', 'valid_from as from', 'valid_to as until', 'source',
    ])
    .where('municipality_code', '=', actor.municipalityCode)
    .where('id', '=', id)
    .where('person_id', 'is not', null)
    .executeTakeFirst()

/** Writes where somebody is or can be reached. */
export const savePlace = async (tx: ActingTransaction, actor: Actor, place: PlaceText & { id: string; personId: string }): Promise<void> => {
  await tx
    .insertInto('location')
    .values({ municipality_code: actor.municipalityCode, id: place.id, person_id: place.personId, ...valuesOf(place) })
    .execute()
}

/** Ends what was told at desks of a place that somebody wrote anew or ended, so that the old one comes back nowhere. */
export const endRepeatsOf = async (tx: ActingTransaction, actor: Actor, place: { id: string; personId: string; kind: string; text: string }): Promise<void> => {
  await tx
    .updateTable('location')
    .set({ valid_to: sql<string>`app.today()`, search_key: '' })
    .where('municipality_code', '=', actor.municipalityCode)
    .where('person_id', '=', place.personId)
    .where('kind', '=', place.kind)
    .where('search_key', '=', whereaboutsKey(place.kind, place.text))
    .where('id', '<>', place.id)
    .where('matter_id', 'is not', null)
    .where('valid_to', 'is', null)
    .execute()
}

/** Writes a place anew, if it still is the version the writer saw. */
export const changePlace = async (tx: ActingTransaction, actor: Actor, which: { id: string; version: number }, place: PlaceText) => {
  const result = await tx
    .updateTable('location')
    .set({ ...valuesOf(place), version: sql`version + 1` })
    .where('municipality_code', '=', actor.municipalityCode)
    .where('id', '=', which.id)
    .where('version', '=', which.version)
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}
