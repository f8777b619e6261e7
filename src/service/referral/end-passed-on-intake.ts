import { saveOutcome } from '#store/intake/change-intake.ts'
import { findIntake } from '#store/intake/find-intake.ts'
import { closeMatter } from '#store/matter.ts'
import { countUnsettledRoutes, settleRoute } from '#store/referral/origin.ts'
import type { Work } from '../handler.ts'

/**
 * A confirmed first contact settles its need. Once no need of an intake is on its way any more, the intake has ended: passed
 * on. While another one is, it stays open; a case goes on in any event.
 */
export const endPassedOnIntake = async (
  { tx, actor, now }: Work,
  arrived: { readonly originId: string; readonly routeId: string },
): Promise<void> => {
  await settleRoute(tx, actor, arrived.routeId)
  const intake = await findIntake(tx, actor, arrived.originId)
  if (intake === undefined || intake.outcome !== null) return
  if ((await countUnsettledRoutes(tx, actor, arrived.originId)) > 0) return
  const which = { id: arrived.originId, version: intake.version }
  const ended = await saveOutcome(tx, actor, which, { outcome: 'passed_on', note: '', at: now, caseId: null })
  if (ended) await closeMatter(tx, actor, arrived.originId)
}
