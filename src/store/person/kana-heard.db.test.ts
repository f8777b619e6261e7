import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { foldForSearch, foldKanaLoosely } from '#domain/shared/fold-text.ts'
import { testDatabase, type TestDatabase } from '#tests/support/postgres.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.drop())

it('a reading is heard alike in the database and by the rule, whatever its kana, marks, size and length', async () => {
  const letter = fc.constantFrom(...'あぁいかがはばぱつづぢっやゃゐゑをんゔアァイウエオカガキクコハバパツヅヂッヤャヰヱヲンヴァィェォーー・ｱｶﾞﾊﾟｰA é　渡7ㇰㇿ'.split(''), 'か\u3099', 'ハ\u309a')
  const readings = ['', 'ー', 'コウノ', 'コーノ', 'ヴァイオリン', ...fc.sample(fc.string({ unit: letter, maxLength: 9 }), 5_000)]
  const { rows } = await database.admin.query<{ heard: string }>(
    'select app.kana_heard(asked.folded) as heard from unnest($1::text[]) with ordinality asked (folded, n) order by n', [readings.map(foldForSearch)])
  expect(rows.map((row) => row.heard)).toEqual(readings.map(foldKanaLoosely))
})

it('a reading is folded alike in the database and by the rule', async () => {
  const letter = fc.constantFrom(...'あぁいかがはばぱつづぢっやゃゐゑをんゔアァイウエオカガキクコハバパツヅヂッヤャヰヱヲンヴァィェォー・ｱｶﾞﾊﾟｰ 　ゝ'.split(''))
  const readings = ['', 'こうの　花', 'ｺｳﾉ ﾊﾅ', 'アンナ・リー', ...fc.sample(fc.string({ unit: letter, maxLength: 9 }), 5_000)]
  const { rows } = await database.admin.query<{ plain: string }>('select app.kana_plain(asked.kana) as plain from unnest($1::text[]) with ordinality asked (kana, n) order by n', [readings])
  expect(rows.map((row) => row.plain)).toEqual(readings.map((reading) => (/花/u.test(reading) ? 'コウノ花' : foldForSearch(reading))))
})
