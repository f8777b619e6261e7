import type { openCase as open, updateHousehold as update } from '#contract/household.ts'
import { fiscalYearOf } from '#domain/shared/fiscal-year.ts'
import { ok, refuse } from '#domain/shared/result.ts'
import { findCase, type CaseHead } from '#store/household/find-household.ts'
import { changeHousehold, changeSupportCase, saveHousehold, saveMember, saveSupportCase } from '#store/household/save-household.ts'
import { isMatterWritable, linkPerson, openMatter, takeNumber, sayArea } from '#store/matter.ts'
import { mayNamePerson } from '#store/person/find-person.ts'
import { isAreaKnown } from '#store/structure/find-structure.ts'
import type { Handler } from '../handler.ts'
import { staleOrAbsent } from '../stale.ts'

/** 世帯を起こす: with people already known, e.g. where some of them fled to; the names of others are not taken along. */
export const openCase: Handler<typeof open> = async ({ tx, actor, now, today, newId }, input) => {
  if (input.members.length === 0 && !input.nobodyYet) return refuse({ code: 'nobody_named' })
  for (const member of input.members) {
    if (!(await mayNamePerson(tx, actor, member.personId))) return refuse({ code: 'person_not_known' })
  }
  if (input.areaId !== undefined && !(await isAreaKnown(tx, actor, input.areaId))) return refuse({ code: 'not_found' })
  const [caseId, householdId] = [newId(), newId()]
  await openMatter(tx, actor, { id: caseId, teamId: newId(), kind: 'support_case', areaId: input.areaId, openedAt: now })
  await saveHousehold(tx, actor, { ...input, id: householdId })
  const number = await takeNumber(tx, 'case', fiscalYearOf(today))
  await saveSupportCase(tx, actor, { id: caseId, householdId, number, title: input.title })
  for (const [at, { personId, relationship }] of input.members.entries()) {
    await linkPerson(tx, actor, { matterId: caseId, personId, part: at === 0 ? 'subject' : 'member' })
    await saveMember(tx, actor, { id: newId(), householdId, personId, relationship, isSubject: at === 0, from: today })
  }
  return ok({ caseId, householdId, number })
}

/** A household in the words of those who write it. */
const asWritten = (found: CaseHead) => ({
  ...found, version: found.householdVersion, caseVersion: found.version, name: found.householdName, kana: found.householdKana, kind: found.householdKind,
})

/** 世帯の記載を直す: what somebody else changed meanwhile is answered as it stands, never overwritten. */
export const updateHousehold: Handler<typeof update> = async ({ tx, actor, touched }, input) => {
  const found = await findCase(tx, actor, input.caseId)
  if (found === undefined || !(await isMatterWritable(tx, input.caseId))) return refuse({ code: 'not_found' })
  if (found.householdVersion !== input.version || found.version !== input.caseVersion) return staleOrAbsent(asWritten(found))
  if (input.areaId != null && !(await isAreaKnown(tx, actor, input.areaId))) return refuse({ code: 'not_found' })
  if (input.areaId !== undefined && !found.mayArea) return refuse({ code: 'area_concealed' })
  const changed =
    (await changeHousehold(tx, actor, { id: found.householdId, version: input.version }, input)) &&
    (await changeSupportCase(tx, actor, { id: input.caseId, version: input.caseVersion }, { title: input.title }))
  if (changed && input.areaId !== undefined) touched.push(...(await sayArea(tx, input.caseId, input.areaId)))
  if (changed) return ok({ caseId: input.caseId })
  const now = await findCase(tx, actor, input.caseId)
  return staleOrAbsent(now && asWritten(now))
}
