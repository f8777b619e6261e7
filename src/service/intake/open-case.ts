import { householdKanaOf } from '#domain/household/household-name.ts'
import { fiscalYearOf } from '#domain/shared/fiscal-year.ts'
import { limitGraphemes } from '#domain/shared/graphemes.ts'
import { isBlank } from '#domain/shared/text-limits.ts'
import { saveHousehold, saveMember, saveSupportCase } from '#store/household/save-household.ts'
import { isMemberNow } from '#store/intake/case-to-join.ts'
import type { FoundIntake } from '#store/intake/find-intake.ts'
import { listSubjects } from '#store/intake/subject.ts'
import { holdArea, linkPerson, openMatter, takeNumber } from '#store/matter.ts'
import type { Work } from '../handler.ts'
import { personFromSubject } from './bind-person.ts'

const TITLE = 80

/** Opens a support case for the household behind an intake, with everybody the intake names. Unread, its name is read as theirs. */
export const openCase = async (work: Work, intake: FoundIntake, household: { readonly name: string; readonly kana: string }): Promise<string> => {
  const { tx, actor, now, today, newId } = work
  const [caseId, householdId] = [newId(), newId()]
  await openMatter(tx, actor, { id: caseId, teamId: newId(), kind: 'support_case', areaId: await holdArea(tx, actor, intake.id), openedAt: now })
  const subjects = await listSubjects(tx, actor, intake.id)
  const named = subjects.map((one) => ({ name: one.name ?? one.personName ?? '', kana: one.kana ?? '' }))
  const kana = isBlank(household.kana) ? householdKanaOf(household.name, named) : household.kana
  await saveHousehold(tx, actor, { id: householdId, name: household.name, kana })
  const number = await takeNumber(tx, 'case', fiscalYearOf(today))
  await saveSupportCase(tx, actor, { id: caseId, householdId, number, title: limitGraphemes(intake.text, TITLE) })
  for (const subject of subjects) {
    const personId = subject.personId ?? (await personFromSubject(work, intake.id, subject))
    await linkPerson(tx, actor, { matterId: caseId, personId, part: 'subject' })
    await saveMember(tx, actor, { id: newId(), householdId, personId, relationship: subject.describedAs, isSubject: true })
  }
  return caseId
}

/** An intake joins a support case that stands open: those of its people who are known come along. */
export const joinCase = async (work: Work, intakeId: string, supportCase: { readonly id: string; readonly householdId: string }): Promise<void> => {
  const { tx, actor, newId } = work
  for (const subject of await listSubjects(tx, actor, intakeId)) {
    const { personId } = subject
    if (personId === null) continue
    await linkPerson(tx, actor, { matterId: supportCase.id, personId, part: 'subject' })
    if (await isMemberNow(tx, actor, supportCase.householdId, personId)) continue
    await saveMember(tx, actor, { id: newId(), householdId: supportCase.householdId, personId, relationship: subject.describedAs, isSubject: false })
  }
}
