import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { demoId } from '#demo/load-demo.ts'
import { addDays } from '#domain/shared/day.ts'
import { lastDayOf, toUtc } from '#domain/shared/instant.ts'
import { newId } from '#platform/ids.ts'
import { buildCity, cityToday, given, type City } from '#tests/support/city.ts'
import { agency, CITY, endComesIn, endingIn, measuredIn, member, rowsIn } from '#tests/support/invented.ts'
import { settleEndedAgencies } from './settle-ended-agencies.ts'

let city: City
beforeAll(async () => {
  city = await buildCity()
})
afterAll(() => city.database.drop())

const rowsOf = rowsIn(() => city)
const measured = measuredIn(() => city)
const ending = endingIn(() => city)
const leadOf = async (matterId: string) =>
  (await rowsOf(`select membership_id as lead from matter_team where matter_id = $1 and part = 'lead' and valid_to is null`, [matterId]))[0]?.['lead']

/** A case of somebody's in whose household another person lives: named in no matter, so that only the household leads to them. */
const caseWithKin = async (staff: string) => {
  const worker = await city.as(staff)
  const { id } = given(await worker.does('receiveIntake', { text: '夫婦のこと' }))
  const { caseId } = given(await worker.does('endIntake', { id, version: 1, outcome: 'kept', householdName: '架空家' }))
  const personId = newId()
  await rowsOf('insert into person (municipality_code, id) values ($1, $2)', [CITY, personId])
  await rowsOf(`insert into household_member (municipality_code, id, household_id, person_id, relationship)
    select $1, $2, household_id, $3, '夫' from support_case where id = $4`, [CITY, newId(), personId, caseId])
  return { caseId: caseId ?? '', personId }
}
const isRelative = (staff: string, personId: string) =>
  rowsOf(`insert into conflict (municipality_code, id, staff_id, person_id, kind, valid_from) values ($1, $2, $3, $4, 'family', now() - interval '1 day')`, [CITY, newId(), demoId(`staff/${staff}`), personId])

describe('a conflict of interest', () => {
  it('that leads to a matter only through its household closes it to a successor, and to the desk of an ending agency', async () => {
    const { caseId, personId } = await caseWithKin('st16')
    await isRelative('st02', personId)
    const administrator = await city.as('st13')
    const notFit = { problem: { code: 'successor_not_fit' } }
    expect(await administrator.does('endMembership', { membershipId: member('st16'), version: 1, successorId: member('st02') })).toMatchObject(notFit)
    expect(await administrator.does('endAgency', await ending('AG13', 'AG02', 'st02'))).toMatchObject(notFit)
    given(await administrator.does('endAgency', await ending('AG13', 'AG02', 'st27')))
    expect(await leadOf(caseId)).toBe(member('st27'))
  })

  it('that came up after the desk was named sends this one matter to somebody else, and nothing stays with people who are gone', async () => {
    const [closed, open] = [await caseWithKin('st15'), await caseWithKin('st15')]
    given(await (await city.as('st13')).does('endAgency', await ending('AG14', 'AG02', 'st02', cityToday())))
    await isRelative('st02', closed.personId)
    await endComesIn(() => city)('AG14')
    expect(await measured('lead_without_holder')).toBeGreaterThan(0)
    expect(await settleEndedAgencies(city.office)).toBe(1)
    expect(await leadOf(open.caseId)).toBe(member('st02'))
    const [heir] = await rowsOf('select agency_id as at, id from membership where id = $1', [await leadOf(closed.caseId)])
    expect(heir).toMatchObject({ at: agency('AG02') })
    expect(heir?.['id']).not.toBe(member('st02'))
    expect([await measured('lead_without_holder'), await measured('task_without_holder')]).toEqual([0, 0])
  })
})

describe('an agency whose desk has left before its end came', () => {
  it('finds whoever succeeded the desk, never nobody', async () => {
    const { caseId } = await caseWithKin('st46')
    const administrator = await city.as('st13')
    given(await administrator.does('endAgency', await ending('AG15', 'AG06', 'st36', cityToday())))
    given(await administrator.does('endMembership', { membershipId: member('st36'), version: 1, successorId: member('st37') }))
    await endComesIn(() => city)('AG15')
    expect(await settleEndedAgencies(city.office)).toBe(1)
    expect(await leadOf(caseId)).toBe(member('st37'))
  })

  it('and was succeeded by somebody of another agency, is gone on with by the people of the agency that goes on: seats go where the matters go', async () => {
    const { caseId } = await caseWithKin('st45')
    const administrator = await city.as('st13')
    given(await administrator.does('endAgency', await ending('AG12', 'AG05', 'st34', cityToday())))
    given(await administrator.does('endMembership', { membershipId: member('st34'), version: 1, successorId: member('st03') }))
    await endComesIn(() => city)('AG12')
    expect(await settleEndedAgencies(city.office)).toBe(1)
    expect(await rowsOf('select agency_id as at from membership where id = $1', [await leadOf(caseId)])).toEqual([{ at: agency('AG05') }])
  })
})

describe('a concealment', () => {
  it('keeps two handlers, whoever leaves and whichever agency ends', async () => {
    const administrator = await city.as('st13')
    const chief = await city.as('st07')
    expect(await measured('concealment_without_two_handlers')).toBe(0)
    const handled = (await rowsOf('select distinct concealment_id as id from concealment_handler where membership_id = $1 and valid_to is null', [member('st07')])).map((row) => String(row['id']))
    expect(handled.length).toBeGreaterThan(1)
    const name = async (staff: string) => {
      for (const concealmentId of handled) given(await chief.does('nameHandler', { concealmentId, membershipId: member(staff) }))
    }
    const lastHandler = { problem: { code: 'last_handler' } }
    expect(await administrator.does('endMembership', { membershipId: member('st39'), version: 1, successorId: member('st40') })).toMatchObject(lastHandler)
    expect(await administrator.does('endAgency', await ending('AG07', 'AG01', 'st21'))).toMatchObject(lastHandler)
    await name('st10')
    expect(await administrator.does('endAgency', await ending('AG07', 'AG01', 'st21'))).toMatchObject(lastHandler)
    await name('st14')
    given(await administrator.does('endAgency', await ending('AG07', 'AG01', 'st21')))
    expect(await rowsOf(`select 1 from concealment_handler h join membership b on b.id = h.membership_id where b.agency_id = $1 and h.valid_to is null`, [agency('AG07')])).toEqual([])
    expect(await measured('concealment_without_two_handlers')).toBe(0)
    expect(await administrator.does('endMembership', { membershipId: member('st10'), version: 1, successorId: member('st41') })).toMatchObject(lastHandler)
    given(await (await city.as('st14')).does('nameHandler', { concealmentId: handled[0] ?? '', membershipId: member('st24') }))
  })

  it('with fewer is counted, once there is one', async () => {
    const left = await rowsOf('update concealment_handler set valid_to = now() where membership_id = $1 returning concealment_id', [member('st10')])
    expect(left.length).toBeGreaterThan(1)
    // One of them has a handler more, named above.
    expect(await measured('concealment_without_two_handlers')).toBe(left.length - 1)
  })
})

describe('an agency whose people coordinate areas', () => {
  it('ends only into the hands of a coordinator', async () => {
    const administrator = await city.as('st13')
    const [areaId, coordinator] = [(await rowsOf('select id from area where parent_id is null limit 1'))[0]?.['id'], newId()]
    await rowsOf(`insert into membership (municipality_code, id, staff_id, agency_id, role, valid_from) values ($1, $2, $3, $4, 'coordinator', '2024-04-01')`, [CITY, coordinator, demoId('staff/st20'), agency('AG16')])
    await rowsOf(`insert into coordinator_area values ($1, $2, $3, '2024-04-01', null)`, [CITY, coordinator, areaId])
    expect(await administrator.does('endAgency', await ending('AG16', 'AG02', 'st26'))).toMatchObject({ problem: { code: 'coordinator_needed' } })
  })
})

describe('a post', () => {
  it('is ended by somebody else, and an administrator always remains', async () => {
    const [chief, administrator] = [await city.as('st21'), await city.as('st13')]
    expect(await chief.does('endMembership', { membershipId: member('st21'), version: 1, successorId: member('st14') })).toMatchObject({ problem: { code: 'your_own' } })
    expect(await administrator.does('endMembership', { membershipId: member('st13'), version: 1 })).toMatchObject({ problem: { code: 'your_own' } })
    expect(await chief.does('endMembership', { membershipId: member('st13'), version: 1 })).toMatchObject({ problem: { code: 'last_administrator' } })
    await rowsOf(`insert into membership (municipality_code, id, staff_id, agency_id, role, valid_from)
      select municipality_code, $1, staff_id, agency_id, 'administrator', now() - interval '1 day' from membership where id = $2`, [newId(), member('st14')])
    given(await chief.does('endMembership', { membershipId: member('st13'), version: 1 }))
  })

  it('of the last administrator keeps an agency from ending, too', async () => {
    await rowsOf(`update membership set valid_to = now() where role = 'administrator' and valid_to is null`)
    const here = newId()
    await rowsOf(`insert into membership (municipality_code, id, staff_id, agency_id, role, valid_from)
      select municipality_code, $1, staff_id, $2, 'administrator', now() - interval '1 day' from membership where id = $3`, [here, agency('AG09'), member('st13')])
    const administrator = await city.sitDown(demoId('staff/st13'))
    expect(await administrator.does('endAgency', await ending('AG09', 'AG02', 'st26'))).toMatchObject({ problem: { code: 'last_administrator' } })
  })
})

describe('somebody who leaves today or on the last day themselves', () => {
  const leavesOn = (staff: string, days: number | null) =>
    rowsOf(`update membership set valid_to = ($2::date + 1)::timestamp at time zone 'Asia/Tokyo' where id = $1`, [member(staff), days === null ? null : addDays(cityToday(), days)])

  it('goes on with nothing of whoever ends today, all or a single matter; one who is there tomorrow does', async () => {
    const { caseId } = await caseWithKin('st41')
    const administrator = await city.as('st13')
    const version = async () => given(await administrator.does('getHoldings', { membershipId: member('st41') })).version
    const end = async (input: object) => administrator.does('endMembership', { membershipId: member('st41'), version: await version(), successorId: member('st27'), ...input })
    await leavesOn('st28', 0)
    const notFit = { problem: { code: 'successor_not_fit' } }
    expect(await end({ successorId: member('st28') })).toMatchObject(notFit)
    expect(await end({ shares: [{ matterId: caseId, successorId: member('st28') }] })).toMatchObject(notFit)
    await leavesOn('st28', 1)
    given(await end({ successorId: member('st28') }))
    expect(await leadOf(caseId)).toBe(member('st28'))
  })

  it('takes over the desk of an agency neither when it ends now nor when it ends on their own last day', async () => {
    const administrator = await city.as('st13')
    const notFit = { problem: { code: 'successor_not_fit' } }
    await leavesOn('st27', 0)
    expect(await administrator.does('endAgency', await ending('AG20', 'AG02', 'st27'))).toMatchObject(notFit)
    await leavesOn('st27', 20)
    expect(await administrator.does('endAgency', await ending('AG20', 'AG02', 'st27', addDays(cityToday(), 20)))).toMatchObject(notFit)
    given(await administrator.does('endAgency', await ending('AG20', 'AG02', 'st27', addDays(cityToday(), 19))))
  })

  it('is told in the list of colleagues with the day their agency ends, where that comes first', async () => {
    await rowsOf(`update agency set contract_to = ($2::date + 1)::timestamp at time zone 'Asia/Tokyo', successor_agency_id = $3 where id = $1`, [agency('AG10'), addDays(cityToday(), 3), agency('AG02')])
    const { colleagues } = given(await (await city.as('st13')).does('listColleagues', { reach: 'all' }))
    const there = colleagues.filter((one) => one.agencyId === agency('AG10'))
    expect(there.length).toBeGreaterThan(0)
    expect(new Set(there.map((one) => one.to === null ? null : lastDayOf(toUtc(one.to))))).toEqual(new Set([addDays(cityToday(), 3)]))
  })
})

describe('a post that is ended while somebody else plans its leaving', () => {
  it('is not ended over what was planned unseen: the second reads how it stands', async () => {
    const post = member('st30')
    const administrator = await city.as('st13')
    const { version } = given(await administrator.does('getHoldings', { membershipId: post }))
    const other = await city.database.admin.connect()
    try {
      await other.query('begin')
      await other.query('select 1 from membership where id = $1 for update', [post])
      const ends = administrator.does('endMembership', { membershipId: post, version, successorId: member('st04'), drafts: 'discard' })
      await expect.poll(async () => (await rowsOf(`select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`)).length, { timeout: 30_000 }).toBe(1)
      await other.query('update membership set successor_membership_id = $2, version = version + 1 where id = $1', [post, member('st31')])
      await other.query('commit')
      expect(await ends).toMatchObject({ problem: { code: 'stale_version', current: { version: version + 1 } } })
    } finally {
      await other.query('rollback')
      other.release()
    }
    expect(await rowsOf('select valid_to from membership where id = $1', [post])).toEqual([{ valid_to: null }])
  })
})
