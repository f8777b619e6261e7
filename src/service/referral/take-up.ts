import type { noteTakeoverSeen as seen, takeUpStrandedMatter as contract } from '#contract/referral-board.ts'
import type { OwnWord } from '#domain/shared/own-word.ts'
import { ok, refuse, type Result } from '#domain/shared/result.ts'
import type { Problem } from '#contract/problem.ts'
import { findIntake } from '#store/intake/find-intake.ts'
import { saveReferralStep } from '#store/referral/save-referral.ts'
import { saveTakeoverSeen } from '#store/referral/takeover.ts'
import { findStranded, listOpenAttempts, saveTakenUp, type StrandedRow } from '#store/referral/stranded.ts'
import { handToCoordination } from '#store/structure/coordination.ts'
import type { Handler, Work } from '../handler.ts'
import { endIntake } from '../intake/end-intake.ts'

type Refused = Problem<(typeof contract)['problems'][number]>
type GoesOnIn = { readonly caseId?: string | undefined; readonly householdName?: string | undefined; readonly casesBeside: readonly string[] }

const TAKEN_UP: OwnWord = 'taken_up_stranded'
const TOLD = ['household_name_needed', 'already_ended', 'case_closed', 'resembles_somebody', 'supported_already', 'not_found'] as const

/** An intake ends as escalated, and a case of the coordinating agency goes on with it: a new one, or one that stood open. A case comes as it is. */
const caseOf = async (work: Work, stranded: StrandedRow & { matterId: string }, goesOnIn: GoesOnIn): Promise<Result<string, Refused>> => {
  const { tx, actor } = work
  if (stranded.kind === 'support_case') {
    await work.asOffice(() => handToCoordination(tx, actor, stranded.matterId))
    return ok(stranded.matterId)
  }
  const intake = await findIntake(tx, actor, stranded.matterId)
  if (intake === undefined) return refuse({ code: 'not_found' })
  const ended = await endIntake(work, { id: intake.id, version: intake.version, outcome: 'escalated', note: TAKEN_UP, watchedBy: '', isContactDone: false, ...goesOnIn, casesBeside: [...goesOnIn.casesBeside] })
  if (!ended.ok) return refuse({ code: TOLD.find((code) => code === ended.problem.code) ?? 'not_possible_now' })
  const { caseId } = ended.value
  if (caseId === null) return refuse({ code: 'not_possible_now' })
  await work.asOffice(() => handToCoordination(tx, actor, caseId))
  return ok(caseId)
}

/** 多機関協働として引き取る: from here on the coordinating agency answers for it, and for every attempt that is still open. */
export const takeUpStrandedMatter: Handler<typeof contract> = async (work, input) => {
  const { tx, actor, newId } = work
  const stranded = await findStranded(tx, input.routeId)
  if (stranded === undefined || stranded.matterId === null) return refuse({ code: 'not_found' })
  const taken = await caseOf(work, { ...stranded, matterId: stranded.matterId }, { caseId: input.caseId, householdName: input.householdName, casesBeside: input.casesBeside })
  if (!taken.ok) return taken
  await work.asOffice(async () => {
    for (const attempt of await listOpenAttempts(tx, actor, input.routeId)) await handToCoordination(tx, actor, attempt.id)
  })
  await saveTakenUp(tx, actor, input.routeId, taken.value)
  await saveReferralStep(tx, actor, { id: newId(), referralId: stranded.lastReferralId, step: 'taken_up', note: input.note })
  return ok({ routeId: input.routeId, caseId: taken.value })
}

/** 引取りを見た. */
export const noteTakeoverSeen: Handler<typeof seen> = async ({ tx }, { routeId }) =>
  (await saveTakeoverSeen(tx, routeId)) ? ok({ routeId }) : refuse({ code: 'not_found' })
