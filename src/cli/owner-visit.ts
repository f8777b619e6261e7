import pg from 'pg'
import { attachEmbedded } from '#platform/embedded/attach.ts'
import { isFresh } from '#platform/embedded/folder-state.ts'
import type { Config } from '#platform/config.ts'
import { assertUpToDate, MIGRATIONS } from '#platform/migrate.ts'
import { OperatorFault } from '#platform/words.ts'
import { actAsOwner } from '#store/structure/practice.ts'
import { folderOf, openDatabase, visitDatabase, type VisitedDatabase } from './open-database.ts'

/** The database a running server holds; else one that is brought up, and made when there is none yet. */
const reach = async (config: Config): Promise<VisitedDatabase> => {
  const isRunning = config.ownServer === undefined && (await attachEmbedded(folderOf(config))) !== undefined
  if (isRunning) return visitDatabase(config)
  const { admin, folder, close } = await openDatabase(config)
  if (admin !== undefined) return { admin, folder, close }
  await close()
  throw new OperatorFault({ ja: 'TSUNAGI_ADMIN_DATABASE_URL を指定してください。', en: 'Set TSUNAGI_ADMIN_DATABASE_URL.' })
}

type Work<T> = (connection: pg.Client) => Promise<T>
const nothing = async (): Promise<void> => undefined

const actIn = async <T>(visited: VisitedDatabase, work: Work<T>, before: Work<void> = nothing): Promise<T> => {
  const client = new pg.Client(visited.admin)
  try {
    await client.connect()
    await before(client)
    await actAsOwner(client)
    return await work(client)
  } finally {
    await client.end().catch(() => undefined)
    await visited.close()
  }
}

/** Does something in the name of the owner of the tables, whether or not the server is running. */
export const asOwnerOf = async <T>(config: Config, work: Work<T>): Promise<T> => actIn(await reach(config), work)

const isThereAny = (config: Config): boolean =>
  config.ownServer === undefined ? !isFresh(folderOf(config).cluster) : config.ownServer.admin !== undefined

/** The same where there is a database already; where there is none, none is made, and the answer is `undefined`. */
export const asOwnerWhereThereIsAny = async <T>(config: Config, work: Work<T>): Promise<T | undefined> => {
  if (!isThereAny(config)) return undefined
  return actIn(await visitDatabase(config), work, (client) => assertUpToDate(client, MIGRATIONS))
}
