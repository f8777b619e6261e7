import { sql } from 'kysely'
import type { JournalResult } from '#domain/journal/entry.ts'
import type { Instant } from '#domain/shared/instant.ts'
import type { ActingTransaction } from '../as-actor.ts'
import type { JournalPlace } from './list-journal.ts'

/** What was looked at: a matter, or a person over all their records that the actor may open. */
export type LookedAt = { readonly matterId: string } | { readonly personId: string }

type Told = {
  staffId: string | null; who: string; agencyName: string; operation: string; result: JournalResult
  reason: string; through: string; isPassedOn: boolean; isAsked: boolean; personIds: string[]; sheet: string | null
}

/** One look at a matter, or a try: when, who, what they did, by which right to it or to a つなぎ that tells of it, and whom of the matter it told about. */
export type View = Told & { at: string; exactly: string; lane: number; seq: number }

/** Looks of one person alike in all but their moment: how many, and when the last one was. */
export type AlikeViews = Told & { times: number; last: string }

/** Whether the actor may open a record: a matter, or an intake as the beginning of a case. */
export const mayOpenRecord = async (tx: ActingTransaction, id: string): Promise<boolean> => {
  const { rows } = await sql<{ may: boolean }>`select exists (select 1 from matter m where m.municipality_code = (select app.my_municipality()) and m.id = ${id}::uuid)
    or exists (select 1 from intake i where i.municipality_code = (select app.my_municipality()) and i.id = ${id}::uuid) as may`.execute(tx)
  return rows[0]?.may === true
}

/** Whether the actor knows a person from a record they may open. */
export const mayOpenPerson = async (tx: ActingTransaction, id: string): Promise<boolean> => {
  const { rows } = await sql<{ may: boolean }>`select exists (select 1 from person p where p.municipality_code = (select app.my_municipality()) and p.id = ${id}::uuid) as may`.execute(tx)
  return rows[0]?.may === true
}

/** Of a person each look once, whichever of their records it was at, by the right that tells most; what was asked for is their own page, too. */
const viewsOf = (asked: LookedAt, since: Instant) =>
  'matterId' in asked
    ? sql`app.list_views(${asked.matterId}::uuid, ${since}::timestamptz, null)`
    : sql`(select distinct on (l.lane, l.seq) l.*
      from matter m cross join lateral app.list_views(m.id, ${since}::timestamptz, ${asked.personId}::uuid) l
      where m.municipality_code = (select app.my_municipality()) and m.id in (
          select p.matter_id from matter_person p where p.municipality_code = m.municipality_code and p.person_id = ${asked.personId}::uuid)
        and ${asked.personId}::uuid = any (l.person_ids)
      order by l.lane, l.seq, l.reason = '', not l.is_asked, l.through = '', not l.passed_on)`

/** Everybody who looked since then, with what they did by which right about whom, and how often: whoever looked latest stands first, and nobody is left out. */
export const countViews = async (tx: ActingTransaction, asked: LookedAt, since: Instant): Promise<readonly AlikeViews[]> => {
  const { rows } = await sql<AlikeViews>`
    select v.staff_id as "staffId", v.who, v.agency_name as "agencyName", v.operation, v.result, v.reason, v.through, v.passed_on as "isPassedOn", v.is_asked as "isAsked",
      v.person_ids as "personIds", v.sheet, count(*)::int as times, max(v.at) as last
    from ${viewsOf(asked, since)} v
    group by v.staff_id, v.who, v.agency_name, v.operation, v.result, v.reason, v.through, v.passed_on, v.is_asked, v.person_ids, v.sheet
    order by max(v.at) desc, v.operation`.execute(tx)
  return rows
}

/** Which page of the looks: about whom, where the page before ended, and how many. */
export type ViewsPage = { readonly aboutPersonId: string | undefined; readonly after: JournalPlace | undefined; readonly limit: number }

/** One page of the looks since then, one by one, the latest first. */
export const listViews = async (tx: ActingTransaction, asked: LookedAt, since: Instant, page: ViewsPage): Promise<readonly View[]> => {
  const { aboutPersonId, after } = page
  const conditions = [sql`true`]
  if (aboutPersonId !== undefined) conditions.push(sql`${aboutPersonId}::uuid = any (v.person_ids)`)
  if (after !== undefined) conditions.push(sql`(v.at, v.lane, v.seq) < (${after.at}::timestamptz, ${after.lane}::smallint, ${after.seq}::bigint)`)
  const { rows } = await sql<View>`
    select v.at, to_char(v.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as exactly, v.lane, v.seq, v.staff_id as "staffId", v.who,
      v.agency_name as "agencyName", v.operation, v.result, v.reason, v.through, v.passed_on as "isPassedOn", v.is_asked as "isAsked", v.person_ids as "personIds", v.sheet
    from ${viewsOf(asked, since)} v where ${sql.join(conditions, sql` and `)}
    order by v.at desc, v.lane desc, v.seq desc limit ${page.limit}`.execute(tx)
  return rows
}
