import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { demoId } from '#demo/load-demo.ts'
import { newId } from '#platform/ids.ts'
import { asActor } from '#store/as-actor.ts'
import { buildCity, type City, type Worker } from '#tests/support/city.ts'
import { agency } from '#tests/support/invented.ts'

let city: City
beforeAll(async () => {
  city = await buildCity()
})
afterAll(() => city.database.drop())

const reachOf = async (worker: Worker) =>
  asActor(city.office.database, { token: worker.token, purpose: 'consultation' }, async (tx) => (await sql<{ agencies: string[]; closed: string[] }>`select agencies::text[], closed::text[] from app.my_reach()`.execute(tx)).rows[0])
const seatOf = async (code: string) =>
  (await city.database.admin.query<{ staff: string; agency: string; city: string }>('select f.id as staff, m.agency_id as agency, f.municipality_code as city from staff f join membership m on m.staff_id = f.id where f.code = $1', [code])).rows[0]

/** In the small world of the proof somebody else always has some of each as well; here nobody has, so that whether one has any cannot be told by the others. */
describe('In a city where nobody else has any', () => {
  it('whoever works for the only agency that took over from another stands for that one, too', async () => {
    const [worker, seat] = [await city.as('st04'), await seatOf('st04')]
    await city.database.admin.query('update agency set successor_agency_id = null, contract_to = null, on_duty = true')
    expect((await reachOf(worker))?.agencies).toEqual([seat?.agency])
    await city.database.admin.query(`update agency set contract_to = contract_from + (now() - contract_from) / 2, successor_agency_id = $1 where id = $2`, [seat?.agency, agency('AG06')])
    expect((await reachOf(worker))?.agencies.toSorted()).toEqual([seat?.agency ?? '', agency('AG06')].toSorted())
  })

  it('whoever has the only conflict of interest finds closed what it closes', async () => {
    const [worker, seat] = [await city.as('st03'), await seatOf('st03')]
    await city.database.admin.query('delete from conflict')
    expect((await reachOf(worker))?.closed).toEqual([])
    await city.database.admin.query(`insert into conflict (municipality_code, id, staff_id, person_id, kind, valid_from) values ($1, $2, $3, $4, 'family', now() - interval '1 day')`,
      [seat?.city, newId(), seat?.staff, demoId('person/0/0')])
    expect((await reachOf(worker))?.closed).toContain(demoId('case/0'))
  })
})
