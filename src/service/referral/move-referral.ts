import type { moveReferral as contract } from '#contract/referral.ts'
import { hasEnded, mayMove, statusAfter, type ReferralStatus } from '#domain/referral/status.ts'
import { fiscalYearOf } from '#domain/shared/fiscal-year.ts'
import { ok, refuse } from '#domain/shared/result.ts'
import { saveIntake } from '#store/intake/save-intake.ts'
import { closeMatter, openMatter, takeNumber } from '#store/matter.ts'
import { findReferral } from '#store/referral/find-referral.ts'
import { changeReferral, copyPersons, saveReferralStep } from '#store/referral/save-referral.ts'
import type { Handler, Work } from '../handler.ts'
import { changeForMove, type FoundReferral } from './change-for-move.ts'
import { endPassedOnIntake } from './end-passed-on-intake.ts'

/** Accepting makes the receiver accountable for an intake of its own, beginning with what travelled. */
const openReceiversIntake = async (work: Work, found: FoundReferral): Promise<string> => {
  const { tx, actor, now, today, newId } = work
  const id = newId()
  await openMatter(tx, actor, { id, teamId: newId(), kind: 'intake', areaId: found.areaId ?? undefined, openedAt: now })
  await saveIntake(tx, actor, {
    id, number: await takeNumber(tx, 'intake', fiscalYearOf(today)), receivedAt: now, text: `${found.need}\n${found.why}`,
    route: 'R05', inquirer: { name: found.fromAgencyName, anonymous: false }, heard: '', judgement: '', ownWords: '', boxes: [],
    urgency: found.urgency, considerations: [], consent: 'not_asked', consentNote: '', fromReferralId: found.id,
  })
  await copyPersons(tx, actor, found.id, id)
  return id
}

/** つなぎを進める: each move belongs to one side; returned or withdrawn, the need stays with its sender. */
export const moveReferral: Handler<typeof contract> = async (work, input) => {
  const { tx, actor, newId } = work
  const found = await findReferral(tx, actor, input.id)
  if (found === undefined) return refuse({ code: 'not_found' })
  const isOutside = found.toAgencyId === null
  const status = statusAfter(found.status as ReferralStatus, input.move)
  if (!mayMove(input.move, { isSender: found.isSender, isReceiver: found.isReceiver, isOutside })) return refuse({ code: 'not_your_side' })
  if (found.version !== input.version) return refuse({ code: 'stale_version', current: found })
  if (status === undefined) return refuse({ code: 'not_possible_now' })
  const change = await changeForMove(work, found, input, status)
  if (!change.ok) return change
  const intakeId = input.move === 'accept' && !isOutside ? await openReceiversIntake(work, found) : found.receivedIntakeId
  const changed = await changeReferral(tx, actor, input, { ...change.value, ...(intakeId === null ? {} : { received_intake_id: intakeId }) })
  if (!changed) return refuse({ code: 'stale_version', current: found })
  await saveReferralStep(tx, actor, { id: newId(), referralId: input.id, step: status, note: input.note })
  if (hasEnded(status)) await closeMatter(tx, actor, input.id)
  if (status === 'confirmed') await work.asOffice(() => endPassedOnIntake(work, found))
  return ok({ id: input.id, version: input.version + 1, status, intakeId })
}
