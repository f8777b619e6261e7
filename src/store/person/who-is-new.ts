import { sql } from 'kysely'
import type { Actor } from '#domain/access/actor.ts'
import type { ActingTransaction } from '../as-actor.ts'

/**
 * Takes its turn before anybody is registered as new or a support case is opened (同じ人を二度登録しない・知らずに二重に支援しない), until the transaction ends: of two desks that do so for the
 * same people at the same instant, the second waits here and then finds what the first one made, as if it had come later. One turn for the whole city: who resembles whom is told by
 * no key (森下, もりした, a number alone), and households lie across each other. Taken first of all, so that nobody who waits for it holds anything somebody else waits for.
 */
export const takeTurnForWhoIsNew = async (tx: ActingTransaction, actor: Actor): Promise<void> => {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`who-is-new/${actor.municipalityCode}`}, 0))`.execute(tx)
}
