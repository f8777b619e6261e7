import { open, readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { wholeOf, type ArchiveEntry } from './tar.ts'

/** Folders whose contents PostgreSQL makes anew; the write-ahead log is added by itself, from start to end of the copy. */
const EMPTIED = ['pg_wal', 'pg_dynshmem', 'pg_notify', 'pg_replslot', 'pg_serial', 'pg_snapshots', 'pg_stat_tmp', 'pg_subtrans']
const LEFT_OUT = /^(?:postmaster\.(?:pid|opts)|backup_label(?:\.old)?|tablespace_map(?:\.old)?|backup_manifest|recovery\.signal|standby\.signal)$/
const TEMPORARY = /^(?:pgsql_tmp.*|pg_internal\.init(?:\..*)?|current_logfiles(?:\.tmp)?|postgresql\.auto\.conf\.tmp)$/
/** Copied last, when everything it may speak of has been copied. */
const CONTROL = 'global/pg_control'
const READ_AT_ONCE = 1_048_576

const isMissing = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === 'ENOENT'

async function* bytesOf(file: string): AsyncGenerator<Buffer> {
  const handle = await open(file, 'r')
  try {
    for (;;) {
      const { bytesRead, buffer } = await handle.read(Buffer.allocUnsafe(READ_AT_ONCE), 0, READ_AT_ONCE, null)
      if (bytesRead === 0) return
      yield buffer.subarray(0, bytesRead)
    }
  } finally {
    await handle.close()
  }
}

/** A file as an entry; nothing when it went away meanwhile, as the files of a dropped table do. */
export async function* fileEntry(file: string, path: string): AsyncGenerator<ArchiveEntry> {
  try {
    const { size } = await stat(file)
    yield { path, kind: 'file', size, content: bytesOf(file) }
  } catch (error) {
    if (!isMissing(error)) throw error
  }
}

/** A text as a file of the archive. */
export const textEntry = (path: string, text: string): ArchiveEntry => {
  const content = Buffer.from(text, 'utf8')
  return { path, kind: 'file', size: content.length, content: [content] }
}

/** Everything below a folder, folders before what is in them. */
export async function* folderEntries(folder: string, path: string, isWanted: (inside: string) => boolean = () => true): AsyncGenerator<ArchiveEntry> {
  const walk = async function* (inside: string): AsyncGenerator<ArchiveEntry> {
    const entries = await readdir(join(folder, inside), { withFileTypes: true }).catch((error: unknown) => {
      if (isMissing(error)) return []
      throw error
    })
    for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
      const below = inside === '' ? entry.name : `${inside}/${entry.name}`
      if (!isWanted(below)) continue
      if (entry.isDirectory()) {
        yield { path: `${path}/${below}`, kind: 'folder', size: 0, content: [] }
        yield* walk(below)
      } else if (entry.isFile()) yield* fileEntry(join(folder, below), `${path}/${below}`)
    }
  }
  yield { path, kind: 'folder', size: 0, content: [] }
  yield* walk('')
}

const isOfTheCopy = (inside: string): boolean => {
  const parts = inside.split('/')
  const name = parts.at(-1) ?? ''
  if (parts.length > 1 && EMPTIED.includes(parts[0] ?? '')) return inside === 'pg_wal/archive_status'
  return inside !== CONTROL && !(parts.length === 1 && LEFT_OUT.test(name)) && !TEMPORARY.test(name)
}

/** The files of a running cluster that belong into a copy of it, but for its log and its control file. */
export const clusterEntries = (cluster: string, path: string): AsyncGenerator<ArchiveEntry> => folderEntries(cluster, path, isOfTheCopy)

/** The control file, read until two readings agree: the server may be writing it. */
export async function* controlEntry(cluster: string, path: string): AsyncGenerator<ArchiveEntry> {
  const read = (): Promise<Buffer> => wholeOf(bytesOf(join(cluster, CONTROL)))
  let content = await read()
  for (let again = await read(); !again.equals(content); again = await read()) content = again
  yield { path: `${path}/${CONTROL}`, kind: 'file', size: content.length, content: [content] }
}
