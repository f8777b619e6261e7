import type { Instant } from '../shared/instant.ts'

/** When an agency is in office, and who goes on after it (引継ぎ先). One that ends always names who. */
export type AgencyTerm = {
  readonly id: string
  readonly from: Instant
  readonly to: Instant | undefined
  readonly successorId: string | undefined
  /** Whether its end was planned here (終了の予定), and not written by the structure file: only such an end is taken back. */
  readonly isEndPlanned: boolean
  /** Whether it coordinates the city (多機関協働事業者): where everything goes that nobody else takes. */
  readonly coordinates: boolean
}

/** All agencies of a municipality. */
export type Agencies = ReadonlyMap<string, AgencyTerm>

/** Whether an agency is in office at an instant: from its first, until just before its end. */
export const isInOffice = (agency: AgencyTerm, at: Instant): boolean => agency.from <= at && (agency.to === undefined || agency.to > at)

/**
 * The agency that stands for another at an instant (受持ち機関): itself while it is in office, afterwards the first in its line
 * of successors that is. `undefined` would mean that nobody answers for its matters; the rules see to it that it never is.
 */
export const standingAgency = (agencies: Agencies, id: string, at: Instant): AgencyTerm | undefined => {
  let here = agencies.get(id)
  for (let steps = 0; here !== undefined && steps <= agencies.size; steps += 1) {
    if (isInOffice(here, at)) return here
    here = here.successorId === undefined ? undefined : agencies.get(here.successorId)
  }
  return undefined
}

/** Whether a line of successors leads from one agency to one without an end, never back to where the line begins. */
export const leadsOn = (agencies: Agencies, beginning: string, firstStep: string, at: Instant): boolean => {
  let here = agencies.get(firstStep)
  for (let steps = 0; here !== undefined && steps <= agencies.size; steps += 1) {
    if (here.id === beginning || here.from > at) return false
    if (here.to === undefined) return true
    here = here.successorId === undefined ? undefined : agencies.get(here.successorId)
  }
  return false
}
