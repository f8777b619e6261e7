import type { updateIntake as contract } from '#contract/intake.ts'
import type { IntakeQuestion } from '#domain/intake/question.ts'
import { receivedAtFrom, receiveIntake as decide } from '#domain/intake/receive.ts'
import { ok, refuse } from '#domain/shared/result.ts'
import { changeIntake, keepRevision } from '#store/intake/change-intake.ts'
import { areWhereaboutsConcealed, findIntake } from '#store/intake/find-intake.ts'
import { listAllQuestions } from '#store/intake/question.ts'
import { listSubjects } from '#store/intake/subject.ts'
import { isMatterWritable, sayArea } from '#store/matter.ts'
import { areReadablePersons } from '#store/person/readable.ts'
import { isAreaKnown } from '#store/structure/find-structure.ts'
import { dayOfReturnProblem } from '../day-of-return.ts'
import type { Handler } from '../handler.ts'
import { personsOf, problemOfSubjects, saveSubjectChanges, tellsWhereabouts } from './change-subjects.ts'
import { sheetAfter, sheetColumns } from './sheet-columns.ts'
import { sheetBodyOf, staleSheet } from './sheet-shown.ts'

/**
 * 受付票を書き足す: only what is given changes, and what stood before is kept. A sheet somebody else changed meanwhile is answered
 * with its present text, never overwritten.
 */
export const updateIntake: Handler<typeof contract> = async (work, input) => {
  const { tx, actor, now, today } = work
  const found = await findIntake(tx, actor, input.id)
  if (found === undefined || !(await isMatterWritable(tx, input.id))) return refuse({ code: 'not_found' })
  if (found.outcome !== null) return refuse({ code: 'already_ended' })
  if (found.version !== input.version) return staleSheet(work, found)
  if (input.areaId != null && !(await isAreaKnown(tx, actor, input.areaId))) return refuse({ code: 'not_found' })
  if (input.areaId !== undefined && !found.mayArea) return refuse({ code: 'area_concealed' })
  const questions = (await listAllQuestions(tx, actor)) as readonly IntakeQuestion[]
  const receivedAt = receivedAtFrom(input.receivedAt, now)
  if (!receivedAt.ok) return refuse({ code: receivedAt.problem })
  const after = sheetAfter(found, { ...input, receivedAt: input.receivedAt === undefined ? undefined : receivedAt.value }, questions)
  const decided = decide(after)
  if (!decided.ok) return refuse({ code: decided.problem })
  const tooFar = dayOfReturnProblem(input.nextContactOn, today, 'nextContactOn')
  if (tooFar !== undefined) return refuse(tooFar)
  const subjects = await listSubjects(tx, actor, input.id)
  const problem = problemOfSubjects(subjects, input)
  if (problem !== undefined) return refuse({ code: problem })
  if (!(await areReadablePersons(tx, actor, personsOf(input)))) return refuse({ code: 'not_found' })
  if (tellsWhereabouts(input) && (await areWhereaboutsConcealed(tx, input.id))) return refuse({ code: 'whereabouts_concealed' })
  if (!(await changeIntake(tx, actor, input, sheetColumns(after)))) return staleSheet(work, found)
  await keepRevision(tx, actor, input, sheetBodyOf(found, subjects))
  if (input.areaId !== undefined) work.touched.push(...(await sayArea(tx, input.id, input.areaId)))
  await saveSubjectChanges(work, { intakeId: input.id, before: subjects, version: input.version }, input)
  return ok({ id: input.id, version: input.version + 1 })
}
