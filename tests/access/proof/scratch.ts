import { mkdtempSync, rmSync, chmodSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import type { DatabaseSettings } from '#platform/database.ts'
import { chooseDataFolder } from '#platform/embedded/data-folder.ts'
import { startEmbedded } from '#platform/embedded/start.ts'
import { migrate } from '#platform/migrate.ts'
import { prepareRoles } from '#platform/roles.ts'
import { loadWorld } from '../world/load-world.ts'
import type { World } from '../world/row.ts'
import { SEAT_SQL } from './prove-seats.ts'
import { ATTEMPT_SQL } from './prove-writes.ts'

const PASSWORDS = { app: 'only-for-the-proof-app', door: 'only-for-the-proof-door' }

/** A server of the proof's own, to be thrown away. */
export type Scratch = {
  /** Migrates an empty database, without a row in it. */
  readonly migrated: (name: string) => Promise<DatabaseSettings>
  readonly close: () => Promise<void>
}

export const connected = async (settings: DatabaseSettings): Promise<pg.Client> => {
  const client = new pg.Client(settings)
  await client.connect()
  return client
}

/** The login that serves pages, on a database of the proof. */
export const asServerSettings = (admin: DatabaseSettings): DatabaseSettings => ({ ...admin, user: 'tsunagi_app', password: PASSWORDS.app })
export const asServer = (admin: DatabaseSettings): Promise<pg.Client> => connected(asServerSettings(admin))

/** Starts the embedded server in a folder of its own. */
export const openScratch = async (): Promise<Scratch> => {
  const folder = mkdtempSync(join(tmpdir(), 'tsunagi-proof-'))
  chmodSync(folder, 0o755)
  const chosen = chooseDataFolder(folder, folder)
  const started = chosen.ok ? await startEmbedded(chosen.value, { forTests: true }) : chosen
  if (!started.ok) throw new Error(started.problem.en)
  const { admin, stop } = started.value
  return {
    migrated: async (name) => {
      await prepareRoles(admin, name, PASSWORDS)
      await migrate({ ...admin, database: name }, 'migrations')
      return { ...admin, database: name }
    },
    close: async () => {
      await stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Lays a world into a migrated database, with what the tries need. */
export const furnish = async (admin: DatabaseSettings, world: World): Promise<void> => {
  const owner = await connected(admin)
  await loadWorld(owner, world)
  await owner.query(ATTEMPT_SQL)
  await owner.query(SEAT_SQL)
  await owner.end()
}
