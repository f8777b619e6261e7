import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { beginningOf } from '../process-identity.ts'

/** What is begun in a folder and is not to stay: a rehearsal, a restore not yet in its place, a backup half written. */
const LEFT = /^\.(?:rehearsal|restore|unfinished)-(\d+)-(\w+)-/

const markOf = (): string => `${process.pid}-${beginningOf(process.pid).replaceAll(/\W/g, '')}`

/** The name of a file that is being written, by which it is known when its process ended before it was whole. */
export const unfinishedName = (name: string): string => `.unfinished-${markOf()}-${name}`

/** Clears away what processes that are no more left behind: unpacked data and secrets do not lie about. */
export const clearLeftovers = (folder: string): void => {
  for (const name of readdirSync(folder)) {
    const [, pid, beginning] = LEFT.exec(name) ?? []
    if (pid === undefined) continue
    if (beginningOf(Number(pid)).replaceAll(/\W/g, '') !== beginning) rmSync(join(folder, name), { recursive: true, force: true })
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
