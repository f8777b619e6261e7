import { chmodSync, existsSync, readdirSync, readFileSync, statfsSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { DataFolder } from './data-folder.ts'
import { damagedFolder, diskFull, halfRestored, newerFolder, olderFolder, unwritableFolder, wrongOwner, type EmbeddedProblem } from './problems.ts'

/** What a whole cluster has, whatever it holds: without one of these it is refused, never made anew over the old one. */
const PARTS = ['PG_VERSION', 'global/pg_control', 'base', 'pg_wal', 'postgresql.conf', 'pg_hba.conf'] as const
const CONTROL_FILE_BYTES = 8_192

export const LEAST_FREE_MEGABYTES = 300
export const COMFORTABLE_FREE_MEGABYTES = 2_048

/** The nearest folder that is there already: its disk is the one that will be written. */
const nearestExisting = (path: string): string => (existsSync(path) ? path : nearestExisting(dirname(path)))

/** The room on the folder's disk, in megabytes. */
export const freeMegabytes = (root: string): number => {
  const { bavail, bsize } = statfsSync(nearestExisting(root))
  return Math.floor((bavail * bsize) / 1_048_576)
}

/** Whether there is no cluster yet: no folder, or an empty one. */
export const isFresh = (cluster: string): boolean => !existsSync(cluster) || readdirSync(cluster).length === 0

const missingPart = (cluster: string): string | undefined => {
  const missing = PARTS.find((part) => !existsSync(join(cluster, part)))
  if (missing !== undefined) return missing
  return statSync(join(cluster, 'global/pg_control')).size === CONTROL_FILE_BYTES ? undefined : 'global/pg_control'
}

const problemOfCluster = (cluster: string, carriedVersion: string): EmbeddedProblem | undefined => {
  const missing = missingPart(cluster)
  if (missing !== undefined) return damagedFolder(cluster, missing)
  const found = readFileSync(join(cluster, 'PG_VERSION'), 'utf8').trim()
  const carried = carriedVersion.split('.')[0] ?? ''
  if (!/^\d+$/.test(found)) return damagedFolder(cluster, 'PG_VERSION')
  if (Number(found) > Number(carried)) return newerFolder(cluster, found, carried)
  return Number(found) < Number(carried) ? olderFolder(cluster, found, carried) : undefined
}

/** Looks at a folder before it is used: whole or absent, ours, of this version, and with room to write. */
export const problemOfFolder = (
  folder: DataFolder,
  carriedVersion: string,
  free = freeMegabytes(folder.root),
): EmbeddedProblem | undefined => {
  if (free < LEAST_FREE_MEGABYTES) return diskFull(folder.root, free)
  if (existsSync(folder.restoring)) return halfRestored(folder.root)
  try {
    const me = process.getuid?.()
    const owner = statSync(folder.cluster, { throwIfNoEntry: false })?.uid
    if (owner !== undefined && me !== undefined && me !== 0 && owner !== me) return wrongOwner(folder.cluster, owner, me)
    if (isFresh(folder.cluster)) return undefined
    const problem = problemOfCluster(folder.cluster, carriedVersion)
    // A copy or a restore often leaves the folder open to others, which PostgreSQL refuses without saying how to mend it.
    if (problem === undefined && process.platform !== 'win32') chmodSync(folder.cluster, 0o700)
    return problem
  } catch (error) {
    return unwritableFolder(folder.root, (error as NodeJS.ErrnoException).code ?? 'unknown')
  }
}
