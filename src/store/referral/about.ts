import { sql } from 'kysely'
import { subjectsToldOf } from '#domain/referral/told-subject.ts'
import type { ActingTransaction } from '../as-actor.ts'
import { calledNow } from '../person/called-now.ts'

/** Whom a referral is about (だれのことか): somebody on record, or a name as it travelled. */
export type About = { readonly personId: string | null; readonly name: string }

/** Whom each of some referrals is about, as far as the actor reads it: whoever is named on it and may be opened, and the names that are no more than words. */
export const listAbout = async (tx: ActingTransaction, ids: readonly string[]): Promise<ReadonlyMap<string, readonly About[]>> => {
  const { rows: known } = await sql<About & { id: string }>`
    select p.matter_id as id, p.person_id as "personId", ${calledNow(sql`p.person_id`)} as name from matter_person p
      where p.municipality_code = (select app.my_municipality()) and p.matter_id = any (${[...ids]}::uuid[]) and not (p.only_told and p.part = 'concerned')
      order by p.part <> 'subject', p.person_id`.execute(tx)
  const { rows: told } = await sql<{ id: string; text: string }>`
    select f.referral_id as id, f.text from referral_fact f where f.municipality_code = (select app.my_municipality()) and f.referral_id = any (${[...ids]}::uuid[])
      and f.category = 'identity' and f.person_id is null order by f.id`.execute(tx)
  const named = told.flatMap(({ id, text }) => subjectsToldOf([{ category: 'identity', text }]).map(({ name }) => ({ id, personId: null, name })))
  return Map.groupBy([...known.filter((one) => one.name !== null), ...named], (one) => one.id)
}
