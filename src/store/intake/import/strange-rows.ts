import { sql } from 'kysely'
import type { Day } from '#domain/shared/day.ts'
import type { ActingTransaction } from '#store/as-actor.ts'

/** What was taken in with another secret (見分けられない取込): until which day its rows reach, and when the last of it was taken in. */
export type StrangeRows = { readonly until: Day; readonly importedAt: string }

/**
 * What of the actor's agency, and of those it goes on for, was taken in by fingerprints that were made with another secret: none of it is known again row by row. Whose an import is
 * the policy says. Its last day is asked of the import and never of its sheets: one may be closed to the actor, and of another the day was corrected since.
 */
export const findStrangeRows = async (tx: ActingTransaction, keyMark: string): Promise<StrangeRows | undefined> => {
  const { rows } = await sql<{ until: Day | null; importedAt: string | null }>`
    select to_char(max(b.last_day), 'YYYY-MM-DD') as until, max(b.imported_at) as "importedAt" from import_batch b
    where b.municipality_code = (select app.my_municipality()) and b.undone_at is null and b.key_mark not in ('', ${keyMark})`.execute(tx)
  const { until, importedAt } = rows[0] ?? { until: null, importedAt: null }
  return until === null || importedAt === null ? undefined : { until, importedAt }
}

/** Whether every list of the city that stands was taken in with this secret: else rows taken in before come as new ones. */
export const areRowsKnown = async (tx: ActingTransaction, keyMark: string): Promise<boolean> => {
  const { rows } = await sql<{ known: boolean }>`select app.knows_imported_rows(${keyMark}) as known`.execute(tx)
  return rows[0]?.known === true
}
