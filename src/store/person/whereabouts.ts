import { sql } from 'kysely'
import type { Actor } from '#domain/access/actor.ts'
import type { PlaceEdition } from '#domain/person/place-history.ts'
import { placeKeys } from '#domain/shared/place-key.ts'
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
  ...placeKeys(place.kind, place.text),
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

/** Writes where somebody is or can be reached: of the person as such, or as heard in a matter. */
export const savePlace = async (tx: ActingTransaction, actor: Actor, place: PlaceText & { id: string; personId: string; matterId?: string | undefined }): Promise<void> => {
  await tx
    .insertInto('location')
    .values({ municipality_code: actor.municipalityCode, id: place.id, person_id: place.personId, matter_id: place.matterId ?? null, ...valuesOf(place) })
    .execute()
}

const repeats = (tx: ActingTransaction, actor: Actor, ids: readonly string[]) =>
  tx.updateTable('location').where('municipality_code', '=', actor.municipalityCode).where('id', 'in', [...ids]).where('valid_to', 'is', null)

/** The places of somebody that hold, besides one, each as it was written. */
export const listOtherPlaces = (tx: ActingTransaction, actor: Actor, personId: string, besides: string) =>
  tx
    .selectFrom('location')
    .select(['id', 'kind', 'as_written as text', 'may_contact as mayContact', 'source'])
    .where('municipality_code', '=', actor.municipalityCode)
    .where('person_id', '=', personId)
    .where('id', '<>', besides)
    .where('valid_to', 'is', null)
    .execute()

/** Ends other writings of a place that somebody wrote anew or ended, so that the old one comes back nowhere. */
export const endRepeats = async (tx: ActingTransaction, actor: Actor, ids: readonly string[]): Promise<void> => {
  if (ids.length > 0) await repeats(tx, actor, ids).set({ valid_to: sql<string>`app.today()`, search_key: '', number_key: '' }).execute()
}

/** Says of other writings of a place what is now said about calling it. */
export const remarkRepeats = async (tx: ActingTransaction, actor: Actor, ids: readonly string[], mayContact: string): Promise<void> => {
  if (ids.length > 0) await repeats(tx, actor, ids).set({ may_contact: mayContact }).execute()
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

/** What stood of somebody's places before each change, with who made it, as far as the actor reads the place (0074). */
export const listPlacesBefore = async (tx: ActingTransaction, actor: Actor, personId: string): Promise<readonly PlaceEdition[]> => {
  const { rows } = await sql<PlaceEdition>`select r.location_id as "placeId", r.version, r.changed_at as at, coalesce(f.name, '') as who, r.body,
      jsonb_build_object('kind', l.kind, 'text', l.as_written, 'mayContact', l.may_contact, 'from', l.valid_from, 'until', l.valid_to, 'source', l.source) as now
    from location l join location_revision r on r.municipality_code = l.municipality_code and r.location_id = l.id
      left join membership b on b.municipality_code = r.municipality_code and b.id = r.changed_by
      left join staff f on f.municipality_code = b.municipality_code and f.id = b.staff_id
    where l.municipality_code = ${actor.municipalityCode} and l.person_id = ${personId}::uuid`.execute(tx)
  return rows
}
