import { randomBytes } from 'node:crypto'
import type { discardDraft as discard, getDraft as one, getDraftKey as key, listDrafts as list, saveDraft as save } from '#contract/draft.ts'
import { isDraftConcealed, personsInDraft } from '#domain/draft/beginning.ts'
import { ok, refuse } from '#domain/shared/result.ts'
import { discardOwnDraft, findOwnDraft, keyOfDrafts, listOwnDrafts, saveDraftBody } from '#store/draft/draft.ts'
import { findConcealedAmong, findConcealedIn } from '#store/person/concealed.ts'
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

/** 自分の下書き, each with whether somebody concealed is in it: it is told of above the next form, which stands open on a counter as the day does. */
const listDrafts: Handler<typeof list> = async ({ tx, actor }) => {
  const drafts = (await listOwnDrafts(tx, actor)).map((one) => ({ ...one, personIds: personsInDraft(one.body) }))
  const matters = await findConcealedIn(tx, [...new Set(drafts.flatMap((one) => [one.id, one.matterId ?? one.id]))])
  const persons = await findConcealedAmong(tx, [...new Set(drafts.flatMap((one) => one.personIds))])
  return ok({ drafts: drafts.map(({ personIds, ...one }) => ({ ...one, concealed: isDraftConcealed({ ...one, personIds }, { matters, persons }) })) })
}

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
