import { randomBytes } from 'node:crypto'
import type { discardDraft as discard, getDraft as one, getDraftKey as key, listDrafts as list, saveDraft as save } from '#contract/draft.ts'
import { ok, refuse } from '#domain/shared/result.ts'
import { discardOwnDraft, findOwnDraft, keyOfDrafts, listOwnDrafts, saveDraftBody } from '#store/draft/draft.ts'
import type { Handler } from '../handler.ts'

const KEY_BYTES = 32

/** 下書きを残す: one that went on in another window meanwhile is answered with its present text, never overwritten. */
const saveDraft: Handler<typeof save> = async ({ tx, actor, now }, input) => {
  const version = await saveDraftBody(tx, actor, { ...input, now })
  if (version !== undefined) return ok({ id: input.id, savedAt: now, version })
  const found = await findOwnDraft(tx, actor, input.id)
  if (found?.becameId != null) return refuse({ code: 'already_finished', current: { becameId: found.becameId } })
  return refuse({ code: 'stale_version', current: found })
}

const listDrafts: Handler<typeof list> = async ({ tx, actor }) => ok({ drafts: await listOwnDrafts(tx, actor) })

const getDraft: Handler<typeof one> = async ({ tx, actor }, input) => {
  const found = await findOwnDraft(tx, actor, input.id)
  return ok({ draft: found === undefined || found.becameId !== null ? null : found })
}

const discardDraft: Handler<typeof discard> = async ({ tx, actor }, input) => {
  await discardOwnDraft(tx, actor, input)
  const left = await findOwnDraft(tx, actor, input.id)
  return left === undefined ? ok({ id: input.id }) : refuse({ code: 'stale_version', current: left })
}

/** 下書きの鍵: one for each of the staff, made the first time it is needed. */
const getDraftKey: Handler<typeof key> = async ({ tx, actor }) =>
  ok({ key: Buffer.from(await keyOfDrafts(tx, actor, randomBytes(KEY_BYTES))).toString('base64') })

/** Who keeps what is not finished yet. */
export const draftHandlers = { saveDraft, listDrafts, getDraft, discardDraft, getDraftKey }
