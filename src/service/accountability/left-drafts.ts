import type { discardLeftDrafts as discard, handOnLeftDrafts as handOn, listDraftHeirs as heirs, listLeftDrafts as list } from '#contract/left-drafts.ts'
import { ok, refuse } from '#domain/shared/result.ts'
import { listHeirsOfDrafts, listPostsWithDrafts, saveDraftsDiscarded, saveDraftsHandedOn } from '#store/accountability/left-drafts.ts'
import type { Handler, Work } from '../handler.ts'

/** 残された書きかけ. */
export const listLeftDrafts: Handler<typeof list> = async ({ tx }) => ok({ posts: [...(await listPostsWithDrafts(tx))] })

/** 残された書きかけを引き継げる人. */
export const listDraftHeirs: Handler<typeof heirs> = async ({ tx }, { membershipId }) => ok({ heirs: [...(await listHeirsOfDrafts(tx, membershipId))] })

/** The post as it stands now, for whoever came too late. */
const standingOf = async ({ tx }: Work, membershipId: string) => (await listPostsWithDrafts(tx)).find((one) => one.membershipId === membershipId)

/** 残された書きかけを渡す: the database decides who may read it, while it holds the post still. */
export const handOnLeftDrafts: Handler<typeof handOn> = async (work, input) => {
  const { obstacle, drafts, matters } = await saveDraftsHandedOn(work.tx, input)
  if (obstacle === 'stale_version') return refuse({ code: obstacle, current: await standingOf(work, input.membershipId) })
  if (obstacle !== '') return refuse({ code: obstacle })
  work.touched.push(...matters)
  return ok({ membershipId: input.membershipId, drafts })
}

/** 残された書きかけを破棄する. */
export const discardLeftDrafts: Handler<typeof discard> = async (work, input) => {
  const { obstacle, drafts, matters } = await saveDraftsDiscarded(work.tx, input)
  if (obstacle === 'stale_version') return refuse({ code: obstacle, current: await standingOf(work, input.membershipId) })
  if (obstacle !== '') return refuse({ code: obstacle })
  work.touched.push(...matters)
  return ok({ membershipId: input.membershipId, drafts })
}
