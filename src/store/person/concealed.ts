import { sql } from 'kysely'
import type { ActingTransaction } from '../as-actor.ts'

/** Whether anybody a matter concerns is concealed (住所等の秘匿), or found together with somebody who is. */
export const hasConcealedPerson = async (tx: ActingTransaction, matterId: string): Promise<boolean> => {
  const { rows } = await sql<{ isSo: boolean }>`select app.knows_concealed_person(${matterId}::uuid) as "isSo"`.execute(tx)
  return rows[0]?.isSo === true
}

/** Whether a contact that travelled with a つなぎ is for handlers (取扱者) alone by now: it left before somebody was concealed. */
export const hasConcealedContact = async (tx: ActingTransaction, referralId: string): Promise<boolean> => {
  const { rows } = await sql<{ isSo: boolean }>`select app.has_concealed_contact(${referralId}::uuid) as "isSo"`.execute(tx)
  return rows[0]?.isSo === true
}

/** Whether somebody's whereabouts are for handlers (取扱者) alone, and whether that closes them to the actor. */
export const findClosure = async (tx: ActingTransaction, personId: string): Promise<{ concealed: boolean; concealedFromMe: boolean }> => {
  const { rows } = await sql<{ concealed: boolean; concealedFromMe: boolean }>`
    select p.concealed, p.concealed and ${personId}::uuid in (select app.persons_concealed_from_me()) as "concealedFromMe"
    from (select ${personId}::uuid in (select app.concealed_among(array[${personId}::uuid])) as concealed) p`.execute(tx)
  return rows[0] ?? { concealed: false, concealedFromMe: false }
}

/** Which of these people are concealed, or found together with somebody who is, as far as the actor may know (取扱注意・秘匿). */
export const findConcealedAmong = async (tx: ActingTransaction, personIds: readonly string[]): Promise<ReadonlySet<string>> => {
  if (personIds.length === 0) return new Set()
  const { rows } = await sql<{ id: string }>`select app.concealed_among(${[...personIds]}::uuid[]) as id`.execute(tx)
  return new Set(rows.map((row) => row.id))
}

/** In which of these matters somebody is, as far as the actor may know. */
export const findConcealedIn = async (tx: ActingTransaction, matterIds: readonly string[]): Promise<ReadonlySet<string>> => {
  if (matterIds.length === 0) return new Set()
  const { rows } = await sql<{ id: string }>`select app.concealed_in(${[...matterIds]}::uuid[]) as id`.execute(tx)
  return new Set(rows.map((row) => row.id))
}
