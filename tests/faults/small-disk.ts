import { spawnSync } from 'node:child_process'
import { chmodSync, closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A place for data whose disk can be filled up. */
export type Place = {
  readonly root: string
  /** `undefined` where nobody may mount a disk of their own. */
  readonly disk: { readonly fill: () => void; readonly free: () => void } | undefined
  readonly remove: () => void
}

const MEGABYTE = Buffer.alloc(1_048_576)

/** Writes until nothing more goes in. */
const fillUp = (file: string): void => {
  const handle = openSync(file, 'w')
  try {
    for (;;) writeSync(handle, MEGABYTE)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error
  } finally {
    closeSync(handle)
  }
}

/** A folder on a small disk of its own where that can be had (root on Linux), else an ordinary one. */
export const placeWithSmallDisk = (megabytes: number): Place => {
  const root = mkdtempSync(join(tmpdir(), 'tsunagi-faults-'))
  const mounted = process.platform === 'linux' && process.getuid?.() === 0 && spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tsunagi', root]).status === 0
  chmodSync(root, 0o755)
  const ballast = join(root, 'ballast')
  return {
    root,
    disk: mounted ? { fill: () => fillUp(ballast), free: () => rmSync(ballast, { force: true }) } : undefined,
    remove: () => {
      if (mounted) spawnSync('umount', ['-l', root])
      rmSync(root, { recursive: true, force: true })
    },
  }
}
