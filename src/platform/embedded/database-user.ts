import { chownSync, existsSync, lchownSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** The system user the database runs as; `undefined` when this process is not root and simply runs it itself. */
export type DatabaseUser = { readonly uid: number; readonly gid: number }

const NOBODY: DatabaseUser = { uid: 65_534, gid: 65_534 }

/** `nobody` as this machine knows it: the programs insist on a user that the machine can name. */
const nobodyHere = (): DatabaseUser => {
  try {
    const line = readFileSync('/etc/passwd', 'utf8').split('\n').find((entry) => entry.startsWith('nobody:'))
    const [uid, gid] = (line ?? '').split(':').slice(2, 4).map(Number)
    return uid !== undefined && gid !== undefined && uid > 0 && gid > 0 ? { uid, gid } : NOBODY
  } catch {
    return NOBODY
  }
}

/** PostgreSQL refuses to run as root, so root gives it an unprivileged user: the folder's owner, else `nobody`. */
export const databaseUserFor = (cluster: string): DatabaseUser | undefined => {
  if (process.getuid?.() !== 0) return undefined
  const { uid, gid } = statSync(cluster, { throwIfNoEntry: false }) ?? { uid: 0, gid: 0 }
  return uid === 0 ? nobodyHere() : { uid, gid }
}

/** How a program is started as that user: not from a folder that the user may not enter. */
export const asUser = (user: DatabaseUser | undefined): { uid?: number; gid?: number; cwd?: string } => {
  const cwd = process.platform === 'win32' ? {} : { cwd: '/' }
  return { ...user, ...cwd }
}

/** The first folder on the way to `path` that the user may not enter; `undefined` when the way is free. */
export const blockedOnTheWay = (path: string, user: DatabaseUser): string | undefined => {
  for (let folder = path; ; folder = dirname(folder)) {
    if (existsSync(folder)) {
      const { uid, gid, mode } = statSync(folder)
      const bit = uid === user.uid ? 0o100 : gid === user.gid ? 0o010 : 0o001
      if ((mode & bit) === 0) return folder
    }
    if (dirname(folder) === folder) return undefined
  }
}

/** Gives a folder and everything in it to the database's user. */
export const giveTo = (folder: string, user: DatabaseUser): void => {
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    lchownSync(join(entry.parentPath, entry.name), user.uid, user.gid)
  }
  chownSync(folder, user.uid, user.gid)
}
