import type { listStrandedMatters as board } from '#contract/referral-board.ts'
import { STRANDED_PAGE } from '#domain/referral/stranded-page.ts'
import { ok } from '#domain/shared/result.ts'
import { listAwaited, listReturns, listStranded } from '#store/referral/stranded.ts'
import type { Handler } from '../handler.ts'

/** 行き場のない相談, each with who gave it back and why. */
export const listStrandedMatters: Handler<typeof board> = async ({ tx }, { page }) => {
  const { stranded, total } = await listStranded(tx, { limit: STRANDED_PAGE, offset: (page - 1) * STRANDED_PAGE })
  const opened = stranded.flatMap((one) => (one.need === null ? [] : [one.routeId]))
  const [returns, awaited] = [await listReturns(tx, opened), await listAwaited(tx, opened)]
  const of = (routeId: string) => ({ returns: returns.filter((one) => one.routeId === routeId), awaited: awaited.filter((one) => one.routeId === routeId) })
  return ok({ stranded: stranded.map((one) => ({ ...one, ...of(one.routeId) })), total })
}
