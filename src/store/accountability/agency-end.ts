import { sql } from 'kysely'
import type { Actor } from '#domain/access/actor.ts'
import type { AgencyHoldings, EndAgencyProblem } from '#domain/accountability/end-agency.ts'
import type { Successor } from '#domain/accountability/end-membership.ts'
import type { Agencies, AgencyTerm } from '#domain/accountability/standing-agency.ts'
import type { TakeBackEndingProblem } from '#domain/accountability/take-back-ending.ts'
import type { ActingTransaction } from '../as-actor.ts'

/** When each agency is in office, and who goes on after it. */
export const loadAgencyTerms = async (tx: ActingTransaction, actor: Actor): Promise<Agencies> => {
  const rows = await tx
    .selectFrom('agency as a')
    .innerJoin('municipality as c', 'c.municipality_code', 'a.municipality_code')
    .select(['a.id', 'a.contract_from as from', 'a.contract_to as to', 'a.successor_agency_id as successorId'])
    .select('a.end_is_planned as isEndPlanned')
    .select(sql<boolean>`a.id is not distinct from c.coordinating_agency_id`.as('coordinates'))
    .where('a.municipality_code', '=', actor.municipalityCode)
    .execute()
  return new Map(
    rows.map((row) => [row.id, { ...row, to: row.to ?? undefined, successorId: row.successorId ?? undefined } as AgencyTerm]),
  )
}

/** What the people of an agency hold together, and how the desk stands that is to go on. */
export const findAgencyHoldings = async (
  tx: ActingTransaction,
  { agencyId, successorMembershipId, at }: { readonly agencyId: string; readonly successorMembershipId: string; readonly at: string },
): Promise<{ readonly held: AgencyHoldings; readonly desk: Successor }> => {
  const { rows } = await sql<AgencyHoldings & Successor>`
    select areas, scarce_concealments as "scarceConcealments", leaves_no_administrator as "leavesNoAdministrator", is_desk_fit as "isFit", is_desk_coordinator as "isCoordinator"
    from app.agency_before_ending(${agencyId}::uuid, ${successorMembershipId}::uuid, ${at}::timestamptz)`.execute(tx)
  const { areas = 0, scarceConcealments = 0, leavesNoAdministrator = false, isFit = false, isCoordinator = false } = rows[0] ?? {}
  return { held: { areas, scarceConcealments, leavesNoAdministrator }, desk: { isFit, isCoordinator } }
}

/** How the end of an agency stands, for whoever changes it; `undefined` when there is no such agency. */
export const findAgencyEnd = async (tx: ActingTransaction, actor: Actor, agencyId: string) =>
  tx
    .selectFrom('agency')
    .select(['version', 'contract_to as endsAt', 'successor_agency_id as successorId'])
    .where('municipality_code', '=', actor.municipalityCode)
    .where('id', '=', agencyId)
    .executeTakeFirst()

/** Ends an agency; an end that has come is carried out at once. Or tells what stands in the way. */
export const saveAgencyEnd = async (
  tx: ActingTransaction,
  ending: { readonly agencyId: string; readonly version: number; readonly successorId: string; readonly successorMembershipId: string; readonly lastDay: string | null },
): Promise<EndAgencyProblem | 'stale_version' | undefined> => {
  const { rows } = await sql<{ obstacle: EndAgencyProblem | 'stale_version' | '' }>`
    select app.end_agency(${ending.agencyId}::uuid, ${ending.version}, ${ending.successorId}::uuid, ${ending.successorMembershipId}::uuid,
      ${ending.lastDay}::date) as obstacle`.execute(tx)
  const obstacle = rows[0]?.obstacle ?? ''
  return obstacle === '' ? undefined : obstacle
}

/** Takes the planned end of an agency back; or tells what stands in the way. */
export const saveEndingTakenBack = async (
  tx: ActingTransaction,
  { agencyId, version }: { readonly agencyId: string; readonly version: number },
): Promise<TakeBackEndingProblem | 'stale_version' | undefined> => {
  const { rows } = await sql<{ obstacle: TakeBackEndingProblem | 'stale_version' | '' }>`select app.take_back_ending(${agencyId}::uuid, ${version}) as obstacle`.execute(tx)
  const obstacle = rows[0]?.obstacle ?? ''
  return obstacle === '' ? undefined : obstacle
}

/** Carries out the ends that have come: the ids of the agencies. Only the office may. */
export const saveEndedAgencies = async (tx: ActingTransaction): Promise<readonly string[]> => {
  const { rows } = await sql<{ id: string }>`select app.settle_ended_agencies() as id`.execute(tx)
  return rows.map((row) => row.id)
}
