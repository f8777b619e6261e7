import { sql } from 'kysely'
import type { Actor } from '#domain/access/actor.ts'
import type { ActingTransaction } from '../as-actor.ts'

/** Makes the municipality's coordinating agency (多機関協働事業者) accountable for a matter. */
export const handToCoordination = async (tx: ActingTransaction, actor: Actor, matterId: string): Promise<void> => {
  await tx
    .updateTable('matter')
    .set({
      accountable_agency_id: sql<string>`(select coalesce(c.coordinating_agency_id, matter.accountable_agency_id)
        from municipality c where c.municipality_code = matter.municipality_code)`,
    })
    .where('municipality_code', '=', actor.municipalityCode)
    .where('id', '=', matterId)
    .execute()
}
