import type { Actor } from '#domain/access/actor.ts'
import type { ActingTransaction } from '../as-actor.ts'

/** Whether the first contact of a referral made for this matter was confirmed. */
export const hasConfirmedReferral = async (tx: ActingTransaction, actor: Actor, matterId: string): Promise<boolean> => {
  const row = await tx
    .selectFrom('referral as r')
    .innerJoin('referral_route as t', (join) =>
      join.onRef('t.municipality_code', '=', 'r.municipality_code').onRef('t.id', '=', 'r.route_id'),
    )
    .select('r.id')
    .where('r.municipality_code', '=', actor.municipalityCode)
    .where('t.matter_id', '=', matterId)
    .where('r.status', '=', 'confirmed')
    .executeTakeFirst()
  return row !== undefined
}
