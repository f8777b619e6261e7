import { sql } from 'kysely'
import type { ActingTransaction } from '../as-actor.ts'
import { calledInOrder, calledNow } from '../person/called-now.ts'

/** 秘匿の照合: the concealed people an open sheet may be of, as they are called now; only for whoever is told of it on their day. */
export const listConcealedMeant = async (tx: ActingTransaction, intakeId: string): Promise<readonly { readonly personId: string; readonly name: string }[]> => {
  const { rows } = await sql<{ personId: string; name: string }>`
    select r.person_id as "personId", coalesce(${calledNow(sql`r.person_id`)}, '') as name from app.resembling_those_i_handle() r
     where r.intake_id = ${intakeId}::uuid order by ${calledInOrder(sql`r.person_id`)} nulls last, r.person_id`.execute(tx)
  return rows
}
