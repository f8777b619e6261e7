import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { demoId } from '#demo/load-demo.ts'
import { canAct, type Acting } from '#domain/access/can-act.ts'
import { instantFrom } from '#domain/shared/instant.ts'
import { newId } from '#platform/ids.ts'
import { buildCity, given, type City } from '#tests/support/city.ts'
import { agency, CITY, endingIn, measuredIn, member, rowsIn } from '#tests/support/invented.ts'

let city: City
beforeAll(async () => {
  city = await buildCity()
})
afterAll(() => city.database.drop())

const rowsOf = rowsIn(() => city)
const measured = measuredIn(() => city)
const disable = (staff: string) => rowsOf('update account set disabled_at = now() where staff_id = $1', [demoId(`staff/${staff}`)])
const enable = (staff: string) => rowsOf('update account set disabled_at = null where staff_id = $1', [demoId(`staff/${staff}`)])
const giveTask = (matterId: string, membershipId: string) =>
  rowsOf(`insert into task (municipality_code, id, matter_id, membership_id, text, due_on) values ($1, $2, $3, $4, '同時に頼む', current_date)`, [CITY, newId(), matterId, membershipId])
const IN_OFFICE = { constraint: 'open_item_has_somebody_in_office' }

describe('whoever cannot act', () => {
  it('is told so by the database exactly as by the rule, for every way of ending, at the very instant and around it', async () => {
    const now = Date.UTC(2026, 9, 1)
    const moments = [undefined, now - 1, now, now + 1].map((ms) => (ms === undefined ? null : instantFrom(ms)))
    const [agencyId, staffId, membershipId] = [newId(), newId(), newId()]
    await rowsOf(`insert into agency (municipality_code, id, code, name, short_name, kind, field, delivery, contract_from, successor_agency_id)
      values ($1, $2, 'CA', 'CA', 'CA', 'A20', '複合', 'contracted', '2020-04-01', $3)`, [CITY, agencyId, agency('AG02')])
    await rowsOf(`insert into staff (municipality_code, id, code, name, kana) values ($1, $2, 'ca', 'ca', 'カクウ')`, [CITY, staffId])
    await rowsOf(`insert into membership (municipality_code, id, staff_id, agency_id, role, valid_from) values ($1, $2, $3, $4, 'counsellor', '2020-04-01')`, [CITY, membershipId, staffId, agencyId])
    await rowsOf(`insert into account (municipality_code, staff_id, login_name) values ($1, $2, 'ca')`, [CITY, staffId])
    const from = instantFrom(Date.UTC(2020, 2, 31, 15))
    for (const [seatEnds, contractEnds, disabledAt] of moments.flatMap((a) => moments.flatMap((b) => moments.map((c) => [a, b, c] as const)))) {
      await rowsOf(`with a as (update membership set valid_to = $2 where id = $1), b as (update agency set contract_to = $4 where id = $3)
        update account set disabled_at = $6 where staff_id = $5`, [membershipId, seatEnds, agencyId, contractEnds, staffId, disabledAt])
      const acting: Acting = { membership: { from, to: seatEnds }, contract: { from, to: contractEnds }, disabledAt }
      const [told] = await rowsOf('select app.can_act($1, $2, $3) as can', [CITY, membershipId, instantFrom(now)])
      expect({ acting, can: told?.['can'] }).toEqual({ acting, can: canAct(acting, instantFrom(now)) })
    }
  })

  it('because their account is disabled, is given no task, no seat and no lead', async () => {
    const worker = await city.as('st04')
    const { caseId: id } = given(await worker.does('openCase', { name: '頼む人がいない', nobodyYet: true }))
    await disable('st17')
    expect(await worker.does('assignLead', { matterId: id, membershipId: member('st17'), reason: '交代', version: 1 })).toMatchObject({ problem: { code: 'member_not_fit' } })
    expect(await worker.does('joinTeam', { matterId: id, membershipId: member('st17'), reason: '一緒に' })).toMatchObject({ problem: { code: 'member_not_fit' } })
    await expect(giveTask(id, member('st17'))).rejects.toMatchObject(IN_OFFICE)
    await enable('st17')
    await giveTask(id, member('st17'))
  })

  it('and holds a lead, a task or a concealment all the same, is counted by the daily reconciliation', async () => {
    const worker = await city.as('st06')
    const { caseId: id } = given(await worker.does('openCase', { name: '止められた人が持つ', nobodyYet: true }))
    await giveTask(id, member('st06'))
    expect([await measured('lead_without_holder'), await measured('task_without_holder'), await measured('concealment_without_two_handlers')]).toEqual([0, 0, 0])
    await disable('st06')
    await disable('st07')
    expect(await measured('lead_without_holder')).toBeGreaterThan(0)
    expect(await measured('task_without_holder')).toBeGreaterThan(0)
    expect(await measured('concealment_without_two_handlers')).toBeGreaterThan(0)
    await enable('st06')
    await enable('st07')
  })
})

describe('in the instant in which an agency ends', () => {
  it('nobody of it is left with a task, a seat or a lead that was given meanwhile', async () => {
    const holder = await city.as('st04')
    const { caseId: id } = given(await holder.does('openCase', { name: '終わる機関の人へ', nobodyYet: true }))
    const administrator = await city.as('st13')
    const leaver = member('st16')
    const give = () => giveTask(id, leaver)
    const seat = (part: 'lead' | 'member', matterId: string) =>
      rowsOf(`insert into matter_team values ($1, $2, $3, $4, $5, '同時に', clock_timestamp(), null)`, [CITY, newId(), matterId, leaver, part])
    const others = await Promise.all([1, 2, 3, 4, 5, 6].map(async () => given(await holder.does('receiveIntake', { text: '並ぶ相談' })).id))
    await rowsOf(`update matter_team set valid_to = clock_timestamp() where matter_id = any ($1) and valid_to is null`, [others])
    const ending = await endingIn(() => city)('AG13', 'AG02', 'st02')
    const done = await Promise.allSettled([
      give(), seat('lead', others[0] ?? ''), seat('member', others[1] ?? ''), give(),
      administrator.does('endAgency', ending),
      seat('lead', others[2] ?? ''), give(), seat('member', others[3] ?? ''), seat('lead', others[4] ?? ''), give(), seat('lead', others[5] ?? ''),
    ])
    expect(done[4]).toMatchObject({ status: 'fulfilled', value: { ok: true } })
    expect(await rowsOf('select 1 from task where membership_id = $1 and done_at is null', [leaver])).toEqual([])
    expect(await rowsOf('select t.part from matter_team t join matter m on m.id = t.matter_id and m.closed_at is null where t.membership_id = $1 and t.valid_to is null', [leaver])).toEqual([])
    await expect(give()).rejects.toMatchObject(IN_OFFICE)
    await expect(seat('member', id)).rejects.toMatchObject(IN_OFFICE)
  })

  it('who is looked at while the end is being carried out waits for it, and is refused', async () => {
    const { caseId: id } = given(await (await city.as('st04')).does('openCase', { name: '待つあいだに終わる', nobodyYet: true }))
    const client = await city.database.admin.connect()
    try {
      await client.query('begin')
      await client.query('select 1 from membership where id = $1 for update', [member('st46')])
      await client.query('update agency set contract_to = clock_timestamp(), successor_agency_id = $1 where id = $2', [agency('AG02'), agency('AG15')])
      const given = [giveTask(id, member('st46')), rowsOf(`insert into matter_team values ($1, $2, $3, $4, 'member', '同時に', clock_timestamp(), null)`, [CITY, newId(), id, member('st46')])]
      const looked = Promise.allSettled(given)
      await client.query('select pg_sleep(0.2)')
      await client.query('commit')
      expect((await looked).map((one) => one.status === 'rejected' && (one.reason as { constraint?: string }).constraint)).toEqual([IN_OFFICE.constraint, IN_OFFICE.constraint])
    } finally {
      client.release()
    }
  })
})
