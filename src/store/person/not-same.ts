import type { Actor } from '#domain/access/actor.ts'
import type { ActingTransaction } from '../as-actor.ts'

/** Remembers that two people are not the same (別の人): neither is offered for the other again. */
export const saveNotSame = async (tx: ActingTransaction, actor: Actor, pair: readonly [string, string]): Promise<void> => {
  const [one, other] = pair.toSorted()
  if (one === undefined || other === undefined) return
  await tx
    .insertInto('not_same_person')
    .values({ municipality_code: actor.municipalityCode, person_id: one, other_person_id: other, decided_by: actor.membershipId })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}
