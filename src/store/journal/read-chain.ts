import { sql, type Kysely } from 'kysely'
import type { LaneHead } from '#domain/journal/chain.ts'
import type { ChainedEntry } from '#domain/journal/entry.ts'
import type { Schema } from '../schema.generated.ts'

/** Enough to be worth the way, little enough that whoever else the server answers waits for no more than a few milliseconds. */
const PAGE = 500

/** Every municipality that has a journal, or the head of one. */
export const listJournalCities = async (database: Kysely<Schema>): Promise<readonly string[]> => {
  const { rows } = await sql<{ code: string }>`
    select municipality_code as code from journal union select municipality_code from journal_lane order by code`.execute(database)
  return rows.map(({ code }) => code)
}

/** Where each lane of a journal ends, as the database itself remembers it. */
export const listLaneHeads = async (database: Kysely<Schema>, code: string): Promise<readonly LaneHead[]> => {
  const { rows } = await sql<LaneHead>`
    select lane, last_seq as seq, encode(last_hash, 'hex') as hash from journal_lane
    where municipality_code = ${code} order by lane`.execute(database)
  return rows
}

/** The lanes in which entries lie, whether or not the database remembers a head for them. */
export const listLanes = async (database: Kysely<Schema>, code: string): Promise<readonly number[]> => {
  const { rows } = await sql<{ lane: number }>`
    with recursive found(lane) as (
      (select lane from journal where municipality_code = ${code} order by lane limit 1)
      union all
      select (select j.lane from journal j where j.municipality_code = ${code} and j.lane > f.lane order by j.lane limit 1)
      from found f where f.lane is not null)
    select lane from found where lane is not null`.execute(database)
  return rows.map(({ lane }) => lane)
}

/** The entries of a lane after a number, in order, as many as one page holds. */
export const readEntriesAfter = async (
  database: Kysely<Schema>,
  code: string,
  { lane, seq }: { readonly lane: number; readonly seq: number },
): Promise<readonly ChainedEntry[]> => {
  const { rows } = await sql<ChainedEntry>`
    select municipality_code as "municipalityCode", lane, seq,
      to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US') as at, staff_id as "staffId",
      membership_id as "membershipId", agency_id as "agencyId", purpose, operation, result,
      subjects::text[] as subjects, reasons, detail::text as detail, request_id as "requestId",
      encode(previous_hash, 'hex') as "previousHash", encode(hash, 'hex') as hash
    from journal where municipality_code = ${code} and lane = ${lane} and seq > ${seq} order by seq limit ${PAGE}`.execute(database)
  return rows
}

/** The lowest number of a lane, and one below it: where its reading begins. */
export const beforeFirst = async (database: Kysely<Schema>, code: string, lane: number): Promise<number> => {
  const { rows } = await sql<{ seq: number | null }>`
    select min(seq) - 1 as seq from journal where municipality_code = ${code} and lane = ${lane}`.execute(database)
  return rows[0]?.seq ?? 0
}
