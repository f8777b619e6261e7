import { sql } from 'kysely'
import type { Actor } from '#domain/access/actor.ts'
import type { Role } from '#domain/access/role.ts'
import type { DraftFate, EndMembershipProblem, Holdings, Successor } from '#domain/accountability/end-membership.ts'
import type { ActingTransaction } from '../as-actor.ts'

/** A single matter that goes to somebody else than the rest. */
export type Share = { readonly matterId: string; readonly successorId: string }

/** What a membership still holds beside the matters given away; `undefined` when it is absent, ended, or not the actor's to end. */
export const findHoldings = async (
  tx: ActingTransaction,
  membershipId: string,
  givenAway: readonly string[] = [],
): Promise<(Holdings & { readonly version: number }) | undefined> => {
  const { rows } = await sql<Holdings & { version: number }>`
    select version, tasks, seats, areas, scarce_concealments as "scarceConcealments", drafts
    from app.holdings_before_ending(${membershipId}::uuid, ${[...givenAway]}::uuid[])`.execute(tx)
  return rows[0]
}

/** Whether nobody else is left who could invite people. */
export const isLastAdministrator = async (tx: ActingTransaction, membershipId: string): Promise<boolean> => {
  const { rows } = await sql<{ last: boolean }>`select app.leaves_no_administrator(array[${membershipId}::uuid], app.now()) as last`.execute(tx)
  return rows[0]?.last ?? false
}

/** The matters somebody holds that the actor may open anyway, with how they stand in them. */
export const listHeldMatters = async (tx: ActingTransaction, actor: Actor, membershipId: string) => {
  const { rows } = await sql<{ id: string; kind: 'intake' | 'support_case' | 'referral'; title: string; part: 'lead' | 'member' | 'observer' | null; tasks: number }>`
    select m.id, m.kind, coalesce(i.text, h.name, t.need, '') as title,
      (select s.part from matter_team s where s.municipality_code = m.municipality_code and s.matter_id = m.id and s.membership_id = ${membershipId}::uuid
        and (s.valid_to is null or s.valid_to > app.now()) order by s.valid_from desc limit 1) as part,
      (select count(*)::int from task k where k.municipality_code = m.municipality_code and k.matter_id = m.id
        and k.membership_id = ${membershipId}::uuid and k.done_at is null) as tasks
    from matter m left join intake i on i.municipality_code = m.municipality_code and i.id = m.id
      left join support_case c on c.municipality_code = m.municipality_code and c.id = m.id
      left join household h on h.municipality_code = c.municipality_code and h.id = c.household_id
      left join referral r on r.municipality_code = m.municipality_code and r.id = m.id
      left join referral_route t on t.municipality_code = r.municipality_code and t.id = r.route_id
    where m.municipality_code = ${actor.municipalityCode} and m.id in (select app.held_matters_before_ending(${membershipId}::uuid))
    order by m.kind, m.opened_at`.execute(tx)
  return rows
}

/** How many matters somebody holds in all, seen or not. */
export const countHeldMatters = async (tx: ActingTransaction, membershipId: string): Promise<number> => {
  const { rows } = await sql<{ held: number }>`select count(*)::int as held from app.held_matters_before_ending(${membershipId}::uuid)`.execute(tx)
  return rows[0]?.held ?? 0
}

type HolderRow = Holdings & {
  membershipId: string; version: number; name: string; kana: string; agencyId: string; agencyName: string; title: string; role: Role
  endsAt: string | null; successorName: string | null; isPlanned: boolean; endsOtherwiseAt: string | null
}

/** Everybody whom the actor may end, with how much they hold and when their post ends by itself, where that is known. */
export const listHoldersInOffice = async (tx: ActingTransaction) => {
  const { rows } = await sql<HolderRow>`
    select membership_id as "membershipId", version, name, kana, agency_id as "agencyId", agency_name as "agencyName", title, role, tasks, seats, areas,
      scarce_concealments as "scarceConcealments", drafts, ends_at as "endsAt", successor_name as "successorName", is_planned as "isPlanned", ends_otherwise_at as "endsOtherwiseAt"
    from app.holders_in_office()`.execute(tx)
  return rows
}

/** Whether a named successor may go on: with one matter, or with everything beside the matters given away. */
export const findSuccessor = async (
  tx: ActingTransaction,
  membershipId: string,
  successorId: string,
  of: { readonly matterId: string } | { readonly allBut: readonly string[] },
): Promise<Successor | undefined> => {
  const [given, givenAway] = 'matterId' in of ? [[of.matterId], []] : [null, [...of.allBut]]
  const { rows } = await sql<Successor>`
    select is_fit as "isFit", is_coordinator as "isCoordinator"
    from app.successor_fitness(${membershipId}::uuid, ${successorId}::uuid, ${given}::uuid[], ${givenAway}::uuid[])`.execute(tx)
  return rows[0]
}

/** Ends a membership and gives everything open to its successors; or tells what stands in the way. */
export const saveMembershipEnd = async (
  tx: ActingTransaction,
  { membershipId, version }: { readonly membershipId: string; readonly version: number },
  to: { readonly successorId: string | undefined; readonly shares: readonly Share[]; readonly drafts: DraftFate | undefined },
): Promise<EndMembershipProblem | 'stale_version' | undefined> => {
  const shares = JSON.stringify(to.shares.map((share) => ({ matter: share.matterId, heir: share.successorId })))
  const { rows } = await sql<{ obstacle: EndMembershipProblem | 'stale_version' | '' }>`
    select app.end_membership(${membershipId}::uuid, ${to.successorId ?? null}::uuid, ${shares}::jsonb, ${to.drafts ?? null}, ${version}) as obstacle`.execute(tx)
  const obstacle = rows[0]?.obstacle ?? ''
  return obstacle === '' ? undefined : obstacle
}
