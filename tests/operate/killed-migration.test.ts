import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { DatabaseSettings } from '#platform/database.ts'
import { dataFolderAt } from '#platform/embedded/data-folder.ts'
import { startEmbedded, type EmbeddedPostgres } from '#platform/embedded/start.ts'
import { migrate, MIGRATIONS } from '#platform/migrate.ts'
import { migrationFilesIn } from '#platform/migration-files.ts'
import { prepareRoles } from '#platform/roles.ts'
import { countKills, plantKiller, removeKiller } from './killer.ts'
import { makePlace } from './place.ts'
import { printSchema } from './schema-print.ts'

const passwords = { app: 'only-for-tests-app', door: 'only-for-tests-door' }
const place = makePlace('killed')
let server: EmbeddedPostgres
beforeAll(async () => {
  const started = await startEmbedded(dataFolderAt(join(place.root, 'data')), { forTests: true })
  if (!started.ok) throw new Error(started.problem.en)
  server = started.value
})
afterAll(async () => {
  await server.stop()
  place.remove()
})

const inside = async <T>(database: DatabaseSettings, work: (client: pg.Client) => Promise<T>): Promise<T> => {
  const client = new pg.Client(database)
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

/** An empty database, with the list of what was applied as every migration begins it. */
const emptyDatabase = async (name: string): Promise<DatabaseSettings> => {
  await prepareRoles(server.admin, name, passwords)
  const database = { ...server.admin, database: name }
  await migrate(database, place.root)
  return database
}

/** One command in so many, so that the whole takes seconds; with 1, every command of every file has its turn. */
const ONE_IN = Number(process.env['TSUNAGI_TEST_KILL_ONE_IN'] ?? 30)
/** Which ones; every failure names it. With the same seed the same commands of the same files have their turn again. */
const SEED = Number(process.env['TSUNAGI_SEED'] ?? Date.now() % 1_000_000)
const REPLAY = `replay with TSUNAGI_TEST_KILL_ONE_IN=${ONE_IN} TSUNAGI_SEED=${SEED}`
const CUT_OFF = '57P01'

/** Migrates again and again until nobody cuts it off any more; how often it was. */
const migrateInSpiteOfAll = async (database: DatabaseSettings): Promise<number> => {
  for (let cut = 0; ; cut += 1) {
    try {
      await migrate(database, MIGRATIONS)
      return cut
    } catch (error) {
      if ((error as { code?: unknown }).code !== CUT_OFF && !/Connection terminated/.test(String(error))) throw new Error(`after ${cut} cuts; ${REPLAY}`, { cause: error })
    }
  }
}

describe('A migration', () => {
  it('cut off at any command of any file, and run again, ends as if it had never been cut off', { timeout: 3_600_000 }, async () => {
    const clean = await emptyDatabase('clean')
    await migrate(clean, MIGRATIONS)
    const expected = await inside(clean, printSchema)
    const database = await emptyDatabase('killed')
    await inside(database, (client) => plantKiller(client, ONE_IN, SEED))
    const cut = await migrateInSpiteOfAll(database)
    expect(await inside(database, countKills), `${REPLAY}`).toBe(cut)
    expect(cut, `${REPLAY}`).toBeGreaterThanOrEqual(migrationFilesIn(MIGRATIONS).length * 2)
    await inside(database, removeKiller)
    expect(await inside(database, printSchema), `${REPLAY}`).toEqual(expected)
  })

  it('waits for another that is under way, and then finds nothing to do', async () => {
    const database = await emptyDatabase('together')
    const done = await Promise.all([migrate(database, MIGRATIONS), migrate(database, MIGRATIONS), migrate(database, MIGRATIONS)])
    expect(done.toSorted((a, b) => a - b)).toEqual([0, 0, migrationFilesIn(MIGRATIONS).length])
  })
})
