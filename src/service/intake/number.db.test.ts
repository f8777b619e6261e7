import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { asActor } from '#store/as-actor.ts'
import { takeNumbers } from '#store/intake/import/save-listed.ts'
import { buildCity, type City, type Worker } from '#tests/support/city.ts'

let city: City
let worker: Worker
beforeAll(async () => {
  city = await buildCity()
  worker = await city.as('st04')
})
afterAll(() => city.database.drop())

const YEAR = 2031
const take = (year: number, howMany: number) =>
  asActor(city.office.database, { token: worker.token, purpose: 'consultation' }, (tx) => takeNumbers(tx, year, howMany))
const isAt = (last: number) =>
  city.database.admin.query(`insert into number_series values ('990019', 'intake', $1, $2) on conflict (municipality_code, name, fiscal_year) do update set last = excluded.last`, [YEAR, last])

describe('the numbers of a year with more than 99,999 consultations', () => {
  it('grow by a digit, follow each other within a list, and are none of another year', async () => {
    await isAt(99_998)
    expect([await take(YEAR, 1), await take(YEAR, 1), await take(YEAR, 1)]).toEqual([203_199_999, 2_031_100_000, 2_031_100_001])
    await isAt(99_990)
    const first = await take(YEAR, 20)
    expect(first).toBe(2_031_100_000)
    expect(await take(YEAR, 1)).toBe(first + 20)
    expect(await take(YEAR + 1, 1)).toBe(203_200_001)
    await isAt(999_999)
    expect(await take(YEAR, 2)).toBe(20_311_000_000)
  })
})
