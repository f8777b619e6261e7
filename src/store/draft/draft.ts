import { sql } from 'kysely'
import type { Actor } from '#domain/access/actor.ts'
import type { DraftKind } from '#domain/draft/kinds.ts'
import type { ActingTransaction } from '../as-actor.ts'

/** What is written in a draft (下書きの中身), field by field, as its screen kept it. */
type DraftBody = Readonly<Record<string, unknown>>

type Draft = { readonly id: string; readonly kind: string; readonly matterId?: string | undefined; readonly body: unknown; readonly now: string }

/**
 * Keeps a draft: the same id again replaces what stood there, unless it went on elsewhere since the version last `seen`.
 * Answers the version written; `undefined` when nothing was.
 */
export const saveDraftBody = async (tx: ActingTransaction, actor: Actor, draft: Draft & { readonly seen?: number | undefined }): Promise<number | undefined> => {
  const body = JSON.stringify(draft.body)
  const row = await tx
    .insertInto('draft')
    .values({
      municipality_code: actor.municipalityCode,
      id: draft.id,
      staff_id: actor.staffId,
      kind: draft.kind,
      matter_id: draft.matterId ?? null,
      body,
      saved_at: draft.now,
    })
    .onConflict((conflict) => {
      const unfinished = conflict
        .columns(['municipality_code', 'staff_id', 'id'])
        .doUpdateSet({ body, saved_at: draft.now, version: sql`draft.version + 1` })
        .where('draft.became_id', 'is', null)
      return draft.seen === undefined ? unfinished : unfinished.where('draft.version', '=', draft.seen)
    })
    .returning('version')
    .executeTakeFirst()
  return row?.version
}

const own = (tx: ActingTransaction, actor: Actor) =>
  tx
    .selectFrom('draft')
    .select(['id', 'kind', 'matter_id as matterId', 'saved_at as savedAt', 'version', 'became_id as becameId'])
    .select((draft) => draft.ref('body').$castTo<DraftBody>().as('body'))
    .where('municipality_code', '=', actor.municipalityCode)
    .where('staff_id', '=', actor.staffId)

/** All of the actor's own drafts that are not finished, the newest first: of what one has begun oneself nothing may be out of sight. */
export const listOwnDrafts = (tx: ActingTransaction, actor: Actor) =>
  own(tx, actor).where('became_id', 'is', null).orderBy('saved_at', 'desc').orderBy('id').execute()

/** One of the actor's own drafts, finished or not. */
export const findOwnDraft = (tx: ActingTransaction, actor: Actor, id: string) => own(tx, actor).where('id', '=', id).executeTakeFirst()

/** Throws one of the actor's own drafts away; with `seen` only while it stands as it was seen. */
export const discardOwnDraft = async (tx: ActingTransaction, actor: Actor, { id, seen }: { readonly id: string; readonly seen?: number | undefined }): Promise<void> => {
  await tx
    .deleteFrom('draft')
    .where('municipality_code', '=', actor.municipalityCode)
    .where('staff_id', '=', actor.staffId)
    .where('id', '=', id)
    .$if(seen !== undefined, (query) => query.where('version', '=', seen ?? 0))
    .execute()
}

/** A draft has become an intake or a record: its contents go, and whatever is still on its way to it comes too late. */
export const finishDraft = async (tx: ActingTransaction, actor: Actor, { id, kind, becameId }: { id: string; kind: DraftKind; becameId: string }): Promise<void> => {
  await tx
    .insertInto('draft')
    .values({ municipality_code: actor.municipalityCode, id, staff_id: actor.staffId, kind, body: '{}', became_id: becameId })
    .onConflict((conflict) =>
      conflict.columns(['municipality_code', 'staff_id', 'id']).doUpdateSet({ body: '{}', became_id: becameId, version: sql`draft.version + 1` }),
    )
    .execute()
}

/**
 * What a draft has become already, in this window or another; `undefined` while it is one. Holds the draft until the transaction ends, also one that was never kept: of two windows that send it
 * at the same instant, the second waits here and then finds what the first one made of it.
 */
export const becameOfDraft = async (tx: ActingTransaction, actor: Actor, id: string | undefined): Promise<string | undefined> => {
  if (id === undefined) return undefined
  await sql`select pg_advisory_xact_lock(hashtextextended(${`draft/${actor.staffId}/${id}`}, 0))`.execute(tx)
  return (await findOwnDraft(tx, actor, id))?.becameId ?? undefined
}

/** The key of the actor's drafts; the one offered becomes it when there is none yet. */
export const keyOfDrafts = async (tx: ActingTransaction, actor: Actor, offered: Uint8Array): Promise<Uint8Array> => {
  await tx
    .insertInto('draft_key')
    .values({ municipality_code: actor.municipalityCode, staff_id: actor.staffId, key: Buffer.from(offered) })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  const { key } = await tx
    .selectFrom('draft_key')
    .select('key')
    .where('municipality_code', '=', actor.municipalityCode)
    .where('staff_id', '=', actor.staffId)
    .executeTakeFirstOrThrow()
  return key
}
