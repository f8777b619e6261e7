import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { demoId } from '#demo/demo-id.ts'
import { buildCity, given, type City } from '#tests/support/city.ts'
import { rowsIn } from '#tests/support/invented.ts'

let city: City
const rowsOf = rowsIn(() => city)
const CASE = demoId('case/1')
/** On the team, and no handler. */
const READER = 'st08'
beforeAll(async () => {
  city = await buildCity()
})
afterAll(() => city.database.drop())

const namesOf = async (staff: string, personId: string) => given(await (await city.as(staff)).does('getPersonPage', { personId })).deciders.map((one) => one.who)

describe('Who may conceal somebody of a household in which somebody else is concealed', () => {
  it('is told on their page without the coordinators of an area that is not told; with them to whoever is told it, and where nobody else is left', async () => {
    const [somebody] = await rowsOf(`select p.person_id as id from matter_person p where p.matter_id = $1
      and p.person_id <> (select person_id from concealment where id = $2) order by p.person_id limit 1`, [CASE, demoId('concealment/1')])
    const personId = String(somebody?.['id'])
    const coordinators = (await rowsOf(`select f.name from coordinator_area a join membership b on b.id = a.membership_id join staff f on f.id = b.staff_id where b.role = 'coordinator'
      and not exists (select from matter_team t where t.membership_id = b.id and t.matter_id = $1)`, [CASE])).map((one) => String(one['name']))
    const coordinatorsAmong = async () => (await namesOf(READER, personId)).filter((who) => coordinators.includes(who))
    const kept = await namesOf(READER, personId)
    expect(kept).not.toEqual([])
    expect(kept.filter((who) => coordinators.includes(who))).toEqual([])
    await rowsOf(`insert into concealment_handler (municipality_code, concealment_id, membership_id, valid_from) select c.municipality_code, c.id, $2, now()
      from concealment c where c.id = $1`, [demoId('concealment/1'), demoId(`membership/${READER}`)])
    expect(await coordinatorsAmong()).not.toEqual([])
    await rowsOf('update concealment_handler set valid_to = now() where concealment_id = $1 and membership_id = $2', [demoId('concealment/1'), demoId(`membership/${READER}`)])
    expect(await coordinatorsAmong()).toEqual([])
    await rowsOf(`update membership set valid_to = now() where id in (select b.id from membership b join staff f on f.id = b.staff_id where f.name = any ($1))`, [kept])
    expect(await coordinatorsAmong()).not.toEqual([])
  })
})
