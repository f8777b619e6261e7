import type { addMember as add, changeMember as change } from '#contract/member.ts'
import { isBackwards } from '#domain/person/period.ts'
import type { Day } from '#domain/shared/day.ts'
import { ok, refuse } from '#domain/shared/result.ts'
import { findHouseholdOfCase } from '#store/household/find-household.ts'
import { changeMemberRow, findMember, isMemberNow, mayWriteHousehold } from '#store/household/member.ts'
import { saveMember } from '#store/household/save-household.ts'
import { isMatterWritable, linkPerson } from '#store/matter.ts'
import { mayNamePerson } from '#store/person/find-person.ts'
import { savePerson } from '#store/person/save-person.ts'
import type { Handler } from '../handler.ts'
import { staleOrAbsent } from '../stale.ts'

/** 世帯員を加える: the person becomes part of the case, so whoever may open the case may see them. */
export const addMember: Handler<typeof add> = async ({ tx, actor, newId }, input) => {
  const householdId = await findHouseholdOfCase(tx, actor, input.caseId)
  if (householdId === undefined || !(await isMatterWritable(tx, input.caseId))) return refuse({ code: 'not_found' })
  const { person } = input
  if (input.personId === undefined && person === undefined) return refuse({ code: 'somebody_needed' })
  const personId = input.personId ?? newId()
  if (input.personId !== undefined) {
    if (!(await mayNamePerson(tx, actor, personId))) return refuse({ code: 'person_not_known' })
    if (await isMemberNow(tx, actor, householdId, personId)) return refuse({ code: 'already_a_member' })
  } else if (person !== undefined) {
    await savePerson(tx, actor, { id: personId, nameId: newId(), ...person, birth: person.birthText, source: '' })
  }
  await linkPerson(tx, actor, { matterId: input.caseId, personId, part: input.isSubject ? 'subject' : 'member' })
  const memberId = newId()
  await saveMember(tx, actor, { ...input, id: memberId, householdId, personId })
  return ok({ memberId, personId })
}

/** 続柄・転入・転出を書く. */
export const changeMember: Handler<typeof change> = async ({ tx, actor }, input) => {
  const found = await findMember(tx, actor, input.memberId)
  if (found === undefined || !(await mayWriteHousehold(tx, found.householdId))) return refuse({ code: 'not_found' })
  if (isBackwards({ from: input.from as Day | undefined, until: input.until as Day | undefined })) return refuse({ code: 'period_backwards' })
  const changed = await changeMemberRow(tx, actor, input, input)
  return changed
    ? ok({ memberId: input.memberId, version: input.version + 1, personId: found.personId })
    : staleOrAbsent(await findMember(tx, actor, input.memberId))
}
