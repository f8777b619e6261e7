import { sql } from 'kysely'
import type { ActingTransaction } from './as-actor.ts'

const isConcealed = sql<boolean>`m.id in (select app.matters_with_concealed_area())`

/**
 * Whether the area (圏域) of a matter `m` is told: where somebody is concealed in it, in what led to it or in what came of it, to handlers
 * (取扱者) alone, for an area is where to look; and to whoever coordinates that area, who reads the matter because of it.
 */
export const tellsArea = sql<boolean>`(not ${isConcealed} or coalesce(m.area_id = any ((select app.my_areas())::uuid[]), false))`

/**
 * Whether the area of a matter `m` may be said, which stands beside it as `r` where it is told: whoever is not told of one that is known would
 * write over it. What is concealed is not looked for a second time.
 */
export const maySayArea = sql<boolean>`(m.area_id is null or r.id is not null)`

/** Whether areas of earlier are told of a matter to handlers alone: whoever coordinates the present one did not coordinate those. */
export const areEarlierAreasConcealed = async (tx: ActingTransaction, id: string): Promise<boolean> => {
  const { rows } = await sql<{ isSo: boolean }>`select ${isConcealed} as "isSo" from (select ${id}::uuid as id) m`.execute(tx)
  return rows[0]?.isSo === true
}
