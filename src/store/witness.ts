import type { OwnerConnection } from './structure/owner-connection.ts'

/** One record by its key, and the fingerprint of all that stands in it. */
export type RecordPrint = { readonly table: string; readonly key: string; readonly hash: string }

/** What can be told of a whole database at one moment, so that a copy can be compared with it: never a content. */
export type DatabaseWitness = {
  readonly rows: Readonly<Record<string, number>>
  /** The last number and hash of every lane of the journal. */
  readonly heads: readonly string[]
  readonly records: readonly RecordPrint[]
}

type Table = { readonly name: string; readonly key: readonly string[] }

/** Tables in which nothing lies that anybody would miss; what they hold comes and goes by the second. */
const PASSING = ['session', 'sign_in_attempt', 'sign_in_challenge']
const RECORDS = 100

const listTables = async (connection: OwnerConnection): Promise<readonly Table[]> => {
  const { rows } = await connection.query(`
    select c.relname as name, coalesce((select json_agg(a.attname order by k.place) from pg_index i
        cross join lateral unnest(i.indkey) with ordinality as k(attnum, place)
        join pg_attribute a on a.attrelid = c.oid and a.attnum = k.attnum
        where i.indrelid = c.oid and i.indisprimary), '[]') as key
    from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition order by c.relname`)
  return rows as unknown as readonly Table[]
}

const countRows = async (connection: OwnerConnection, tables: readonly Table[]): Promise<Readonly<Record<string, number>>> => {
  const counts: Record<string, number> = {}
  for (const { name } of tables) {
    const { rows } = await connection.query(`select count(*)::int as n from ${name}`)
    counts[name] = Number(rows[0]?.['n'])
  }
  return counts
}

const listHeads = async (connection: OwnerConnection): Promise<readonly string[]> => {
  const { rows } = await connection.query(
    `select municipality_code || '/' || lane || '/' || last_seq || '/' || encode(last_hash, 'hex') as head from journal_lane order by municipality_code, lane`,
  )
  return rows.map(({ head }) => String(head))
}

const HASH = `encode(sha256(convert_to(t::text, 'UTF8')), 'hex')`
const keyOf = ({ key }: Table): string => `jsonb_build_array(${key.map((column) => `t.${column}::text`).join(', ')})::text`

/** Some records of a table, by chance; of a large one, out of a part of it chosen by chance. */
const pickRecords = async (connection: OwnerConnection, table: Table, count: number, rows: number): Promise<readonly RecordPrint[]> => {
  const from = rows > 20_000 ? `${table.name} t tablesample bernoulli (${Math.min(100, (1_000_000 * count) / rows / 10)})` : `${table.name} t`
  const picked = await connection.query(`select ${keyOf(table)} as key, ${HASH} as hash from ${from} order by random() limit $1`, [count])
  return picked.rows.map(({ key, hash }) => ({ table: table.name, key: String(key), hash: String(hash) }))
}

const pickEverywhere = async (connection: OwnerConnection, tables: readonly Table[], counts: Readonly<Record<string, number>>): Promise<readonly RecordPrint[]> => {
  const filled = tables.filter(({ name, key }) => key.length > 0 && (counts[name] ?? 0) > 0 && !PASSING.includes(name))
  const picked: RecordPrint[] = []
  for (const table of filled) picked.push(...(await pickRecords(connection, table, Math.ceil(RECORDS / filled.length) + 2, counts[table.name] ?? 0)))
  return picked.toSorted((a, b) => (a.hash < b.hash ? -1 : 1)).slice(0, RECORDS)
}

/** Bears witness of the database as it stands: rows of every table, heads of the journal, a hundred records by chance. */
export const takeWitness = async (connection: OwnerConnection): Promise<DatabaseWitness> => {
  const tables = await listTables(connection)
  const rows = await countRows(connection, tables)
  return { rows, heads: await listHeads(connection), records: await pickEverywhere(connection, tables, rows) }
}

const printOf = async (connection: OwnerConnection, table: Table, key: string): Promise<RecordPrint | undefined> => {
  const { rows } = await connection.query(`select ${HASH} as hash from ${table.name} t where ${keyOf(table)} = $1`, [key])
  return rows[0] && { table: table.name, key, hash: String(rows[0]['hash']) }
}

/** Bears witness of a copy: the same tables, and the very records that an earlier witness named. */
export const recallWitness = async (connection: OwnerConnection, earlier: DatabaseWitness): Promise<DatabaseWitness> => {
  const tables = await listTables(connection)
  const records: RecordPrint[] = []
  for (const { table: name, key } of earlier.records) {
    const table = tables.find((one) => one.name === name)
    const found = table && (await printOf(connection, table, key))
    if (found !== undefined) records.push(found)
  }
  return { rows: await countRows(connection, tables), heads: await listHeads(connection), records }
}
