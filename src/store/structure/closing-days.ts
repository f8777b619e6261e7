import type { Actor } from '#domain/access/actor.ts'
import type { ActingTransaction } from '../as-actor.ts'

/** The municipality's own closing days (閉庁日), beside the national holidays. */
export const listClosingDays = async (tx: ActingTransaction, actor: Actor): Promise<readonly string[]> => {
  const rows = await tx.selectFrom('closing_day').select('closed_on').where('municipality_code', '=', actor.municipalityCode).execute()
  return rows.map((row) => row.closed_on)
}
