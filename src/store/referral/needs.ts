import { sql } from 'kysely'
import type { Actor } from '#domain/access/actor.ts'
import type { NeedsPassedOn } from '#domain/intake/end.ts'
import type { ActingTransaction } from '../as-actor.ts'

const NONE: NeedsPassedOn = { isUnderWay: false, isUnsettled: false, hasArrived: false }

/** How the needs of a matter stand that is about to end. Until the transaction is through, nobody passes another one on from it. */
export const holdNeedsOf = async (tx: ActingTransaction, matterId: string): Promise<NeedsPassedOn> => {
  const { rows } = await sql<NeedsPassedOn>`
    select is_under_way as "isUnderWay", is_unsettled as "isUnsettled", has_arrived as "hasArrived"
    from app.hold_needs_of(${matterId}::uuid)`.execute(tx)
  return rows[0] ?? NONE
}

/** How many needs of a matter have arrived: somebody was met at the other agency, and that was confirmed. */
export const countArrivedNeeds = async (tx: ActingTransaction, actor: Actor, matterId: string): Promise<number> => {
  const { rows } = await sql<{ arrived: number }>`
    select count(distinct t.id)::int as arrived from referral_route t join referral r on r.municipality_code = t.municipality_code and r.route_id = t.id
    where t.municipality_code = ${actor.municipalityCode} and t.matter_id = ${matterId}::uuid and r.status = 'confirmed'`.execute(tx)
  return rows[0]?.arrived ?? 0
}

const unsettledOf = (tx: ActingTransaction, actor: Actor, matterId: string) =>
  tx
    .updateTable('referral_route')
    .where('municipality_code', '=', actor.municipalityCode)
    .where('matter_id', '=', matterId)
    .where('settled_at', 'is', null)

/** The unsettled needs of a matter come to rest with it: it says itself what became of them. */
export const settleNeedsOf = async (tx: ActingTransaction, actor: Actor, matterId: string): Promise<void> => {
  await unsettledOf(tx, actor, matterId).set({ settled_at: sql<string>`app.now()` }).execute()
}

/** The unsettled needs of an intake go on from the case it became: which they are. */
export const moveUnsettledRoutes = async (tx: ActingTransaction, actor: Actor, from: string, to: string): Promise<readonly string[]> => {
  const moved = await unsettledOf(tx, actor, from).set({ matter_id: to, begun_in: sql`coalesce(begun_in, ${from})` }).returning('id').execute()
  return moved.map((one) => one.id)
}
