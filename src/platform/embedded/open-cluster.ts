import { statSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { ok, refuse, type Result } from '#domain/shared/result.ts'
import type { DatabaseSettings } from '../database.ts'
import { createCluster } from './cluster.ts'
import { damagedPartIn } from './damage.ts'
import type { DataFolder } from './data-folder.ts'
import { giveTo, type DatabaseUser } from './database-user.ts'
import { isFresh } from './folder-state.ts'
import { stopLeftover } from './leftover.ts'
import { damagedCluster, damagedFolder, secretDoesNotFit, wouldNotStart, type EmbeddedProblem } from './problems.ts'
import { launchServer, type ServerPlan, type ServerProcess } from './server-process.ts'
import { stopServer } from './stop-server.ts'
import { waitUntilReady } from './wait-until-ready.ts'

/** What a server stands on, chosen and checked. */
export type Ground = {
  readonly folder: DataFolder
  readonly native: string
  readonly user: DatabaseUser | undefined
  readonly password: string
  readonly durable: boolean
}

/** Makes the cluster when there is none; else gives it to its user and ends what a killed server left running on it. */
export const readyCluster = async (ground: Ground, onCreating: () => void): Promise<EmbeddedProblem | undefined> => {
  const { native, user, password, durable, folder: { cluster } } = ground
  if (isFresh(cluster)) {
    onCreating()
    return createCluster({ cluster, native, user, password, durable })
  }
  // Restored or copied by root, so that it belongs to root: the database's user could not read it.
  if (user && statSync(cluster).uid === 0) giveTo(cluster, user)
  return stopLeftover(native, cluster, user)
}

const NOT_FREE_YET = /shared memory block|lock file "postmaster\.pid"/
const MOST_TRIES = 50

const problemOfEnd = (cluster: string, said: string): EmbeddedProblem => {
  const part = damagedPartIn(said)
  return part === undefined ? wouldNotStart(said) : damagedFolder(cluster, part)
}

/** When the database alone was killed, its last children need a moment to notice; until then its folder is not free. */
export const launchWhenFree = async (
  plan: ServerPlan,
  { secrets }: { readonly secrets: string },
  admin: DatabaseSettings,
  onLong: () => void,
): Promise<Result<ServerProcess, EmbeddedProblem>> => {
  for (let tried = 1; ; tried += 1) {
    const server = launchServer(plan)
    const readiness = await waitUntilReady(admin, server, onLong)
    if (readiness === 'ready') return ok(server)
    if (readiness === 'wrong_secret') {
      await stopServer(server, plan)
      return refuse(secretDoesNotFit(secrets))
    }
    if (readiness !== 'ended') {
      await stopServer(server, plan)
      return refuse(damagedCluster(plan.cluster, readiness.damage))
    }
    const said = server.saidSinceStart()
    if (tried === MOST_TRIES || !NOT_FREE_YET.test(said)) return refuse(problemOfEnd(plan.cluster, said))
    await pause(100)
  }
}
