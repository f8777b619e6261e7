import type { noteTakeoverSeen as seen, takeUpStrandedMatter as contract } from '#contract/referral-board.ts'
import type { OwnWord } from '#domain/shared/own-word.ts'
import { isBlank } from '#domain/shared/text-limits.ts'
import { ok, refuse, type Result } from '#domain/shared/result.ts'
import type { Problem } from '#contract/problem.ts'
import { findIntake, type FoundIntake } from '#store/intake/find-intake.ts'
import { isMatterWritable } from '#store/matter.ts'
import { saveReferralStep } from '#store/referral/save-referral.ts'
import { saveTakeoverSeen } from '#store/referral/takeover.ts'
import { findStranded, listOpenAttempts, saveTakenUp, type StrandedRow } from '#store/referral/stranded.ts'
import { handToCoordination } from '#store/structure/coordination.ts'
import type { Handler, Work } from '../handler.ts'
import { endIntakeBy, takeCaseStep } from '../intake/end-intake.ts'

type Refused = Problem<(typeof contract)['problems'][number]>
type GoesOnIn = { readonly caseId?: string | undefined; readonly householdName?: string | undefined; readonly casesBeside: readonly string[] }

const TAKEN_UP: OwnWord = 'taken_up_stranded'
const TOLD = ['household_name_needed', 'already_ended', 'case_closed', 'resembles_somebody', 'supported_already', 'not_found'] as const

type CaseProblem = (typeof TOLD)[number] | 'not_possible_now'

const toldOf = (code: string): Problem<CaseProblem> => ({ code: TOLD.find((one) => one === code) ?? 'not_possible_now' })

/** What was an emergency, or is watched, stands open until somebody has looked after it: its need alone goes on, in a case beside it. */
const caseBeside = async (work: Work, intake: FoundIntake, { caseId, householdName = '', casesBeside }: GoesOnIn): Promise<Result<string, Refused>> => {
  if (!(await isMatterWritable(work.tx, intake.id))) return refuse({ code: 'not_found' })
  if (caseId === undefined && isBlank(householdName)) return refuse({ code: 'household_name_needed' })
  const step = caseId === undefined ? { step: 'open' as const, householdName, householdKana: '' } : { step: 'join' as const, caseId }
  const goesOn = await takeCaseStep(work, intake, step, { casesBeside, isOursAlone: false })
  return !goesOn.ok || goesOn.value.caseId === null ? refuse(toldOf(goesOn.ok ? '' : goesOn.problem)) : ok(goesOn.value.caseId)
}

const STANDS_OPEN: readonly (string | null)[] = ['emergency', 'watched']

/** An intake ends as escalated, and a case of the coordinating agency goes on with it: a new one, or one that stood open. A case comes as it is. */
const caseOf = async (work: Work, stranded: StrandedRow & { matterId: string }, goesOnIn: GoesOnIn): Promise<Result<string, Refused>> => {
  const { tx, actor } = work
  if (stranded.kind === 'support_case') return ok(stranded.matterId)
  const intake = await findIntake(tx, actor, stranded.matterId)
  if (intake === undefined) return refuse({ code: 'not_found' })
  if (STANDS_OPEN.includes(intake.outcome)) return caseBeside(work, intake, goesOnIn)
  const how = { outcome: 'escalated' as const, note: TAKEN_UP, watchedBy: '', isContactDone: false }
  const ending = { id: intake.id, version: intake.version, ...how, ...goesOnIn, casesBeside: [...goesOnIn.casesBeside] }
  const ended = await endIntakeBy(work, ending, 'coordination')
  if (!ended.ok) return refuse(toldOf(ended.problem.code))
  const { caseId } = ended.value
  return caseId === null ? refuse({ code: 'not_possible_now' }) : ok(caseId)
}

/** 多機関協働として引き取る: from here on the coordinating agency answers for it, and for every attempt that is still open. */
export const takeUpStrandedMatter: Handler<typeof contract> = async (work, input) => {
  const { tx, actor, newId } = work
  const stranded = await findStranded(tx, input.routeId)
  if (stranded === undefined || stranded.matterId === null) return refuse({ code: 'not_found' })
  const taken = await caseOf(work, { ...stranded, matterId: stranded.matterId }, { caseId: input.caseId, householdName: input.householdName, casesBeside: input.casesBeside })
  if (!taken.ok) return taken
  await work.asOffice(async () => {
    await handToCoordination(tx, actor, taken.value)
    for (const attempt of await listOpenAttempts(tx, actor, input.routeId)) await handToCoordination(tx, actor, attempt.id)
  })
  await saveTakenUp(tx, actor, input.routeId, taken.value)
  await saveReferralStep(tx, actor, { id: newId(), referralId: stranded.lastReferralId, step: 'taken_up', note: input.note })
  return ok({ routeId: input.routeId, caseId: taken.value })
}

/** 引取りを見た. */
export const noteTakeoverSeen: Handler<typeof seen> = async ({ tx }, { routeId }) =>
  (await saveTakeoverSeen(tx, routeId)) ? ok({ routeId }) : refuse({ code: 'not_found' })
