import { randomBytes } from 'node:crypto'
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ok, refuse, type Result } from '#domain/shared/result.ts'
import { beginningOf } from '../process-identity.ts'
import { secondServer, unwritableFolder, type EmbeddedProblem } from './problems.ts'

type Holder = { readonly pid: number; readonly since: string }
type Taken = Result<undefined, Holder>

const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? 'unknown'

const readTextOf = (file: string): string | undefined => {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined
    throw error
  }
}

/** Who holds a lock, when that process still lives. A text cut short by a power cut is nobody's. */
const livingHolder = (text: string): Holder | undefined => {
  const [pid, beginning, since] = text.trim().split(' ')
  const number = Number(pid)
  const lives = Number.isInteger(number) && number > 0 && !!beginning && beginningOf(number) === beginning
  return lives ? { pid: number, since: since ?? '?' } : undefined
}

/** Puts the whole text in place at once; `false` when the lock is there already. */
const putWhole = (file: string, mine: string): boolean => {
  const unfinished = `${file}.${randomBytes(6).toString('hex')}`
  writeFileSync(unfinished, mine, { mode: 0o644 })
  try {
    linkSync(unfinished, file)
    return true
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false
    throw error
  } finally {
    rmSync(unfinished, { force: true })
  }
}

/**
 * Takes the lock, or a dead process's lock over. Of several that find the same dead lock only one may replace it: the
 * one that holds the lock's own lock, and that still finds it unchanged then. Otherwise a slow second one could push
 * away the living lock of a first that was quicker.
 */
const take = (file: string, mine: string): Taken => {
  for (;;) {
    if (putWhole(file, mine)) return ok(undefined)
    const text = readTextOf(file)
    if (text === undefined) continue
    const holder = livingHolder(text)
    if (holder) return refuse(holder)
    const guard = `${file}.takeover`
    const guarded = take(guard, mine)
    if (!guarded.ok) return guarded
    const unchanged = readTextOf(file) === text
    if (unchanged) renameSync(guard, file)
    else rmSync(guard, { force: true })
    if (unchanged) return ok(undefined)
  }
}

/** Takes the data folder for this process alone. A lock left by a dead process is taken over; a living one is refused. */
export const lockFolder = (folder: string): Result<() => void, EmbeddedProblem> => {
  const file = join(folder, 'tsunagi.lock')
  const mine = `${process.pid} ${beginningOf(process.pid)} ${new Date().toISOString()} ${randomBytes(6).toString('hex')}\n`
  try {
    mkdirSync(folder, { recursive: true })
    const taken = take(file, mine)
    if (!taken.ok) return refuse(secondServer(folder, taken.problem.pid, taken.problem.since))
  } catch (error) {
    return refuse(unwritableFolder(folder, codeOf(error)))
  }
  return ok(() => {
    if (readTextOf(file) === mine) rmSync(file, { force: true })
  })
}
