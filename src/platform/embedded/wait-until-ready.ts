import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import type { DatabaseSettings } from '../database.ts'
import type { ServerProcess } from './server-process.ts'

/** How a start went: it answers, it ended by itself, it does not know the secret, or it runs and can let nobody in, and why. */
export type Readiness = 'ready' | 'ended' | 'wrong_secret' | { readonly damage: string }

const LONG = 5_000

/** It is starting or stopping, or has no place for one more just now: all of that passes. */
const PASSES = /^5[37]/

/** What an answer to somebody who asks to be let in says. Without an answer nothing listens there yet, or it has no time. */
const meaningOf = (error: unknown): Readiness | 'not_yet' => {
  if (!(error instanceof pg.DatabaseError) || error.code === undefined || PASSES.test(error.code)) return 'not_yet'
  return error.code.startsWith('28') ? 'wrong_secret' : { damage: error.message }
}

const asks = async (admin: DatabaseSettings): Promise<Readiness | 'not_yet'> => {
  const client = new pg.Client({ ...admin, connectionTimeoutMillis: 2_000 })
  client.on('error', () => undefined)
  try {
    await client.connect()
    await client.end()
    return 'ready'
  } catch (error) {
    return meaningOf(error)
  }
}

/** Asks until the server answers or ends. There is no limit while it recovers: a recovery from a long log must be let finish. */
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
