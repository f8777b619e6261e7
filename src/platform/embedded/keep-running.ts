import { setTimeout as pause } from 'node:timers/promises'
import { refuse, type Result } from '#domain/shared/result.ts'
import type { OperatorWords } from '../words.ts'
import { databaseEnded, databaseIsBack, wouldNotStart, type EmbeddedProblem } from './problems.ts'
import type { ServerProcess } from './server-process.ts'

/** A database that is started again whenever it ends without having been told to. */
export type KeptServer = {
  readonly current: () => ServerProcess
  /** Ends the keeping; the answer is the server that is still to be stopped. */
  readonly letGo: () => Promise<ServerProcess>
}

type Launch = () => Promise<Result<ServerProcess, EmbeddedProblem>>

const BETWEEN_TRIES = 2_000

const messageOf = (fault: unknown): string => (fault instanceof Error ? fault.message : String(fault))

/** Its last words; where the disk they lay on is gone, that. */
const lastWordsOf = (server: ServerProcess): string => {
  try {
    return server.saidSinceStart()
  } catch (fault) {
    return messageOf(fault)
  }
}

/**
 * Watches over a running database: killed, or fallen over a full disk, it is started again, and recovers from its own
 * log what it had confirmed. Until it answers, so does nobody; its pools find it again at the same place.
 */
export const keepRunning = (first: ServerProcess, launch: Launch, tell: (words: OperatorWords) => void): KeptServer => {
  let server = first
  const ending = new AbortController()
  const startAgain = async (): Promise<void> => {
    tell(databaseEnded(lastWordsOf(server)))
    while (!ending.signal.aborted) {
      // A disk that is away for a while is no end of the program: whoever brings it back finds it serving again.
      const started = await launch().catch((fault: unknown) => refuse(wouldNotStart(messageOf(fault))))
      if (started.ok) {
        server = started.value
        server.release()
        return tell(databaseIsBack())
      }
      tell(started.problem)
      await pause(BETWEEN_TRIES, undefined, { signal: ending.signal, ref: false }).catch(() => undefined)
    }
  }
  const watch = async (): Promise<void> => {
    const ended = new Promise<void>((resolve) => ending.signal.addEventListener('abort', () => resolve()))
    while (!ending.signal.aborted) {
      await Promise.race([server.ended, ended])
      if (!ending.signal.aborted) await startAgain()
    }
  }
  const watching = watch()
  return {
    current: () => server,
    letGo: async () => {
      ending.abort()
      await watching
      return server
    },
  }
}
