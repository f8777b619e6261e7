import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newId } from '#platform/ids.ts'
import { buildCity, given, type City } from '#tests/support/city.ts'
import { member, rowsIn } from '#tests/support/invented.ts'

let city: City
beforeAll(async () => {
  city = await buildCity()
})
afterAll(() => city.database.drop())

const rowsOf = rowsIn(() => city)

describe('leaving', () => {
  it('is refused until every open item has a successor, who then holds all of it', async () => {
    const worker = await city.as('st03')
    const { id } = given(await worker.does('receiveIntake', { text: '引き継ぐ相談' }))
    const administrator = await city.as('st13')
    const leaving = { membershipId: member('st03'), version: 1 }
    expect(await administrator.does('endMembership', leaving)).toMatchObject({ problem: { code: 'successor_needed' } })
    given(await administrator.does('endMembership', { ...leaving, successorId: member('st02') }))
    expect(await rowsOf(`select 1 from matter_team t join matter m on m.id = t.matter_id and m.closed_at is null
      where t.membership_id = $1 and t.valid_to is null`, [member('st03')])).toEqual([])
    expect(await rowsOf('select part from matter_team where matter_id = $1 and membership_id = $2 and valid_to is null', [id, member('st02')])).toEqual([{ part: 'lead' }])
    expect(await worker.does('listIntakes', {})).toMatchObject({ problem: { code: 'signed_out' } })
  })

  it('single matters go to somebody of their own, the rest to the successor', async () => {
    const worker = await city.as('st36')
    const one = given(await worker.does('receiveIntake', { text: '別の人へ' }))
    const other = given(await worker.does('receiveIntake', { text: '残り' }))
    const supervisor = await city.as('st05')
    const held = given(await supervisor.does('getHoldings', { membershipId: member('st36') }))
    expect(held.matters.map((matter) => matter.id)).toEqual(expect.arrayContaining([one.id, other.id]))
    const leaving = { membershipId: member('st36'), version: held.version, shares: [{ matterId: one.id, successorId: member('st37') }] }
    expect(await supervisor.does('endMembership', leaving)).toMatchObject({ problem: { code: 'successor_needed' } })
    expect(await supervisor.does('endMembership', { ...leaving, successorId: member('st13') })).toMatchObject({ problem: { code: 'successor_not_fit' } })
    given(await supervisor.does('endMembership', { ...leaving, successorId: member('st38') }))
    const leads = await rowsOf(`select matter_id, membership_id from matter_team where matter_id = any ($1) and valid_to is null`, [[one.id, other.id]])
    expect(leads).toEqual(expect.arrayContaining([{ matter_id: one.id, membership_id: member('st37') }, { matter_id: other.id, membership_id: member('st38') }]))
  })

  it('who holds how much is told to a supervisor of their own people alone, and to an administrator without any contents', async () => {
    const supervisor = given(await (await city.as('st05')).does('listHolders', {}))
    expect(new Set(supervisor.holders.map((one) => one.agencyName))).toEqual(new Set(['くらし自立']))
    const administrator = await city.as('st13')
    const all = given(await administrator.does('listHolders', {}))
    const holder = all.holders.find((one) => one.membershipId === member('st04'))
    expect(holder?.seats).toBeGreaterThan(0)
    const held = given(await administrator.does('getHoldings', { membershipId: member('st04') }))
    expect(held.matters).toEqual([])
    expect(held.hiddenMatters).toBeGreaterThan(0)
  })

  it('who holds how much stands in the list as it stands when they leave, for each of them', async () => {
    const administrator = await city.as('st13')
    for (const { membershipId, tasks, seats, areas, scarceConcealments, drafts } of given(await administrator.does('listHolders', {})).holders)
      expect(given(await administrator.does('getHoldings', { membershipId }))).toMatchObject({ tasks, seats, areas, scarceConcealments, drafts })
  })

  it('one of the last two handlers of a concealed address names another one first', async () => {
    const administrator = await city.as('st13')
    expect(await administrator.does('endMembership', { membershipId: member('st07'), version: 1, successorId: member('st10') })).toMatchObject({
      problem: { code: 'last_handler' },
    })
  })

  it('the only coordinator is followed by a coordinator', async () => {
    const administrator = await city.as('st13')
    expect(await administrator.does('endMembership', { membershipId: member('st01'), version: 1, successorId: member('st11') })).toMatchObject({
      problem: { code: 'coordinator_needed' },
    })
  })

  it('a supervisor ends nobody of another agency, and cannot tell whether they are there', async () => {
    const supervisor = await city.as('st05')
    const elsewhere = await supervisor.does('endMembership', { membershipId: member('st04'), version: 1 })
    expect(elsewhere).toEqual(await supervisor.does('endMembership', { membershipId: newId(), version: 1 }))
  })

  it('nobody who has left is given anything, not even in the same instant', async () => {
    const administrator = await city.as('st13')
    const [held] = await rowsOf('select t.matter_id from matter_team t join support_case c on c.id = t.matter_id where t.membership_id = $1 and t.valid_to is null limit 1', [member('st14')])
    const give = () =>
      rowsOf(`insert into task (municipality_code, id, matter_id, membership_id, text, due_on) values ('990019', $1, $2, $3, '同時に頼む', current_date)`, [newId(), held?.['matter_id'], member('st14')])
    await Promise.allSettled([
      give(), give(),
      administrator.does('endMembership', { membershipId: member('st14'), version: 1, successorId: member('st24') }),
      give(), give(),
    ])
    expect(await rowsOf('select id from task where membership_id = $1 and done_at is null', [member('st14')])).toEqual([])
    await expect(give()).rejects.toThrow('somebody in office')
  })
})
