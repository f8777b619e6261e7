import { sql } from 'kysely'
import type { Actor } from '#domain/access/actor.ts'
import type { ActingTransaction } from '#store/as-actor.ts'

/** What was taken in with another secret (見分けられない取込): until which day its rows reach, and when the last of it was taken in. */
export type StrangeRows = { readonly until: string; readonly importedAt: string }

/** What of the actor's agency stands there by fingerprints that were made with another secret, as far as they read it: none of it is known again row by row. */
export const findStrangeRows = async (tx: ActingTransaction, actor: Actor, keyMark: string): Promise<StrangeRows | undefined> => {
  const { rows } = await sql<{ until: string | null; importedAt: string | null }>`
    select max(i.received_at) as until, max(b.imported_at) as "importedAt"
    from import_batch b join intake i on i.municipality_code = b.municipality_code and i.import_batch_id = b.id
    where b.municipality_code = ${actor.municipalityCode} and b.agency_id = ${actor.agencyId}::uuid and b.undone_at is null and b.key_mark <> ${keyMark}
      and cardinality(i.import_keys) > 0`.execute(tx)
  const { until, importedAt } = rows[0] ?? { until: null, importedAt: null }
  return until === null || importedAt === null ? undefined : { until, importedAt }
}

/** Whether every list of the city that stands was taken in with this secret: else rows taken in before come as new ones. */
export const areRowsKnown = async (tx: ActingTransaction, keyMark: string): Promise<boolean> => {
  const { rows } = await sql<{ known: boolean }>`select app.knows_imported_rows(${keyMark}) as known`.execute(tx)
  return rows[0]?.known === true
}
