import type { addReferralStep as add } from '#contract/referral.ts'
import type { getReferral as one, listReferrals as many } from '#contract/referral-shown.ts'
import { movesOpen, type ReferralStatus } from '#domain/referral/status.ts'
import { ok, refuse } from '#domain/shared/result.ts'
import { findReferral, listAttempts, listNamedPersons, listReferralFacts, listRouteSteps } from '#store/referral/find-referral.ts'
import { findLinkState } from '#store/referral/link.ts'
import { countReferralBoxes, listReferralLines } from '#store/referral/list-referrals.ts'
import { findOrigin } from '#store/referral/origin.ts'
import { saveReferralStep } from '#store/referral/save-referral.ts'
import type { Handler } from '../handler.ts'

/** つなぎの一覧. */
export const listReferrals: Handler<typeof many> = async ({ tx, actor }, input) =>
  ok({ referrals: (await listReferralLines(tx, actor, input.box)) as never, counts: await countReferralBoxes(tx, actor) })

/** つなぎを開く. */
export const getReferral: Handler<typeof one> = async ({ tx, actor }, input) => {
  const found = await findReferral(tx, actor, input.id)
  if (found === undefined) return refuse({ code: 'not_found' })
  const origin = await findOrigin(tx, actor, found.originId)
  return ok({
    ...(found as object),
    matterId: origin?.id ?? null,
    matterKind: origin?.kind ?? null,
    moves: movesOpen(found.status as ReferralStatus, found),
    persons: await listNamedPersons(tx, actor, input.id),
    facts: await listReferralFacts(tx, actor, input.id),
    steps: await listRouteSteps(tx, actor, found.routeId),
    attempts: await listAttempts(tx, actor, [found.routeId]),
    link: found.isOutside && found.isSender ? ((await findLinkState(tx, input.id)) ?? null) : null,
  } as never)
}

/** 歩みを書き足す. */
export const addReferralStep: Handler<typeof add> = async ({ tx, actor, newId }, input) => {
  if ((await findReferral(tx, actor, input.id)) === undefined) return refuse({ code: 'not_found' })
  await saveReferralStep(tx, actor, { id: newId(), referralId: input.id, step: input.step, note: input.note })
  return ok({ id: input.id })
}
