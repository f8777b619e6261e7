import type { countAgencyLoad as load, reconcileAccountability as reconcile } from '#contract/accountability.ts'
import { loadShares } from '#domain/accountability/load.ts'
import { reconciliationOf } from '#domain/accountability/reconciliation.ts'
import { ok } from '#domain/shared/result.ts'
import { listAgencyLoads, listFindings } from '#store/accountability/reconcile.ts'
import type { Handler } from '../handler.ts'

/** 受持ちの突合せ. */
export const reconcileAccountability: Handler<typeof reconcile> = async ({ tx, now }) => {
  const { findings, ...sums } = reconciliationOf(await listFindings(tx))
  return ok({ at: now, ...sums, findings: findings.map((one) => ({ ...one, examples: [...one.examples] })) })
}

/** 機関ごとの負担. */
export const countAgencyLoad: Handler<typeof load> = async ({ tx }) => ok({ loads: [...loadShares(await listAgencyLoads(tx))] })
