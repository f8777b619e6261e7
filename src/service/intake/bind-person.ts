import type { bindIntakePerson as bind, concealSubject as conceal, markAsOtherPerson as mark, unbindIntakePerson as unbind } from '#contract/intake-person.ts'
import { calledOf } from '#domain/intake/called.ts'
import type { OwnWord } from '#domain/shared/own-word.ts'
import { ok, refuse } from '#domain/shared/result.ts'
import { isBlank } from '#domain/shared/text-limits.ts'
import { changeIntake, keepRevision } from '#store/intake/change-intake.ts'
import { findIntake, type FoundIntake } from '#store/intake/find-intake.ts'
import { bindSubject, copyNotSamePersons, listSubjects, saveNotThisPerson, tellWhoTheyAre, unbindSubject } from '#store/intake/subject.ts'
import { linkPerson } from '#store/matter.ts'
import { areReadablePersons } from '#store/person/readable.ts'
import { savePerson } from '#store/person/save-person.ts'
import { takeTurnForWhoIsNew } from '#store/person/who-is-new.ts'
import { concealPerson } from '../access/protection.ts'
import type { Handler, Work } from '../handler.ts'
import { SOURCE } from './save-subjects.ts'
import { sheetBodyOf, staleSheet, type FoundSubjects } from './sheet-shown.ts'
import { resemblesSomebody } from './similar-persons.ts'

const NAMELESS: OwnWord = 'nameless'

/** Says who a subject is, also at the sheets to which a つなぎ has taken them since, so that a concealment covers what stands there. */
export const bindTo = async ({ tx, actor, touched }: Work, intakeId: string, subjectId: string, personId: string): Promise<void> => {
  await linkPerson(tx, actor, { matterId: intakeId, personId, part: 'subject' })
  await bindSubject(tx, actor, subjectId, personId)
  await copyNotSamePersons(tx, actor, subjectId, personId)
  touched.push(...(await tellWhoTheyAre(tx, subjectId)))
}

/** Makes somebody an intake describes a person of record: from then on their story stays together. */
export const personFromSubject = async (work: Work, intakeId: string, subject: FoundSubjects[number]): Promise<string> => {
  const { tx, actor, newId } = work
  const id = newId()
  await savePerson(tx, actor, {
    id, nameId: newId(), name: calledOf(subject) ?? NAMELESS, source: SOURCE,
    kana: subject.kana ?? undefined, sex: subject.sex ?? undefined, birth: subject.birth ?? undefined,
  })
  await bindTo(work, intakeId, subject.id, id)
  return id
}

/** An intake with one of its subjects, or what stands in the way of touching it. */
const findBoth = async ({ tx, actor }: Work, asked: { readonly id: string; readonly subjectId: string }) => {
  const intake = await findIntake(tx, actor, asked.id)
  const subject = intake && (await listSubjects(tx, actor, asked.id)).find((one) => one.id === asked.subjectId)
  return intake === undefined || subject === undefined ? undefined : { intake, subject }
}

/** Why somebody is new although another resembles them stands in the history of the sheet. */
const keepWhyNew = async ({ tx, actor }: Work, intake: FoundIntake, reason: string): Promise<void> => {
  const subjects = await listSubjects(tx, actor, intake.id)
  if (!isBlank(reason)) await keepRevision(tx, actor, { id: intake.id, version: intake.version, reason: reason.trim() }, sheetBodyOf(intake, subjects))
}

/** この人です: also long after, and after the intake has ended; what was heard then becomes part of the person's story. */
const bindIntakePerson: Handler<typeof bind> = async (work, input) => {
  const { tx, actor } = work
  const isNew = input.personId === undefined
  if (isNew) await takeTurnForWhoIsNew(tx, actor)
  const both = await findBoth(work, input)
  if (both === undefined) return refuse({ code: 'not_found' })
  if (both.subject.personId !== null) return refuse({ code: 'already_bound' })
  if (input.personId !== undefined && !(await areReadablePersons(tx, actor, [input.personId]))) return refuse({ code: 'not_found' })
  if (isNew && isBlank(input.whyNew) && (await resemblesSomebody(work, input.id, both.subject))) return refuse({ code: 'resembles_somebody' })
  if (!(await changeIntake(tx, actor, input, {}))) return staleSheet(work, both.intake)
  if (isNew) await keepWhyNew(work, both.intake, input.whyNew)
  const personId = input.personId ?? (await personFromSubject(work, input.id, both.subject))
  if (input.personId !== undefined) await bindTo(work, input.id, input.subjectId, personId)
  return ok({ id: input.id, version: input.version + 1, personId })
}

/** この人を登録して秘匿する: registered where nobody knows them yet, and concealed, or neither. */
const concealSubject: Handler<typeof conceal> = async (work, input) => {
  const { tx, actor } = work
  await takeTurnForWhoIsNew(tx, actor)
  const both = await findBoth(work, input)
  if (both === undefined) return refuse({ code: 'not_found' })
  const { intake, subject } = both
  if (subject.personId === null) {
    if (isBlank(input.whyNew) && (await resemblesSomebody(work, intake.id, subject))) return refuse({ code: 'resembles_somebody' })
    if (!(await changeIntake(tx, actor, intake, {}))) return refuse({ code: 'already_bound' })
    await keepWhyNew(work, intake, input.whyNew)
  }
  const personId = subject.personId ?? (await personFromSubject(work, intake.id, subject))
  const concealed = await concealPerson(work, { personId, reason: input.reason, reviewOn: input.reviewOn, handlers: input.handlers })
  return concealed.ok ? ok({ id: concealed.value.id, personId }) : concealed
}

const OBSTACLES = ['not_bound', 'already_ended', 'handler_needed'] as const

/** 結び付けを取り消す. */
const unbindIntakePerson: Handler<typeof unbind> = async (work, input) => {
  const both = await findBoth(work, input)
  if (both === undefined) return refuse({ code: 'not_found' })
  if (!(await changeIntake(work.tx, work.actor, input, {}))) return staleSheet(work, both.intake)
  const { obstacle, touched } = await unbindSubject(work.tx, input.subjectId)
  work.touched.push(...touched)
  if (obstacle === '') return ok({ id: input.id, version: input.version + 1 })
  return refuse({ code: OBSTACLES.find((one) => one === obstacle) ?? 'not_found' })
}

/** 別の人. */
const markAsOtherPerson: Handler<typeof mark> = async (work, input) => {
  const both = await findBoth(work, input)
  if (both === undefined || !(await areReadablePersons(work.tx, work.actor, [input.personId]))) return refuse({ code: 'not_found' })
  await saveNotThisPerson(work.tx, work.actor, input.subjectId, input.personId)
  return ok({ id: input.id })
}

/** Who says who the people of an intake are. */
export const bindingHandlers = { bindIntakePerson, concealSubject, unbindIntakePerson, markAsOtherPerson }
