import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { compareByKana, kanaSortKey } from '#domain/shared/person-name.ts'
import { testDatabase, type TestDatabase } from '#tests/support/postgres.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.drop())

const keysOf = async (readings: readonly string[]): Promise<readonly (string | null)[]> => {
  const { rows } = await database.admin.query<{ key: string | null }>(
    'select app.kana_order(asked.kana) as key from unnest($1::text[]) with ordinality asked (kana, n) order by n', [readings])
  return rows.map((row) => row.key)
}

describe('readings stand as in a Japanese list', () => {
  it('in the database by the same rule as on a screen, whatever the kana, its width, its marks and its size', async () => {
    const letter = fc.constantFrom(...'あぁかがはばぱつづっやゃゐをんゔゕゖゝゞアァカガハバパツヅッヤャヰヲンヴヵヶヽヾー・ｱｶﾞﾊﾟｰA é　 渡7'.split(''), 'か\u3099', 'ハ\u309a')
    const readings = ['', ' ', '　', 'ー', 'ワタナベ　シゲル', ...fc.sample(fc.string({ unit: letter, maxLength: 9 }), 3_000)]
    const expected = readings.map(kanaSortKey).map((key) => (key.startsWith('\u0001') ? null : key))
    expect(await keysOf(readings)).toEqual(expected)
  })

  it('あ before ア of another name, か before が, small before large, ー as the vowel it lengthens, and nobody without a reading before them', async () => {
    const inOrder = ['あおき', 'アオタ', 'があ', 'カイ ハジメ', 'かとう', 'かどう', 'がとう', 'カドー', 'きょうこ', 'きようこ', 'こうの', 'コーノ', 'ハラ', 'バラ', 'パラ', 'ワア', '']
    const { rows } = await database.admin.query<{ kana: string }>(
      'select kana from unnest($1::text[]) kana order by app.kana_order(kana) collate "C" nulls last', [inOrder.toReversed()])
    expect(rows.map((row) => row.kana)).toEqual(inOrder.toSorted(compareByKana))
    expect(inOrder.toSorted(compareByKana)).toEqual(inOrder)
  })
})
