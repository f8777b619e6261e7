import { ASKED_PLACES } from '#domain/intake/told-places.ts'
import { fiscalYearOf } from '#domain/shared/fiscal-year.ts'
import { warnsOfPerpetrator } from '#domain/referral/perpetrator-warning.ts'
import { considerationsTold } from '#domain/referral/consideration-fact.ts'
import { subjectsToldOf } from '#domain/referral/told-subject.ts'
import { foldForSearch } from '#domain/shared/fold-text.ts'
import type { OwnWord } from '#domain/shared/own-word.ts'
import { saveOutcome } from '#store/intake/change-intake.ts'
import { findIntake } from '#store/intake/find-intake.ts'
import { saveIntake, saveWhereabouts } from '#store/intake/save-intake.ts'
import { saveSubject } from '#store/intake/subject.ts'
import { closeMatter, holdArea, openMatter, takeNumber } from '#store/matter.ts'
import { listNamedPersons, listReferralFacts } from '#store/referral/find-referral.ts'
import { holdNeedsOf } from '#store/referral/needs.ts'
import { copyPersons, holdReferral } from '#store/referral/save-referral.ts'
import type { Work } from '../handler.ts'
import type { FoundReferral } from './change-for-move.ts'

const FROM_REFERRAL: OwnWord = 'from_referral'

const sameName = (one: string, other: string): boolean => foldForSearch(one) === foldForSearch(other)

/** What travelled of who they are stands on the receiver's sheet, and says that it came with the つなぎ; people on record stay who they are. */
const takeOverSubjects = async ({ tx, actor, newId }: Work, referralId: string, intakeId: string): Promise<void> => {
  const known = await listNamedPersons(tx, actor, referralId)
  for (const told of subjectsToldOf(await listReferralFacts(tx, actor, referralId))) {
    const id = newId()
    const personId = known.find((one) => sameName(one.name, told.name))?.id
    await saveSubject(tx, actor, { id, intakeId, personId, toldPersonId: personId, name: told.name, kana: told.kana, birth: told.birth })
    const places = [
      ...ASKED_PLACES.map((kind) => ({ kind, text: told[kind], mayContact: told[`${kind}MayContact`] })), { kind: 'way' as const, text: told.way },
    ]
    for (const { text, ...place } of places) {
      if (text !== undefined) await saveWhereabouts(tx, actor, { ...place, id: newId(), matterId: intakeId, personId, subjectId: id, whose: 'person', text, source: FROM_REFERRAL })
    }
  }
}

const GIVEN_BACK: OwnWord = 'given_back'

/** Accepting makes the receiver accountable for an intake of its own, beginning with what travelled. */
export const openReceiversIntake = async (work: Work, found: FoundReferral): Promise<string> => {
  const { tx, actor, now, today, newId } = work
  const id = newId()
  await holdReferral(tx, actor, found.id)
  // Whoever passes it on once more warns the next one, too.
  const facts = await listReferralFacts(tx, actor, found.id)
  const { considerations, note } = considerationsTold(facts)
  await openMatter(tx, actor, { id, teamId: newId(), kind: 'intake', areaId: await holdArea(tx, actor, found.id), openedAt: now })
  await saveIntake(tx, actor, {
    id, number: await takeNumber(tx, 'intake', fiscalYearOf(today)), receivedAt: now, text: `${found.need}\n${found.why}`,
    route: 'R05', inquirer: { name: found.sentByAgencyName ?? found.fromAgencyName, anonymous: false }, heard: '', judgement: '', ownWords: '', boxes: [],
    urgency: found.urgency, considerations: [...considerations, ...(warnsOfPerpetrator(facts) ? ['perpetrator_near'] : [])], considerationNote: note, consent: 'not_asked', consentNote: '', fromReferralId: found.id,
  })
  await copyPersons(tx, actor, found.id, id)
  await takeOverSubjects(work, found.id, id)
  return id
}

/**
 * Given back after it was accepted: the intake it began ends with it, for the sender holds the need. A case made of it goes on,
 * and so does an intake from which something was passed on that has not arrived, for whoever gives that back finds a holder, and one
 * that promises a contact.
 */
export const endReceiversIntake = async ({ tx, actor, now }: Work, found: FoundReferral): Promise<void> => {
  const intake = found.receivedIntakeId === null ? undefined : await findIntake(tx, actor, found.receivedIntakeId)
  if (intake === undefined || intake.outcome !== null || intake.nextContactOn !== null || (await holdNeedsOf(tx, intake.id)).isUnsettled) return
  const ended = await saveOutcome(tx, actor, intake, { outcome: 'passed_on', note: GIVEN_BACK, at: now, caseId: null })
  if (ended) await closeMatter(tx, actor, intake.id)
}
