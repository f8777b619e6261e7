import { existsSync } from 'node:fs'
import type { Pool } from 'pg'
import type { Config, OwnServer } from '#platform/config.ts'
import { openPool, workAtOnce, type DatabaseSettings } from '#platform/database.ts'
import { attachEmbedded } from '#platform/embedded/attach.ts'
import { chooseDataFolder, type DataFolder } from '#platform/embedded/data-folder.ts'
import { isFresh } from '#platform/embedded/folder-state.ts'
import { startEmbedded, type EmbeddedPostgres } from '#platform/embedded/start.ts'
import { assertHarmlessLogin } from '#platform/harmless-login.ts'
import { assertUpToDate, migrate, MIGRATIONS } from '#platform/migrate.ts'
import { prepareRoles, type RolePasswords } from '#platform/roles.ts'
import { secretIn } from '#platform/secrets.ts'
import { refuseOldServer } from '#platform/server-version.ts'
import { OperatorFault } from '#platform/words.ts'
import { asOlderPractice } from './older-practice.ts'
import { note, sayBoth } from './say.ts'

/** A database of this version, ready to work on. */
export type OpenedDatabase = {
  readonly app: Pool
  readonly door: Pool
  readonly folder: DataFolder
  /** The administrator's way in; a server of the municipality's own may keep it to itself. */
  readonly admin?: DatabaseSettings
  readonly close: () => Promise<void>
}

type Logins = { readonly app: DatabaseSettings; readonly door: DatabaseSettings; readonly admin?: DatabaseSettings; readonly stop: () => Promise<void> }

const DATABASE = 'tsunagi'
/** No request may hold a record or a connection for longer than this. */
const TIME_LIMITS = { statement: 20_000, lock: 10_000, idleInTransaction: 30_000 }

/** The folder that the command works on. Throws in words when it cannot be used. */
export const folderOf = (config: Config): DataFolder => {
  const chosen = chooseDataFolder(config.dataFolder, config.demo ? 'data/practice' : 'data')
  if (!chosen.ok) throw new OperatorFault(chosen.problem)
  return chosen.value
}

const passwordsIn = (folder: DataFolder): RolePasswords => ({
  app: secretIn(folder.secrets, 'database-app'),
  door: secretIn(folder.secrets, 'database-door'),
})

const startIn = async (folder: DataFolder): Promise<EmbeddedPostgres> => {
  const started = await startEmbedded(folder, {
    onProgress: (step) =>
      sayBoth(step === 'creating' ? { ja: 'データベースを作成しています', en: 'creating the database' } : { ja: 'データベースを起動しています', en: 'starting the database' }),
    onNotice: note,
  })
  if (!started.ok) throw new OperatorFault(started.problem)
  return started.value
}

const bringUp = async (admin: DatabaseSettings, database: string, passwords: RolePasswords): Promise<void> => {
  await prepareRoles(admin, database, passwords)
  await migrate({ ...admin, database }, MIGRATIONS, (name) => sayBoth({ ja: `更新 ${name}`, en: `migration ${name}` }))
}

const embeddedLogins = async (folder: DataFolder, isDemo: boolean): Promise<Logins> => {
  const { admin, stop } = await startIn(folder)
  const passwords = passwordsIn(folder)
  const inside = { ...admin, database: DATABASE }
  const login = (user: string, password: string): DatabaseSettings => ({ ...inside, user, password })
  try {
    await bringUp(admin, DATABASE, passwords)
  } catch (fault) {
    const told = isDemo ? await asOlderPractice(fault, inside, folder.root) : fault
    await stop()
    throw told
  }
  return { admin: inside, app: login('tsunagi_app', passwords.app), door: login('tsunagi_door', passwords.door), stop }
}

/** The logins keep the passwords their addresses name; only one that no address names gets a secret of ours. */
const ownLogins = async ({ app, door, admin }: OwnServer, folder: DataFolder): Promise<Logins> => {
  const secrets = passwordsIn(folder)
  const doorLogin = door ?? { ...app, user: 'tsunagi_door', password: secrets.door }
  if (admin !== undefined) {
    const passwords = { app: app.password ?? secrets.app, door: doorLogin.password ?? secrets.door }
    await bringUp(admin, app.database, passwords)
  }
  const inside = admin && { ...admin, database: app.database }
  return { app, door: doorLogin, stop: async () => undefined, ...(inside ? { admin: inside } : {}) }
}

const checkLogins = async (pools: readonly Pool[]): Promise<void> => {
  for (const pool of pools) {
    const client = await pool.connect()
    try {
      await refuseOldServer(client)
      await assertHarmlessLogin(client)
      await assertUpToDate(client, MIGRATIONS)
    } finally {
      client.release()
    }
  }
}

/** Starts the embedded PostgreSQL, or reaches the municipality's own, brings it to this version, and sees that its logins are harmless. */
export const openDatabase = async (config: Config): Promise<OpenedDatabase> => {
  const folder = folderOf(config)
  const logins = await (config.ownServer ? ownLogins(config.ownServer, folder) : embeddedLogins(folder, config.demo))
  const app = openPool(logins.app, { max: workAtOnce(), name: 'tsunagi', limits: TIME_LIMITS })
  const door = openPool(logins.door, { max: 4, name: 'tsunagi-door', limits: TIME_LIMITS })
  const close = async (): Promise<void> => {
    await Promise.all([app.end(), door.end()])
    await logins.stop()
  }
  try {
    await checkLogins([app, door])
  } catch (fault) {
    await close()
    throw fault
  }
  return { app, door, folder, close, ...(logins.admin ? { admin: logins.admin } : {}) }
}

/** A database to look into, whoever serves it. */
export type VisitedDatabase = { readonly admin: DatabaseSettings; readonly folder: DataFolder; readonly close: () => Promise<void> }

/** Goes into the database as its administrator: the one a running server holds, else one started for this visit. */
export const visitDatabase = async (config: Config): Promise<VisitedDatabase> => {
  const folder = folderOf(config)
  if (config.ownServer !== undefined) {
    const { admin, app } = config.ownServer
    if (admin === undefined) throw new OperatorFault({ ja: 'TSUNAGI_ADMIN_DATABASE_URL を指定してください。', en: 'Set TSUNAGI_ADMIN_DATABASE_URL.' })
    return { admin: { ...admin, database: app.database }, folder, close: async () => undefined }
  }
  const running = await attachEmbedded(folder)
  if (running !== undefined) return { admin: { ...running, database: DATABASE }, folder, close: async () => undefined }
  if (isFresh(folder.cluster) && !existsSync(folder.restoring))
    throw new OperatorFault({ ja: `${folder.root} にはまだデータがありません。--data で場所を指定してください。`, en: `No data lie in ${folder.root} yet. Name the place with --data.` })
  const { admin, stop } = await startIn(folder)
  return { admin: { ...admin, database: DATABASE }, folder, close: stop }
}
