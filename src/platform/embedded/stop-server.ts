import { spawn } from 'node:child_process'
import { setTimeout as pause } from 'node:timers/promises'
import { programIn } from './binaries.ts'
import type { ServerPlan, ServerProcess } from './server-process.ts'

/** Fast shutdown: running statements are ended, what was committed is kept. */
export const askToStop = (server: ServerProcess, plan: ServerPlan): void => {
  if (server.hasEnded()) return
  if (process.platform !== 'win32') return server.signal('SIGINT')
  spawn(programIn(plan.native, 'pg_ctl'), ['stop', '-D', plan.cluster, '-m', 'fast', '-W'], { stdio: 'ignore' })
}

const PATIENCE = 60_000

/** Stops in order; a server that does not end in a minute is cut off, and recovers from its log at the next start. */
export const stopServer = async (server: ServerProcess, plan: ServerPlan): Promise<void> => {
  askToStop(server, plan)
  const giveUp = new AbortController()
  const late = pause(PATIENCE, 'late', { signal: giveUp.signal }).catch(() => 'ended')
  if ((await Promise.race([server.ended, late])) === 'late') server.signal('SIGQUIT')
  giveUp.abort()
  await server.ended
}
