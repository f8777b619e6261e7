import { sql } from 'kysely'
import type { Actor } from '#domain/access/actor.ts'
import type { ActingTransaction } from '../as-actor.ts'

/** Keeps a draft: the same id again replaces what stood there. */
export const saveDraftBody = async (
  tx: ActingTransaction,
  actor: Actor,
  draft: { id: string; kind: string; matterId?: string | undefined; body: unknown; now: string },
): Promise<void> => {
  await tx
    .insertInto('draft')
    .values({
      municipality_code: actor.municipalityCode,
      id: draft.id,
      staff_id: actor.staffId,
      kind: draft.kind,
      matter_id: draft.matterId ?? null,
      body: JSON.stringify(draft.body),
      saved_at: draft.now,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['municipality_code', 'staff_id', 'id'])
        .doUpdateSet({ body: JSON.stringify(draft.body), saved_at: draft.now, version: sql`draft.version + 1` }),
    )
    .execute()
}

/** The actor's own drafts, the newest first. */
export const listOwnDrafts = (tx: ActingTransaction, actor: Actor) =>
  tx
    .selectFrom('draft')
    .select(['id', 'kind', 'matter_id as matterId', 'saved_at as savedAt', 'body'])
    .where('municipality_code', '=', actor.municipalityCode)
    .where('staff_id', '=', actor.staffId)
    .orderBy('saved_at', 'desc')
    .limit(50)
    .execute()

/** Throws a draft away. */
export const deleteDraft = async (tx: ActingTransaction, actor: Actor, id: string): Promise<void> => {
  await tx.deleteFrom('draft').where('municipality_code', '=', actor.municipalityCode).where('id', '=', id).execute()
}
