import type { discardDraft as discard, listDrafts as list, saveDraft as save } from '#contract/intake.ts'
import { ok } from '#domain/shared/result.ts'
import { deleteDraft, listOwnDrafts, saveDraftBody } from '#store/intake/draft.ts'
import type { Handler } from '../handler.ts'

/** 書きかけを残す. */
export const saveDraft: Handler<typeof save> = async ({ tx, actor, now }, input) => {
  await saveDraftBody(tx, actor, { ...input, now })
  return ok({ id: input.id, savedAt: now })
}

/** 自分の書きかけ. */
export const listDrafts: Handler<typeof list> = async ({ tx, actor }) =>
  ok({ drafts: (await listOwnDrafts(tx, actor)) as never })

/** 書きかけを捨てる. */
export const discardDraft: Handler<typeof discard> = async ({ tx, actor }, input) => {
  await deleteDraft(tx, actor, input.id)
  return ok({ id: input.id })
}
