import { sql } from 'kysely'
import type { ActingTransaction } from '../as-actor.ts'

/** Whether the session behind a token is only locked: then its holder may open it again, and nothing is lost. */
export const isSessionLocked = async (tx: ActingTransaction, token: string): Promise<boolean> => {
  const { rows } = await sql<{ state: string }>`select app.session_state(${token}) as state`.execute(tx)
  return rows[0]?.state === 'locked'
}
