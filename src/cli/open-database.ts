import { join } from 'node:path'
import type { Pool } from 'pg'
import { openPool, type DatabaseSettings } from '#platform/database.ts'
import { chooseDataFolder, type DataFolder } from '#platform/embedded/data-folder.ts'
import { startEmbedded } from '#platform/embedded/start.ts'
import { migrate } from '#platform/migrate.ts'
import { prepareRoles } from '#platform/roles.ts'
import { secretIn } from '#platform/secrets.ts'
import { settingsFromUrl } from './settings-from-url.ts'

/** A database of this version, ready to work on. */
export type OpenedDatabase = {
  readonly admin: DatabaseSettings
  readonly app: Pool
  readonly door: Pool
  readonly folder: DataFolder
  readonly close: () => Promise<void>
}

const DATABASE = 'tsunagi'
export const MIGRATIONS = join(import.meta.dirname, '..', '..', 'migrations')

const serverOf = async (
  folder: DataFolder,
  say: (line: string) => void,
): Promise<{ admin: DatabaseSettings; stop: () => Promise<void> }> => {
  const url = process.env['DATABASE_URL']
  if (url) return { admin: settingsFromUrl(url), stop: async () => undefined }
  const started = await startEmbedded(folder, {
    onProgress: (step) => say(step === 'creating' ? 'データベースを作成しています / creating the database' : 'データベースを起動しています / starting the database'),
  })
  if (!started.ok) throw new Error(`${started.problem.ja}\n${started.problem.en}`)
  return started.value
}

/** Starts the embedded PostgreSQL, or reaches the municipality's own by DATABASE_URL, and brings it to this version. */
export const openDatabase = async (defaultFolder: string, say: (line: string) => void): Promise<OpenedDatabase> => {
  const chosen = chooseDataFolder(process.env['TSUNAGI_DATA'], defaultFolder)
  if (!chosen.ok) throw new Error(`${chosen.problem.ja}\n${chosen.problem.en}`)
  const folder = chosen.value
  const server = await serverOf(folder, say)
  const database = process.env['DATABASE_URL'] ? server.admin.database : DATABASE
  const passwords = { app: secretIn(folder.secrets, 'database-app'), door: secretIn(folder.secrets, 'database-door') }
  const inside = { ...server.admin, database }
  await prepareRoles(server.admin, database, passwords)
  await migrate(inside, MIGRATIONS, (name) => say(`更新 / migration ${name}`))
  const app = openPool({ ...inside, user: 'tsunagi_app', password: passwords.app }, { max: 24, name: 'tsunagi' })
  const door = openPool({ ...inside, user: 'tsunagi_door', password: passwords.door }, { max: 4, name: 'tsunagi-door' })
  return {
    admin: inside,
    app,
    door,
    folder,
    close: async () => {
      await Promise.all([app.end(), door.end()])
      await server.stop()
    },
  }
}
