import { closeSync, fstatSync, openSync, readSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'

const LARGEST = 10 * 1_048_576
const TAIL = 2_000

/** The database's own log. At a start a long one is set aside, so that there are never more than two. */
export const openServerLog = (folder: string): { readonly file: string; readonly handle: number } => {
  const file = join(folder, 'postgres.log')
  if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > LARGEST) renameSync(file, `${file}.1`)
  return { file, handle: openSync(file, 'a', 0o600) }
}

/** The last lines of a log, from no earlier than `from` bytes into it. */
export const tailOf = (file: string, from = 0): string => {
  const handle = openSync(file, 'r')
  try {
    const { size } = fstatSync(handle)
    const start = Math.max(from, size - TAIL)
    const bytes = Buffer.alloc(Math.max(0, size - start))
    readSync(handle, bytes, 0, bytes.length, start)
    return bytes.toString('utf8').trim()
  } finally {
    closeSync(handle)
  }
}
