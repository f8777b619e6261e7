import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { demoId } from '#demo/load-demo.ts'
import { newId } from '#platform/ids.ts'
import { buildCity, given, type City } from '#tests/support/city.ts'
import { CITY, comesIn, endingIn, measuredIn, member, rowsIn } from '#tests/support/invented.ts'
import { settleEndedMemberships } from './settle-ended-memberships.ts'

let city: City
beforeAll(async () => {
  city = await buildCity()
})
afterAll(() => city.database.drop())

const rowsOf = rowsIn(() => city)
const begin = async (staff: string, matterId?: string, body: Readonly<Record<string, string>> = { text: '半分だけ聞いた話' }) => {
  const id = newId()
  given(await (await city.as(staff)).does('saveDraft', { id, kind: matterId === undefined ? 'intake' : 'record', body, ...(matterId !== undefined && { matterId }) }))
  return id
}
const draftsOf = async (staff: string) => given(await (await city.as(staff)).does('listDrafts', {})).drafts.map((one) => one.id)
const leaving = async (by: string, staff: string, more: object = {}) => {
  const chief = await city.as(by)
  const { version } = given(await chief.does('getHoldings', { membershipId: member(staff) }))
  return chief.does('endMembership', { membershipId: member(staff), version, ...more })
}

describe('whoever leaves something half written', () => {
  it('does not leave before it is said what becomes of it; the successor then finds it among their own', async () => {
    const draft = await begin('st36')
    expect(given(await (await city.as('st05')).does('getHoldings', { membershipId: member('st36') })).drafts).toBe(1)
    expect(await leaving('st05', 'st36', { successorId: member('st37') })).toMatchObject({ problem: { code: 'drafts_left' } })
    expect(await rowsOf('select app.obstacle_to_ending($1, $2, $3, null) as obstacle', [member('st36'), member('st37'), '[]'])).toEqual([{ obstacle: 'not_found' }])
    given(await leaving('st05', 'st36', { successorId: member('st37'), drafts: 'hand_on' }))
    expect(await draftsOf('st37')).toContain(draft)
  })

  it('or it is thrown away, by somebody who said so', async () => {
    const draft = await begin('st02')
    given(await leaving('st13', 'st02', { successorId: member('st03'), drafts: 'discard' }))
    expect(await rowsOf('select 1 from draft where id = $1', [draft])).toEqual([])
  })

  it('hands nothing on that a place may stand in which the successor may not know, nor what is for handlers alone', async () => {
    const [concealed] = await rowsOf(`select p.matter_id as id from matter_person p join concealment c on c.person_id = p.person_id and c.released_at is null limit 1`)
    const draft = await begin('st37', String(concealed?.['id']))
    expect(await leaving('st05', 'st37', { successorId: member('st38'), drafts: 'hand_on' })).toMatchObject({ problem: { code: 'drafts_not_for_successor' } })
    given(await (await city.as('st37')).does('discardDraft', { id: draft }))
    const plain = given(await (await city.as('st37')).does('receiveIntake', { text: '取扱者だけの話' })).id
    const forHandlers = await begin('st37', plain, { facts: '訪ねた', sharing: 'handlers' })
    expect(await leaving('st05', 'st37', { successorId: member('st38'), drafts: 'hand_on' })).toMatchObject({ problem: { code: 'drafts_not_for_successor' } })
    expect(await draftsOf('st37')).toContain(forHandlers)
  })

  it('keeps it while they have another post, from which they can still open it', async () => {
    await begin('st08')
    const other = newId()
    await rowsOf(`insert into membership (municipality_code, id, staff_id, agency_id, role, valid_from) values ($1, $2, $3, $4, 'counsellor', '2024-04-01')`, [CITY, other, demoId('staff/st08'), demoId('agency/AG02')])
    const { drafts } = given(await (await city.as('st13')).does('getHoldings', { membershipId: member('st08') }))
    expect(drafts).toBe(0)
    await rowsOf('delete from membership where id = $1', [other])
    expect(given(await (await city.as('st13')).does('getHoldings', { membershipId: member('st08') })).drafts).toBe(1)
  })

  it('which may go on to nobody, is told of before the known day, and counted once they are gone', async () => {
    const [staffId, membershipId] = [newId(), newId()]
    const measured = async () => (await measuredIn(() => city)('draft_without_holder')) ?? 0
    await rowsOf(`insert into staff (municipality_code, id, code, name, kana) values ($1, $2, 'brief', '短期', 'タンキ')`, [CITY, staffId])
    await rowsOf(`insert into membership (municipality_code, id, staff_id, agency_id, role, valid_from, valid_to)
      values ($1, $2, $3, $4, 'counsellor', '2024-04-01', clock_timestamp() + interval '10 days')`, [CITY, membershipId, staffId, demoId('agency/AG06')])
    const worker = await city.sitDown(staffId)
    const leavingSoon = async () => given(await worker.does('getMyDay', {})).due.filter((one) => one.kind === 'leaving').length
    const before = await measured()
    expect(await leavingSoon()).toBe(0)
    const [concealed] = await rowsOf(`select p.matter_id as id from matter_person p join concealment c on c.person_id = p.person_id and c.released_at is null limit 1`)
    given(await worker.does('saveDraft', { id: newId(), kind: 'record', body: { facts: '訪ねた' }, matterId: String(concealed?.['id']) }))
    expect([await leavingSoon(), await measured()]).toEqual([1, before])
    const [ends] = await rowsOf(`update membership set valid_to = clock_timestamp() + interval '200 milliseconds' where id = $1 returning valid_to`, [membershipId])
    await comesIn(() => city)(ends?.['valid_to'])
    await settleEndedMemberships(city.office)
    expect(await measured()).toBe(before + 1)
  })

  it('on a known day, or with the end of their agency, leaves it to whoever goes on', async () => {
    const draft = await begin('st38')
    const [ends] = await rowsOf(`update membership set valid_to = clock_timestamp() + interval '200 milliseconds' where id = $1 returning valid_to`, [member('st38')])
    await comesIn(() => city)(ends?.['valid_to'])
    expect(await settleEndedMemberships(city.office)).toBe(1)
    expect(await draftsOf('st05')).toContain(draft)
    expect(await settleEndedMemberships(city.office)).toBe(0)
    const other = await begin('st16')
    const ending = await endingIn(() => city)('AG13', 'AG02', 'st03')
    given(await (await city.as('st13')).does('endAgency', ending))
    expect(await draftsOf('st03')).toContain(other)
  })
})
