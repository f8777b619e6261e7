import type { OwnWord } from '#domain/shared/own-word.ts'
import { endsWithArrival, type Rest } from '#domain/intake/rest-of-intake.ts'
import { saveOutcome } from '#store/intake/change-intake.ts'
import { findIntake } from '#store/intake/find-intake.ts'
import { closeMatter } from '#store/matter.ts'
import { countArrivedNeeds, holdNeedsOf } from '#store/referral/needs.ts'
import { listOpenSiblings, settleRoute } from '#store/referral/origin.ts'
import { changeReferral, saveReferralStep } from '#store/referral/save-referral.ts'
import type { Work } from '../handler.ts'

type Arrived = { readonly id: string; readonly originId: string; readonly routeId: string }

/** Other attempts for the same need that nobody has taken up are taken back: the person is met already. */
const withdrawSiblings = async ({ tx, actor, now, newId }: Work, arrived: Arrived): Promise<void> => {
  const reason: OwnWord = 'met_elsewhere'
  for (const sibling of await listOpenSiblings(tx, actor, arrived)) {
    const withdrawn = await changeReferral(tx, actor, sibling, { status: 'withdrawn', withdrawn_at: now, withdrawn_reason: reason })
    if (!withdrawn) continue
    await saveReferralStep(tx, actor, { id: newId(), referralId: sibling.id, step: 'withdrawn', note: reason })
    await closeMatter(tx, actor, sibling.id)
  }
}

/**
 * A confirmed first contact settles its need. Once no need of an intake is on its way any more, the intake has ended: passed
 * on. While another one is, or a contact is owed that the sheet promises, or there is more to it, it stays open; a case goes on in any
 * event. The matter is held before the need, as everywhere.
 */
export const endPassedOnIntake = async (work: Work, arrived: Arrived, rest: Rest | undefined): Promise<void> => {
  const { tx, actor, now } = work
  await holdNeedsOf(tx, arrived.originId)
  await settleRoute(tx, actor, arrived.routeId)
  await withdrawSiblings(work, arrived)
  const intake = await findIntake(tx, actor, arrived.originId)
  if (intake === undefined || intake.outcome !== null || intake.nextContactOn !== null) return
  if ((await holdNeedsOf(tx, arrived.originId)).isUnsettled) return
  const needsArrived = await countArrivedNeeds(tx, actor, arrived.originId)
  if (!endsWithArrival({ boxes: intake.boxes, urgency: intake.urgency, needsArrived }, rest)) return
  const which = { id: arrived.originId, version: intake.version }
  const ended = await saveOutcome(tx, actor, which, { outcome: 'passed_on', note: '', at: now, caseId: null })
  if (ended) await closeMatter(tx, actor, arrived.originId)
}
