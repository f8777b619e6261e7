import type { Actor } from '#domain/access/actor.ts'
import type { SavedView } from '#domain/view/saved-view.ts'
import type { ActingTransaction } from '../as-actor.ts'

const own = (tx: ActingTransaction, actor: Actor, screen: string) =>
  tx
    .selectFrom('saved_view')
    .where('municipality_code', '=', actor.municipalityCode)
    .where('staff_id', '=', actor.staffId)
    .where('screen', '=', screen)

/** The actor's own views of a screen, the oldest first, so that each keeps its place. */
export const listOwnViews = (tx: ActingTransaction, actor: Actor, screen: string) =>
  own(tx, actor, screen).select(['id', 'name', 'query']).orderBy('kept_at').orderBy('id').execute()

/** Keeps a view. One of the same name is changed in its place; its id is answered. */
export const saveView = async (
  tx: ActingTransaction,
  actor: Actor,
  view: SavedView & { readonly id: string; readonly screen: string; readonly now: string },
): Promise<string> => {
  const { id } = await tx
    .insertInto('saved_view')
    .values({
      municipality_code: actor.municipalityCode,
      id: view.id,
      staff_id: actor.staffId,
      screen: view.screen,
      name: view.name,
      query: view.query,
      kept_at: view.now,
    })
    .onConflict((conflict) => conflict.columns(['municipality_code', 'staff_id', 'screen', 'name']).doUpdateSet({ query: view.query }))
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** Forgets a view of the actor's own; whether there was one. */
export const deleteView = async (tx: ActingTransaction, actor: Actor, id: string): Promise<boolean> => {
  const gone = await tx
    .deleteFrom('saved_view')
    .where('municipality_code', '=', actor.municipalityCode)
    .where('staff_id', '=', actor.staffId)
    .where('id', '=', id)
    .executeTakeFirst()
  return gone.numDeletedRows > 0n
}
