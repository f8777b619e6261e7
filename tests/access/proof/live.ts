import type { Client } from 'pg'
import { keySql } from './keys.ts'

/** What an actor sees: of each table the keys of exactly those rows that row level security lets through. */
export type Seen = ReadonlyMap<string, ReadonlySet<string>>

/** Enters as the holder of a token, for the rest of the transaction. */
export const enter = (client: Client, token: string | null): Promise<unknown> => client.query(`select app.enter($1, 'proof')`, [token])

/** Asks row level security for everything at once, as whoever the transaction acts for. */
export const readAll = async (client: Client, tables: readonly string[]): Promise<Seen> => {
  const arms = tables.map((table) => `select '${table}' as name, array(select ${keySql(table)} from ${table}) as keys`)
  const { rows } = await client.query<{ name: string; keys: string[] }>(arms.join(' union all '))
  return new Map(rows.map((row) => [row.name, new Set(row.keys)]))
}
