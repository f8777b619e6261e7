import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import type { DatabaseSettings } from '../database.ts'
import { secretIn } from '../secrets.ts'
import { OperatorFault } from '../words.ts'
import { findBinaries } from './binaries.ts'
import { SUPERUSER } from './cluster.ts'
import { prepareFolder, type DataFolder } from './data-folder.ts'
import { databaseUserFor, giveTo, type DatabaseUser } from './database-user.ts'
import { chooseListening } from './listening.ts'
import { launchWhenFree } from './open-cluster.ts'
import { reachableBinaries } from './reachable-binaries.ts'
import type { ServerPlan } from './server-process.ts'
import { SUPERUSER_SECRET } from './start.ts'
import { stopServer } from './stop-server.ts'

const until = (restorePoint: string): readonly string[] => [
  `recovery_target_name=${restorePoint}`,
  'recovery_target_action=promote',
  // There is no archive: everything needed lies in the copy itself.
  `restore_command=exit 1`,
  'archive_mode=off',
]

const hasRecovered = async (admin: DatabaseSettings): Promise<boolean> => {
  const client = new pg.Client(admin)
  client.on('error', () => undefined)
  try {
    await client.connect()
    const { rows } = await client.query<{ recovering: boolean }>('select pg_is_in_recovery() as recovering')
    return rows[0]?.recovering === false
  } finally {
    await client.end().catch(() => undefined)
  }
}

const planFor = async (folder: DataFolder, user: DatabaseUser | undefined, settings: readonly string[]): Promise<ServerPlan> => {
  const binaries = findBinaries()
  if (!binaries.ok) throw new OperatorFault(binaries.problem)
  const native = reachableBinaries(binaries.value, user)
  if (!native.ok) throw new OperatorFault(native.problem)
  const listening = await chooseListening(user, undefined)
  return { native: native.value, user, durable: true, listening, cluster: folder.cluster, log: folder.log, settings }
}

/**
 * Lets a copied cluster recover to the moment that was marked in it, gives it to `look` while it runs, and stops it in
 * order: from then on it is a cluster like any other.
 */
export const recoverTo = async <T>(folder: DataFolder, restorePoint: string, look: (admin: DatabaseSettings) => Promise<T>): Promise<T> => {
  const user = databaseUserFor(folder.cluster)
  const problem = prepareFolder(folder, user)
  if (problem) throw new OperatorFault(problem)
  writeFileSync(join(folder.cluster, 'recovery.signal'), '', { mode: 0o600 })
  if (user) giveTo(folder.cluster, user)
  const plan = await planFor(folder, user, until(restorePoint))
  const { sockets, port } = plan.listening
  const admin = { host: sockets ?? '127.0.0.1', port, database: 'postgres', user: SUPERUSER, password: secretIn(folder.secrets, SUPERUSER_SECRET) }
  try {
    const server = await launchWhenFree(plan, { secrets: folder.secrets }, admin, () => undefined)
    if (!server.ok) throw new OperatorFault(server.problem)
    try {
      while (!(await hasRecovered(admin))) await pause(50)
      return await look(admin)
    } finally {
      await stopServer(server.value, plan)
    }
  } finally {
    if (sockets !== undefined) rmSync(sockets, { recursive: true, force: true })
  }
}
