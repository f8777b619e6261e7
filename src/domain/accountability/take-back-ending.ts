import type { Instant } from '../shared/instant.ts'
import { ok, refuse, type Result } from '../shared/result.ts'
import type { Agencies, AgencyTerm } from './standing-agency.ts'

/** Why the end of an agency cannot be taken back: none was planned here, it is the structure file that names it, or its last day is over. */
export const TAKE_BACK_ENDING_PROBLEMS = ['not_found', 'nothing_planned', 'last_day_past'] as const
/** One of the reasons. */
export type TakeBackEndingProblem = (typeof TAKE_BACK_ENDING_PROBLEMS)[number]

/**
 * Takes the planned end of an agency back (終了の予定の取消し) before it has come: it goes on as if no end had ever been named. Every line of
 * successors that leads to it ends with it then, at an agency without an end; so nobody is left without one.
 */
export const takeBackEnding = (agencies: Agencies, agencyId: string, now: Instant): Result<AgencyTerm, TakeBackEndingProblem> => {
  const agency = agencies.get(agencyId)
  if (agency === undefined) return refuse('not_found')
  if (agency.to === undefined || !agency.isEndPlanned) return refuse('nothing_planned')
  if (agency.to <= now) return refuse('last_day_past')
  return ok({ ...agency, to: undefined, successorId: undefined, isEndPlanned: false })
}
