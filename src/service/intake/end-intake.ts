import type { endIntake as contract, followUpIntake as followUp, lookAfterIntake as look } from '#contract/intake.ts'
import type { Outcome } from '#domain/intake/codes.ts'
import { lookAfter } from '#domain/intake/watch.ts'
import { stillUnknown } from '#domain/intake/supported-beside.ts'
import { dayStillPromised } from '#domain/intake/promise.ts'
import { endIntake as decide, followUpEmergency, isOverWith, needStepOf, opensCase, type CaseStep } from '#domain/intake/end.ts'
import type { OwnWord } from '#domain/shared/own-word.ts'
import { ok, refuse, type Result } from '#domain/shared/result.ts'
import { mayBeGiven, saveTask } from '#store/casework/task.ts'
import { listCasesBeside } from '#store/household/cases-beside.ts'
import { findCaseToJoin, findLead } from '#store/intake/case-to-join.ts'
import { keepRevision, saveFollowUp, saveLook, saveOutcome } from '#store/intake/change-intake.ts'
import { findIntake, type FoundIntake } from '#store/intake/find-intake.ts'
import { saveHandedOver } from '#store/intake/handed-over.ts'
import { listSubjects } from '#store/intake/subject.ts'
import { closeMatter, isMatterWritable } from '#store/matter.ts'
import { takeTurnForWhoIsNew } from '#store/person/who-is-new.ts'
import { holdNeedsOf, moveUnsettledRoutes, settleNeedsOf } from '#store/referral/needs.ts'
import { listOpenAttempts } from '#store/referral/stranded.ts'
import { handToCoordination } from '#store/structure/coordination.ts'
import { dayOfReturnProblem } from '../day-of-return.ts'
import type { Handler, Work } from '../handler.ts'
import { joinCase, openCase } from './open-case.ts'
import { sheetBodyOf, staleSheet } from './sheet-shown.ts'
import { resemblesSomebody } from './similar-persons.ts'

/** The support case that goes on; `isOurs`: whether its agency is mine to hand it on. */
type GoesOn = { readonly caseId: string | null; readonly isOurs: boolean }

/** Whether somebody of an intake who would become a new person resembles one on record: first it is said who they are. */
const hasMaybeKnown = async (work: Work, intakeId: string): Promise<boolean> => {
  for (const subject of await listSubjects(work.tx, work.actor, intakeId)) {
    if (subject.personId === null && (await resemblesSomebody(work, intakeId, subject))) return true
  }
  return false
}

/** Why no case is opened yet: who somebody is was not said, or they are supported already and whoever decides has not said that they know. */
const obstacleToOpening = async (work: Work, intakeId: string, known: readonly string[]): Promise<'resembles_somebody' | 'supported_already' | undefined> => {
  if (await hasMaybeKnown(work, intakeId)) return 'resembles_somebody'
  const standing = (await listCasesBeside(work.tx, intakeId)).map((one) => one.caseId)
  return stillUnknown(standing, known).length === 0 ? undefined : 'supported_already'
}

type CaseProblem = 'not_found' | 'case_closed' | 'case_of_another_agency' | 'resembles_somebody' | 'supported_already'

/** How an intake is to end, and by whom: at a desk, or by the coordination that takes up what nobody took (引き取る). */
type Ending = Parameters<Handler<typeof contract>>[1]
type By = 'desk' | 'coordination'

/** `casesBeside`: those whoever decides knows of; `isOursAlone`: only a case of one's own agency may be joined. */
type Asked = { readonly casesBeside: readonly string[]; readonly isOursAlone: boolean }

/** Opens or joins the support case in which an intake goes on, or says what stands in the way. */
export const takeCaseStep = async (work: Work, intake: FoundIntake, step: CaseStep, { casesBeside: known, isOursAlone }: Asked): Promise<Result<GoesOn, CaseProblem>> => {
  if (step.step === 'none') return ok({ caseId: null, isOurs: false })
  const obstacle = step.step === 'open' ? await obstacleToOpening(work, intake.id, known) : undefined
  if (obstacle !== undefined) return refuse(obstacle)
  if (step.step === 'open') return ok({ caseId: await openCase(work, intake, { name: step.householdName, kana: step.householdKana }), isOurs: true })
  const found = await findCaseToJoin(work.tx, work.actor, step.caseId)
  if (found === undefined) return refuse('not_found')
  if (found.closedAt !== null) return refuse('case_closed')
  const isOurs = found.accountableAgencyId === work.actor.agencyId
  if (isOursAlone && !isOurs) return refuse('case_of_another_agency')
  await joinCase(work, intake.id, found)
  return ok({ caseId: found.id, isOurs })
}

/** The needs that were passed on go along into the case, and what is on its way with whoever answers for the case; or they come to rest. */
const takeNeeds = async ({ tx, actor, asOffice }: Work, intakeId: string, outcome: Outcome, { caseId, isOurs }: GoesOn): Promise<void> => {
  if (needStepOf(outcome) === 'rest') await settleNeedsOf(tx, actor, intakeId)
  if (caseId === null) return
  const moved = await moveUnsettledRoutes(tx, actor, intakeId, caseId)
  if (outcome !== 'escalated' || !isOurs) return
  await handToCoordination(tx, actor, caseId)
  await asOffice(async () => {
    for (const routeId of moved) for (const attempt of await listOpenAttempts(tx, actor, routeId)) await handToCoordination(tx, actor, attempt.id)
  })
}

const PROMISED_CONTACT: OwnWord = 'promised_contact'

/** The day somebody was promised stands among what is to be done in the case, with whoever leads it. */
const keepPromise = async ({ tx, actor, newId }: Work, promisedIn: string, caseId: string, dueOn: string): Promise<void> => {
  const lead = await findLead(tx, actor, caseId)
  const membershipId = lead !== undefined && (await mayBeGiven(tx, caseId, lead)) ? lead : actor.membershipId
  await saveTask(tx, actor, { id: newId(), matterId: caseId, text: PROMISED_CONTACT, dueOn, membershipId, promisedIn })
}

/** What the sheet promised before somebody said it is done: the history tells. */
const keepWhatWasPromised = async ({ tx, actor }: Work, found: FoundIntake): Promise<void> =>
  keepRevision(tx, actor, { id: found.id, version: found.version, reason: '' }, sheetBodyOf(found, await listSubjects(tx, actor, found.id)))

/** 受付の結果を決める, as it is done at a desk or by the coordination. */
export const endIntakeBy = async (work: Work, input: Ending, by: By): ReturnType<Handler<typeof contract>> => {
  const { tx, actor, now } = work
  const found = await findIntake(tx, actor, input.id)
  if (found === undefined || !(await isMatterWritable(tx, input.id))) return refuse({ code: 'not_found' })
  if (opensCase(input)) await takeTurnForWhoIsNew(tx, actor)
  const needs = await holdNeedsOf(tx, input.id)
  const decided = decide({ outcome: (found.outcome ?? undefined) as Outcome | undefined, needs, today: work.today, promisedOn: found.nextContactOn ?? undefined }, input)
  if (!decided.ok) return refuse({ code: decided.problem })
  const tooFar = input.outcome === 'watched' ? dayOfReturnProblem(input.nextContactOn, work.today, 'nextContactOn') : undefined
  if (tooFar !== undefined) return refuse(tooFar)
  if (found.version !== input.version) return staleSheet(work, found)
  // Whether a household becomes multi-agency work is for the agency that answers for it.
  const isOursAlone = input.outcome === 'escalated' && by === 'desk'
  const goesOn = await takeCaseStep(work, found, decided.value.supportCase, { casesBeside: input.casesBeside, isOursAlone })
  if (!goesOn.ok) return refuse({ code: goesOn.problem })
  const { caseId } = goesOn.value
  const { outcome, note, watchedBy } = input
  const nextContactOn = outcome === 'watched' ? input.nextContactOn : input.isContactDone ? null : undefined
  const saved = await saveOutcome(tx, actor, input, {
    outcome, note, at: now, caseId, nextContactOn, watchedBy: outcome === 'watched' ? watchedBy : '',
  })
  if (!saved) return staleSheet(work, found)
  if (input.isContactDone && found.nextContactOn !== null) await keepWhatWasPromised(work, found)
  const { taskOn } = decided.value
  if (caseId !== null && taskOn !== undefined) await keepPromise(work, input.id, caseId, taskOn)
  await takeNeeds(work, input.id, outcome, goesOn.value)
  if (caseId !== null && by === 'desk') await saveHandedOver(tx, actor, input.id, now)
  if (isOverWith(outcome)) await closeMatter(tx, actor, input.id)
  return ok({ id: input.id, caseId, taskOn: taskOn ?? null })
}

/** 受付の結果を決める: in exactly one of six ways; keeping it opens or joins a case, escalating hands it to the coordinating agency. */
export const endIntake: Handler<typeof contract> = (work, input) => endIntakeBy(work, input, 'desk')

/** 緊急対応のその後: only now is the matter over. */
export const followUpIntake: Handler<typeof followUp> = async (work, input) => {
  const { tx, actor, now } = work
  const found = await findIntake(tx, actor, input.id)
  if (found === undefined) return refuse({ code: 'not_found' })
  const needs = await holdNeedsOf(tx, input.id)
  const stillPromised = dayStillPromised({ promisedOn: found.nextContactOn ?? undefined, isContactDone: input.isContactDone })
  const decided = followUpEmergency({ outcome: (found.outcome ?? undefined) as Outcome | undefined, isFollowedUp: found.followedUpAt !== null, needs, stillPromised }, input.note)
  if (!decided.ok) return refuse({ code: decided.problem })
  const saved = await saveFollowUp(tx, actor, input, { note: decided.value, at: now, ...(input.isContactDone && { nextContactOn: null }) })
  if (!saved) return staleSheet(work, found)
  if (input.isContactDone && found.nextContactOn !== null) await keepWhatWasPromised(work, found)
  await settleNeedsOf(tx, actor, input.id)
  await closeMatter(tx, actor, input.id)
  return ok({ id: input.id, version: input.version + 1 })
}

/** 見守りの様子: it goes on until the next day named, or the watch is over. */
export const lookAfterIntake: Handler<typeof look> = async (work, input) => {
  const { tx, actor, now, today } = work
  const found = await findIntake(tx, actor, input.id)
  if (found === undefined) return refuse({ code: 'not_found' })
  const needs = await holdNeedsOf(tx, input.id)
  const watched = { outcome: (found.outcome ?? undefined) as Outcome | undefined, isOver: found.followedUpAt !== null, needs, today }
  const decided = lookAfter(watched, { note: input.note, nextOn: input.nextContactOn })
  if (!decided.ok) return refuse({ code: decided.problem })
  const tooFar = dayOfReturnProblem(input.nextContactOn, today, 'nextContactOn')
  if (tooFar !== undefined) return refuse(tooFar)
  const story = [found.followUpNote, `${today}　${input.note.trim()}`].filter((line) => line !== '').join('\n')
  const { isOver } = decided.value
  const saved = isOver ? await saveFollowUp(tx, actor, input, { note: story, at: now }) : await saveLook(tx, actor, input, { story, nextOn: input.nextContactOn ?? null })
  if (!saved) return staleSheet(work, found)
  if (isOver) {
    await settleNeedsOf(tx, actor, input.id)
    await closeMatter(tx, actor, input.id)
  }
  return ok({ id: input.id, version: input.version + 1, isOver })
}
