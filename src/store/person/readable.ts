import type { Actor } from '#domain/access/actor.ts'
import type { ActingTransaction } from '../as-actor.ts'

/** Whether the actor may open every one of these persons. */
export const areReadablePersons = async (tx: ActingTransaction, actor: Actor, ids: readonly string[]): Promise<boolean> => {
  const wanted = [...new Set(ids)]
  if (wanted.length === 0) return true
  const rows = await tx.selectFrom('person').select('id').where('municipality_code', '=', actor.municipalityCode).where('id', 'in', wanted).execute()
  return rows.length === wanted.length
}
