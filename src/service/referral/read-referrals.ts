import type { addReferralStep as add, getReferral as one, listReferrals as many, listStrandedMatters as board } from '#contract/referral.ts'
import { loadShares } from '#domain/accountability/load.ts'
import { reconciliationOf } from '#domain/accountability/reconciliation.ts'
import { movesOpen, type ReferralStatus } from '#domain/referral/status.ts'
import { ok, refuse } from '#domain/shared/result.ts'
import { listAgencyLoads, listFindings } from '#store/accountability/reconcile.ts'
import { isMatterReadable } from '#store/matter.ts'
import { findReferral, listAttempts, listReferralFacts, listReferralLines, listReferralPersons, listRouteSteps } from '#store/referral/find-referral.ts'
import { saveReferralStep } from '#store/referral/save-referral.ts'
import { listStranded } from '#store/referral/stranded.ts'
import type { Handler } from '../handler.ts'

/** つなぎの一覧. */
export const listReferrals: Handler<typeof many> = async ({ tx, actor }, input) =>
  ok({ referrals: (await listReferralLines(tx, actor, input.box)) as never })

/** つなぎを開く. */
export const getReferral: Handler<typeof one> = async ({ tx, actor }, input) => {
  const found = await findReferral(tx, actor, input.id)
  if (found === undefined) return refuse({ code: 'not_found' })
  const mayOpenOrigin = await isMatterReadable(tx, actor, found.originId)
  const sides = { isSender: found.isSender, isReceiver: found.isReceiver, isOutside: found.toAgencyId === null }
  return ok({
    ...(found as object),
    matterId: mayOpenOrigin ? found.originId : null,
    moves: movesOpen(found.status as ReferralStatus, sides),
    persons: await listReferralPersons(tx, actor, input.id),
    facts: await listReferralFacts(tx, actor, input.id),
    steps: await listRouteSteps(tx, actor, found.routeId),
    attempts: await listAttempts(tx, actor, found.routeId),
  } as never)
}

/** 歩みを書き足す. */
export const addReferralStep: Handler<typeof add> = async ({ tx, actor, newId }, input) => {
  if ((await findReferral(tx, actor, input.id)) === undefined) return refuse({ code: 'not_found' })
  await saveReferralStep(tx, actor, { id: newId(), referralId: input.id, step: input.step, note: input.note })
  return ok({ id: input.id })
}

/** 行き場のない相談, each agency's load, and the proof that nothing was dropped. */
export const listStrandedMatters: Handler<typeof board> = async ({ tx }) => {
  const proof = reconciliationOf(await listFindings(tx))
  const foundOf = (measure: string): number => proof.findings.find((finding) => finding.measure === measure)?.found ?? 0
  const loads = loadShares(await listAgencyLoads(tx))
  return ok({
    stranded: [...(await listStranded(tx))],
    load: loads.map((load) => ({ agencyName: load.agencyName, intakes: load.intakes, cases: load.cases, referrals: load.referralsOut })),
    proof: { openMatters: proof.open, withoutAgency: foundOf('without_agency'), withTwoAgencies: foundOf('not_exactly_one_agency') },
  })
}
