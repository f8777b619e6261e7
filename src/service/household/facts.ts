import type { addFact as add, changeFact as change } from '#contract/fact.ts'
import { isBackwards } from '#domain/person/period.ts'
import type { Day } from '#domain/shared/day.ts'
import { ok, refuse } from '#domain/shared/result.ts'
import { changeFactRow, findFact, saveFact } from '#store/household/fact.ts'
import { findHouseholdOfCase } from '#store/household/find-household.ts'
import { mayWriteHousehold } from '#store/household/member.ts'
import { isMatterWritable } from '#store/matter.ts'
import { mayNamePerson } from '#store/person/find-person.ts'
import type { Handler } from '../handler.ts'
import { staleOrAbsent } from '../stale.ts'

/** 分かっていることを書く. */
export const addFact: Handler<typeof add> = async ({ tx, actor, newId }, input) => {
  const householdId = await findHouseholdOfCase(tx, actor, input.caseId)
  if (householdId === undefined || !(await isMatterWritable(tx, input.caseId))) return refuse({ code: 'not_found' })
  if (input.personId !== undefined && !(await mayNamePerson(tx, actor, input.personId))) return refuse({ code: 'person_not_known' })
  const id = newId()
  await saveFact(tx, actor, { ...input, id, householdId })
  return ok({ id })
}

/** 分かっていることを直す・終える. */
export const changeFact: Handler<typeof change> = async ({ tx, actor }, input) => {
  const found = await findFact(tx, actor, input.id)
  if (found === undefined || !(await mayWriteHousehold(tx, found.householdId))) return refuse({ code: 'not_found' })
  if (isBackwards({ from: input.from as Day | undefined, until: input.until as Day | undefined })) return refuse({ code: 'period_backwards' })
  if (input.personId !== undefined && !(await mayNamePerson(tx, actor, input.personId))) return refuse({ code: 'person_not_known' })
  const changed = await changeFactRow(tx, actor, input, input)
  return changed ? ok({ id: input.id, version: input.version + 1 }) : staleOrAbsent(await findFact(tx, actor, input.id))
}
