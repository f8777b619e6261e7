import type { Actor } from '#domain/access/actor.ts'
import type { ActingTransaction } from '../as-actor.ts'

/** Whether somebody a matter concerns is under concealment (住所等の秘匿). */
export const hasConcealedPerson = async (tx: ActingTransaction, actor: Actor, matterId: string): Promise<boolean> => {
  const row = await tx
    .selectFrom('concealment as c')
    .innerJoin('matter_person as p', (join) =>
      join.onRef('p.municipality_code', '=', 'c.municipality_code').onRef('p.person_id', '=', 'c.person_id'),
    )
    .select('c.id')
    .where('c.municipality_code', '=', actor.municipalityCode)
    .where('p.matter_id', '=', matterId)
    .where('c.released_at', 'is', null)
    .executeTakeFirst()
  return row !== undefined
}
