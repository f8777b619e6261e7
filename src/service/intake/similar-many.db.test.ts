import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildCity, given, type City, type Worker } from '#tests/support/city.ts'
import { rowsIn } from '#tests/support/invented.ts'

let city: City
let worker: Worker
const rowsOf = rowsIn(() => city)
beforeAll(async () => {
  city = await buildCity()
  worker = await city.as('st04')
})
afterAll(() => city.database.drop())

const opened = async (by: Worker): Promise<string> => given(await by.does('openCase', { name: '架空家', title: '暮らしのこと', nobodyYet: true })).caseId

/** So many bearers of one surname in one record; their numbers begin alike, so that they stand before or after others. */
const bearers = async (matterId: string, { begin, count, reading }: { readonly begin: string; readonly count: number; readonly reading: string }): Promise<void> => {
  const numbered = `(select n, ($1 || '000000-0000-4000-8000-' || lpad(n::text, 12, '0'))::uuid as id from generate_series(1, $2::int) n) one`
  await rowsOf(`insert into person (municipality_code, id) select '990019', one.id from ${numbered}`, [begin, count])
  await rowsOf(`insert into person_name (municipality_code, id, person_id, kind, as_written, kana, search_key, kana_key, source)
    select '990019', one.id, one.id, 'official', '鷲頭 ' || one.n, $3, '鷲頭' || one.n, replace($3, ' ', ''), 'told' from ${numbered}`, [begin, count, reading])
  await rowsOf(`insert into matter_person (municipality_code, matter_id, person_id, part) select '990019', $3::uuid, one.id, 'subject' from ${numbered}`, [begin, count, matterId])
}

describe('of a name that more than a thousand bear', () => {
  it('whoever may be opened is offered, however many others there are whom one may not', async () => {
    await bearers(await opened(await city.as('st16')), { begin: '00', count: 1_100, reading: 'ワシズ ア' })
    expect(given(await worker.does('findSimilarPersons', { name: '鷲頭' })).persons).toEqual([])
    await bearers(await opened(worker), { begin: 'ff', count: 1, reading: 'ワシズ ワカ' })
    const found = given(await worker.does('findSimilarPersons', { name: '鷲頭' }))
    expect(found.persons.map((one) => [one.name, one.householdName])).toEqual([['鷲頭 1', '架空家']])
    expect(found.beyond.persons).toBe(0)
  })

  it('what is shown stands by strength and then by reading, and every other one is counted', async () => {
    await bearers(await opened(worker), { begin: 'aa', count: 1_200, reading: 'ワシズ ユキ' })
    await bearers(await opened(worker), { begin: 'fe', count: 1, reading: 'ワシズ イク' })
    const found = given(await worker.does('findSimilarPersons', { name: '鷲頭' }))
    expect(found.persons.map((one) => one.kana)).toEqual(['ワシズ イク', ...Array.from({ length: 7 }, () => 'ワシズ ユキ')])
    expect(found.beyond.persons).toBe(1_202 - 8)
    expect(given(await worker.does('findSimilarPersons', { name: '鷲頭', kana: 'ワシズ ワカ' })).persons[0]?.kana).toBe('ワシズ ワカ')
  })
})
