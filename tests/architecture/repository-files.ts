import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** The root of the repository, without a slash at its end. */
export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '')

const NEVER_OURS = new Set(['.git', 'node_modules', 'dist', 'data', 'coverage'])

/** Every file of the repository, kept or about to be, as a path from its root. */
export function listFiles(): readonly string[] {
  return existsSync(`${root}/.git`) ? listFilesByGit() : listFilesByWalking('')
}

/** The code of the house: TypeScript that people write. */
export function listCode(): readonly string[] {
  return listFiles().filter(
    (path) => /^(src|lint|glossary|demo|bench|tests)\/.*\.tsx?$/.test(path) && !isWrittenByMachine(path),
  )
}

/** The text of a file. */
export function textOf(path: string): string {
  return readFileSync(`${root}/${path}`, 'utf8')
}

/** Lines that carry code: neither blank nor comment. */
export function countCodeLines(text: string): number {
  return text.split('\n').filter((line) => !/^\s*(\/\/|\/?\*|$)/.test(line)).length
}

const isWrittenByMachine = (path: string): boolean => path.includes('.generated.')

function listFilesByGit(): readonly string[] {
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  })
  return listed.split('\0').filter((path) => path !== '' && existsSync(`${root}/${path}`))
}

function listFilesByWalking(folder: string): readonly string[] {
  return readdirSync(`${root}/${folder}`, { withFileTypes: true }).flatMap((entry) => {
    if (NEVER_OURS.has(entry.name)) return []
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`
    return entry.isDirectory() ? listFilesByWalking(path) : [path]
  })
}
