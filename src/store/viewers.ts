import { sql } from 'kysely'
import type { JournalResult } from '#domain/journal/entry.ts'
import type { ActingTransaction } from './as-actor.ts'

const MOST = 1000

/** One look at a matter, or a try: when, who, what they did, by which right, and whom of the matter it told about. */
export type View = {
  at: string; staffId: string | null; who: string; agencyName: string; operation: string; result: JournalResult; reason: string; isPassedOn: boolean; personIds: string[]
}

/** Whether the actor may open a record: a matter, or an intake as the beginning of a case. */
export const mayOpenRecord = async (tx: ActingTransaction, id: string): Promise<boolean> => {
  const { rows } = await sql<{ may: boolean }>`select exists (select 1 from matter m where m.municipality_code = (select app.my_municipality()) and m.id = ${id}::uuid)
    or exists (select 1 from intake i where i.municipality_code = (select app.my_municipality()) and i.id = ${id}::uuid) as may`.execute(tx)
  return rows[0]?.may === true
}

/** Who looked at a matter in the last days, the latest first, with the reason that let them. */
export const listViews = async (tx: ActingTransaction, matterId: string, days: number): Promise<readonly View[]> => {
  const { rows } = await sql<View>`
    select at, staff_id as "staffId", who, agency_name as "agencyName", operation, result, reason, passed_on as "isPassedOn", person_ids as "personIds"
    from app.list_views(${matterId}::uuid, app.now() - make_interval(days => ${days}), ${MOST})`.execute(tx)
  return rows
}

/** Whether the actor knows a person from a record they may open. */
export const mayOpenPerson = async (tx: ActingTransaction, id: string): Promise<boolean> => {
  const { rows } = await sql<{ may: boolean }>`select exists (select 1 from person p where p.municipality_code = (select app.my_municipality()) and p.id = ${id}::uuid) as may`.execute(tx)
  return rows[0]?.may === true
}

/** Who looked at a person in the records of theirs that the actor may open, the latest first; each look once, by the right that tells most. */
export const listViewsOfPerson = async (tx: ActingTransaction, personId: string, days: number): Promise<readonly View[]> => {
  const { rows } = await sql<View>`
    select * from (
      select distinct on (v.at, v.staff_id, v.operation) v.at, v.staff_id as "staffId", v.who, v.agency_name as "agencyName", v.operation, v.result, v.reason,
        v.passed_on as "isPassedOn", v.person_ids as "personIds"
      from matter m
        cross join lateral app.list_views(m.id, app.now() - make_interval(days => ${days}), ${MOST}) v
      where m.municipality_code = (select app.my_municipality()) and m.id in (
          select p.matter_id from matter_person p where p.municipality_code = m.municipality_code and p.person_id = ${personId}::uuid)
        and ${personId}::uuid = any (v.person_ids)
      order by v.at, v.staff_id, v.operation, v.reason = '', not v.passed_on) one
    order by at desc limit ${MOST}`.execute(tx)
  return rows
}
