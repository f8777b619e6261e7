import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import type { DatabaseSettings } from '../database.ts'
import { secretIn } from '../secrets.ts'
import { SUPERUSER } from './cluster.ts'
import type { DataFolder } from './data-folder.ts'
import { findLeftover } from './leftover.ts'
import { SUPERUSER_SECRET } from './start.ts'

const PORT_LINE = 3
const SOCKET_LINE = 4

const settingsOfRunning = (folder: DataFolder): DatabaseSettings | undefined => {
  if (findLeftover(folder.cluster) === undefined || !existsSync(join(folder.secrets, SUPERUSER_SECRET))) return undefined
  const lines = readFileSync(join(folder.cluster, 'postmaster.pid'), 'utf8').split('\n')
  const port = Number(lines[PORT_LINE])
  const socket = lines[SOCKET_LINE]?.trim() ?? ''
  if (!Number.isInteger(port) || port <= 0) return undefined
  const password = secretIn(folder.secrets, SUPERUSER_SECRET)
  return { host: socket === '' ? '127.0.0.1' : socket, port, database: 'postgres', user: SUPERUSER, password }
}

/**
 * The administrator's way into a database that another process of this product runs on the folder; `undefined` when
 * none runs there. For looking and copying: who serves is settled by the folder's lock.
 */
export const attachEmbedded = async (folder: DataFolder): Promise<DatabaseSettings | undefined> => {
  const settings = settingsOfRunning(folder)
  if (settings === undefined) return undefined
  const client = new pg.Client({ ...settings, connectionTimeoutMillis: 5_000 })
  client.on('error', () => undefined)
  try {
    await client.connect()
    await client.end()
    return settings
  } catch {
    return undefined
  }
}
