import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { beginningOf, processSpace } from '../process-identity.ts'

/** What is begun in a folder and is not to stay: a rehearsal, a restore not yet in its place, a backup half written. */
const LEFT = /^\.(?:rehearsal|restore|unfinished)-(\d+)-(\w*)-([0-9a-f]{8})-/
/** What another container or machine left is not told from what it works on; after a day nobody works on it any more. */
const DAY = 86_400_000

const plain = (text: string): string => text.replaceAll(/\W/g, '')
const spaceMark = (): string => createHash('sha256').update(Object.values(processSpace()).join(' ')).digest('hex').slice(0, 8)
const markOf = (): string => `${process.pid}-${plain(beginningOf(process.pid))}-${spaceMark()}`

/** The name of a file that is being written, by which it is known when its process ended before it was whole. */
export const unfinishedName = (name: string): string => `.unfinished-${markOf()}-${name}`

/** Clears away what processes that are no more left behind: unpacked data and secrets do not lie about. */
export const clearLeftovers = (folder: string): void => {
  for (const name of readdirSync(folder)) {
    const [, pid, beginning, space] = LEFT.exec(name) ?? []
    if (pid === undefined) continue
    const place = join(folder, name)
    const isOver = space === spaceMark() ? plain(beginningOf(Number(pid))) !== beginning : Date.now() - (statSync(place, { throwIfNoEntry: false })?.mtimeMs ?? 0) > DAY
    if (isOver) rmSync(place, { recursive: true, force: true })
  }
}

/** Works in a place of its own inside a folder, which is cleared away at the end: of the work, of the process, or at the latest before the next such work. */
export const withWorkPlace = async <T>(folder: string, what: 'rehearsal' | 'restore', work: (place: string) => Promise<T>): Promise<T> => {
  clearLeftovers(folder)
  const place = mkdtempSync(join(folder, `.${what}-${markOf()}-`))
  const clear = (): void => rmSync(place, { recursive: true, force: true })
  process.once('exit', clear)
  try {
    return await work(place)
  } finally {
    process.off('exit', clear)
    clear()
  }
}
