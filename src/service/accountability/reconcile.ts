import type {
  countAgencyLoad as load, listReconciledMatters as rows, listReconciliations as runs, reconcileAccountability as reconcile, recordReconciliation as record,
} from '#contract/reconciliation.ts'
import { loadShares } from '#domain/accountability/load.ts'
import { reconciliationOf } from '#domain/accountability/reconciliation.ts'
import { ok } from '#domain/shared/result.ts'
import { listAgencyLoads, listAreasWithoutCoordinator, listFindings, listReconciledRows, listReconciliationRuns, saveReconciliation } from '#store/accountability/reconcile.ts'
import type { Handler } from '../handler.ts'

const PAGE = 50

/** 受持ちの突合せ. */
export const reconcileAccountability: Handler<typeof reconcile> = async ({ tx, now }) => {
  const { findings, ...sums } = reconciliationOf(await listFindings(tx))
  return ok({ at: now, ...sums, findings: findings.map((one) => ({ ...one, examples: [...one.examples] })) })
}

/** 突合せを実施して記録する. */
export const recordReconciliation: Handler<typeof record> = async ({ tx, actor, now, newId }) => {
  const found = reconciliationOf(await listFindings(tx))
  const id = newId()
  await saveReconciliation(tx, actor, { id, isAutomatic: false, found })
  return ok({ id, at: now, open: found.open, dropped: found.dropped, withoutHolder: found.withoutHolder })
}

/** 突合せの記録. */
export const listReconciliations: Handler<typeof runs> = async ({ tx, actor }) => {
  const { rows, beyond } = await listReconciliationRuns(tx, actor)
  return ok({ runs: [...rows], beyond })
}

/** 突合せの内訳. */
export const listReconciledMatters: Handler<typeof rows> = async ({ tx }, { measure, page }) => {
  const found = await listReconciledRows(tx, measure, { limit: PAGE, offset: (page - 1) * PAGE })
  const areas = measure === 'area_without_coordinator' ? await listAreasWithoutCoordinator(tx) : []
  return ok({ rows: [...found.rows], areas: [...areas], hidden: [...found.hidden], total: found.total })
}

/** 機関ごとの負担. */
export const countAgencyLoad: Handler<typeof load> = async ({ tx }) => ok({ loads: [...loadShares(await listAgencyLoads(tx))] })
