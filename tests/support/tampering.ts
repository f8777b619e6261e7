import { sql, type Kysely } from 'kysely'
import type { Dice } from '#demo/dice.ts'
import type { Schema } from '#store/schema.generated.ts'

type Tampered = Kysely<Schema>

/** Where an entry lies. */
export type Place = { readonly lane: number; readonly seq: number }

/** A tampering that was done: what, and where the first sign of it may be looked for. */
export type Tampering = { readonly kind: string; readonly lanes: readonly number[]; readonly from: number; readonly exactly?: Place }

/** One way to tamper: `undefined` when the dice fell on something that cannot be done. */
type Tamper = (database: Tampered, code: string, dice: Dice) => Promise<Tampering | undefined>

const CODE_OF_ANOTHER = '131016'

const placesIn = async (database: Tampered, code: string): Promise<readonly Place[]> => {
  const { rows } = await sql<Place>`select lane, seq from journal where municipality_code = ${code} order by lane, seq`.execute(database)
  return rows
}

const somePlace = async (database: Tampered, code: string, dice: Dice): Promise<Place> => dice.pick(await placesIn(database, code))

const lastOf = async (database: Tampered, code: string, lane: number): Promise<number> => {
  const { rows } = await sql<{ seq: number }>`select max(seq) as seq from journal where municipality_code = ${code} and lane = ${lane}`.execute(database)
  return rows[0]?.seq ?? 0
}

/** What somebody who knows everything about the chain would do: every hash from a number on, and the head, made to fit. */
export const rehash = async (database: Tampered, code: string, { lane, seq }: Place): Promise<void> => {
  await sql`select set_config('tamper.code', ${code}, true), set_config('tamper.lane', ${String(lane)}, true), set_config('tamper.seq', ${String(seq)}, true)`.execute(database)
  await sql
    .raw(
      `do $$ declare entry journal; before bytea; at_last timestamptz; seq_last bigint := 0; begin
        select hash, seq into before, seq_last from journal where municipality_code = current_setting('tamper.code')
          and lane = current_setting('tamper.lane')::int and seq < current_setting('tamper.seq')::bigint order by seq desc limit 1;
        before := coalesce(before, '\\x00'); seq_last := coalesce(seq_last, 0);
        for entry in select * from journal where municipality_code = current_setting('tamper.code')
          and lane = current_setting('tamper.lane')::int and seq >= current_setting('tamper.seq')::bigint order by seq loop
          entry.previous_hash := before; before := sha256(app.journal_bytes(entry)); seq_last := entry.seq;
          update journal set previous_hash = entry.previous_hash, hash = before
            where municipality_code = entry.municipality_code and lane = entry.lane and seq = entry.seq;
        end loop;
        update journal_lane set last_seq = seq_last, last_hash = before
          where municipality_code = current_setting('tamper.code') and lane = current_setting('tamper.lane')::int;
      end $$`,
    )
    .execute(database)
}

const VALUES: Readonly<Record<string, string>> = {
  at: `at + interval '3 hours'`,
  staff_id: 'gen_random_uuid()',
  membership_id: 'gen_random_uuid()',
  agency_id: 'gen_random_uuid()',
  purpose: `case purpose when 'audit' then 'referral' else 'audit' end`,
  operation: `'nothing'`,
  result: `case result when 'done' then 'refused' else 'done' end`,
  subjects: 'subjects || gen_random_uuid()',
  reasons: `reasons || 'team'::text`,
  detail: `detail || '{"x": 1}'`,
  request_id: 'gen_random_uuid()',
  previous_hash: `sha256('x')`,
  hash: `sha256('y')`,
}

/** The columns whose change alone must be found at the very entry. */
export const COLUMNS = Object.keys(VALUES)

const setColumn = (column: string, { lane, seq }: Place, code: string) =>
  sql`update journal set ${sql.ref(column)} = ${sql.raw(VALUES[column] ?? '')} where municipality_code = ${code} and lane = ${lane} and seq = ${seq}`

const editColumn: Tamper = async (database, code, dice) => {
  const place = await somePlace(database, code, dice)
  const column = dice.pick(COLUMNS)
  await setColumn(column, place, code).execute(database)
  return { kind: `edit ${column}`, lanes: [place.lane], from: place.seq, exactly: place }
}

const editAndRehash: Tamper = async (database, code, dice) => {
  const place = await somePlace(database, code, dice)
  const column = dice.pick(COLUMNS.filter((name) => !['previous_hash', 'hash'].includes(name)))
  await setColumn(column, place, code).execute(database)
  await rehash(database, code, place)
  return { kind: `edit ${column} and rewrite what follows`, lanes: [place.lane], from: place.seq }
}

const deleteOne: Tamper = async (database, code, dice) => {
  const place = await somePlace(database, code, dice)
  const last = await lastOf(database, code, place.lane)
  await sql`delete from journal where municipality_code = ${code} and lane = ${place.lane} and seq = ${place.seq}`.execute(database)
  return { kind: 'delete', lanes: [place.lane], from: place.seq, exactly: { lane: place.lane, seq: place.seq === last ? last : place.seq + 1 } }
}

const deleteAndClose: Tamper = async (database, code, dice) => {
  const place = await somePlace(database, code, dice)
  await sql`delete from journal where municipality_code = ${code} and lane = ${place.lane} and seq = ${place.seq}`.execute(database)
  await sql`update journal set seq = -seq where municipality_code = ${code} and lane = ${place.lane} and seq > ${place.seq}`.execute(database)
  await sql`update journal set seq = -seq - 1 where municipality_code = ${code} and lane = ${place.lane} and seq < 0`.execute(database)
  await rehash(database, code, place)
  return { kind: 'delete, renumber and rewrite', lanes: [place.lane], from: place.seq }
}

const insertBetween: Tamper = async (database, code, dice) => {
  const place = await somePlace(database, code, dice)
  await sql`update journal set seq = -seq where municipality_code = ${code} and lane = ${place.lane} and seq >= ${place.seq}`.execute(database)
  await sql`update journal set seq = -seq + 1 where municipality_code = ${code} and lane = ${place.lane} and seq < 0`.execute(database)
  await sql`insert into journal select municipality_code, lane, seq - 1, at, staff_id, membership_id, agency_id, purpose, 'forged', result, subjects,
    reasons, detail, request_id, previous_hash, hash from journal where municipality_code = ${code} and lane = ${place.lane} and seq = ${place.seq + 1}`.execute(database)
  if (dice.roll(2) === 1) await rehash(database, code, place)
  return { kind: 'insert between', lanes: [place.lane], from: place.seq }
}

const insertBehind: Tamper = async (database, code, dice) => {
  const { lane } = await somePlace(database, code, dice)
  const last = await lastOf(database, code, lane)
  await sql`insert into journal select municipality_code, lane, seq + 1, at, staff_id, membership_id, agency_id, purpose, operation, result, subjects,
    reasons, detail, gen_random_uuid(), hash, sha256('z') from journal where municipality_code = ${code} and lane = ${lane} and seq = ${last}`.execute(database)
  return { kind: 'insert behind the end', lanes: [lane], from: last + 1, exactly: { lane, seq: last + 1 } }
}

const reorder: Tamper = async (database, code, dice) => {
  const one = await somePlace(database, code, dice)
  const last = await lastOf(database, code, one.lane)
  const other = 1 + dice.roll(last)
  if (other === one.seq) return undefined
  const [low, high] = [Math.min(one.seq, other), Math.max(one.seq, other)]
  const move = (from: number, to: number) => sql`update journal set seq = ${to} where municipality_code = ${code} and lane = ${one.lane} and seq = ${from}`.execute(database)
  await move(low, -1)
  await move(high, low)
  await move(-1, high)
  const rewritten = dice.roll(2) === 1
  if (rewritten) await rehash(database, code, { lane: one.lane, seq: low })
  return { kind: 'reorder', lanes: [one.lane], from: low, ...(rewritten ? {} : { exactly: { lane: one.lane, seq: low } }) }
}

const cutTail: Tamper = async (database, code, dice) => {
  const place = await somePlace(database, code, dice)
  await sql`delete from journal where municipality_code = ${code} and lane = ${place.lane} and seq >= ${place.seq}`.execute(database)
  if (dice.roll(3) > 0) await rehash(database, code, place)
  return { kind: 'cut the tail', lanes: [place.lane], from: place.seq, exactly: place }
}

const rewriteFromGenesis: Tamper = async (database, code, dice) => {
  const { lane } = await somePlace(database, code, dice)
  await sql`update journal set staff_id = gen_random_uuid() where municipality_code = ${code} and lane = ${lane}`.execute(database)
  await rehash(database, code, { lane, seq: 1 })
  return { kind: 'rewrite from the beginning', lanes: [lane], from: 1 }
}

const swapLanes: Tamper = async (database, code, dice) => {
  const lanes = [...new Set((await placesIn(database, code)).map(({ lane }) => lane))]
  const [a, b] = [dice.pick(lanes), dice.pick(lanes)]
  if (a === b) return undefined
  for (const table of ['journal', 'journal_lane'])
    for (const [from, to] of [[a, 99], [b, a], [99, b]]) await sql`update ${sql.table(table)} set lane = ${to} where municipality_code = ${code} and lane = ${from}`.execute(database)
  if (dice.roll(2) === 1) for (const lane of [a, b]) await rehash(database, code, { lane, seq: 1 })
  return { kind: 'swap two lanes', lanes: [a, b], from: 1 }
}

const moveAway: Tamper = async (database, code, dice) => {
  const place = await somePlace(database, code, dice)
  const target = dice.pick([sql`lane = 77`, sql`seq = 100000`, sql`municipality_code = ${CODE_OF_ANOTHER}`])
  await sql`update journal set ${target} where municipality_code = ${code} and lane = ${place.lane} and seq = ${place.seq}`.execute(database)
  return { kind: 'move an entry away', lanes: [place.lane, 77], from: 1 }
}

const turnClock: Tamper = async (database, code, dice) => {
  const place = await somePlace(database, code, dice)
  await sql`update journal set at = at - interval '1 hour' where municipality_code = ${code} and lane = ${place.lane} and seq >= ${place.seq}`.execute(database)
  if (dice.roll(2) === 1) await rehash(database, code, place)
  return { kind: 'turn the clock back', lanes: [place.lane], from: place.seq }
}

const moveHead: Tamper = async (database, code, dice) => {
  const { lane } = await somePlace(database, code, dice)
  const change = dice.pick([sql`last_seq = last_seq - 1`, sql`last_seq = last_seq + 2`, sql`last_hash = sha256('h')`])
  await sql`update journal_lane set ${change} where municipality_code = ${code} and lane = ${lane}`.execute(database)
  return { kind: 'move the head', lanes: [lane], from: 1 }
}

const dropLane: Tamper = async (database, code, dice) => {
  const { lane } = await somePlace(database, code, dice)
  await sql`delete from journal where municipality_code = ${code} and lane = ${lane}`.execute(database)
  if (dice.roll(2) === 1) await sql`delete from journal_lane where municipality_code = ${code} and lane = ${lane}`.execute(database)
  return { kind: 'drop a lane', lanes: [lane], from: 1, exactly: { lane, seq: 1 } }
}

const TAMPERS: readonly Tamper[] = [
  editColumn, editColumn, editColumn, editAndRehash, deleteOne, deleteAndClose, insertBetween, insertBehind, reorder, cutTail,
  rewriteFromGenesis, swapLanes, moveAway, turnClock, moveHead, dropLane,
]

/** Tampers with a journal in a way the dice choose. The database's own guards are off: this is somebody who rules it. */
export const tamper = async (database: Tampered, code: string, dice: Dice): Promise<Tampering> => {
  await sql`set local session_replication_role = replica`.execute(database)
  await sql`alter table journal drop constraint a_reason_beside_each_subject`.execute(database)
  for (;;) {
    const done = await dice.pick(TAMPERS)(database, code, dice)
    if (done !== undefined) return done
  }
}
