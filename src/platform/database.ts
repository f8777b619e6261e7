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

/** Opens a pool of connections as one login. */
export const openPool = (settings: DatabaseSettings, options: { readonly max: number; readonly name: string }): pg.Pool => {
  const pool = new pg.Pool({ ...settings, max: options.max, application_name: options.name, connectionTimeoutMillis: 10_000 })
  // A connection that dies while idle is replaced at the next use; one that dies at work fails the statement itself.
  // Without a listener either would end the whole server.
  pool.on('error', () => undefined)
  pool.on('connect', (client) => client.on('error', () => undefined))
  return pool
}

/** Typed queries over a pool. */
export const kyselyOver = <Schema>(pool: pg.Pool): Kysely<Schema> =>
  new Kysely<Schema>({ dialect: new PostgresDialect({ pool: withNamedStatements(pool) }) })
