import { terms } from '#glossary/terms.ts'
import { countCodeLines, listFiles, textOf } from '#tests/architecture/repository-files.ts'

/** The order in which the rooms build on each other. */
const ORDER = [
  'glossary',
  'docs',
  'migrations',
  'domain',
  'contract',
  'store',
  'service',
  'documents',
  'server',
  'web',
  'cli',
  'demo',
  'tests',
]

const roomOf = (path: string): string => path.replace(/^src\//, '').split('/')[0] ?? ''

const placeOf = (path: string): number => (ORDER.indexOf(roomOf(path)) + ORDER.length + 1) % (ORDER.length + 1)

/** Whether a path speaks of the drawer: a folder or the words of a file's name. */
function speaksOf(path: string, drawer: string): boolean {
  const parts = path.split('/')
  const name = (parts.at(-1) ?? '').replace(/\..*$/, '')
  const words = name
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .split(/[-_]/)
  return parts.slice(0, -1).includes(drawer) || words.includes(drawer) || words.includes(`${drawer}s`)
}

/** The slice of one drawer over all rooms, as lines to print. */
function sliceOf(drawer: string): readonly string[] {
  const paths = listFiles()
    .filter((path) => /^(src|docs|migrations|glossary|demo|tests)\//.test(path) && speaksOf(path, drawer))
    .toSorted((a, b) => placeOf(a) - placeOf(b) || a.localeCompare(b))
  return paths.map((path, at) => {
    const isNewRoom = at === 0 || roomOf(paths[at - 1] ?? '') !== roomOf(path)
    const lines = String(countCodeLines(textOf(path))).padStart(5)
    return `${isNewRoom ? `\n${roomOf(path)}\n` : ''}${lines}  ${path}`
  })
}

const asked = process.argv[2] ?? ''
const term = terms.find((one) => one.code === asked)
const slice = asked === '' ? [] : sliceOf(asked)

if (slice.length === 0) {
  const drawers = terms.filter((one) => one.drawer === one.code)
  console.log(`npm run where <drawer>\n\n${drawers.map((one) => `  ${one.code.padEnd(12)}${one.ja}`).join('\n')}`)
  process.exitCode = asked === '' ? 0 : 1
} else {
  if (term !== undefined) console.log(`${term.ja} · ${term.simple} · ${term.en}`)
  console.log(slice.join('\n'))
}
