import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { testDatabase, type TestDatabase } from '#tests/support/postgres.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.drop())

it.each(['app', 'door'] as const)('The login %s never waits for a query to be compiled, and reads time as UTC', async (login) => {
  const { rows } = await sql<{ jit: string; workers: string; zone: string }>`select current_setting('jit') as jit, current_setting('max_parallel_workers_per_gather') as workers, current_setting('timezone') as zone`.execute(database[login])
  expect(rows).toEqual([{ jit: 'off', workers: '0', zone: 'UTC' }])
})
