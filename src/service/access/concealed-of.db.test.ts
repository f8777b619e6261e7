import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildCity, type City } from '#tests/support/city.ts'

const CODE = '990019'
const HOUSEHOLDS = 40

let city: City
beforeAll(async () => {
  city = await buildCity()
})
afterAll(() => city.database.drop())

const shake = (seed: number) => city.database.admin.query(
  `with dice as (select setseed($1)),
   homes as (update household set kind = case when random() < 0.3 then 'shelter' else 'ordinary' end
     where id in (select household_id from household_member h join concealment c using (municipality_code, person_id)) and exists (select from dice)),
   moved as (update household_member set household_id = (select household_id from household_member h join concealment c using (municipality_code, person_id) order by random(), household_member.id limit 1)
     where id in (select id from household_member where person_id not in (select person_id from concealment) order by random() limit ${HOUSEHOLDS}) returning id)
   select count(*) from moved`, [seed])
const loosen = () => city.database.admin.query(
  `update household_member set lives_together = random() < 0.7, valid_to = case when random() < 0.3 then app.today() - 1 end`)

describe('who is concealed, asked of a few', () => {
  it('is who is concealed among all; and a matter has somebody concealed in it exactly if it is one of those that do', async () => {
    const told = new Set<string>()
    for (const seed of [0.1, 0.3, 0.5, 0.7, 0.9]) {
      await shake(seed)
      await loosen()
      const { rows: wrong } = await city.database.admin.query(
        `select p.id from person p where exists (select app.concealed_of($1, array[p.id])) <> (p.id in (select app.concealed_persons($1)))`, [CODE])
      expect(wrong).toEqual([])
      const { rows: sets } = await city.database.admin.query<{ few: string[]; all: string[] }>(
        `with asked as (select array_agg(id) as ids from person) select array(select app.concealed_of($1, ids) order by 1) as few, array(select app.concealed_persons($1) order by 1) as all from asked`, [CODE])
      expect(sets[0]?.few).toEqual(sets[0]?.all)
      const client = await city.database.admin.connect()
      await client.query('begin')
      await client.query(`select app.enter($1, 'consultation')`, [(await city.as('st02')).token])
      const { rows: matters } = await client.query(
        `select m.id from matter m where app.has_concealed_person(m.id) <> (m.id in (select app.matters_with_somebody_concealed()))`)
      await client.query('rollback')
      client.release()
      expect(matters).toEqual([])
      told.add(JSON.stringify(sets[0]?.all))
    }
    expect(told.size).toBeGreaterThan(2)
  })
})
