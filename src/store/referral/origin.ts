import { sql } from 'kysely'
import type { Actor } from '#domain/access/actor.ts'
import type { ActingTransaction } from '../as-actor.ts'

const origin = (tx: ActingTransaction, actor: Actor, matterId: string) =>
  tx
    .selectFrom('matter')
    .select(['id', 'kind', 'area_id as areaId', 'closed_at as closedAt'])
    .where('municipality_code', '=', actor.municipalityCode)
    .where('id', '=', matterId)

/** The matter a need comes from, if the actor may see it. */
export const findOrigin = (tx: ActingTransaction, actor: Actor, matterId: string) => origin(tx, actor, matterId).executeTakeFirst()

/** The matter a need is passed on from, which nobody ends until that is done. */
export const holdOrigin = (tx: ActingTransaction, actor: Actor, matterId: string) => origin(tx, actor, matterId).forShare().executeTakeFirst()

/** Who answers for a matter one reads, and whether it is one's own agency. */
export const findHolder = async (tx: ActingTransaction, matterId: string): Promise<{ name: string; isMine: boolean }> => {
  const { rows } = await sql<{ name: string; isMine: boolean }>`
    select a.short_name as name, a.id = any ((select app.my_agencies())::uuid[]) as "isMine"
      from matter m join agency a on a.municipality_code = m.municipality_code and a.id = m.accountable_agency_id
     where m.municipality_code = (select app.my_municipality()) and m.id = ${matterId}::uuid`.execute(tx)
  return rows[0] ?? { name: '', isMine: true }
}

/** Whether a route belongs to a matter and is not settled yet; if so, it stays so until the transaction is through. */
export const isOpenRouteOf = async (tx: ActingTransaction, actor: Actor, routeId: string, matterId: string): Promise<boolean> => {
  const row = await tx
    .selectFrom('referral_route')
    .select('id')
    .where('municipality_code', '=', actor.municipalityCode)
    .where('id', '=', routeId)
    .where('matter_id', '=', matterId)
    .where('settled_at', 'is', null)
    .forUpdate()
    .executeTakeFirst()
  return row !== undefined
}

/** The need of a route has arrived. */
export const settleRoute = async (tx: ActingTransaction, actor: Actor, routeId: string): Promise<void> => {
  await tx
    .updateTable('referral_route')
    .set({ settled_at: sql<string>`app.now()` })
    .where('municipality_code', '=', actor.municipalityCode)
    .where('id', '=', routeId)
    .execute()
}

/** Other attempts on the same route that nobody has taken up yet. */
export const listOpenSiblings = (tx: ActingTransaction, actor: Actor, arrived: { readonly id: string; readonly routeId: string }) =>
  tx
    .selectFrom('referral')
    .select(['id', 'version'])
    .where('municipality_code', '=', actor.municipalityCode)
    .where('route_id', '=', arrived.routeId)
    .where('id', '<>', arrived.id)
    .where('status', 'in', ['drafted', 'sent', 'received'])
    .execute()

/** Whether a text, folded, tells a place that the actor knows to be concealed. */
export const tellsConcealedPlace = async (tx: ActingTransaction, matterId: string, folded: string): Promise<boolean> => {
  const { rows } = await sql<{ tells: boolean }>`select app.tells_concealed_place(${matterId}::uuid, ${folded}) as tells`.execute(tx)
  return rows[0]?.tells === true
}
