import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import type { DatabaseSettings } from '../database.ts'
import { clusterEntries, controlEntry, fileEntry, textEntry } from './cluster-files.ts'
import type { ArchiveEntry } from './tar.ts'

/** What a copy stands for: the moment, and what was counted at that very moment. */
export type CopiedMoment<W> = { readonly restorePoint: string; readonly witness: W }

export type ClusterCopy<W> = {
  readonly admin: DatabaseSettings
  readonly cluster: string
  readonly name: string
  /** Looks at the database as it stands at the moment the copy stands for. */
  readonly witness: (snapshot: pg.ClientBase) => Promise<W>
  readonly onMoment: (moment: CopiedMoment<W>) => void
}

const connected = async (admin: DatabaseSettings): Promise<pg.Client> => {
  const client = new pg.Client({ ...admin, application_name: 'tsunagi-backup' })
  client.on('error', () => undefined)
  await client.connect()
  return client
}

const textOf = async (client: pg.ClientBase, query: string, values: unknown[] = []): Promise<string> => {
  const { rows } = await client.query<{ text: string }>(query, values)
  return rows[0]?.text ?? ''
}

const MOST_TRIES = 60
/** While it waits all who write queue behind it, so it waits only so long at a time, and lets them through between (ms). */
const [PATIENCE, PAUSE] = [200, 500]
const LOCK_NOT_AVAILABLE = '55P03'

/** Waits for those who are writing, a moment at a time. */
const holdWriters = async (writers: pg.ClientBase, tables: string): Promise<void> => {
  for (let tried = 1; tables !== ''; tried += 1) {
    try {
      await writers.query(`begin; set local lock_timeout = ${PATIENCE}; lock table ${tables} in share mode`)
      return
    } catch (error) {
      await writers.query('rollback')
      if (tried === MOST_TRIES || (error as { code?: unknown }).code !== LOCK_NOT_AVAILABLE) throw error
      await pause(PAUSE)
    }
  }
}

/** Writers wait for the blink of an eye: what the snapshot sees is then exactly what the log holds at the restore point. */
const markMoment = async (writers: pg.ClientBase, snapshot: pg.ClientBase, name: string): Promise<string> => {
  const tables = await textOf(
    writers,
    `select string_agg(format('%I.%I', schemaname, tablename), ', ' order by tablename) as text from pg_tables where schemaname = 'public'`,
  )
  await holdWriters(writers, tables)
  await snapshot.query('begin isolation level repeatable read read only')
  await snapshot.query('select 1')
  const place = await textOf(snapshot, 'select pg_create_restore_point($1)::text as text', [name])
  await writers.query('rollback')
  return place
}

/** The names of the log's files from the one the copy begins in to the one that holds its moment. */
const logFilesOf = async (client: pg.ClientBase, from: string, to: string): Promise<readonly string[]> => {
  const { rows } = await client.query<{ name: string }>(
    `select name from pg_ls_waldir() where name ~ '^[0-9A-F]{24}$' and name >= pg_walfile_name($1::pg_lsn) and name <= pg_walfile_name($2::pg_lsn) order by name`,
    [from, to],
  )
  return rows.map(({ name }) => name)
}

type Connections = { readonly backup: pg.Client; readonly writers: pg.Client; readonly snapshot: pg.Client }

async function* copyOver<W>(copy: ClusterCopy<W>, path: string, { backup, writers, snapshot }: Connections): AsyncGenerator<ArchiveEntry> {
  const slot = `backup_${process.pid}_${Date.now().toString(36)}`
  // The slot keeps the log from being tidied away while it is still to be copied; it ends with the connection.
  await backup.query('select pg_create_physical_replication_slot($1, true, true)', [slot])
  const from = await textOf(backup, 'select pg_backup_start($1, true)::text as text', [copy.name])
  yield* clusterEntries(copy.cluster, path)
  yield* controlEntry(copy.cluster, path)
  const { rows } = await backup.query<{ labelfile: string; spcmapfile: string }>('select labelfile, spcmapfile from pg_backup_stop(false)')
  yield textEntry(`${path}/backup_label`, rows[0]?.labelfile ?? '')
  const to = await markMoment(writers, snapshot, copy.name)
  copy.onMoment({ restorePoint: copy.name, witness: await copy.witness(snapshot) })
  await snapshot.query('rollback')
  await backup.query('select pg_switch_wal()')
  for (const name of await logFilesOf(backup, from, to)) yield* fileEntry(join(copy.cluster, 'pg_wal', name), `${path}/pg_wal/${name}`)
}

/**
 * The files of a running cluster, copied while it serves: first the files, then the part of its log that makes one
 * moment of them. The moment lies after the copy's end and is marked, so that recovery stops exactly there.
 */
export async function* copyCluster<W>(copy: ClusterCopy<W>, path: string): AsyncGenerator<ArchiveEntry> {
  const [backup, writers, snapshot] = [await connected(copy.admin), await connected(copy.admin), await connected(copy.admin)]
  try {
    yield* copyOver(copy, path, { backup, writers, snapshot })
  } finally {
    await Promise.all([backup, writers, snapshot].map((client) => client.end().catch(() => undefined)))
  }
}
