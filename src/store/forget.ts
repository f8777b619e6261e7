import { sql } from 'kysely'
import type { ActingTransaction } from './as-actor.ts'

/** Forgets what is kept for a while only and whose time is over (receipts, sessions, attempts, half-done steps). The office's alone. */
export const forgetWhatIsOver = async (tx: ActingTransaction): Promise<void> => {
  await sql`select app.forget_what_is_over()`.execute(tx)
}
