import { sql } from 'kysely'

/**
 * One of these ids, as in `id = ${among(ids)}`. They are unpacked so that their number is not known when the query is planned:
 * else PostgreSQL plans it anew each time, which costs more than it does.
 */
export const among = (ids: readonly string[]) => sql`any (array(select unnest(${[...ids]}::uuid[])))`
