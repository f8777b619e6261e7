import { sql } from 'kysely'
import type { JournalResult } from '#domain/journal/entry.ts'
import type { PurposeOfUse } from '#domain/journal/purpose.ts'
import type { Numbered } from '#domain/shared/number-text.ts'
import type { ActingTransaction } from '../as-actor.ts'

/** What the journal is asked for. */
export type JournalQuestion = {
  readonly staffId?: string | undefined
  readonly from?: string | undefined
  readonly to?: string | undefined
  readonly subjectId?: string | undefined
  /** Any of these records: those a number stands for. */
  readonly anyOf?: readonly string[] | undefined
  readonly operation?: string | undefined
  readonly result?: JournalResult | undefined
  readonly after?: JournalPlace | undefined
}

/** Where a page of the journal ended: moment (with microseconds), lane and number. */
export type JournalPlace = { readonly at: string; readonly lane: number; readonly seq: number }

/** An entry as it is read: who, as whom, when, what and with which result. */
export type JournalRow = {
  readonly lane: number
  readonly seq: number
  readonly at: string
  readonly exactly: string
  readonly staffName: string
  readonly agencyName: string
  readonly purpose: PurposeOfUse
  readonly operation: string
  readonly result: JournalResult
  readonly problem: string | null
  /** Each record, and by which right it was opened; by none when it was only asked for, or told of under a mask. */
  readonly records: { readonly id: string; readonly reason: string }[]
  /** Of a print: which paper, page or list. */
  readonly printed: string | null
}

const conditionsOf = ({ staffId, from, to, subjectId, anyOf, operation, result, after }: JournalQuestion) => {
  const conditions = [sql`j.municipality_code = (select app.my_municipality())`]
  if (staffId !== undefined) conditions.push(sql`j.staff_id = ${staffId}`)
  if (from !== undefined) conditions.push(sql`j.at >= ${from}::date::timestamp at time zone 'Asia/Tokyo'`)
  if (to !== undefined) conditions.push(sql`j.at < (${to}::date + 1)::timestamp at time zone 'Asia/Tokyo'`)
  if (subjectId !== undefined) conditions.push(sql`j.subjects @> array[${subjectId}::uuid]`)
  if (anyOf !== undefined) conditions.push(sql`j.subjects && ${[...anyOf]}::uuid[]`)
  if (operation !== undefined) conditions.push(sql`j.operation = ${operation}`)
  if (result !== undefined) conditions.push(sql`j.result = ${result}`)
  if (after !== undefined) conditions.push(sql`(j.at, j.lane, j.seq) < (${after.at}::timestamptz, ${after.lane}::smallint, ${after.seq}::bigint)`)
  return sql.join(conditions, sql` and `)
}

/** Entries of the journal (記録簿), the latest first. What a record says is never among them. */
export const listJournalEntries = async (tx: ActingTransaction, question: JournalQuestion, limit: number): Promise<readonly JournalRow[]> => {
  const { rows } = await sql<JournalRow>`
    select j.lane, j.seq, j.at, to_char(j.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as exactly,
      coalesce(f.name, '') as "staffName", coalesce(a.short_name, '') as "agencyName", j.purpose, j.operation, j.result,
      j.detail ->> 'problem' as problem,
      j.detail ->> 'sheet' as printed,
      coalesce((select jsonb_agg(jsonb_build_object('id', s.id, 'reason', s.reason) order by s.place)
        from unnest(j.subjects, j.reasons) with ordinality s(id, reason, place)), '[]') as records
    from journal j
      left join staff f on f.municipality_code = j.municipality_code and f.id = j.staff_id
      left join agency a on a.municipality_code = j.municipality_code and a.id = j.agency_id
    where ${conditionsOf(question)}
    order by j.at desc, j.lane desc, j.seq desc limit ${limit}`.execute(tx)
  return rows
}

/** Which identifiers in the journal a number on a paper stands for, the first of these numbers that one bears; told to auditors alone. */
export const findRecordsOfNumber = async (tx: ActingTransaction, of: Numbered, numbers: readonly number[]) => {
  const { rows } = await sql<{ id: string; number: number; records: string[]; isTakenBack: boolean }>`
    select asked as id, number, records, is_taken_back as "isTakenBack" from app.records_of_number(${of}, ${[...numbers]}::bigint[])`.execute(tx)
  return rows[0] && { ...rows[0], of, number: Number(rows[0].number) }
}

/** What these identifiers are, and the numbers they bear on papers; told to auditors alone. */
export const findNumbersOf = async (tx: ActingTransaction, ids: readonly string[]) => {
  const { rows } = await sql<{ id: string; of: Numbered | 'person'; number: string | null }>`select id, kind as "of", number from app.numbers_of_records(${[...ids]}::uuid[])`.execute(tx)
  return rows.map((one) => ({ ...one, number: one.number === null ? null : Number(one.number) }))
}

/** Everybody who can stand in the journal, by kana, with the agency they belong to or last belonged to. */
export const listJournalStaff = async (tx: ActingTransaction) => {
  const { rows } = await sql<{ id: string; name: string; agencyName: string }>`
    select f.id, f.name, coalesce((select a.short_name from membership m
      join agency a on a.municipality_code = m.municipality_code and a.id = m.agency_id
      where m.municipality_code = f.municipality_code and m.staff_id = f.id order by m.valid_from desc limit 1), '') as "agencyName"
    from staff f where f.municipality_code = (select app.my_municipality()) order by app.kana_order(f.kana) collate "C", f.id`.execute(tx)
  return rows
}
