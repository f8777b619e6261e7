import { randomBytes } from 'node:crypto'
import { closeSync, fsyncSync, linkSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { OperatorFault } from './words.ts'

const readSecret = (file: string): string | undefined => {
  try {
    return readFileSync(file, 'utf8').trim()
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}

/** Written whole beside its place, then linked there: a killed first start leaves no half secret, and two at once agree. */
const writeOnce = (file: string, secret: string): void => {
  const unfinished = `${file}.${randomBytes(6).toString('hex')}`
  const handle = openSync(unfinished, 'wx', 0o600)
  try {
    writeSync(handle, `${secret}\n`)
    fsyncSync(handle)
    linkSync(unfinished, file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  } finally {
    closeSync(handle)
    rmSync(unfinished, { force: true })
  }
}

/** A secret of this installation: 32 random bytes made once, kept in a file that only its owner reads. */
export const secretIn = (folder: string, name: string): string => {
  const file = join(folder, name)
  const known = readSecret(file)
  if (known !== undefined && known !== '') return known
  if (known === '') throw new OperatorFault({ ja: `${file} は空です。バックアップから戻してください。`, en: `${file} is empty. Bring it back from a backup.` })
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  writeOnce(file, randomBytes(32).toString('base64url'))
  const made = readSecret(file)
  if (made === undefined) throw new OperatorFault({ ja: `${file} を書けません。`, en: `${file} cannot be written.` })
  return made
}
