import { createHash } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { ok, refuse, type Result } from '#domain/shared/result.ts'
import { blockedOnTheWay, databaseUserFor, type DatabaseUser } from './database-user.ts'
import { unreachableFolder, unwritableFolder, type EmbeddedProblem } from './problems.ts'

/** Where everything lies: the cluster, the secrets, the backups, the database's log, the signed heads. */
export type DataFolder = {
  readonly root: string
  readonly cluster: string
  readonly secrets: string
  readonly backups: string
  readonly log: string
  /** Signed heads of what must never be changed or shortened. */
  readonly heads: string
  /** There while a restore puts the backup in the place of what lay here. */
  readonly restoring: string
  /** The default folder that this one stands in for, because the database's user could not go there. */
  readonly insteadOf?: string
}

/** The parts of the data folder at a place. */
export const dataFolderAt = (root: string): DataFolder => ({
  root,
  cluster: join(root, 'postgres'),
  secrets: join(root, 'secrets'),
  backups: join(root, 'backups'),
  log: join(root, 'log'),
  heads: join(root, 'heads'),
  restoring: join(root, 'restoring'),
})

/** A data folder of root's own is opened by {@link prepareFolder}; the folders above it are not ours to open. */
const blockedOnTheWayTo = (root: string, user: DatabaseUser): string | undefined => {
  const found = statSync(root, { throwIfNoEntry: false })
  return blockedOnTheWay(found === undefined || found.uid === 0 ? dirname(root) : root, user)
}

/**
 * Chooses the data folder: the one asked for, else the default. When root starts it inside a closed folder that the
 * database's user could not enter, the default gives way to a folder of its own under `ground`; one asked for does not.
 */
export const chooseDataFolder = (
  asked: string | undefined,
  byDefault: string,
  ground = '/var/lib/tsunagi',
): Result<DataFolder, EmbeddedProblem> => {
  const root = resolve(asked ?? byDefault)
  const user = databaseUserFor(join(root, 'postgres'))
  const blocked = user && blockedOnTheWayTo(root, user)
  if (blocked === undefined) return ok(dataFolderAt(root))
  if (asked !== undefined) return refuse(unreachableFolder(root, blocked))
  const own = createHash('sha256').update(root).digest('hex').slice(0, 12)
  return ok({ ...dataFolderAt(join(ground, own)), insteadOf: root })
}

/** Makes the folder and lets the database's user pass through it, but not look into it. */
export const prepareFolder = (folder: DataFolder, user: DatabaseUser | undefined): EmbeddedProblem | undefined => {
  try {
    const existed = existsSync(folder.root)
    mkdirSync(folder.root, { recursive: true, mode: user ? 0o755 : 0o700 })
    const { uid, mode } = statSync(folder.root)
    if (user && existed && uid === 0) chmodSync(folder.root, (mode & 0o7777) | 0o111)
    for (const part of [folder.secrets, folder.backups, folder.log]) mkdirSync(part, { recursive: true, mode: 0o700 })
    return undefined
  } catch (error) {
    return unwritableFolder(folder.root, (error as NodeJS.ErrnoException).code ?? 'unknown')
  }
}
