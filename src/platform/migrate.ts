import pg from 'pg'
import type { DatabaseSettings } from './database.ts'
import { afterEachIn, findConflict, migrationFilesIn, type MigrationFile } from './migration-files.ts'

/** Any one number: whoever migrates a database holds this lock of it. */
const LOCK = 7_402_026

const readApplied = async (client: pg.Client): Promise<ReadonlyMap<string, string>> => {
  await client.query(`create schema if not exists upkeep; create table if not exists upkeep.applied_migration
    (name text primary key, sha256 text not null, applied_at timestamptz not null default now())`)
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
  if (conflict !== undefined) throw new Error(conflict)
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
