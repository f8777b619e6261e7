import type { addTask as add, changeTask as change, finishTask as finish, reopenTask as reopen } from '#contract/task.ts'
import { taskDayProblem } from '#domain/casework/task-day.ts'
import type { Day } from '#domain/shared/day.ts'
import { ok, refuse } from '#domain/shared/result.ts'
import { changeTaskRow, findTask, mayBeGiven, saveTask } from '#store/casework/task.ts'
import { isCaseWritable, isMatterWritable } from '#store/matter.ts'
import { dayOfReturnProblem } from '../day-of-return.ts'
import type { Handler } from '../handler.ts'
import { staleOrAbsent } from '../stale.ts'

/** 予定を立てる. */
export const addTask: Handler<typeof add> = async ({ tx, actor, today, newId }, input) => {
  if (!(await isCaseWritable(tx, actor, input.matterId))) return refuse({ code: 'not_found' })
  const problem = taskDayProblem(input.dueOn as Day, today)
  if (problem !== undefined) return refuse({ code: problem })
  const tooFar = dayOfReturnProblem(input.dueOn, today, 'dueOn')
  if (tooFar !== undefined) return refuse(tooFar)
  const isForAnother = input.membershipId !== undefined && input.membershipId !== actor.membershipId
  if (isForAnother && !(await mayBeGiven(tx, input.matterId, input.membershipId ?? ''))) return refuse({ code: 'member_not_fit' })
  const id = newId()
  await saveTask(tx, actor, { ...input, id })
  return ok({ id })
}

/** 予定を直す・担当を替える: never to somebody who could not see what it is about. */
export const changeTask: Handler<typeof change> = async ({ tx, actor, today }, input) => {
  const found = await findTask(tx, actor, input.id)
  if (found === undefined || !(await isMatterWritable(tx, found.matterId))) return refuse({ code: 'not_found' })
  if (found.doneAt !== null) return refuse({ code: 'already_done' })
  const problem = taskDayProblem(input.dueOn as Day, today, found.dueOn as Day)
  if (problem !== undefined) return refuse({ code: problem })
  const tooFar = dayOfReturnProblem(input.dueOn, today, 'dueOn')
  if (tooFar !== undefined) return refuse(tooFar)
  if (input.membershipId !== found.membershipId && input.membershipId !== actor.membershipId && !(await mayBeGiven(tx, found.matterId, input.membershipId))) {
    return refuse({ code: 'member_not_fit' })
  }
  const changed = await changeTaskRow(tx, actor, input, { text: input.text, due_on: input.dueOn, membership_id: input.membershipId })
  return changed ? ok({ id: input.id, version: input.version + 1, matterId: found.matterId }) : staleOrAbsent(await findTask(tx, actor, input.id))
}

/** 予定を済ませる. */
export const finishTask: Handler<typeof finish> = async ({ tx, actor, now }, input) => {
  const found = await findTask(tx, actor, input.id)
  if (found === undefined || !(await isMatterWritable(tx, found.matterId))) return refuse({ code: 'not_found' })
  if (found.doneAt !== null) return refuse({ code: 'already_done' })
  const changed = await changeTaskRow(tx, actor, input, { done_at: now })
  return changed
    ? ok({ id: input.id, version: input.version + 1, matterId: found.matterId, doneAt: now })
    : staleOrAbsent(await findTask(tx, actor, input.id))
}

/** 済みを取り消す. */
export const reopenTask: Handler<typeof reopen> = async ({ tx, actor }, input) => {
  const found = await findTask(tx, actor, input.id)
  if (found === undefined || !(await isMatterWritable(tx, found.matterId))) return refuse({ code: 'not_found' })
  if (found.doneAt === null) return refuse({ code: 'not_done_yet' })
  const changed = await changeTaskRow(tx, actor, input, { done_at: null })
  return changed ? ok({ id: input.id, version: input.version + 1, matterId: found.matterId }) : staleOrAbsent(await findTask(tx, actor, input.id))
}
