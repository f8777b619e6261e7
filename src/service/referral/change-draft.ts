import type { changeReferralDraft as contract } from '#contract/referral.ts'
import { ok, refuse } from '#domain/shared/result.ts'
import { findReferral } from '#store/referral/find-referral.ts'
import { changeDraftedReferral, clearDraftedFacts, renameUnsentRoute } from '#store/referral/save-draft.ts'
import type { Handler } from '../handler.ts'
import { namedOn, problemOfSheet, saveTravelling } from './prepare-referral.ts'
import { staleReferral } from './referral-shown.ts'

/** 下書きを書き直す: the whole sheet anew, with what stands in its way told just as when it is sent. */
export const changeReferralDraft: Handler<typeof contract> = async (work, input) => {
  const { tx, actor } = work
  const found = await findReferral(tx, actor, input.id)
  if (found === undefined) return refuse({ code: 'not_found' })
  if (!found.isSender) return refuse({ code: 'not_your_side' })
  if (found.status !== 'drafted') return refuse({ code: 'not_possible_now' })
  if (found.version !== input.version) return staleReferral(work, found)
  const problem = await problemOfSheet(work, found.originId, input)
  if (problem !== undefined) return refuse(problem)
  const sheet = { ...input, namedAs: namedOn(input.facts), toAgencyId: input.toAgencyId ?? null, toOutside: input.toOutside ?? null, warmHandoverOn: input.warmHandoverOn ?? null }
  if (!(await changeDraftedReferral(tx, actor, input, sheet))) return staleReferral(work, found)
  await renameUnsentRoute(tx, actor, found.routeId, input.need)
  await clearDraftedFacts(tx, input.id)
  await saveTravelling(work, { referralId: input.id, matterId: found.originId }, input.facts)
  return ok({ id: input.id, version: input.version + 1 })
}
