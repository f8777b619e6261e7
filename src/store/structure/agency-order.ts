import { sql, type RawBuilder } from 'kysely'

/** The order in which agencies stand where they are told by their short names (五十音順), by the reading of that name. `agencies`: how the statement calls agency. */
export const agencyInOrder = (agencies: string): RawBuilder<unknown> =>
  sql`app.kana_order(coalesce(${sql.ref(`${agencies}.short_kana`)}, ${sql.ref(`${agencies}.short_name`)})) collate "C"`
