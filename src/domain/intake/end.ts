import { ok, refuse, type Result } from '../shared/result.ts'
import { compareDays, type Day } from '../shared/day.ts'
import { isBlank } from '../shared/text-limits.ts'
import type { Outcome } from './codes.ts'
import { dayStillPromised, wouldDropPromise } from './promise.ts'

/** The needs of an intake that were passed on: whether one is on its way (drafts too), whether one is unsettled, whether one has arrived. */
export type NeedsPassedOn = { readonly isUnderWay: boolean; readonly isUnsettled: boolean; readonly hasArrived: boolean }

/** An intake that stands open, as far as ending it is concerned. `promisedOn`: the day of the next contact on its sheet (次に連絡する日). */
export type OpenIntake = { readonly outcome: Outcome | undefined; readonly needs: NeedsPassedOn; readonly today: Day; readonly promisedOn?: string | undefined }

/**
 * How somebody wants to end it. `caseId`: the support case it joins; without one, keeping it opens a case for the household named.
 * `nextContactOn`: the next look at somebody watched. `isContactDone`: the promised contact was made, or called off.
 */
export type Ending = {
  readonly outcome: Outcome
  readonly note: string
  readonly watchedBy: string
  readonly nextContactOn?: string | undefined
  readonly caseId?: string | undefined
  readonly householdName?: string | undefined
  readonly householdKana?: string | undefined
  readonly isContactDone?: boolean | undefined
}

/** Why its needs stand in the way: one is on its way to somebody, or one came back and nobody said what became of it. */
export type NeedProblem = 'referral_under_way' | 'returned_need_needs_a_note'

/** Why it cannot end like that. */
export type EndProblem =
  | 'already_ended'
  | NeedProblem
  | 'referral_not_confirmed'
  | 'emergency_needs_a_note'
  | 'information_needs_a_note'
  | 'watch_needs_a_watcher'
  | 'watch_needs_a_day'
  | 'household_name_needed'
  | 'contact_still_promised'

/** The endings that say in words what was done or told. */
export const SAID_IN_WORDS: readonly Outcome[] = ['emergency', 'informed']

/** What becomes of the support case: opened for the household, joined, or none. */
export type CaseStep = { readonly step: 'open'; readonly householdName: string; readonly householdKana: string } | { readonly step: 'join'; readonly caseId: string } | { readonly step: 'none' }

const caseStepOf = ({ outcome, caseId, householdName = '', householdKana = '' }: Ending): CaseStep => {
  if (outcome !== 'kept' && outcome !== 'escalated') return { step: 'none' }
  return caseId === undefined ? { step: 'open', householdName, householdKana } : { step: 'join', caseId }
}

/** Whether a support case would be opened by it, and whoever is on the sheet registered. */
export const opensCase = (ending: Ending): boolean => caseStepOf(ending).step === 'open'

/** Whether a day is named, and has not gone by. */
export const isStillToCome = (day: string | undefined, today: Day): boolean => day !== undefined && compareDays(day as Day, today) >= 0

/** Where the needs go with an ending: along into the case that goes on, to rest with the intake, or nowhere while it stands open. */
export type NeedStep = 'go_along' | 'rest' | 'stay'

/** Where the needs of an intake go with each ending. An emergency stands open, and its needs with it. */
export const needStepOf = (outcome: Outcome): NeedStep => {
  if (outcome === 'kept' || outcome === 'escalated') return 'go_along'
  return outcome === 'emergency' ? 'stay' : 'rest'
}

/**
 * What stands in the way of laying the needs of an intake to rest. One that somebody may still give back needs a holder until
 * then; one that came back is not forgotten without a word.
 */
export const problemOfNeeds = ({ isUnderWay, isUnsettled }: NeedsPassedOn, note: string): NeedProblem | undefined => {
  if (isUnderWay) return 'referral_under_way'
  return isUnsettled && isBlank(note) ? 'returned_need_needs_a_note' : undefined
}

/** The endings that are open while a つなぎ is on its way (つなぎの途中): those that lay no need to rest, for it may still come back. */
export const outcomesWhileUnderWay = (outcomes: readonly Outcome[]): readonly Outcome[] => outcomes.filter((one) => needStepOf(one) !== 'rest')

/**
 * Ends an intake in exactly one of the six ways. 「つないだ」 is only true once the first contact at the other agency is
 * confirmed, for every need; 見守り needs somebody who watches, and a day to look again; an emergency says what was done, and 情報提供 what was told: nobody is sent away
 * without a word. While a つなぎ is on its way the
 * intake ends only into a case, which then holds the need. A day somebody was promised goes along into the case, or stands with what stays
 * open; nothing closes over it. `taskOn`: the day the case has to do with from now on.
 */
export const endIntake = (intake: OpenIntake, ending: Ending): Result<{ readonly supportCase: CaseStep; readonly taskOn: Day | undefined }, EndProblem> => {
  if (intake.outcome !== undefined) return refuse('already_ended')
  if (ending.outcome === 'passed_on' && (intake.needs.isUnsettled || !intake.needs.hasArrived)) return refuse('referral_not_confirmed')
  if (ending.outcome === 'emergency' && isBlank(ending.note)) return refuse('emergency_needs_a_note')
  if (ending.outcome === 'watched' && isBlank(ending.watchedBy)) return refuse('watch_needs_a_watcher')
  if (ending.outcome === 'watched' && !isStillToCome(ending.nextContactOn, intake.today)) return refuse('watch_needs_a_day')
  const needProblem = needStepOf(ending.outcome) === 'rest' ? problemOfNeeds(intake.needs, ending.note) : undefined
  if (needProblem !== undefined) return refuse(needProblem)
  if (ending.outcome === 'informed' && isBlank(ending.note)) return refuse('information_needs_a_note')
  const stillPromised = dayStillPromised({ ...ending, promisedOn: intake.promisedOn })
  if (wouldDropPromise(stillPromised, ending.outcome, ending.nextContactOn)) return refuse('contact_still_promised')
  const supportCase = caseStepOf(ending)
  if (supportCase.step === 'open' && isBlank(supportCase.householdName)) return refuse('household_name_needed')
  return ok({ supportCase, taskOn: supportCase.step === 'none' ? undefined : stillPromised })
}

/**
 * Whether the matter is over with this outcome. An emergency is not: help at once is not help for good, so it stands open, in
 * the hands of its agency, until somebody has followed it up (フォロー). Nor is 見守り: somebody looks again on the day they named.
 */
export const isOverWith = (outcome: Outcome): boolean => outcome !== 'emergency' && outcome !== 'watched'

/** An emergency as far as following it up is concerned. */
export type EndedIntake = { readonly outcome: Outcome | undefined; readonly isFollowedUp: boolean; readonly needs: NeedsPassedOn; readonly stillPromised?: Day | undefined }

/** Why an emergency cannot be followed up like that. */
export type FollowUpProblem = 'not_an_emergency' | 'already_followed_up' | 'follow_up_needs_a_note' | 'referral_under_way' | 'contact_still_promised'

/** Follows an emergency up (緊急対応のフォロー): what became of it is said in words, and no contact is owed; only then is the matter over. */
export const followUpEmergency = (intake: EndedIntake, note: string): Result<string, FollowUpProblem> => {
  if (intake.outcome !== 'emergency') return refuse('not_an_emergency')
  if (intake.isFollowedUp) return refuse('already_followed_up')
  if (isBlank(note)) return refuse('follow_up_needs_a_note')
  if (intake.stillPromised !== undefined) return refuse('contact_still_promised')
  return intake.needs.isUnderWay ? refuse('referral_under_way') : ok(note)
}
