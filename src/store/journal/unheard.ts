import { sql } from 'kysely'
import type { PurposeOfUse } from '#domain/journal/purpose.ts'
import { Unavailable } from '#platform/unavailable.ts'
import type { ActingTransaction } from '../as-actor.ts'

/** A call that came to nothing before anybody was acting (受け付けなかった呼出し). */
export type UnheardCall = {
  readonly token: string
  readonly operation: string
  readonly purpose: PurposeOfUse
  readonly subjects: readonly string[]
  readonly detail: Readonly<Record<string, string | number>>
  readonly requestId: string
}

/** Writes it into the journal, in the name of whom the session was, if it ever was one. */
export const journalUnheard = async (tx: ActingTransaction, call: UnheardCall): Promise<void> => {
  try {
    await sql`select app.journal_unheard(${call.token}, ${call.operation}, ${call.purpose}, ${[...call.subjects]}::uuid[],
      ${JSON.stringify(call.detail)}::jsonb, ${call.requestId}::uuid)`.execute(tx)
  } catch (cause) {
    throw new Unavailable('no journal, no answer', { cause })
  }
}
