import type { Client } from 'pg'
import { NOW, type Row, type World } from './row.ts'

const PORTION = 20_000

const insert = async (client: Client, table: string, rows: readonly Row[]): Promise<void> => {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))].map((name) => `"${name}"`).join(', ')
  for (let at = 0; at < rows.length; at += PORTION) {
    const portion = JSON.stringify(rows.slice(at, at + PORTION))
    await client.query(`insert into ${table} (${columns}) select ${columns} from jsonb_populate_recordset(null::${table}, $1::jsonb)`, [portion])
  }
}

/** Rows with the same columns together: what a row does not say, the table fills in. */
const alike = (rows: readonly Row[]): readonly (readonly Row[])[] => {
  const groups = new Map<string, Row[]>()
  for (const row of rows) {
    const shape = Object.keys(row).toSorted().join()
    const group = groups.get(shape)
    if (group === undefined) groups.set(shape, [row])
    else group.push(row)
  }
  return [...groups.values()]
}

/** A value for every column that must have one and that no row of the world speaks of: it says nothing about who may see. */
const USUAL_VALUES = `do $$ declare c record; begin
  for c in select a.attrelid::regclass as name, a.attname, format_type(coalesce(nullif(t.typbasetype, 0), t.oid), null) as kind
      from pg_attribute a join pg_class r on r.oid = a.attrelid join pg_type t on t.oid = a.atttypid
     where r.relnamespace = 'public'::regnamespace and r.relkind = 'r' and a.attnum > 0 and a.attnotnull and not a.atthasdef
       and a.attidentity = '' and not a.attisdropped and a.attname <> 'municipality_code' loop
    execute format('alter table %s alter column %I set default %s', c.name, c.attname, case c.kind
      when 'text' then '''x''' when 'uuid' then 'gen_random_uuid()' when 'bytea' then '''\\x00''' when 'jsonb' then '''{}'''
      when 'boolean' then 'false' when 'date' then 'date ''2026-04-01''' when 'timestamp with time zone' then 'now()'
      when 'uuid[]' then '''{}''' when 'text[]' then '''{}''' else '(random() * 30000)::int' end);
  end loop; end $$`

/** A つなぎ as it was before it left: with whoever sends it. Who sent it is for the database to write down (`sent_by_an_agency`). */
const beforeItLeft = (row: Row): Row => {
  const { sender_agency_id: sender, ...matter } = row
  return { ...matter, accountable_agency_id: sender ?? matter['accountable_agency_id'] ?? null }
}

/** Others answer for it since. */
const handOn = (client: Client, rows: readonly Row[]) =>
  client.query(`update matter m set accountable_agency_id = now.accountable_agency_id from jsonb_populate_recordset(null::matter, $1::jsonb) now
    where m.municipality_code = now.municipality_code and m.id = now.id`, [JSON.stringify(rows.filter((row) => (row['sender_agency_id'] ?? null) !== null))])

/**
 * Lays a world into an empty, migrated database and stops its clock. Triggers and foreign keys rest meanwhile: the world
 * says itself what they would say, and the relations they forbid are not what is asked here.
 */
export const loadWorld = async (client: Client, world: World): Promise<void> => {
  await client.query(USUAL_VALUES)
  await client.query('begin')
  await client.query(`set local session_replication_role = 'replica'`)
  for (const [table, rows] of world.tables) {
    for (const group of alike(table === 'matter' ? rows.map(beforeItLeft) : rows)) await insert(client, table, group)
  }
  await handOn(client, world.rowsOf('matter'))
  await client.query('commit')
  await stopClock(client)
  await client.query('vacuum analyze')
}

/** From now on the database's clock shows the instant of asking: what ends at it ends exactly now. */
export const stopClock = async (client: Client): Promise<void> => {
  await client.query(`create or replace function app.now() returns timestamptz language sql stable as $$ select timestamptz '${NOW}' $$;
    create or replace function app.today() returns date language sql stable as $$ select (app.now() at time zone 'Asia/Tokyo')::date $$`)
}
