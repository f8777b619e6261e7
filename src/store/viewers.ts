import { sql } from 'kysely'
import type { ActingTransaction } from './as-actor.ts'

/** One who looked at a matter, when, and the reason that let them. */
export type View = { readonly at: string; readonly who: string; readonly agencyName: string; readonly operation: string; readonly reason: string }

/** Who looked at a matter, the latest first, with the reason that let them; nothing for whoever may not open it. */
export const listViews = async (tx: ActingTransaction, matterId: string): Promise<readonly View[]> => {
  const { rows } = await sql<View>`
    select at, who, agency_name as "agencyName", operation, reason from app.list_views(${matterId}::uuid, 100)`.execute(tx)
  return rows
}
