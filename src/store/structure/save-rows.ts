import type { OwnerConnection } from './owner-connection.ts'

/** The moment a day begins in Japan; null for none. */
export const midnight = (day: string | undefined): string | null => (day === undefined ? null : `${day}T00:00:00+09:00`)

/** A row to be written, by column. A column left out keeps its default. */
export type Row = Readonly<Record<string, unknown>>

const groupedByColumns = (rows: readonly Row[]): ReadonlyMap<string, readonly Row[]> => {
  const groups = new Map<string, Row[]>()
  for (const row of rows) {
    const columns = Object.keys(row).toSorted().join(', ')
    const group = groups.get(columns)
    if (group === undefined) groups.set(columns, [row])
    else group.push(row)
  }
  return groups
}

const onConflict = (columns: string, key: readonly string[]): string => {
  const changing = columns.split(', ').filter((column) => !key.includes(column))
  return `on conflict (${key.join(', ')}) do update set ${changing.map((column) => `${column} = excluded.${column}`).join(', ')}`
}

/**
 * Writes many rows of one table in as few statements as there are sets of columns. With a key, a row that is there
 * already is brought up to date; without, it must be new.
 */
export const saveRows = async (connection: OwnerConnection, table: string, rows: readonly Row[], key?: readonly string[]): Promise<void> => {
  for (const [columns, group] of groupedByColumns(rows)) {
    const ending = key === undefined ? '' : onConflict(columns, key)
    await connection.query(
      `insert into ${table} (${columns}) select ${columns} from jsonb_populate_recordset(null::${table}, $1::jsonb) ${ending}`,
      [JSON.stringify(group)],
    )
  }
}
