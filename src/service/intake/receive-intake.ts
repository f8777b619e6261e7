import type { receiveIntake as contract } from '#contract/intake.ts'
import { consentFormFrom } from '#domain/intake/consent-form.ts'
import { answersAfter, extraAnswersFrom, type IntakeQuestion } from '#domain/intake/question.ts'
import { receivedAtFrom, receiveIntake as decide } from '#domain/intake/receive.ts'
import { fiscalYearOf } from '#domain/shared/fiscal-year.ts'
import { ok, refuse } from '#domain/shared/result.ts'
import { becameOfDraft, finishDraft } from '#store/draft/draft.ts'
import { findLinkedIntake } from '#store/intake/find-intake.ts'
import { listAllQuestions } from '#store/intake/question.ts'
import { saveIntake } from '#store/intake/save-intake.ts'
import { openMatter, takeNumber } from '#store/matter.ts'
import { areReadablePersons } from '#store/person/readable.ts'
import { isAreaKnown, isWindowKnown } from '#store/structure/find-structure.ts'
import { dayOfReturnProblem } from '../day-of-return.ts'
import type { Handler, Work } from '../handler.ts'
import { saveInquirersPlaces, saveSubjectOf } from './save-subjects.ts'

type Input = Parameters<Handler<typeof contract>>[1]

type Taken = { readonly id: string; readonly number: number }

/** Everything the sheet points to must be open to its writer; what is hidden is answered as what is absent. */
const pointsToHidden = async ({ tx, actor }: Work, input: Input): Promise<boolean> => {
  if (input.formerId !== undefined && (await findLinkedIntake(tx, actor, input.formerId)) === undefined) return true
  if (input.areaId !== undefined && !(await isAreaKnown(tx, actor, input.areaId))) return true
  if (input.windowId !== undefined && !(await isWindowKnown(tx, actor, input.windowId))) return true
  const persons = input.subjects.flatMap((one) => [...(one.personId === undefined ? [] : [one.personId]), ...one.notPersonIds])
  return !(await areReadablePersons(tx, actor, persons))
}

const writeSheet = async (work: Work, input: Input, receivedAt: string): Promise<Taken> => {
  const { tx, actor, now, today, newId } = work
  const id = newId()
  const questions = (await listAllQuestions(tx, actor)) as readonly IntakeQuestion[]
  await openMatter(tx, actor, { id, teamId: newId(), kind: 'intake', areaId: input.areaId, openedAt: now })
  // As late as can be: until this is saved nobody else gets a number.
  const number = await takeNumber(tx, 'intake', fiscalYearOf(today))
  await saveIntake(tx, actor, {
    ...input, id, number,
    receivedAt,
    consentForm: consentFormFrom(input.consent, input.consentForm),
    extraAnswers: answersAfter([], extraAnswersFrom(questions, input.answers)),
  })
  for (const subject of input.subjects) await saveSubjectOf(work, id, subject)
  await saveInquirersPlaces(work, id, input.inquirer)
  return { id, number }
}

/** 相談を受け付ける: whatever is there is kept, in one transaction, at the agency of whoever took it. */
export const receiveIntake: Handler<typeof contract> = async (work, input) => {
  const decided = decide({ text: input.text, boxes: input.boxes, worstBox: input.worstBox })
  if (!decided.ok) return refuse({ code: decided.problem })
  const receivedAt = receivedAtFrom(input.receivedAt, work.now)
  if (!receivedAt.ok) return refuse({ code: receivedAt.problem })
  const tooFar = dayOfReturnProblem(input.nextContactOn, work.today, 'nextContactOn')
  if (tooFar !== undefined) return refuse(tooFar)
  // Two windows, one consultation.
  const became = await becameOfDraft(work.tx, work.actor, input.draftId)
  if (became !== undefined) return refuse({ code: 'already_received', current: { intakeId: became } })
  if (await pointsToHidden(work, input)) return refuse({ code: 'not_found' })
  const received = await writeSheet(work, input, receivedAt.value)
  if (input.draftId !== undefined) await finishDraft(work.tx, work.actor, { id: input.draftId, kind: 'intake', becameId: received.id })
  return ok(received)
}
