import { availableParallelism } from 'node:os'
import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import { withNamedStatements } from './named-statements.ts'
import './type-parsers.ts'

/** How the way to a server of the municipality's own is kept private. */
export type TransportSecurity = { readonly rejectUnauthorized: boolean; readonly ca?: string }

/** How to reach a database as one login. */
export type DatabaseSettings = {
  readonly host: string
  readonly port: number
  readonly database: string
  readonly user: string
  readonly password?: string
  readonly ssl?: TransportSecurity
}

/** How long, in milliseconds, one statement, one wait for a lock, and one idle moment inside a transaction may last. */
export type TimeLimits = { readonly statement: number; readonly lock: number; readonly idleInTransaction: number }

const limitsFrom = (limits: TimeLimits | undefined) =>
  limits && {
    statement_timeout: limits.statement,
    lock_timeout: limits.lock,
    idle_in_transaction_session_timeout: limits.idleInTransaction,
  }

/**
 * How many pieces of work are done at once. More than the processors can carry do not finish sooner: they wait inside of their
 * transactions, where they hold what others wait for (the next number of a series). Whoever comes later waits outside.
 */
export const workAtOnce = (processors: number = availableParallelism()): number => Math.min(24, Math.max(4, 2 * processors))

/** Opens a pool of connections as one login. */
export const openPool = (
  settings: DatabaseSettings,
  options: { readonly max: number; readonly name: string; readonly limits?: TimeLimits },
): pg.Pool => {
  const { max, name, limits } = options
  const pool = new pg.Pool({ ...settings, ...limitsFrom(limits), max, application_name: name, connectionTimeoutMillis: 10_000 })
  // A connection that dies while idle is replaced at the next use; one that dies at work fails the statement itself.
  // Without a listener either would end the whole server.
  pool.on('error', () => undefined)
  pool.on('connect', (client) => client.on('error', () => undefined))
  return pool
}

/** Typed queries over a pool. */
export const kyselyOver = <Schema>(pool: pg.Pool): Kysely<Schema> =>
  new Kysely<Schema>({ dialect: new PostgresDialect({ pool: withNamedStatements(pool) }) })
