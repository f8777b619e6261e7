import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { demoId } from '#demo/load-demo.ts'
import { addDays } from '#domain/shared/day.ts'
import { newId } from '#platform/ids.ts'
import { buildCity, cityToday, given, type City } from '#tests/support/city.ts'
import { agency, CITY, comesIn, member, rowsIn } from '#tests/support/invented.ts'
import { makeRounds } from '../office-rounds.ts'
import { settleEndedMemberships } from './settle-ended-memberships.ts'

let city: City
beforeAll(async () => {
  city = await buildCity()
})
afterAll(() => city.database.drop())

const rowsOf = rowsIn(() => city)
/** The post ends by itself in a moment, as it was set. */
const itsDayComes = async (staff: string) => {
  const [ends] = await rowsOf(`update membership set valid_to = clock_timestamp() + interval '200 milliseconds' where id = $1 returning valid_to`, [member(staff)])
  await comesIn(() => city)(ends?.['valid_to'])
}
const areasOf = async (staff: string) =>
  (await rowsOf('select a.name from coordinator_area c join area a on a.id = c.area_id where c.membership_id = $1 and c.valid_to is null order by a.code', [member(staff)])).map((row) => String(row['name']))
const withoutCoordinator = async () => {
  const auditor = await city.as('st12')
  const { areas } = given(await auditor.does('listReconciledMatters', { measure: 'area_without_coordinator' }))
  expect(given(await auditor.does('reconcileAccountability', {})).findings.find((one) => one.measure === 'area_without_coordinator')?.found).toBe(areas.length)
  return areas.map((one) => one.name)
}
const plan = async (staff: string, successor: string | null) => {
  const administrator = await city.as('st13')
  const { version } = given(await administrator.does('getHoldings', { membershipId: member(staff) }))
  const planned = await administrator.does('planLeaving', { membershipId: member(staff), version, lastDay: addDays(cityToday(), 9), successorId: successor === null ? null : member(successor) })
  return planned.ok ? 'planned' : planned.problem.code
}

describe('an area', () => {
  it('is not left by its last coordinator on a day to come, unless a coordinator was named, who has it from then on', async () => {
    const north = await areasOf('st22')
    expect(north.length).toBeGreaterThan(0)
    expect([await plan('st22', null), await plan('st22', 'st02'), await plan('st22', 'st23')]).toEqual(['coordinator_needed', 'coordinator_needed', 'planned'])
    await itsDayComes('st22')
    expect((await withoutCoordinator()).toSorted()).toEqual(north.toSorted())
    await makeRounds(city.office)
    expect(await areasOf('st23')).toEqual(expect.arrayContaining(north))
    expect([await areasOf('st22'), await withoutCoordinator()]).toEqual([[], []])
  })

  it('is left by one of two on a day to come, but not by both', async () => {
    await rowsOf('insert into coordinator_area select municipality_code, $2, area_id, now(), null from coordinator_area where membership_id = $1 and valid_to is null', [member('st23'), member('st01')])
    expect([await plan('st23', null), await plan('st01', null)]).toEqual(['planned', 'coordinator_needed'])
    await rowsOf('update coordinator_area set valid_to = now() where membership_id = $1 and area_id in (select area_id from coordinator_area where membership_id = $2)', [member('st01'), member('st23')])
  })

  it('whose coordinator ends with a day that the file named from the beginning goes to another coordinator of the city, wherever they are', async () => {
    const all = await areasOf('st23')
    await rowsOf('update membership set agency_id = $1 where id = $2', [agency('AG02'), member('st01')])
    await itsDayComes('st23')
    await rowsOf('update coordinator_area c set valid_to = b.valid_to from membership b where b.id = $1 and c.membership_id = b.id and c.valid_to is null', [member('st23')])
    expect((await withoutCoordinator()).toSorted()).toEqual(all.toSorted())
    await makeRounds(city.office)
    expect(await areasOf('st01')).toEqual(expect.arrayContaining(all))
    expect(await withoutCoordinator()).toEqual([])
  })

  it('that nobody is there for is counted until a coordinator comes, and told once, not with every round', async () => {
    const all = await areasOf('st01')
    await itsDayComes('st01')
    await makeRounds(city.office)
    expect((await withoutCoordinator()).toSorted()).toEqual(all.toSorted())
    expect(await settleEndedMemberships(city.office)).toBe(0)
    const coming = newId()
    await rowsOf(`insert into membership (municipality_code, id, staff_id, agency_id, role, valid_from) values ($1, $2, $3, $4, 'coordinator', now())`, [CITY, coming, demoId('staff/st40'), agency('AG01')])
    expect(await settleEndedMemberships(city.office)).toBe(1)
    expect([await settleEndedMemberships(city.office), await withoutCoordinator()]).toEqual([0, []])
  })
})
