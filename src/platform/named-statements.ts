import { createHash } from 'node:crypto'
import type { PostgresCursor, PostgresPool, PostgresPoolClient, PostgresQueryResult } from 'kysely'
import type { Pool, PoolClient } from 'pg'

/** Above this many texts a connection keeps no further plans, so that long-lived connections do not grow without end. */
const MOST_PLANS = 1_000
/** Statements with more values than this are one-off bulk work: their plan is not worth keeping. */
const MOST_VALUES = 100

const names = new Map<string, string>()

/** The lasting name of a statement's text. */
export const statementName = (text: string): string => {
  const known = names.get(text)
  if (known !== undefined) return known
  const name = `s${createHash('sha256').update(text).digest('hex').slice(0, 24)}`
  if (names.size < 2 * MOST_PLANS) names.set(text, name)
  return name
}

/** A connection on which every parameterised statement has a lasting name, so that PostgreSQL keeps its plan. */
class NamedConnection implements PostgresPoolClient {
  readonly #client: PoolClient
  readonly #planned = new Set<string>()

  constructor(client: PoolClient) {
    this.#client = client
  }

  query<R>(cursor: PostgresCursor<R>): PostgresCursor<R>
  query<R>(text: string, values: readonly unknown[]): Promise<PostgresQueryResult<R>>
  query<R>(text: string | PostgresCursor<R>, values: readonly unknown[] = []): Promise<PostgresQueryResult<R>> | PostgresCursor<R> {
    if (typeof text !== 'string') throw new TypeError('reading by cursor is not offered')
    const asked = values.length === 0 ? this.#client.query(text) : this.#client.query(this.#named(text, values))
    return asked as unknown as Promise<PostgresQueryResult<R>>
  }

  #named(text: string, values: readonly unknown[]): { name?: string; text: string; values: unknown[] } {
    const statement = { text, values: [...values] }
    if (values.length > MOST_VALUES) return statement
    const name = statementName(text)
    if (!this.#planned.has(name)) {
      if (this.#planned.size >= MOST_PLANS) return statement
      this.#planned.add(name)
    }
    return { name, ...statement }
  }

  release(): void {
    this.#client.release()
  }
}

/** The same pool, with named statements on each of its connections. */
export const withNamedStatements = (pool: Pool): PostgresPool => {
  const connections = new WeakMap<PoolClient, NamedConnection>()
  return {
    connect: async () => {
      const client = await pool.connect()
      const connection = connections.get(client) ?? new NamedConnection(client)
      connections.set(client, connection)
      return connection
    },
    end: () => pool.end(),
  }
}
