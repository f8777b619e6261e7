import { fiscalYearOf } from '#domain/shared/fiscal-year.ts'
import type { OwnWord } from '#domain/shared/own-word.ts'
import { saveOutcome } from '#store/intake/change-intake.ts'
import { findIntake } from '#store/intake/find-intake.ts'
import { saveIntake } from '#store/intake/save-intake.ts'
import { closeMatter, openMatter, takeNumber } from '#store/matter.ts'
import { holdNeedsOf } from '#store/referral/needs.ts'
import { copyPersons } from '#store/referral/save-referral.ts'
import type { Work } from '../handler.ts'
import type { FoundReferral } from './change-for-move.ts'

const GIVEN_BACK: OwnWord = 'given_back'

/** Accepting makes the receiver accountable for an intake of its own, beginning with what travelled. */
export const openReceiversIntake = async (work: Work, found: FoundReferral): Promise<string> => {
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

/**
 * Given back after it was accepted: the intake it began ends with it, for the sender holds the need. A case made of it goes on,
 * and so does an intake from which something was passed on that has not arrived: whoever gives that back finds a holder.
 */
export const endReceiversIntake = async ({ tx, actor, now }: Work, found: FoundReferral): Promise<void> => {
  const intake = found.receivedIntakeId === null ? undefined : await findIntake(tx, actor, found.receivedIntakeId)
  if (intake === undefined || intake.outcome !== null || (await holdNeedsOf(tx, intake.id)).isUnsettled) return
  const ended = await saveOutcome(tx, actor, intake, { outcome: 'passed_on', note: GIVEN_BACK, at: now, caseId: null })
  if (ended) await closeMatter(tx, actor, intake.id)
}
