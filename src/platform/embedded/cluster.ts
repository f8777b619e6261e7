import { spawn } from 'node:child_process'
import { chownSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { programIn } from './binaries.ts'
import { asUser, type DatabaseUser } from './database-user.ts'
import { programEnvironment } from './program-environment.ts'
import { noUnprivilegedUser, wouldNotStart, type EmbeddedProblem } from './problems.ts'
import { makeSocketFolder } from './socket-folder.ts'

/** The administrator of the embedded database: nobody's login, used for roles and migrations alone. */
export const SUPERUSER = 'tsunagi_super'

/** Text is compared by code point and classified by Unicode, the same on every machine that has such a locale. */
const LOCALE = process.platform === 'darwin'
  ? ['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--lc-collate=C', '--lc-ctype=en_US.UTF-8']
  : process.platform === 'win32'
    ? ['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C']
    : ['--locale=C.UTF-8']

export type NewCluster = {
  readonly cluster: string
  readonly native: string
  readonly user: DatabaseUser | undefined
  readonly password: string
  readonly durable: boolean
}

type Ended = { readonly whole: boolean; readonly said: string }

const runInitdb = (made: NewCluster, target: string, passwordFile: string): Promise<Ended> =>
  new Promise((resolve, reject) => {
    const args = ['-D', target, '-U', SUPERUSER, '--encoding=UTF8', ...LOCALE, '--auth=scram-sha-256', '--data-checksums', '--pwfile', passwordFile]
    const child = spawn(programIn(made.native, 'initdb'), made.durable ? args : [...args, '--no-sync'], {
      ...asUser(made.user),
      env: programEnvironment(),
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    let said = ''
    child.stderr.on('data', (bytes: Buffer) => { said = (said + bytes.toString()).slice(-2_000) })
    child.once('error', reject)
    child.once('close', (code) => resolve({ whole: code === 0, said: said.trim() }))
  })

const readyTarget = (target: string, user: DatabaseUser | undefined): void => {
  rmSync(target, { recursive: true, force: true })
  mkdirSync(target, { mode: 0o700 })
  if (user) chownSync(target, user.uid, user.gid)
}

/** The first password passes through a file in a private folder, never through the list of processes. */
const withPasswordFile = async <T>(made: NewCluster, work: (file: string) => Promise<T>): Promise<T> => {
  const folder = process.platform === 'win32' ? mkdtempSync(join(tmpdir(), 'tsunagi-')) : makeSocketFolder(made.user)
  const file = join(folder, 'first')
  try {
    writeFileSync(file, `${made.password}\n`, { mode: 0o600 })
    if (made.user) chownSync(file, made.user.uid, made.user.gid)
    return await work(file)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Makes the cluster beside its place and moves it there whole, so that a killed first start leaves nothing half-made. */
export const createCluster = async (made: NewCluster): Promise<EmbeddedProblem | undefined> => {
  const target = `${made.cluster}.new`
  readyTarget(target, made.user)
  try {
    const ended = await withPasswordFile(made, (file) => runInitdb(made, target, file))
    if (!ended.whole) return wouldNotStart(ended.said)
    renameSync(target, made.cluster)
    return undefined
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? String(error)
    return made.user && ['EPERM', 'EINVAL', 'EACCES'].includes(code) ? noUnprivilegedUser(made.user.uid, code) : wouldNotStart(code)
  } finally {
    if (existsSync(target)) rmSync(target, { recursive: true, force: true })
  }
}
