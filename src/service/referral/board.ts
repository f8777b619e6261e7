import type { listStrandedMatters as board } from '#contract/referral-board.ts'
import { STRANDED_PAGE } from '#domain/referral/stranded-page.ts'
import { ok } from '#domain/shared/result.ts'
import { listReturns, listStranded } from '#store/referral/stranded.ts'
import type { Handler } from '../handler.ts'

/** 行き場のない相談, each with who gave it back and why. */
export const listStrandedMatters: Handler<typeof board> = async ({ tx }, { page }) => {
  const { stranded, total } = await listStranded(tx, { limit: STRANDED_PAGE, offset: (page - 1) * STRANDED_PAGE })
  const returns = await listReturns(tx, stranded.flatMap((one) => (one.need === null ? [] : [one.routeId])))
  return ok({ stranded: stranded.map((one) => ({ ...one, returns: returns.filter((back) => back.routeId === one.routeId) })), total })
}
