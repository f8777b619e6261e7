import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { testDatabase, type TestDatabase } from '#tests/support/postgres.ts'
import { schemaFrom } from './read-schema.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.drop())

it('the types of the tables are those of the migrated database (npm run schema)', async () => {
  const client = await database.admin.connect()
  const text = await schemaFrom(client)
  client.release()
  expect(readFileSync(new URL('./schema.generated.ts', import.meta.url), 'utf8')).toBe(text)
})
