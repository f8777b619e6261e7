import { afterAll, beforeAll, expect, it } from 'vitest'
import { testDatabase, type TestDatabase } from '#tests/support/postgres.ts'
import { findHarmfulPowers } from './harmless-login.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.drop())

/** What a login with a right of the server's is told to be able to do. Nothing of it stays. */
const powersWith = async (change: string): Promise<readonly string[]> => {
  const client = await database.admin.connect()
  try {
    await client.query('begin')
    await client.query('create role harmless_or_not')
    await client.query(change)
    await client.query('set local session authorization harmless_or_not')
    return await findHarmfulPowers(client)
  } finally {
    await client.query('rollback')
    client.release()
  }
}

it('a login that could pass the access rules by the server itself is told by what it could do, and one without such a right is harmless', async () => {
  expect(await powersWith('select 1')).toEqual([])
  for (const right of ['pg_execute_server_program', 'pg_read_server_files', 'pg_write_server_files', 'pg_read_all_data', 'pg_write_all_data']) expect(await powersWith(`grant ${right} to harmless_or_not`)).toEqual([expect.stringContaining(right)])
  expect(await powersWith('grant tsunagi_owner to harmless_or_not')).toEqual(expect.arrayContaining([expect.stringContaining('tsunagi_owner')]))
  for (const right of ['bypassrls', 'createrole']) expect(await powersWith(`alter role harmless_or_not ${right}`)).toEqual([expect.stringContaining(right)])
})
