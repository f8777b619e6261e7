import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A folder of one test's own, into which also an unprivileged database user may go. */
export const makePlace = (name: string): { readonly root: string; readonly remove: () => void } => {
  const root = mkdtempSync(join(tmpdir(), `tsunagi-${name}-`))
  chmodSync(root, 0o755)
  return { root, remove: () => rmSync(root, { recursive: true, force: true }) }
}
