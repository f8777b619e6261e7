import { randomBytes } from 'node:crypto'
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { ok, refuse, type Result } from '#domain/shared/result.ts'
import { beginningOf, processSpace, type ProcessSpace } from '../process-identity.ts'
import { secondServer, unwritableFolder, type EmbeddedProblem } from './problems.ts'
import { giveSign, isAlive, type SignOfLife } from './sign-of-life.ts'

const SIGN = 'tsunagi.alive.'
/** In place of the sign, where the folder holds no sockets. */
const NO_SIGN = '-'

/** Whoever holds a folder: a process of this machine, or of another one (or container) that is named. */
type Holder = { readonly pid: number; readonly since: string; readonly elsewhere?: string }
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

/** A lock as it is written, its words parted by spaces. */
type Written = { readonly pid: number; readonly beginning: string; readonly since: string; readonly sign: string; readonly space: ProcessSpace }

const writtenIn = (text: string): Written => {
  const [pid, beginning = '', since = '?', sign = '', machine = '', booted = '', numbers = ''] = text.trim().split(' ')
  return { pid: Number(pid), beginning, since, sign, space: { machine, since: booted, numbers } }
}

const isProcess = ({ pid, beginning }: Written): boolean => Number.isInteger(pid) && pid > 0 && beginning !== '' && beginningOf(pid) === beginning

/**
 * Who holds a lock, when that process still lives. A text cut short by a power cut is nobody's. Numbers of processes mean nothing in another
 * container, so there its sign of life is asked; on another machine nobody can, and a lock from there stands until somebody removes it.
 */
const livingHolder = async (folder: string, text: string): Promise<Holder | undefined> => {
  const written = writtenIn(text)
  const { pid, since, sign, space } = written
  const here = processSpace()
  const isOurSpace = space.machine === '' || (space.since === here.since && space.numbers === here.numbers && (here.since !== '' || space.machine === here.machine))
  if (isOurSpace) return isProcess(written) ? { pid, since } : undefined
  if (space.since !== here.since && space.machine === here.machine) return undefined
  const elsewhere: Holder = { pid, since, elsewhere: space.machine }
  if (space.since !== here.since || sign === NO_SIGN) return elsewhere
  return (await isAlive(folder, sign)) ? elsewhere : undefined
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
const take = async (file: string, mine: string): Promise<Taken> => {
  for (;;) {
    if (putWhole(file, mine)) return ok(undefined)
    const text = readTextOf(file)
    if (text === undefined) continue
    const holder = await livingHolder(dirname(file), text)
    if (holder) return refuse(holder)
    const guard = `${file}.takeover`
    const guarded = await take(guard, mine)
    if (!guarded.ok) return guarded
    const unchanged = readTextOf(file) === text
    if (unchanged) renameSync(guard, file)
    else rmSync(guard, { force: true })
    if (!unchanged) continue
    const { sign } = writtenIn(text)
    if (sign.startsWith(SIGN)) rmSync(join(dirname(file), basename(sign)), { force: true })
    return ok(undefined)
  }
}

/** Takes the data folder for this process alone. A lock left by a dead process is taken over; a living one is refused. */
export const lockFolder = async (folder: string): Promise<Result<() => void, EmbeddedProblem>> => {
  const file = join(folder, 'tsunagi.lock')
  let sign: SignOfLife | undefined
  try {
    mkdirSync(folder, { recursive: true })
    const own = randomBytes(6).toString('hex')
    sign = await giveSign(folder, `${SIGN}${own}`)
    const { machine, since, numbers } = processSpace()
    const mine = `${[process.pid, beginningOf(process.pid), new Date().toISOString(), sign?.name ?? NO_SIGN, machine, since, numbers, own].join(' ')}\n`
    const taken = await take(file, mine)
    if (taken.ok) {
      const kept = sign
      return ok(() => {
        if (readTextOf(file) === mine) rmSync(file, { force: true })
        kept?.end()
      })
    }
    sign?.end()
    return refuse(secondServer(folder, taken.problem))
  } catch (error) {
    sign?.end()
    return refuse(unwritableFolder(folder, codeOf(error)))
  }
}
