import type {
  addWarning as add, endWarning as end, reviewWarning as review, setContactRhythm as rhythm,
} from '#contract/warning.ts'
import { reviewDayProblem } from '#domain/casework/review-day.ts'
import type { Day } from '#domain/shared/day.ts'
import { ok, refuse } from '#domain/shared/result.ts'
import { changeWarning, findWarning, saveWarning } from '#store/casework/warning.ts'
import { findCase } from '#store/household/find-household.ts'
import { changeSupportCase } from '#store/household/save-household.ts'
import { isCaseWritable, isMatterWritable } from '#store/matter.ts'
import { areAllOfMatter } from '#store/person/find-person.ts'
import type { Handler } from '../handler.ts'
import { staleOrAbsent } from '../stale.ts'

/** 注意を加える. */
export const addWarning: Handler<typeof add> = async ({ tx, actor, today, newId }, input) => {
  if (!(await isCaseWritable(tx, actor, input.matterId))) return refuse({ code: 'not_found' })
  if (!(await areAllOfMatter(tx, actor, input.matterId, input.personId === undefined ? [] : [input.personId]))) return refuse({ code: 'person_not_known' })
  const problem = reviewDayProblem(input.reviewOn as Day, today)
  if (problem !== undefined) return refuse({ code: problem })
  const id = newId()
  await saveWarning(tx, actor, { ...input, id })
  return ok({ id })
}

/** 注意を見直す. */
export const reviewWarning: Handler<typeof review> = async ({ tx, actor, now, today }, input) => {
  const found = await findWarning(tx, actor, input.id)
  if (found === undefined || !(await isMatterWritable(tx, found.matterId))) return refuse({ code: 'not_found' })
  if (found.endedAt !== null) return refuse({ code: 'already_ended' })
  const problem = reviewDayProblem(input.reviewOn as Day, today)
  if (problem !== undefined) return refuse({ code: problem })
  const changed = await changeWarning(tx, actor, input, {
    text: input.text, told_to_person: input.toldToPerson, review_on: input.reviewOn, reviewed_at: now, reviewed_by: actor.membershipId,
  })
  return changed ? ok({ id: input.id, version: input.version + 1, matterId: found.matterId }) : staleOrAbsent(await findWarning(tx, actor, input.id))
}

/** 注意を終える. */
export const endWarning: Handler<typeof end> = async ({ tx, actor, now }, input) => {
  const found = await findWarning(tx, actor, input.id)
  if (found === undefined || !(await isMatterWritable(tx, found.matterId))) return refuse({ code: 'not_found' })
  if (found.endedAt !== null) return refuse({ code: 'already_ended' })
  const changed = await changeWarning(tx, actor, input, { ended_at: now, ended_by: actor.membershipId, ended_why: input.why })
  return changed ? ok({ id: input.id, version: input.version + 1, matterId: found.matterId }) : staleOrAbsent(await findWarning(tx, actor, input.id))
}

const rhythmOf = async (...asked: Parameters<typeof findCase>) => {
  const found = await findCase(...asked)
  return found && { ...found, days: found.rhythmDays }
}

/** 連絡の間隔を決める. */
export const setContactRhythm: Handler<typeof rhythm> = async ({ tx, actor }, input) => {
  if (!(await isMatterWritable(tx, input.caseId))) return refuse({ code: 'not_found' })
  const changed = await changeSupportCase(tx, actor, { id: input.caseId, version: input.version }, { contact_rhythm_days: input.days })
  return changed ? ok({ caseId: input.caseId, version: input.version + 1 }) : staleOrAbsent(await rhythmOf(tx, actor, input.caseId))
}
