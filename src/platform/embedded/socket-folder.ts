import { chmodSync, chownSync, lstatSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { blockedOnTheWay, type DatabaseUser } from './database-user.ts'

/** A socket's whole path has room for about a hundred bytes on every system. */
const LONGEST_PATH = 70
const PREFIX = 'tsunagi-sock-'

/** Makes a private folder with a short path, in which only the database's user (and root) meets the server. */
export const makeSocketFolder = (user: DatabaseUser | undefined): string => {
  const fits = (place: string): boolean => place.length <= LONGEST_PATH && (user === undefined || blockedOnTheWay(place, user) === undefined)
  const folder = mkdtempSync(join(fits(tmpdir()) ? tmpdir() : '/tmp', PREFIX))
  if (user) chownSync(folder, user.uid, user.gid)
  chmodSync(folder, 0o700)
  return folder
}

/** Whether a path is such a folder: only those are ever removed. */
export const isSocketFolder = (path: string): boolean =>
  basename(path).startsWith(PREFIX) && lstatSync(path, { throwIfNoEntry: false })?.isDirectory() === true
