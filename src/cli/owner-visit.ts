import pg from 'pg'
import { attachEmbedded } from '#platform/embedded/attach.ts'
import type { Config } from '#platform/config.ts'
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

/** Does something in the name of the owner of the tables, whether or not the server is running. */
export const asOwnerOf = async <T>(config: Config, work: (connection: pg.Client) => Promise<T>): Promise<T> => {
  const visited = await reach(config)
  const client = new pg.Client(visited.admin)
  try {
    await client.connect()
    await actAsOwner(client)
    return await work(client)
  } finally {
    await client.end().catch(() => undefined)
    await visited.close()
  }
}
