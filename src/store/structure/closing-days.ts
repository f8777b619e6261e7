import type { Actor } from '#domain/access/actor.ts'
import type { ActingTransaction } from '../as-actor.ts'

/** When the municipality's offices are closed beside the national holidays: weekdays, over the new year, and its own closing days (閉庁日). */
export const findClosing = async (tx: ActingTransaction, actor: Actor) => {
  const ground = await tx.selectFrom('municipality').select(['closed_weekdays as weekdays', 'year_end_from as from', 'year_end_to as to'])
    .where('municipality_code', '=', actor.municipalityCode).executeTakeFirst()
  // Whoever left a moment ago reads nothing of the city any more; what they would write, the database refuses.
  if (ground === undefined) return { weekdays: [], days: [] }
  const rows = await tx.selectFrom('closing_day').select('closed_on').where('municipality_code', '=', actor.municipalityCode).execute()
  return { weekdays: ground.weekdays, yearEnd: { from: ground.from, to: ground.to }, days: rows.map((row) => row.closed_on) }
}
