import { sql } from 'kysely'
import type { Actor } from '#domain/access/actor.ts'
import type { KeptFault } from '#domain/intake/import/kept-fault.ts'
import { UNDO_OBSTACLES, type UndoObstacle } from '#domain/intake/import/obstacle.ts'
import type { Day } from '#domain/shared/day.ts'
import type { ActingTransaction } from '#store/as-actor.ts'

/** An import about to be made. */
export type NewBatch = {
  readonly id: string
  readonly fileName: string
  readonly fileHash: string
  readonly taken: number
  readonly leftOut: number
  readonly faults: readonly KeptFault[]
  readonly keyMark: string
  /** The last day of its rows as they came, a row without one counted by the day of the import. */
  readonly lastDay: Day
  readonly now: string
}

/** Writes an import of the actor's agency. */
export const saveBatch = async (tx: ActingTransaction, actor: Actor, batch: NewBatch): Promise<void> => {
  await tx
    .insertInto('import_batch')
    .values({
      municipality_code: actor.municipalityCode, id: batch.id, agency_id: actor.agencyId, file_name: batch.fileName, file_hash: batch.fileHash,
      row_count: batch.taken, left_out: batch.leftOut, faults: JSON.stringify(batch.faults), imported_by: actor.membershipId, imported_at: batch.now, key_mark: batch.keyMark,
      last_day: batch.lastDay,
    })
    .execute()
}

const batches = (tx: ActingTransaction, actor: Actor) =>
  tx
    .selectFrom('import_batch as b')
    .innerJoin('membership as m', (join) => join.onRef('m.municipality_code', '=', 'b.municipality_code').onRef('m.id', '=', 'b.imported_by'))
    .innerJoin('staff as f', (join) => join.onRef('f.municipality_code', '=', 'm.municipality_code').onRef('f.id', '=', 'm.staff_id'))
    .leftJoin('membership as n', (join) => join.onRef('n.municipality_code', '=', 'b.municipality_code').onRef('n.id', '=', 'b.undone_by'))
    .leftJoin('staff as g', (join) => join.onRef('g.municipality_code', '=', 'n.municipality_code').onRef('g.id', '=', 'n.staff_id'))
    .where('b.municipality_code', '=', actor.municipalityCode)
    .select([
      'b.id as batchId', 'b.file_name as fileName', 'b.row_count as taken', 'b.left_out as leftOut', 'b.imported_at as importedAt',
      'f.name as importedByName', 'b.undone_at as undoneAt', 'b.undone_count as undoneCount', 'g.name as undoneByName',
    ])

/** The imports of the actor's agency, the newest first. */
export const listBatches = (tx: ActingTransaction, actor: Actor) => batches(tx, actor).orderBy('b.imported_at', 'desc').orderBy('b.id').execute()

/** One import of the actor's agency. */
export const findBatch = (tx: ActingTransaction, actor: Actor, id: string) => batches(tx, actor).where('b.id', '=', id).executeTakeFirst()

/** What of its file could not be taken, cell by cell; `undefined` when the import is absent or another agency's. */
export const findBatchFaults = async (tx: ActingTransaction, actor: Actor, id: string): Promise<readonly KeptFault[] | undefined> => {
  const row = await tx.selectFrom('import_batch').select('faults').where('municipality_code', '=', actor.municipalityCode).where('id', '=', id).executeTakeFirst()
  return row?.faults as readonly KeptFault[] | undefined
}

/**
 * Holds the imports of the actor's agency, and of those it goes on for, until the transaction ends: of two colleagues who take the same rows in, the second finds the first one's
 * import.
 */
export const holdImports = async (tx: ActingTransaction): Promise<void> => {
  await sql`select pg_advisory_xact_lock(hashtextextended('imports/' || mine.id, 0)) from (select a.id from unnest(app.my_agencies()) a (id) order by a.id) mine`.execute(tx)
}

/** The import in which the actor's agency, or one it goes on for, took the very same file in, if it still stands: which imports are theirs the policy says. */
export const findBatchOfFile = (tx: ActingTransaction, actor: Actor, fileHash: string) =>
  batches(tx, actor)
    .where('b.file_hash', '=', fileHash)
    .where('b.undone_at', 'is', null)
    .orderBy('b.imported_at', 'desc')
    .executeTakeFirst()

type BatchIntake = { inChargeName: string | null; id: string; number: number; receivedAt: string; text: string; obstacles: UndoObstacle[] }

/**
 * The intakes of an import that the actor may see with who is in charge of each now, those somebody worked on first, with what was done on each: one page of them, and how many
 * there are, also beyond the last page.
 */
export const listBatchIntakes = async (tx: ActingTransaction, batchId: string, page: { limit: number; offset: number }) => {
  const { rows } = await sql<(BatchIntake | { id: null }) & { total: number; worked: number }>`
    with since as materialized (select w.matter_id, array_agg(w.obstacle order by array_position(${[...UNDO_OBSTACLES]}::text[], w.obstacle)) as obstacles
      from app.work_since_import(${batchId}::uuid) w group by w.matter_id),
    listed as materialized (
      select i.id, i.number, i.received_at as "receivedAt", left(i.text, 200) as text, coalesce(s.obstacles, '{}') as obstacles,
        (select f.name from matter_team t join membership m on m.municipality_code = t.municipality_code and m.id = t.membership_id
           join staff f on f.municipality_code = m.municipality_code and f.id = m.staff_id
          where t.municipality_code = i.municipality_code and t.matter_id = i.id and t.part = 'lead' and t.valid_to is null) as "inChargeName"
      from intake i left join since s on s.matter_id = i.id
      where i.municipality_code = (select app.my_municipality()) and i.import_batch_id = ${batchId}
    )
    select counted.total, counted.worked, shown.* from (select count(*)::int as total, (count(*) filter (where cardinality(l.obstacles) > 0))::int as worked from listed l) counted
      left join lateral (select l.* from listed l order by cardinality(l.obstacles) desc, l.number limit ${page.limit} offset ${page.offset}) shown on true
    order by cardinality(shown.obstacles) desc, shown.number`.execute(tx)
  const intakes = rows.flatMap(({ total: _total, worked: _worked, ...row }) => (row.id === null ? [] : [row]))
  return { intakes, total: rows[0]?.total ?? 0, worked: rows[0]?.worked ?? 0 }
}

/** The sheets of an import that were taken back (取り消した受付), by the numbers they bore: nothing else of them is kept. */
export const listUndone = async (tx: ActingTransaction, actor: Actor, batchId: string, page: { limit: number; offset: number }) => {
  const { rows } = await sql<{ number: number; receivedAt: string }>`
    select (u.one ->> 'number')::bigint as number, (u.one ->> 'receivedAt')::timestamptz as "receivedAt"
    from import_batch b cross join lateral jsonb_array_elements(b.undone) u(one)
    where b.municipality_code = ${actor.municipalityCode} and b.id = ${batchId}::uuid order by (u.one ->> 'number')::bigint limit ${page.limit} offset ${page.offset}`.execute(tx)
  return rows.map((row) => ({ ...row, number: Number(row.number) }))
}

/** What became of an import that was taken back: which of its intakes are gone, how many stay; or what stood in the way. */
export type Undone = { readonly problem: string; readonly gone: readonly string[]; readonly stayed: number }

/** Takes an import back, as far as nobody worked on it. */
export const undoBatch = async (tx: ActingTransaction, batchId: string): Promise<Undone> => {
  const { rows } = await sql<Undone>`select u.problem, u.gone, u.stayed from app.undo_import(${batchId}) u`.execute(tx)
  return rows[0] ?? { problem: 'not_found', gone: [], stayed: 0 }
}
