import { afterAll, beforeAll, expect, it } from 'vitest'
import { URGENCIES } from '#domain/intake/codes.ts'
import { urgencyCounted } from '#domain/intake/decide-by.ts'
import { testDatabase, type TestDatabase } from '#tests/support/postgres.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.drop())

it('how urgent something counts as, and where it stands among others, is told by the database as by the rule', async () => {
  const said = [null, ...URGENCIES]
  const { rows } = await database.admin.query<{ counted: string; place: number }>(
    'select app.urgency_counted(one) as counted, app.urgency_order(one) as place from unnest($1::text[]) with ordinality asked (one, n) order by n', [said])
  expect(rows).toEqual(said.map((one) => ({ counted: urgencyCounted(one), place: URGENCIES.indexOf(urgencyCounted(one)) + 1 })))
})
