import type { receiveIntake as contract } from '#contract/intake.ts'
import { receiveIntake as decide } from '#domain/intake/receive.ts'
import { fiscalYearOf } from '#domain/shared/fiscal-year.ts'
import { ok, refuse } from '#domain/shared/result.ts'
import { deleteDraft } from '#store/intake/draft.ts'
import { saveIntake, saveSubject, saveWhereabouts } from '#store/intake/save-intake.ts'
import { linkPerson, openMatter, takeNumber } from '#store/matter.ts'
import type { Handler, Work } from '../handler.ts'

type Input = Parameters<Handler<typeof contract>>[1]

const SOURCE = '相談受付'

const saveSubjects = async ({ tx, actor, newId }: Work, intakeId: string, subjects: Input['subjects']): Promise<void> => {
  for (const subject of subjects) {
    await saveSubject(tx, actor, { ...subject, id: newId(), intakeId })
    if (subject.personId !== undefined) {
      await linkPerson(tx, actor, { matterId: intakeId, personId: subject.personId, part: 'subject' })
    }
    for (const kind of ['phone', 'address'] as const) {
      const text = subject[kind]
      if (text === undefined || text === '') continue
      await saveWhereabouts(tx, actor, {
        id: newId(), matterId: intakeId, personId: subject.personId, kind, whose: 'person', text, source: SOURCE,
      })
    }
  }
}

/** 相談を受け付ける: whatever is there is kept, in one transaction, at the agency of whoever took it. */
export const receiveIntake: Handler<typeof contract> = async (work, input) => {
  const { tx, actor, now, today, newId } = work
  const decided = decide({ text: input.text, boxes: input.boxes, worstBox: input.worstBox, urgency: input.urgency })
  if (!decided.ok) return refuse({ code: decided.problem })
  const id = newId()
  const number = await takeNumber(tx, 'intake', fiscalYearOf(today))
  await openMatter(tx, actor, { id, teamId: newId(), kind: 'intake', areaId: input.areaId, openedAt: now })
  await saveIntake(tx, actor, { ...input, id, number, receivedAt: input.receivedAt ?? now, urgency: decided.value.urgency })
  await saveSubjects(work, id, input.subjects)
  const { phone } = input.inquirer
  if (phone !== undefined && phone !== '') {
    await saveWhereabouts(tx, actor, { id: newId(), matterId: id, kind: 'phone', whose: 'inquirer', text: phone, source: SOURCE })
  }
  if (input.draftId !== undefined) await deleteDraft(tx, actor, input.draftId)
  return ok({ id, number })
}
