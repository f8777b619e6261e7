import { sql } from 'kysely'
import type { PRINTED_SHEETS } from '#domain/journal/printed.ts'
import type { ActingTransaction } from '../as-actor.ts'
import { mayOpenPerson, mayOpenRecord } from './looks.ts'

type Kind = (typeof PRINTED_SHEETS)[keyof typeof PRINTED_SHEETS]

/** A record that goes to print: the one it is noted under, and those that its page tells of along with it. */
export type Printed = { readonly id: string; readonly along: readonly string[] }

const idsFrom = (rows: readonly { readonly id: string }[]): readonly string[] => rows.map((one) => one.id)

/** The people of a matter whom the actor may know. */
const peopleOf = async (tx: ActingTransaction, matterId: string): Promise<readonly string[]> =>
  idsFrom((await sql<{ id: string }>`select p.id from matter_person m join person p on p.municipality_code = m.municipality_code and p.id = m.person_id
    where m.municipality_code = (select app.my_municipality()) and m.matter_id = ${matterId}::uuid`.execute(tx)).rows)

/** The matters somebody is named in that the actor may open. */
const mattersOf = async (tx: ActingTransaction, personId: string): Promise<readonly string[]> =>
  idsFrom((await sql<{ id: string }>`select m.id from matter_person p join matter m on m.municipality_code = p.municipality_code and m.id = p.matter_id
    where p.municipality_code = (select app.my_municipality()) and p.person_id = ${personId}::uuid`.execute(tx)).rows)

const matterOfContact = async (tx: ActingTransaction, id: string): Promise<string | undefined> =>
  (await sql<{ id: string }>`select c.matter_id as id from contact_record c where c.municipality_code = (select app.my_municipality()) and c.id = ${id}::uuid`.execute(tx)).rows[0]?.id

/** What of it the actor may read; `undefined` when absent or hidden alike. */
export const findPrinted = async (tx: ActingTransaction, kind: Kind, id: string): Promise<Printed | undefined> => {
  if (kind === 'person') return (await mayOpenPerson(tx, id)) ? { id, along: await mattersOf(tx, id) } : undefined
  const matterId = kind === 'contact_record' ? await matterOfContact(tx, id) : id
  return matterId !== undefined && (await mayOpenRecord(tx, matterId)) ? { id: matterId, along: await peopleOf(tx, matterId) } : undefined
}
