import type { Instant } from '../shared/instant.ts'
import { ok, refuse, type Result } from '../shared/result.ts'
import { endMembership, type Holdings, type Successor } from './end-membership.ts'
import { leadsOn, type Agencies, type AgencyTerm } from './standing-agency.ts'

/** How an agency is to end: from when on who goes on. The moment lies after its last day (最終日), on which it still answers; or it is now. */
export type AgencyEnding = { readonly agencyId: string; readonly successorId: string; readonly at: Instant }

/** Why it cannot end like that. */
export const END_AGENCY_PROBLEMS = [
  'not_found', 'already_ending', 'coordinates_the_city', 'last_day_past', 'last_day_too_far', 'ends_before_it_began', 'successor_not_fit', 'last_administrator', 'last_handler', 'coordinator_needed',
] as const
/** One of the reasons. */
export type EndAgencyProblem = (typeof END_AGENCY_PROBLEMS)[number]

/**
 * Ends an agency (契約終了・廃止). The one that coordinates the city has no end: another one coordinates first. Refused unless its
 * successor’s own line leads to an agency without an end: otherwise the
 * day would come on which nobody stands for its matters. Nothing ends in the past: whoever answered then has answered.
 */
export const endAgency = (agencies: Agencies, ending: AgencyEnding, now: Instant): Result<AgencyTerm, EndAgencyProblem> => {
  const agency = agencies.get(ending.agencyId)
  if (agency === undefined) return refuse('not_found')
  if (agency.to !== undefined) return refuse('already_ending')
  if (agency.coordinates) return refuse('coordinates_the_city')
  if (ending.at < now) return refuse('last_day_past')
  if (ending.at < agency.from) return refuse('ends_before_it_began')
  if (!leadsOn(agencies, agency.id, ending.successorId, ending.at)) return refuse('successor_not_fit')
  return ok({ ...agency, to: ending.at, successorId: ending.successorId, isEndPlanned: ending.at > now })
}

/** What the people of an agency hold together, as far as the rule looks at it. */
export type AgencyHoldings = Pick<Holdings, 'areas' | 'scarceConcealments'> & { readonly leavesNoAdministrator: boolean }

/**
 * Whether the people of an ending agency may hand over what they hold to the desk that is named (引き継ぐ人). It is as if all of
 * them left at once: an administrator and two handlers of every concealment remain elsewhere, areas go to a coordinator, and no conflict of interest
 * closes anything of it to the desk.
 */
export const leaveToDesk = (
  { leavesNoAdministrator, ...held }: AgencyHoldings,
  desk: Successor,
): Result<'goes_on', EndAgencyProblem> => {
  if (leavesNoAdministrator) return refuse('last_administrator')
  const left = endMembership({ tasks: 0, seats: 0, drafts: 0, ...held }, desk)
  if (left.ok) return ok('goes_on')
  return refuse(left.problem === 'successor_needed' || left.problem === 'drafts_left' ? 'successor_not_fit' : left.problem)
}
