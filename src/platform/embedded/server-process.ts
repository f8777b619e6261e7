import { spawn, type ChildProcess } from 'node:child_process'
import { closeSync, statSync } from 'node:fs'
import { programIn } from './binaries.ts'
import { asUser, type DatabaseUser } from './database-user.ts'
import { programEnvironment } from './program-environment.ts'
import { openServerLog, tailOf } from './server-log.ts'
import { serverSettings, type Listening } from './server-settings.ts'

/** The running program, and what it last said. */
export type ServerProcess = {
  readonly pid: number
  readonly hasEnded: () => boolean
  readonly ended: Promise<void>
  readonly saidSinceStart: () => string
  readonly release: () => void
  readonly signal: (signal: 'SIGINT' | 'SIGQUIT') => void
}

export type ServerPlan = {
  readonly native: string
  readonly cluster: string
  readonly log: string
  readonly user: DatabaseUser | undefined
  readonly listening: Listening
  readonly durable: boolean
  /** Settings for this one run, e.g. how far to recover. */
  readonly settings?: readonly string[]
}

const launch = (plan: ServerPlan, logHandle: number): ChildProcess => {
  const settings = [...serverSettings(plan.listening, plan.durable), ...(plan.settings ?? [])].flatMap((setting) => ['-c', setting])
  // Of its own group: a Ctrl-C at the terminal reaches the server alone, which then stops the database in order.
  return spawn(programIn(plan.native, 'postgres'), ['-D', plan.cluster, ...settings], {
    ...asUser(plan.user),
    env: programEnvironment(),
    detached: true,
    windowsHide: true,
    stdio: ['ignore', logHandle, logHandle],
  })
}

/** Starts PostgreSQL's own program on a cluster. */
export const launchServer = (plan: ServerPlan): ServerProcess => {
  const log = openServerLog(plan.log)
  const before = statSync(log.file).size
  const child = launch(plan, log.handle)
  closeSync(log.handle)
  let failure = ''
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => resolve())
    child.once('error', (error) => {
      failure = error.message
      resolve()
    })
  })
  return {
    pid: child.pid ?? 0,
    hasEnded: () => failure !== '' || child.exitCode !== null || child.signalCode !== null,
    ended,
    saidSinceStart: () => failure || tailOf(log.file, before),
    release: () => child.unref(),
    signal: (signal) => void child.kill(signal),
  }
}
