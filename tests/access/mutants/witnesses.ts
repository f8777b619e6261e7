import type { Client } from 'pg'
import { CHANGES } from '../oracle/writes.ts'
import type { Attempt } from '../proof/adding.ts'
import { attemptsBeside, attemptsOn } from '../proof/attempts.ts'
import { keyColumnsOf, keySql } from '../proof/keys.ts'
import { readableTables, ruleFor } from '../proof/prove-reads.ts'
import { HERE } from '../world/build-world.ts'
import type { World } from '../world/row.ts'
import type { Actor } from '../world/staff.ts'

/** What somebody sees and may do under the rule as it is. A mutant under which any of it differs is found out. */
export type Witness = {
  readonly actor: Actor
  readonly seen: ReadonlyMap<string, string>
  readonly changes: ReadonlyMap<string, string>
  /** How many rows of each table change when none is named: then the policy for reading has no say. */
  readonly blind: ReadonlyMap<string, string>
  readonly tried: ReadonlyMap<string, readonly string[]>
  readonly attempts: readonly Attempt[]
}

/** Whose writing is looked at, too: one of every kind of right to write, and of none. */
const WRITERS = /^(?:team\/(?:counsellor|supervisor|volunteer|system)|mine\/(?:counsellor|supervisor|administrator|auditor|volunteer)|theirs\/counsellor|other|area\/(?:whole|part)|kin\/(?:mine|team|comes)|glass\/\w+|denied\/contractEnded\/counsellor|nobody)$/

/** Who changes without naming rows: one of every right to change. */
const BLIND_WRITERS = /^(?:team\/counsellor|team\/system|mine\/(?:supervisor|administrator|auditor)|area\/part)$/

/** The login that serves pages, without a login of its own: what is changed about the rule must vanish again with the transaction. */
const actAs = async (client: Client, actor: Actor): Promise<void> => {
  await client.query('reset role')
  await client.query('set local role tsunagi_app')
  await client.query(`select app.enter($1, 'proof')`, [actor.token])
}

const digest = (table: string, from: string): string => `select '${table}' as name, (select count(*) || ' ' || coalesce(sum(hashtextextended(${keySql(table)}, 0)), 0) from ${from}) as seen`

/** A fingerprint of what an actor sees of some tables. */
export const look = async (client: Client, actor: Actor, tables: readonly string[]): Promise<ReadonlyMap<string, string>> => {
  await actAs(client, actor)
  const { rows } = await client.query<{ name: string; seen: string }>(tables.map((table) => digest(table, table)).join(' union all '))
  return new Map(rows.map((row) => [row.name, row.seen]))
}

/** One in whose place it is asked who opens two of three matters: the answer is the same for everybody, and asked of every one it would take most of the time. */
const SEATS_ASKED_BY = 'team/supervisor'

/**
 * A fingerprint of the reasons an actor is told, of the matters in which whoever sits in their seat may go on with something half written, and, once, of the seats
 * that open a matter lastingly.
 */
export const lookAtReasons = async (client: Client, actor: Actor): Promise<string> => {
  await actAs(client, actor)
  const { rows } = await client.query<{ told: string }>(
    `select count(*) || ' ' || coalesce(sum(hashtextextended(r.matter_id || r.reason, 0)), 0) || ' '
      || (select coalesce(sum(hashtextextended(o.id::text, 0)), 0) from proof.open_to_seat($1, $2, array(select n from (select n, row_number() over (order by n) as k from proof.every_matter) e where k % 3 <> 0)) o(id)) || ' '
      || (select coalesce(sum(hashtextextended(s.matter_id::text || s.seat, 0)), 0) from proof.seats_opening($1,
        array(select n from (select n, row_number() over (order by n) as k from proof.every_matter) e where $3 and k % 3 <> 0)) s) as told from app.reasons_for(array(select n from proof.every_matter)) r`,
    [actor.city, actor.membershipId, actor.name === SEATS_ASKED_BY])
  return rows[0]?.told ?? ''
}

/** The rows that are tried to be changed: of each table at most so many, spread over all its kinds. */
export const triedRows = (world: World): ReadonlyMap<string, readonly string[]> =>
  new Map(
    Object.keys(CHANGES).map((table) => {
      const rows = world.rowsOf(table)
      const step = Math.max(1, Math.floor(rows.length / MOST_TRIED))
      const first = keyColumnsOf(table)[0] ?? 'id'
      return [table, [...new Set(rows.filter((_, n) => n % step === 0).map((row) => String(row[first])))]]
    }),
  )
const MOST_TRIED = 120

/** A fingerprint of the rows an actor can change in one table; 'refused' where the whole statement is. */
export const change = async (client: Client, actor: Actor, table: string, tried: ReadonlyMap<string, readonly string[]>): Promise<string> => {
  await actAs(client, actor)
  await client.query('savepoint changing')
  try {
    const [first, column] = [keyColumnsOf(table)[0] ?? 'id', CHANGES[table]?.column ?? '']
    const { rows } = await client.query<{ key: string }>(
      `update ${table} set ${column} = ${column} where ${first} = any ($1::uuid[]) returning ${keySql(table)} as key`, [tried.get(table)])
    return rows.map((row) => row.key).toSorted().join()
  } catch {
    return 'refused'
  } finally {
    await client.query('rollback to savepoint changing')
  }
}

/** Other values than a text, where a column takes none. */
const BLIND: Readonly<Record<string, string>> = { matter: 'null', matter_person: `'member'`, concealment: `date '2026-12-02'`, journal_check: '1' }

/** How many rows of a table an actor changes who names none of them. */
export const changeBlindly = async (client: Client, actor: Actor, table: string): Promise<string> => {
  await actAs(client, actor)
  await client.query('savepoint changing')
  try {
    return String((await client.query(`update ${table} set ${CHANGES[table]?.column ?? ''} = ${BLIND[table] ?? `'x'`}`)).rowCount)
  } catch (error) {
    return (error as { code?: string }).code ?? ''
  } finally {
    await client.query('rollback to savepoint changing')
  }
}

/** What the database answers to attempts. */
export const attempt = async (client: Client, actor: Actor, attempts: readonly Attempt[]): Promise<readonly number[]> => {
  await actAs(client, actor)
  const { rows } = await client.query<{ answers: number[] }>('select proof.attempts($1) as answers', [attempts.map((one) => one.sql)])
  return rows[0]?.answers ?? []
}

/** Matters to write into: a few of every shape, referrals that nobody was shown yet, and what was opened by 緊急閲覧: of cases a part. */
const triedMatters = (world: World): readonly string[] => {
  const opened = new Set(world.rowsOf('break_glass').map((row) => row['matter_id']))
  return world.rowsOf('matter').filter((row) => row['municipality_code'] === HERE)
    .filter((row, n) => n % 37 === 0 || (n % 4 === 0 && row['kind'] === 'referral' && row['recipient_agency_id'] === null) || (opened.has(row['id'] ?? null) && (row['kind'] !== 'support_case' || n % 5 === 0))).map((row) => String(row['id']))
}

/** Takes down, once, what everybody sees and may do. */
export const takeWitness = async (client: Client, world: World, actor: Actor, idleMs: number): Promise<Witness> => {
  const tables = readableTables(world)
  const tried = triedRows(world)
  const isWriter = WRITERS.test(actor.name) && actor.city === HERE
  const rule = ruleFor(world, actor, idleMs)
  const changes = new Map<string, string>()
  const blind = new Map<string, string>()
  if (isWriter) for (const table of Object.keys(CHANGES)) changes.set(table, await change(client, actor, table, tried))
  if (BLIND_WRITERS.test(actor.name)) for (const table of Object.keys(CHANGES)) blind.set(table, await changeBlindly(client, actor, table))
  const seen = new Map([...(await look(client, actor, tables)), ['reasons', await lookAtReasons(client, actor)]])
  return { actor, seen, changes, blind, tried, attempts: isWriter ? [...attemptsOn(rule, actor, triedMatters(world)), ...attemptsBeside(rule, actor)] : [] }
}
