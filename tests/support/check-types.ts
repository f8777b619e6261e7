import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

const compiler = join('node_modules', 'typescript', 'bin', 'tsc')

const isFurnished = (room: string): boolean => {
  const folder = join('src', room.replace(/\.json$/, ''))
  return !existsSync(folder) || readdirSync(folder, { recursive: true }).some((name) => /\.tsx?$/.test(String(name)))
}

/** Checks each room with its own compiler settings: what a room's settings do not know, it cannot use. */
const rooms = readdirSync('tsconfig').filter((name) => name !== 'base.json' && isFurnished(name))
let broken = 0
for (const room of rooms) {
  // What was checked and did not change is remembered beside the built screens; a fresh checkout checks everything.
  const remembered = join('dist', 'types', `${room}.tsbuildinfo`)
  const args = [compiler, '-p', join('tsconfig', room), '--incremental', '--tsBuildInfoFile', remembered]
  const { status, stdout } = spawnSync(process.execPath, args, { encoding: 'utf8' })
  if (status !== 0) {
    broken += 1
    process.stdout.write(`${room}\n${stdout}\n`)
  }
}
process.stdout.write(`types: ${rooms.length - broken} rooms whole, ${broken} broken\n`)
process.exitCode = broken === 0 ? 0 : 1
