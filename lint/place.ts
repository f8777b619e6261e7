import { rooms, type Room } from './doors.ts'

/** Where a file stands: its room, its drawer in that room, and whether it is a test. */
export type Place = {
  readonly room: Room
  readonly drawer: string | undefined
  readonly isTest: boolean
}

const TEST = /\.(test|spec)\.tsx?$/

/** The room and drawer of a path written from the root of the repository; `undefined` outside every room. */
export function findPlace(path: string): Place | undefined {
  const parts = path.replace(/^\.\//, '').split('/')
  const inside = parts[0] === 'src' ? parts.slice(1) : parts
  const room = rooms.find((known) => known === inside[0])
  if (room === undefined || inside.length < 2) return undefined
  return { room, drawer: drawerFrom(inside), isTest: TEST.test(path) || room === 'tests' }
}

/** `contract/referral.ts` and `domain/referral/send.ts` are both in the drawer `referral`. */
function drawerFrom(inside: readonly string[]): string | undefined {
  const second = inside[1]
  if (second === undefined) return undefined
  return inside.length > 2 ? second : second.replace(/\..*$/, '')
}

/** A path from the root of the repository, from the absolute name a linter gives. */
export function pathFromRoot(filename: string, root: string): string {
  const file = filename.replaceAll('\\', '/')
  const start = `${root.replaceAll('\\', '/').replace(/\/$/, '')}/`
  return file.startsWith(start) ? file.slice(start.length) : file
}

/** The path a relative import points to, from the root of the repository. */
export function pathOfRelative(fromPath: string, specifier: string): string {
  const parts = fromPath.split('/').slice(0, -1)
  for (const part of specifier.split('/')) {
    if (part === '..') parts.pop()
    else if (part !== '.') parts.push(part)
  }
  return parts.join('/')
}
