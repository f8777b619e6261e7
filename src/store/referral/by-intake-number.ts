import { sql } from 'kysely'
import type { ActingTransaction } from '../as-actor.ts'

/** The つなぎ that came of intakes with these numbers (受付番号), as far as the actor may read them: whoever was passed on holds the 受付控え of the sender. */
export const listReferralsOfIntakes = async (tx: ActingTransaction, numbers: readonly number[]): Promise<readonly string[]> => {
  if (numbers.length === 0) return []
  const { rows } = await sql<{ id: string }>`select app.referrals_of_intakes(${[...numbers]}::bigint[]) as id`.execute(tx)
  return rows.map((row) => row.id)
}
