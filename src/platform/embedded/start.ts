import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { ok, refuse, type Result } from '#domain/shared/result.ts'
import { clearLeftovers } from '../backup/work-place.ts'
import type { DatabaseSettings } from '../database.ts'
import { logLine } from '../log.ts'
import { secretIn } from '../secrets.ts'
import type { OperatorWords } from '../words.ts'
import { findBinaries, type Binaries } from './binaries.ts'
import { SUPERUSER } from './cluster.ts'
import { prepareFolder, type DataFolder } from './data-folder.ts'
import { databaseUserFor } from './database-user.ts'
import { COMFORTABLE_FREE_MEGABYTES, freeMegabytes, isFresh, problemOfFolder } from './folder-state.ts'
import { chooseListening } from './listening.ts'
import { lockFolder } from './lock.ts'
import { keepRunning, type KeptServer } from './keep-running.ts'
import { launchWhenFree, readyCluster, type Ground } from './open-cluster.ts'
import { dataLieElsewhere, littleRoom, secretDoesNotFit, stillRecovering, type EmbeddedProblem } from './problems.ts'
import { reachableBinaries } from './reachable-binaries.ts'
import type { ServerPlan } from './server-process.ts'
import { askToStop, stopServer } from './stop-server.ts'
import { stopWithProcess } from './stop-with-process.ts'

/** The file of the administrator's password among the secrets. */
export const SUPERUSER_SECRET = 'database-super'

/** A running embedded PostgreSQL. */
export type EmbeddedPostgres = {
  /** The administrator's way in: for roles and migrations alone. */
  readonly admin: DatabaseSettings
  /** The number of its process: another one after it had to be started again. */
  readonly pid: () => number
  /** The way in for another login. */
  readonly settingsFor: (login: { readonly user: string; readonly password: string; readonly database: string }) => DatabaseSettings
  /** What the database wrote into its log since it was started. */
  readonly logTail: () => string
  readonly stop: () => Promise<void>
}

export type StartOptions = {
  /** Gives up durability for speed: for tests alone. */
  readonly forTests?: boolean
  readonly onProgress?: (step: 'creating' | 'starting') => void
  /** What the operator should know although nothing stands in the way. */
  readonly onNotice?: (words: OperatorWords) => void
  /** The number of the socket; on Windows the port, where the database listens on this machine's own address. */
  readonly port?: number
}

const tell = (options: StartOptions): ((words: OperatorWords) => void) =>
  options.onNotice ?? ((words) => logLine(`${words.ja} / ${words.en}`))

const tellAboutFolder = (folder: DataFolder, options: StartOptions): void => {
  if (folder.insteadOf !== undefined) tell(options)(dataLieElsewhere(folder.insteadOf, folder.root))
  const free = freeMegabytes(folder.root)
  if (free < COMFORTABLE_FREE_MEGABYTES) tell(options)(littleRoom(folder.root, free))
}

const chooseGround = (folder: DataFolder, binaries: Binaries, options: StartOptions): Result<Ground, EmbeddedProblem> => {
  const user = databaseUserFor(folder.cluster)
  const problem = problemOfFolder(folder, binaries.version) ?? prepareFolder(folder, user)
  if (problem) return refuse(problem)
  // A new secret beside an old cluster would only hide that the secrets are lost.
  if (!isFresh(folder.cluster) && !existsSync(join(folder.secrets, SUPERUSER_SECRET))) return refuse(secretDoesNotFit(folder.secrets))
  const native = reachableBinaries(binaries, user)
  if (!native.ok) return native
  return ok({ folder, user, native: native.value, password: secretIn(folder.secrets, SUPERUSER_SECRET), durable: !options.forTests })
}

type Running = { readonly plan: ServerPlan; readonly admin: DatabaseSettings; readonly kept: KeptServer; readonly unlock: () => void }

const runningOn = ({ plan, admin, kept, unlock }: Running): EmbeddedPostgres => {
  let stopping: Promise<void> | undefined
  const stopOnce = async (): Promise<void> => {
    await stopServer(await kept.letGo(), plan)
    callOff()
    if (plan.listening.sockets !== undefined) rmSync(plan.listening.sockets, { recursive: true, force: true })
    unlock()
  }
  const stop = (): Promise<void> => (stopping ??= stopOnce())
  const callOff = stopWithProcess({ askToStop: () => askToStop(kept.current(), plan), stop })
  return {
    admin,
    pid: () => kept.current().pid,
    settingsFor: (login) => ({ ...admin, ...login }),
    logTail: () => kept.current().saidSinceStart(),
    stop,
  }
}

const startOn = async (ground: Ground, options: StartOptions, unlock: () => void): Promise<Result<EmbeddedPostgres, EmbeddedProblem>> => {
  const problem = await readyCluster(ground, () => options.onProgress?.('creating'))
  if (problem) return refuse(problem)
  options.onProgress?.('starting')
  const { native, user, durable, folder } = ground
  const listening = await chooseListening(user, options.port)
  const plan: ServerPlan = { native, user, durable, listening, cluster: folder.cluster, log: folder.log }
  const admin = { host: listening.sockets ?? '127.0.0.1', port: listening.port, database: 'postgres', user: SUPERUSER, password: ground.password }
  const launch = () => launchWhenFree(plan, folder, admin, () => tell(options)(stillRecovering()))
  const server = await launch()
  if (server.ok) {
    server.value.release()
    return ok(runningOn({ plan, admin, unlock, kept: keepRunning(server.value, launch, tell(options)) }))
  }
  if (listening.sockets !== undefined) rmSync(listening.sockets, { recursive: true, force: true })
  return server
}

/** Starts the embedded PostgreSQL on a data folder. Durable always; `forTests` alone may give that up for speed. */
export const startEmbedded = async (folder: DataFolder, options: StartOptions = {}): Promise<Result<EmbeddedPostgres, EmbeddedProblem>> => {
  const binaries = findBinaries()
  if (!binaries.ok) return binaries
  const ground = chooseGround(folder, binaries.value, options)
  if (!ground.ok) return ground
  const lock = await lockFolder(folder.root)
  if (!lock.ok) return lock
  let serves = false
  try {
    for (const place of [folder.root, folder.backups]) clearLeftovers(place)
    tellAboutFolder(folder, options)
    const started = await startOn(ground.value, options, lock.value)
    serves = started.ok
    return started
  } finally {
    if (!serves) lock.value()
  }
}
