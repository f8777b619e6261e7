import { sql } from 'kysely'
import type { JournalResult } from '#domain/journal/entry.ts'
import type { ActingTransaction } from './as-actor.ts'

const MOST = 1000

/** One look at a matter, or a try: when, who, what they did, by which right, and whom of the matter it told about. */
export type View = {
  at: string; staffId: string | null; who: string; agencyName: string; operation: string; result: JournalResult; reason: string; personIds: string[]
}

/** Who looked at a matter in the last days, the latest first, with the reason that let them. */
export const listViews = async (tx: ActingTransaction, matterId: string, days: number): Promise<readonly View[]> => {
  const { rows } = await sql<View>`
    select at, staff_id as "staffId", who, agency_name as "agencyName", operation, result, reason, person_ids as "personIds"
    from app.list_views(${matterId}::uuid, app.now() - make_interval(days => ${days}), ${MOST})`.execute(tx)
  return rows
}
