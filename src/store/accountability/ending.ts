import { sql } from 'kysely'
import type { Actor } from '#domain/access/actor.ts'
import type { EndAgencyProblem } from '#domain/accountability/end-agency.ts'
import type { EndMembershipProblem, Holdings, Successor } from '#domain/accountability/end-membership.ts'
import type { Agencies, AgencyTerm } from '#domain/accountability/standing-agency.ts'
import type { ActingTransaction } from '../as-actor.ts'

/** What a membership still holds; `undefined` when it is absent, ended, or not the actor's to end. */
export const findHoldings = async (
  tx: ActingTransaction,
  membershipId: string,
): Promise<(Holdings & { readonly version: number }) | undefined> => {
  const { rows } = await sql<Holdings & { version: number }>`
    select version, tasks, seats, areas, sole_concealments as "soleConcealments"
    from app.holdings_before_ending(${membershipId}::uuid)`.execute(tx)
  return rows[0]
}

/** Whether a named successor may go on. */
export const findSuccessor = async (tx: ActingTransaction, membershipId: string, successorId: string): Promise<Successor | undefined> => {
  const { rows } = await sql<Successor>`
    select is_fit as "isFit", is_coordinator as "isCoordinator"
    from app.successor_fitness(${membershipId}::uuid, ${successorId}::uuid)`.execute(tx)
  return rows[0]
}

/** When each agency is in office, and who goes on after it. */
export const loadAgencyTerms = async (tx: ActingTransaction, actor: Actor): Promise<Agencies> => {
  const rows = await tx
    .selectFrom('agency')
    .select(['id', 'contract_from as from', 'contract_to as to', 'successor_agency_id as successorId'])
    .where('municipality_code', '=', actor.municipalityCode)
    .execute()
  return new Map(
    rows.map((row) => [row.id, { ...row, to: row.to ?? undefined, successorId: row.successorId ?? undefined } as AgencyTerm]),
  )
}

/** Ends a membership and gives everything open to the successor; or tells what stands in the way. */
export const saveMembershipEnd = async (
  tx: ActingTransaction,
  membershipId: string,
  successorId: string | undefined,
): Promise<EndMembershipProblem | undefined> => {
  const { rows } = await sql<{ obstacle: EndMembershipProblem | '' }>`
    select app.end_membership(${membershipId}::uuid, ${successorId ?? null}::uuid) as obstacle`.execute(tx)
  const obstacle = rows[0]?.obstacle ?? ''
  return obstacle === '' ? undefined : obstacle
}

/** Ends an agency; an end that has come is carried out at once. Or tells what stands in the way. */
export const saveAgencyEnd = async (
  tx: ActingTransaction,
  ending: { readonly agencyId: string; readonly successorId: string; readonly successorMembershipId: string; readonly at: string },
): Promise<EndAgencyProblem | undefined> => {
  const { rows } = await sql<{ obstacle: EndAgencyProblem | '' }>`
    select app.end_agency(${ending.agencyId}::uuid, ${ending.successorId}::uuid, ${ending.successorMembershipId}::uuid,
      ${ending.at}::timestamptz) as obstacle`.execute(tx)
  const obstacle = rows[0]?.obstacle ?? ''
  return obstacle === '' ? undefined : obstacle
}

/** Carries out the ends that have come: the ids of the agencies. Only the office may. */
export const saveEndedAgencies = async (tx: ActingTransaction): Promise<readonly string[]> => {
  const { rows } = await sql<{ id: string }>`select app.settle_ended_agencies() as id`.execute(tx)
  return rows.map((row) => row.id)
}
