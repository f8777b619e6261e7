import { sql } from 'kysely'
import type { Actor } from '#domain/access/actor.ts'
import type { BrokenEntry, LaneHead } from '#domain/journal/chain.ts'
import type { ActingTransaction } from '../as-actor.ts'

/** A check of the journal (記録簿の検査) that was asked for, and what it found once it has ended. */
export type JournalCheck = {
  readonly id: string
  readonly askedAt: string
  readonly askedByName: string | null
  readonly endedAt: string | null
  readonly entries: number | null
  readonly mirrored: number | null
  readonly faultyMirrors: number
  readonly broken: BrokenEntry[]
}

/** Notes that a check is wanted: by an auditor, or by the office itself. */
export const askForCheck = async (tx: ActingTransaction, actor: Actor, id: string): Promise<void> => {
  const asked_by = actor.role === 'system' ? null : actor.membershipId
  await tx.insertInto('journal_check').values({ municipality_code: actor.municipalityCode, id, asked_by }).execute()
}

/** The check that waits longest; the office asks for one itself when a day has gone by without. */
export const findWaitingCheck = async (tx: ActingTransaction, actor: Actor): Promise<string | undefined> => {
  const row = await tx
    .selectFrom('journal_check')
    .select('id')
    .where('municipality_code', '=', actor.municipalityCode)
    .where('ended_at', 'is', null)
    .orderBy('asked_at')
    .limit(1)
    .executeTakeFirst()
  return row?.id
}

/** Whether the journal was checked within the last day. */
export const wasCheckedToday = async (tx: ActingTransaction): Promise<boolean> => {
  const { rows } = await sql`select 1 from journal_check where municipality_code = (select app.my_municipality())
    and asked_at > app.now() - interval '24 hours' limit 1`.execute(tx)
  return rows.length > 0
}

/** Keeps what a check found. */
export const saveCheck = async (
  tx: ActingTransaction,
  actor: Actor,
  id: string,
  found: { entries: number; mirrored: number; faultyMirrors: number; broken: readonly BrokenEntry[] },
): Promise<void> => {
  await tx
    .updateTable('journal_check')
    .set({ ended_at: sql`app.now()`, entries: found.entries, mirrored: found.mirrored, faulty_mirrors: found.faultyMirrors, broken: sql`${JSON.stringify(found.broken)}::jsonb` })
    .where('municipality_code', '=', actor.municipalityCode)
    .where('id', '=', id)
    .execute()
}

/** The latest checks. */
export const listChecks = async (tx: ActingTransaction): Promise<readonly JournalCheck[]> => {
  const { rows } = await sql<JournalCheck>`
    select c.id, c.asked_at as "askedAt", f.name as "askedByName", c.ended_at as "endedAt", c.entries, c.mirrored,
      c.faulty_mirrors as "faultyMirrors", c.broken
    from journal_check c
      left join membership m on m.municipality_code = c.municipality_code and m.id = c.asked_by
      left join staff f on f.municipality_code = m.municipality_code and f.id = m.staff_id
    where c.municipality_code = (select app.my_municipality())
    order by c.asked_at desc limit 30`.execute(tx)
  return rows
}

/** Whether every one of these heads still stands in the journal as it was. */
export const doHeadsStand = async (tx: ActingTransaction, actor: Actor, heads: readonly LaneHead[]): Promise<boolean> => {
  const { rows } = await sql`
    select 1 from jsonb_to_recordset(${JSON.stringify(heads)}::jsonb) as h(lane smallint, seq bigint, hash text)
    where not exists (select 1 from journal j where j.municipality_code = ${actor.municipalityCode} and j.lane = h.lane
      and j.seq = h.seq and j.hash = decode(h.hash, 'hex')) limit 1`.execute(tx)
  return rows.length === 0
}
