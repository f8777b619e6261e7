import { sql } from 'kysely'
import type { ConcealedPlace } from '#domain/access/told-place.ts'
import type { ActingTransaction } from '../as-actor.ts'

/** Places of concealed persons whose handler the actor is; nothing for everybody else. */
export const listConcealedPlaces = async (tx: ActingTransaction): Promise<readonly ConcealedPlace[]> => {
  const { rows } = await sql<ConcealedPlace>`select person_id as "personId", search_key as key from app.concealed_places_i_know()`.execute(tx)
  return rows
}

/** Whether the actor handles the concealment of all of these, or of somebody found together with them: handlers alone read their places. */
export const areConcealedByMe = async (tx: ActingTransaction, personIds: readonly string[]): Promise<boolean> => {
  const { rows } = await sql<{ isSo: boolean }>`
    select ${[...personIds]}::uuid[] <@ array(select app.persons_i_handle()) as "isSo"`.execute(tx)
  return rows[0]?.isSo === true
}

/** Whether what these matters hold in the fields for an address or a number stays with handlers: somebody concealed is bound to each of them. */
export const areUnderTheSwitch = async (tx: ActingTransaction, matterIds: readonly string[]): Promise<boolean> => {
  if (matterIds.length === 0) return false
  const { rows } = await sql<{ areSo: boolean }>`
    select not exists (select 1 from unnest(${[...matterIds]}::uuid[]) one (id) where not app.knows_concealed_person(one.id)) as "areSo"`.execute(tx)
  return rows[0]?.areSo === true
}
