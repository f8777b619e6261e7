import { STRANDED_PAGE, type listStrandedMatters as board } from '#contract/referral-board.ts'
import { loadShares } from '#domain/accountability/load.ts'
import { reconciliationOf, type ReconciliationMeasure } from '#domain/accountability/reconciliation.ts'
import { ok } from '#domain/shared/result.ts'
import { listAgencyLoads, listFindings } from '#store/accountability/reconcile.ts'
import { listReturns, listStranded } from '#store/referral/stranded.ts'
import type { Handler } from '../handler.ts'

/** 行き場のない相談, each agency's load, and the proof that nothing was dropped. */
export const listStrandedMatters: Handler<typeof board> = async ({ tx }, { page }) => {
  const proof = reconciliationOf(await listFindings(tx))
  const foundOf = (measure: ReconciliationMeasure): number => proof.findings.find((finding) => finding.measure === measure)?.found ?? 0
  const loads = loadShares(await listAgencyLoads(tx))
  const { stranded, total } = await listStranded(tx, { limit: STRANDED_PAGE, offset: (page - 1) * STRANDED_PAGE })
  const returns = await listReturns(tx, stranded.flatMap((one) => (one.need === null ? [] : [one.routeId])))
  return ok({
    stranded: stranded.map((one) => ({ ...one, returns: returns.filter((back) => back.routeId === one.routeId) })),
    total,
    load: loads.map((load) => ({ agencyName: load.agencyName, intakes: load.intakes, cases: load.cases, referrals: load.referralsOut })),
    proof: { openMatters: proof.open, dropped: proof.dropped, withoutAgency: foundOf('without_agency'), withTwoAgencies: foundOf('not_exactly_one_agency') },
  })
}
