import { logFault } from '#platform/log.ts'
import { newId } from '#platform/ids.ts'
import { isUnavailable } from '#platform/unavailable.ts'

/** Something done again and again while the server runs. */
export type Round = { readonly everyMs: number; readonly work: () => Promise<unknown> }

/** A round that finds no database is simply done the next time; any other fault is told. */
export const doQuietly = async (work: Round['work']): Promise<void> => {
  try {
    await work()
  } catch (error) {
    if (!isUnavailable(error)) logFault(newId(), error)
  }
}

/** Begins the rounds: each now and from then on, none of them ever twice at once. The answer ends them, and waits for those that are under way. */
export const beginRounds = (rounds: readonly Round[]): (() => Promise<void>) => {
  const running = new Map<Round, Promise<void>>()
  const begin = (round: Round): void => {
    if (running.has(round)) return
    running.set(round, doQuietly(round.work).finally(() => running.delete(round)))
  }
  rounds.forEach(begin)
  const timers = rounds.map((round) => setInterval(begin, round.everyMs, round))
  return async () => {
    timers.forEach(clearInterval)
    await Promise.all(running.values())
  }
}
