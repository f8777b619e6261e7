import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import type { DatabaseSettings } from '../database.ts'
import type { ServerProcess } from './server-process.ts'

/** How a start went: it answers, it ended by itself, or it does not know the secret. */
export type Readiness = 'ready' | 'ended' | 'wrong_secret'

const LONG = 5_000

const asks = async (admin: DatabaseSettings): Promise<Readiness | 'not_yet'> => {
  const client = new pg.Client({ ...admin, connectionTimeoutMillis: 2_000 })
  client.on('error', () => undefined)
  try {
    await client.connect()
    await client.end()
    return 'ready'
  } catch (error) {
    const code = (error as { code?: unknown }).code
    return typeof code === 'string' && code.startsWith('28') ? 'wrong_secret' : 'not_yet'
  }
}

/** Asks until the server answers or ends. There is no limit: a recovery from a long log must be let finish. */
export const waitUntilReady = async (admin: DatabaseSettings, server: ServerProcess, onLong: () => void): Promise<Readiness> => {
  const begun = performance.now()
  let told = false
  while (!server.hasEnded()) {
    const answer = await asks(admin)
    if (answer !== 'not_yet') return answer
    const waited = performance.now() - begun
    if (waited > LONG && !told) {
      told = true
      onLong()
    }
    await Promise.race([pause(waited < 1_000 ? 15 : 200), server.ended])
  }
  return 'ended'
}
