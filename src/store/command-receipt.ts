import { sql } from 'kysely'
import type { Actor } from '#domain/access/actor.ts'
import type { ActingTransaction } from './as-actor.ts'

/** What a command answered when its key was used for the first time. */
export type CommandReceipt = { readonly operation: string; readonly bodyHash: string; readonly answer: unknown }

/**
 * The receipt of a key this person used before, if any. Holds the key until the transaction ends: of two desks sending
 * the same key at once, the second waits here and then finds the first one's receipt.
 */
export const findReceipt = async (tx: ActingTransaction, actor: Actor, key: string): Promise<CommandReceipt | undefined> => {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`${actor.staffId}/${key}`}, 0))`.execute(tx)
  const row = await tx
    .selectFrom('command_receipt')
    .select(['operation', 'body_hash', 'answer'])
    .where('municipality_code', '=', actor.municipalityCode)
    .where('staff_id', '=', actor.staffId)
    .where('idempotency_key', '=', key)
    .executeTakeFirst()
  return row && { operation: row.operation, bodyHash: row.body_hash, answer: row.answer }
}

/** Keeps what a command answered, so that the same key never has a second effect. */
export const saveReceipt = async (
  tx: ActingTransaction,
  actor: Actor,
  key: string,
  receipt: CommandReceipt,
): Promise<void> => {
  await tx
    .insertInto('command_receipt')
    .values({
      municipality_code: actor.municipalityCode,
      staff_id: actor.staffId,
      idempotency_key: key,
      operation: receipt.operation,
      body_hash: receipt.bodyHash,
      answer: JSON.stringify(receipt.answer),
    })
    .execute()
}
