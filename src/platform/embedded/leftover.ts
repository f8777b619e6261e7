import { spawn } from 'node:child_process'
import { readFileSync, realpathSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { isPostgresOf } from '../process-identity.ts'
import { programIn } from './binaries.ts'
import { asUser, type DatabaseUser } from './database-user.ts'
import { leftoverWouldNotStop, type EmbeddedProblem } from './problems.ts'
import { isSocketFolder } from './socket-folder.ts'

const linesOf = (file: string): readonly string[] | undefined => {
  try {
    return readFileSync(file, 'utf8').split('\n')
  } catch {
    return undefined
  }
}

/** The database that still runs on a cluster whose server was killed. Ask only while holding the folder's lock. */
export const findLeftover = (cluster: string): number | undefined => {
  const pid = Number(linesOf(join(cluster, 'postmaster.pid'))?.[0])
  return Number.isInteger(pid) && pid > 0 && isPostgresOf(pid, realpathSync(cluster)) ? pid : undefined
}

const askToStop = (native: string, cluster: string, user: DatabaseUser | undefined, mode: 'fast' | 'immediate'): Promise<boolean> =>
  new Promise((resolve) => {
    const control = spawn(programIn(native, 'pg_ctl'), ['stop', '-D', cluster, '-m', mode, '-w', '-t', '60'], { ...asUser(user), stdio: 'ignore' })
    control.once('error', () => resolve(false))
    control.once('exit', (code) => resolve(code === 0))
  })

const removeSockets = (folder: string | undefined): void => {
  if (folder !== undefined && isSocketFolder(folder)) rmSync(folder, { recursive: true, force: true })
}

/**
 * A database left running by a server that was killed is stopped in order before its folder is opened again.
 * A pid file that is empty, or whose number now belongs to another program, is put away: PostgreSQL itself would
 * refuse to start over it. One that names a dead process is left for PostgreSQL, which reads more than the pid in it.
 */
export const stopLeftover = async (native: string, cluster: string, user: DatabaseUser | undefined): Promise<EmbeddedProblem | undefined> => {
  const file = join(cluster, 'postmaster.pid')
  const lines = linesOf(file)
  if (lines === undefined) return undefined
  const pid = findLeftover(cluster)
  if (pid !== undefined) {
    const stopped = (await askToStop(native, cluster, user, 'fast')) || (await askToStop(native, cluster, user, 'immediate'))
    if (!stopped && findLeftover(cluster) !== undefined) return leftoverWouldNotStop(cluster, pid)
  } else if (lines[0]?.trim() === '' || isAlive(Number(lines[0]))) {
    rmSync(file, { force: true })
  }
  removeSockets(lines[4])
  return undefined
}

const isAlive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}
