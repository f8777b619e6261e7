import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { maskName } from '#domain/household/mask.ts'
import { testDatabase, type TestDatabase } from '#tests/support/postgres.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.drop())

it('a restricted name is masked by the database as by the rule', async () => {
  const letter = fc.constantFrom('渡', '髙', '𠮷', '邊󠄁', 'ゔ', 'é', 'M', '-', ' ', '　', '\u00A0')
  const names = ['渡辺 茂', '渡辺　茂', '渡辺家', 'Rojas Maria José', '林', '', '　', ...fc.sample(fc.string({ unit: letter, maxLength: 9 }), 300)]
  const { rows } = await database.admin.query<{ masked: string }>(
    'select app.masked(asked.name) as masked from unnest($1::text[]) with ordinality asked (name, n) order by n', [names])
  expect(rows.map((row) => row.masked)).toEqual(names.map(maskName))
})
