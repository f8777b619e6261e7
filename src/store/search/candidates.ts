import { sql, type RawBuilder } from 'kysely'

/** What a search by name is asked for: the words, in every order they may have been meant. */
export type NameOrders = readonly [string, ...string[]]

/** What one of the functions that find by index answers for every order of a name, as a query. */
export const candidates = (find: 'find_person_candidates' | 'find_intake_candidates' | 'find_referral_candidates', orders: NameOrders): RawBuilder<unknown> =>
  sql.join(orders.map((order) => sql`select ${sql.ref(`app.${find}`)}(${order})`), sql` union all `)
