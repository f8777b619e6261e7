import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chmodSync, cpSync, lstatSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ok, refuse, type Result } from '#domain/shared/result.ts'
import { makeLinks, programIn, type Binaries } from './binaries.ts'
import { asUser, blockedOnTheWay, type DatabaseUser } from './database-user.ts'
import { unreachablePrograms, type EmbeddedProblem } from './problems.ts'

const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .toSorted()

/** One fingerprint over the names and contents of all files. */
const fingerprintOf = (folder: string): string => {
  const hash = createHash('sha256')
  for (const name of filesIn(folder)) hash.update(`${name}\0`).update(readFileSync(join(folder, name)))
  return hash.digest('hex')
}

/** Whether a folder in a place open to all is ours alone, so that nobody else can have put other programs into it. */
const isOursAlone = (folder: string): boolean => {
  const found = lstatSync(folder, { throwIfNoEntry: false })
  return found?.isDirectory() === true && found.uid === process.getuid?.() && (found.mode & 0o022) === 0
}

const runs = (native: string, user: DatabaseUser | undefined): boolean =>
  spawnSync(programIn(native, 'postgres'), ['--version'], asUser(user)).status === 0

/** Copies beside the place and moves there whole, so that a killed copy is never taken for a finished one. */
const copyTo = (place: string, name: string, binaries: Binaries): string => {
  const unfinished = mkdtempSync(join(place, '.tsunagi-'))
  try {
    cpSync(binaries.native, unfinished, { recursive: true, verbatimSymlinks: true })
    chmodSync(unfinished, 0o755)
    makeLinks(unfinished, binaries.links)
    renameSync(unfinished, join(place, name))
  } finally {
    rmSync(unfinished, { recursive: true, force: true })
  }
  return join(place, name)
}

const usableCopyIn = (place: string, binaries: Binaries, user: DatabaseUser | undefined): string | undefined => {
  try {
    const fingerprint = fingerprintOf(binaries.native)
    const name = `tsunagi-postgres-${binaries.version}-${fingerprint.slice(0, 16)}`
    const known = join(place, name)
    const copy = isOursAlone(known) ? known : copyTo(place, name, binaries)
    return fingerprintOf(copy) === fingerprint && runs(copy, user) ? copy : undefined
  } catch {
    return undefined
  }
}

/**
 * The programs, or a checked copy of them where the database's user can run them: the installation may lie in a
 * closed folder of root's, or in one that may not be written although the links between the libraries are missing.
 */
export const reachableBinaries = (binaries: Binaries, user: DatabaseUser | undefined): Result<string, EmbeddedProblem> => {
  const whole = makeLinks(binaries.native, binaries.links)
  if (whole && (user === undefined || blockedOnTheWay(join(binaries.native, 'lib'), user) === undefined)) return ok(binaries.native)
  for (const place of ['/var/tmp', tmpdir(), '/tmp', '/var/lib']) {
    const copy = usableCopyIn(place, binaries, user)
    if (copy !== undefined) return ok(copy)
  }
  return refuse(unreachablePrograms(binaries.native))
}
