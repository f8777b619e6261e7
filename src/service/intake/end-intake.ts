import type { endIntake as contract } from '#contract/intake.ts'
import { endIntake as decide } from '#domain/intake/end.ts'
import type { Outcome } from '#domain/intake/codes.ts'
import { fiscalYearOf } from '#domain/shared/fiscal-year.ts'
import { ok, refuse } from '#domain/shared/result.ts'
import { saveHousehold, saveMember, saveSupportCase } from '#store/household/save-household.ts'
import { saveOutcome } from '#store/intake/change-intake.ts'
import { findIntake, listSubjects } from '#store/intake/find-intake.ts'
import { closeMatter, linkPerson, openMatter, takeNumber } from '#store/matter.ts'
import { savePerson } from '#store/person/save-person.ts'
import { hasConfirmedReferral } from '#store/referral/confirmed.ts'
import { handToCoordination } from '#store/structure/coordination.ts'
import type { Handler, Work } from '../handler.ts'

/** Opens a support case for the household behind an intake, with everybody the intake names. */
const openCase = async (work: Work, intake: { id: string; areaId: string | null; text: string }, name: string): Promise<string> => {
  const { tx, actor, now, today, newId } = work
  const [caseId, householdId] = [newId(), newId()]
  await openMatter(tx, actor, { id: caseId, teamId: newId(), kind: 'support_case', areaId: intake.areaId ?? undefined, openedAt: now })
  await saveHousehold(tx, actor, { id: householdId, name })
  const number = await takeNumber(tx, 'case', fiscalYearOf(today))
  await saveSupportCase(tx, actor, { id: caseId, householdId, number, title: intake.text.slice(0, 80) })
  for (const subject of await listSubjects(tx, actor, intake.id)) {
    const personId = subject.personId ?? newId()
    if (subject.personId === null) {
      const heardName = subject.name ?? (subject.describedAs === '' ? '氏名不詳' : subject.describedAs)
      await savePerson(tx, actor, {
        id: personId, nameId: newId(), name: heardName, source: '相談受付',
        kana: subject.kana ?? undefined, sex: subject.sex ?? undefined, birth: subject.birth ?? undefined,
      })
    }
    await linkPerson(tx, actor, { matterId: caseId, personId, part: 'subject' })
    await saveMember(tx, actor, { id: newId(), householdId, personId, relationship: subject.describedAs, isSubject: true })
  }
  return caseId
}

/** 受付の結果を決める: in exactly one of six ways; keeping it opens a case, escalating hands it to the coordinating agency. */
export const endIntake: Handler<typeof contract> = async (work, input) => {
  const { tx, actor, now } = work
  const found = await findIntake(tx, actor, input.id)
  if (found === undefined) return refuse({ code: 'not_found' })
  const confirmed = await hasConfirmedReferral(tx, actor, input.id)
  const decided = decide({ outcome: (found.outcome ?? undefined) as Outcome | undefined, hasConfirmedReferral: confirmed }, input)
  if (!decided.ok) return refuse({ code: decided.problem })
  const opensCase = (input.outcome === 'kept' || input.outcome === 'escalated') && input.caseId === undefined
  if (opensCase && (input.householdName ?? '').trim() === '') return refuse({ code: 'household_name_needed' })
  const caseId = opensCase ? await openCase(work, found, input.householdName ?? '') : (input.caseId ?? null)
  const note = input.outcome === 'watched' ? `${input.watchedBy}\n${input.note}`.trim() : input.note
  const saved = await saveOutcome(tx, actor, input, { outcome: input.outcome, note, at: now, caseId })
  if (!saved) return refuse({ code: 'stale_version', current: found })
  await closeMatter(tx, actor, input.id)
  if (input.outcome === 'escalated' && caseId !== null) await handToCoordination(tx, actor, caseId)
  return ok({ id: input.id, caseId })
}
