import type { moveReferral as contract } from '#contract/referral.ts'
import { hasEnded, mayMove, statusAfter, type ReferralStatus } from '#domain/referral/status.ts'
import { stepOf, stepOfTelling } from '#domain/referral/step.ts'
import { ok, refuse } from '#domain/shared/result.ts'
import { closeMatter } from '#store/matter.ts'
import { findReferral } from '#store/referral/find-referral.ts'
import { changeReferral, saveReferralStep } from '#store/referral/save-referral.ts'
import type { Handler, Work } from '../handler.ts'
import { changeForMove, type FoundReferral, type ReferralMoveInput } from './change-for-move.ts'
import { endPassedOnIntake } from './end-passed-on-intake.ts'
import { staleReferral } from './referral-shown.ts'
import { endReceiversIntake, openReceiversIntake } from './receivers-intake.ts'

/** The return's reason stands on the referral; in the story stands what it says to the next reader. */
const noteOf = (input: ReferralMoveInput): string => [input.note, input.move === 'return' ? input.nextStep : ''].filter((line) => line !== '').join('\n')

/** What follows from a move beyond the referral itself. */
const follow = async (work: Work, found: FoundReferral, input: ReferralMoveInput, status: ReferralStatus): Promise<void> => {
  const { tx, actor, newId } = work
  const told = { channel: input.channel, answeredBy: input.answeredBy, note: noteOf(input) }
  await saveReferralStep(tx, actor, { id: newId(), referralId: input.id, step: stepOf(input.move), ...told })
  const telling = input.move === 'meet' ? stepOfTelling(input.telling) : undefined
  if (telling !== undefined) await saveReferralStep(tx, actor, { id: newId(), referralId: input.id, step: telling, ...told, note: '' })
  if (hasEnded(status)) await closeMatter(tx, actor, input.id)
  if (status === 'returned') await endReceiversIntake(work, found)
  if (status === 'confirmed') await work.asOffice(() => endPassedOnIntake(work, found, input.rest))
}

/** つなぎを進める: each move belongs to one side; returned or withdrawn, the need stays with its sender. */
export const moveReferral: Handler<typeof contract> = async (work, input) => {
  const { tx, actor } = work
  const found = await findReferral(tx, actor, input.id)
  if (found === undefined) return refuse({ code: 'not_found' })
  const status = statusAfter(found.status as ReferralStatus, input.move)
  if (!mayMove(input.move, found)) return refuse({ code: 'not_your_side' })
  if (found.version !== input.version) return staleReferral(work, found)
  if (status === undefined) return refuse({ code: 'not_possible_now' })
  const change = await changeForMove(work, found, input, status)
  if (!change.ok) return change
  const opensIntake = input.move === 'accept' && !found.isOutside
  const intakeId = opensIntake ? await openReceiversIntake(work, found) : found.receivedIntakeId
  const changed = await changeReferral(tx, actor, input, { ...change.value, ...(intakeId === null ? {} : { received_intake_id: intakeId }) })
  if (!changed) return staleReferral(work, found)
  await follow(work, found, input, status)
  return ok({ id: input.id, version: input.version + 1, status, intakeId })
}
