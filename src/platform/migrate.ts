import { join } from 'node:path'
import pg from 'pg'
import type { DatabaseSettings } from './database.ts'
import { afterEachIn, findConflict, migrationFilesIn, type MigrationFile } from './migration-files.ts'
import { MigrationConflict, OperatorFault } from './words.ts'

/** The numbered files of this version. */
export const MIGRATIONS = join(import.meta.dirname, '..', '..', 'migrations')

/** Any one number: whoever migrates a database holds this lock of it. */
const LOCK = 7_402_026

const readApplied = async (client: pg.Client): Promise<ReadonlyMap<string, string>> => {
  await client.query(`create schema if not exists upkeep; create table if not exists upkeep.applied_migration
    (name text primary key, sha256 text not null, applied_at timestamptz not null default now());
    grant usage on schema upkeep to tsunagi_app, tsunagi_door;
    grant select on upkeep.applied_migration to tsunagi_app, tsunagi_door`)
  return listApplied(client)
}

const listApplied = async (client: Pick<pg.ClientBase, 'query'>): Promise<ReadonlyMap<string, string>> => {
  const { rows } = await client.query<{ name: string; sha256: string }>('select name, sha256 from upkeep.applied_migration')
  return new Map(rows.map((row) => [row.name, row.sha256]))
}

/** File, follow-up and the mark that it was applied stand or fall together: killed anywhere, it is as if never begun. */
const applyOne = async (client: pg.Client, file: MigrationFile, afterEach: string): Promise<void> => {
  await client.query('begin')
  await client.query('set local role tsunagi_owner')
  await client.query(file.sql)
  if (afterEach !== '') await client.query(afterEach)
  await client.query('reset role')
  await client.query('insert into upkeep.applied_migration (name, sha256) values ($1, $2)', [file.name, file.sha256])
  await client.query('commit')
}

const bringUp = async (client: pg.Client, folder: string, onProgress: (name: string) => void): Promise<number> => {
  await client.query('select pg_advisory_lock($1)', [LOCK])
  const applied = await readApplied(client)
  const files = migrationFilesIn(folder)
  const conflict = findConflict(files, applied)
  if (conflict !== undefined) throw new MigrationConflict(conflict)
  const afterEach = afterEachIn(folder)
  const missing = files.filter((file) => !applied.has(file.name))
  for (const file of missing) {
    onProgress(file.name)
    await applyOne(client, file, afterEach)
  }
  return missing.length
}

/**
 * Brings a database to this version: numbered files, forward only, each in one transaction, one process at a time.
 * A file that changed after it was applied, or that this version does not know, is a fault, told by name.
 */
export const migrate = async (
  admin: DatabaseSettings,
  folder: string,
  onProgress: (name: string) => void = () => undefined,
): Promise<number> => {
  const client = new pg.Client({ ...admin, application_name: 'tsunagi-migrate' })
  client.on('error', () => undefined)
  await client.connect()
  try {
    return await bringUp(client, folder, onProgress)
  } finally {
    await client.end().catch(() => undefined)
  }
}

const UNDEFINED_TABLE = ['42P01', '3F000', '42501']

/** Refuses to serve a database that this version has not been brought to. */
export const assertUpToDate = async (client: Pick<pg.ClientBase, 'query'>, folder: string): Promise<void> => {
  const applied = await listApplied(client).catch((error: unknown) => {
    if (UNDEFINED_TABLE.includes(String((error as { code?: unknown }).code))) return new Map<string, string>()
    throw error
  })
  const files = migrationFilesIn(folder)
  const conflict = findConflict(files, applied)
  if (conflict !== undefined) throw new MigrationConflict(conflict)
  const missing = files.find((file) => !applied.has(file.name))
  if (missing === undefined) return
  throw new OperatorFault({
    ja: `データベースにまだ ${missing.name} が適用されていません。TSUNAGI_ADMIN_DATABASE_URL を指定して tsunagi migrate を実行してください。`,
    en: `${missing.name} has not been applied to the database yet. Set TSUNAGI_ADMIN_DATABASE_URL and run: tsunagi migrate`,
  })
}
