import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { demoId } from '#demo/load-demo.ts'
import { addDays } from '#domain/shared/day.ts'
import { newId } from '#platform/ids.ts'
import { buildCity, cityToday, given, type City } from '#tests/support/city.ts'
import { CITY, comesIn, measuredIn, member, rowsIn } from '#tests/support/invented.ts'
import { makeRounds } from '../office-rounds.ts'
import { settleEndedMemberships } from './settle-ended-memberships.ts'

let city: City
beforeAll(async () => {
  city = await buildCity()
})
afterAll(() => city.database.drop())

const rowsOf = rowsIn(() => city)
const measured = measuredIn(() => city)
/** Written as a structure file writes a post that is known to end: from the beginning. */
const endsIn = (staff: string, interval: string) => rowsOf('update membership set valid_to = clock_timestamp() + $2::interval where id = $1 returning valid_to', [member(staff), interval])
/** The last day of a post that has so many days left, today included as nought. */
const lastDayIn = (staff: string, days: number) =>
  rowsOf(`update membership set valid_to = ((clock_timestamp() at time zone 'Asia/Tokyo')::date + $2::int + 1)::timestamp at time zone 'Asia/Tokyo' where id = $1`, [member(staff), days])
const leadOf = async (matterId: string) =>
  (await rowsOf(`select membership_id as lead from matter_team where matter_id = $1 and part = 'lead' and valid_to is null`, [matterId]))[0]?.['lead']
const dayOf = async (staff: string) => given(await (await city.as(staff)).does('getMyDay', {})).due.filter((one) => one.kind === 'leaving' || one.kind === 'leaver')
const held = async (staff: string) => {
  const { caseId: id } = given(await (await city.as(staff)).does('openCase', { name: '任期の人が持つ世帯', nobodyYet: true }))
  await rowsOf(`insert into task (municipality_code, id, matter_id, membership_id, text, due_on) values ($1, $2, $3, $4, '電話する', current_date)`, [CITY, newId(), id, member(staff)])
  return id
}
const hasCome = comesIn(() => city)

describe('a post that ends on a known day with something in hand', () => {
  it('stands on the day of whoever leaves and of their supervisor, and of nobody else, from thirty days ahead to the last', async () => {
    await held('st37')
    await lastDayIn('st37', 31)
    expect([await dayOf('st37'), await dayOf('st05')]).toEqual([[], []])
    const told: unknown[] = []
    for (const days of [30, 14, 0]) {
      await lastDayIn('st37', days)
      told.push((await Promise.all(['st37', 'st05', 'st38', 'st02'].map(dayOf))).map((due) => due.map((one) => [one.kind, one.group, one.about])))
    }
    const both = (group: string) => [[['leaving', group, '']], [['leaver', group, '']], [], []]
    expect(told).toEqual([both('later'), both('soon'), both('soon')])
    await rowsOf('update membership set valid_to = null where id = $1', [member('st37')])
  })

  it('goes to the successor who was named, in the office’s round, with tasks and lead; it is journalled, and counted until then', async () => {
    const id = await held('st37')
    const supervisor = await city.as('st05')
    await lastDayIn('st37', 3)
    const { version } = given(await supervisor.does('getHoldings', { membershipId: member('st37') }))
    given(await supervisor.does('nameSuccessor', { membershipId: member('st37'), version, successorId: member('st38') }))
    expect((await dayOf('st05')).map((one) => one.about)).toEqual([(await rowsOf('select name from staff where id = $1', [demoId('staff/st38')]))[0]?.['name']])
    expect(given(await supervisor.does('getHoldings', { membershipId: member('st37') }))).toMatchObject({ successorId: member('st38'), endsAt: expect.any(String) })
    const [ends] = await endsIn('st37', '300 milliseconds')
    await hasCome(ends?.['valid_to'])
    expect(await measured('lead_without_holder')).toBeGreaterThan(0)
    expect(await measured('task_without_holder')).toBeGreaterThan(0)
    await makeRounds(city.office)
    expect(await leadOf(id)).toBe(member('st38'))
    expect(await rowsOf('select membership_id as by from task where matter_id = $1 and done_at is null', [id])).toEqual([{ by: member('st38') }])
    expect([await measured('lead_without_holder'), await measured('task_without_holder')]).toEqual([0, 0])
    expect(await rowsOf(`select 1 from journal where operation = 'settleEndedMemberships' and subjects @> array[$1::uuid, $2::uuid]`, [member('st37'), id])).toHaveLength(1)
    expect(await settleEndedMemberships(city.office)).toBe(0)
  })

  it('goes to the supervisor of the agency when nobody was named, and past them where a conflict of interest closes it: never to nobody', async () => {
    const [open, closed] = [await held('st36'), await held('st36')]
    const personId = newId()
    await rowsOf('insert into person (municipality_code, id) values ($1, $2)', [CITY, personId])
    await rowsOf(`insert into matter_person (municipality_code, matter_id, person_id, part) values ($1, $2, $3, 'subject')`, [CITY, closed, personId])
    await rowsOf(`insert into conflict (municipality_code, id, staff_id, person_id, kind, valid_from) values ($1, $2, $3, $4, 'family', now() - interval '1 day')`, [CITY, newId(), demoId('staff/st05'), personId])
    const [ends] = await endsIn('st36', '200 milliseconds')
    await hasCome(ends?.['valid_to'])
    expect(await settleEndedMemberships(city.office)).toBe(1)
    expect(await leadOf(open)).toBe(member('st05'))
    expect([member('st05'), member('st36'), undefined]).not.toContain(await leadOf(closed))
    expect([await measured('lead_without_holder'), await measured('task_without_holder')]).toEqual([0, 0])
  })

  it('is set on the page of leaving for a day to come: until it is over the account works and nothing moves, then everything goes on', async () => {
    const id = await held('st28')
    const administrator = await city.as('st13')
    const plan = async (input: object) => {
      const { version } = given(await administrator.does('getHoldings', { membershipId: member('st28') }))
      return administrator.does('planLeaving', { membershipId: member('st28'), version, lastDay: addDays(cityToday(), 9), successorId: member('st04'), ...input })
    }
    expect(await plan({ lastDay: addDays(cityToday(), -1) })).toMatchObject({ problem: { code: 'last_day_past' } })
    expect(await plan({ successorId: member('st13') })).toMatchObject({ problem: { code: 'successor_not_fit' } })
    expect(await plan({ membershipId: member('st13'), version: 1 })).toMatchObject({ problem: { code: 'your_own' } })
    const elsewhere = { membershipId: member('st28'), version: 1, lastDay: cityToday(), successorId: null }
    expect(await (await city.as('st05')).does('planLeaving', elsewhere)).toEqual(await (await city.as('st05')).does('planLeaving', { ...elsewhere, membershipId: newId() }))
    given(await plan({}))
    expect(await rowsOf(`select ((valid_to - interval '1 second') at time zone 'Asia/Tokyo')::date::text as day from membership where id = $1`, [member('st28')])).toEqual([{ day: addDays(cityToday(), 9) }])
    expect((await dayOf('st28')).map((one) => one.kind)).toEqual(['leaving'])
    expect(await leadOf(id)).toBe(member('st28'))
    given(await plan({ lastDay: cityToday() }))
    given(await (await city.as('st28')).does('receiveIntake', { text: '最後の日の相談' }))
    const [ends] = await endsIn('st28', '300 milliseconds')
    await hasCome(ends?.['valid_to'])
    await makeRounds(city.office)
    expect(await leadOf(id)).toBe(member('st04'))
  })

  it('is not set where a concealment would be left with fewer than two handlers, nor where nobody could invite anybody any more', async () => {
    const administrator = await city.as('st13')
    const plan = async (staff: string) => {
      const { version } = given(await administrator.does('getHoldings', { membershipId: member(staff) }))
      return administrator.does('planLeaving', { membershipId: member(staff), version, lastDay: addDays(cityToday(), 9), successorId: null })
    }
    const handlers = await rowsOf(`select distinct s.code from concealment_handler h join membership b on b.id = h.membership_id join staff s on s.id = b.staff_id where h.valid_to is null`)
    const codes = []
    for (const { code } of handlers) {
      const planned = await plan(String(code))
      codes.push(planned.ok ? 'planned' : planned.problem.code)
    }
    expect(codes).toContain('last_handler')
    await rowsOf(`update membership set role = 'administrator' where id = $1`, [member('st40')])
    const other = await city.as('st40')
    await rowsOf(`update membership set valid_to = now() + interval '5 days' where id = $1`, [member('st40')])
    expect(await other.does('planLeaving', { membershipId: member('st13'), version: 1, lastDay: addDays(cityToday(), 9), successorId: null })).toMatchObject({ problem: { code: 'last_administrator' } })
  })

  it('that was planned is taken back before its day has come: the post lasts on as before, nobody is named to go on, and it is journalled', async () => {
    const administrator = await city.as('st13')
    const holdings = async () => given(await administrator.does('getHoldings', { membershipId: member('st29') }))
    const plan = async (lastDay = addDays(cityToday(), 9)) => given(await administrator.does('planLeaving', { membershipId: member('st29'), version: (await holdings()).version, lastDay, successorId: member('st04') }))
    const takeBack = async (input: object = {}) => administrator.does('takeBackLeaving', { membershipId: member('st29'), version: (await holdings()).version, ...input })
    const nothing = { endsAt: null, successorId: null, plan: null }
    expect(await holdings()).toMatchObject(nothing)
    expect(await takeBack()).toMatchObject({ problem: { code: 'nothing_planned' } })
    await plan()
    await plan(addDays(cityToday(), 12))
    expect(await holdings()).toMatchObject({ endsAt: expect.any(String), successorId: member('st04'), plan: { endsOtherwiseAt: null } })
    expect(await takeBack({ version: 1 })).toMatchObject({ problem: { code: 'stale_version' } })
    const stranger = await city.as('st05')
    expect(await stranger.does('takeBackLeaving', { membershipId: member('st29'), version: 1 })).toEqual(await stranger.does('takeBackLeaving', { membershipId: newId(), version: 1 }))
    given(await takeBack())
    expect(await holdings()).toMatchObject(nothing)
    expect(await rowsOf(`select 1 from journal where operation = 'takeBackLeaving' and result = 'done' and subjects @> array[$1::uuid]`, [member('st29')])).toHaveLength(1)
    given(await (await city.as('st29')).does('receiveIntake', { text: '離任しなかった人の相談' }))
    await plan()
    const [ends] = await endsIn('st29', '1 millisecond')
    await hasCome(ends?.['valid_to'])
    expect(await administrator.does('takeBackLeaving', { membershipId: member('st29'), version: 1 })).toMatchObject({ problem: { code: 'not_found' } })
  })

  it('returns to the day that the structure file names; not where that day is over, nor where the earlier end leaves nobody who could invite, or a concealment short of handlers', async () => {
    const administrator = await city.as('st13')
    const holdings = async (staff: string) => given(await administrator.does('getHoldings', { membershipId: member(staff) }))
    const plan = async (staff: string, lastDay: string) => {
      const { version } = await holdings(staff)
      return given(await administrator.does('planLeaving', { membershipId: member(staff), version, lastDay: addDays(cityToday(), Number(lastDay)), successorId: null }))
    }
    const takeBack = async (staff: string) => administrator.does('takeBackLeaving', { membershipId: member(staff), version: (await holdings(staff)).version })
    await lastDayIn('st30', 20)
    const { endsAt } = await holdings('st30')
    await plan('st30', '9')
    expect(await holdings('st30')).toMatchObject({ plan: { endsOtherwiseAt: endsAt } })
    given(await takeBack('st30'))
    expect(await holdings('st30')).toMatchObject({ endsAt, plan: null })
    await plan('st30', '10')
    await rowsOf(`update membership set ends_otherwise_at = now() - interval '1 day' where id = $1`, [member('st30')])
    expect(await takeBack('st30')).toMatchObject({ problem: { code: 'last_day_past' } })
    const planned = `update membership set role = $2, valid_to = now() + interval '40 days', ends_otherwise_at = now() + interval '9 days' where id = $1`
    await rowsOf(planned, [member('st07'), 'supervisor'])
    expect(await takeBack('st07')).toMatchObject({ problem: { code: 'last_handler' } })
    await rowsOf(planned, [member('st40'), 'administrator'])
    await rowsOf(`update membership set valid_to = now() + interval '5 days' where id = $1`, [member('st13')])
    expect(await takeBack('st40')).toMatchObject({ problem: { code: 'last_administrator' } })
    expect(await takeBack('st13')).toMatchObject({ problem: { code: 'your_own' } })
    await rowsOf('update membership set valid_to = null where id = $1', [member('st13')])
    given(await takeBack('st40'))
  })

  it('names nobody who is not there on that day, nor somebody with a conflict of interest, and no post without an end', async () => {
    const supervisor = await city.as('st05')
    const naming = async (successorId: string) => supervisor.does('nameSuccessor', { membershipId: member('st38'), version: given(await supervisor.does('getHoldings', { membershipId: member('st38') })).version, successorId })
    expect(await naming(member('st05'))).toMatchObject({ problem: { code: 'no_known_end' } })
    await lastDayIn('st38', 20)
    await rowsOf(`update membership set valid_to = now() + interval '5 days' where id = $1`, [member('st02')])
    expect(await naming(member('st02'))).toMatchObject({ problem: { code: 'successor_not_fit' } })
    expect(await naming(member('st13'))).toMatchObject({ problem: { code: 'successor_not_fit' } })
    expect(await naming(member('st05'))).toMatchObject({ problem: { code: 'successor_not_fit' } })
    given(await naming(member('st03')))
    expect(await (await city.as('st10')).does('nameSuccessor', { membershipId: member('st38'), version: 1, successorId: null })).toMatchObject({ ok: false })
  })
})
