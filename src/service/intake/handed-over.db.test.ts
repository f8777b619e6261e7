import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addDays } from '#domain/shared/day.ts'
import { buildCity, cityToday, given, type City, type Worker } from '#tests/support/city.ts'
import { agency, member, rowsIn } from '#tests/support/invented.ts'

let city: City
beforeAll(async () => {
  city = await buildCity()
})
afterAll(() => city.database.drop())

const rowsOf = rowsIn(() => city)
const as = (staff: string): Promise<Worker> => city.as(staff)
const dueOf = async (staff: string, caseId: string) =>
  given(await (await as(staff)).does('getMyDay', { kind: 'handed_over' })).due.filter((one) => one.matterId === caseId)
const toldTo = async (caseId: string): Promise<readonly string[]> => {
  const told: string[] = []
  for (const staff of ['st01', 'st02', 'st03', 'st04', 'st16', 'st30']) if ((await dueOf(staff, caseId)).length > 0) told.push(staff)
  return told
}
const agencyOf = async (staff: string) =>
  (await rowsOf('select agency_id as id from membership where id = $1', [member(staff)]))[0]?.['id']

const ended = async (by: Worker, sheet: object, outcome: 'kept' | 'escalated', more: object = {}) => {
  const { id } = given(await by.does('receiveIntake', { text: '三日なにも食べていない', ...sheet }))
  const answer = await by.does('endIntake', { id, version: 1, outcome, note: '電話は昼に', householdName: '架空家', ...more })
  return { id, answer }
}
const escalated = async (sheet: object = { urgency: 'immediate' }) => {
  const { id, answer } = await ended(await as('st04'), sheet, 'escalated')
  return { id, caseId: given(answer).caseId ?? '' }
}
const keptElsewhere = async () => {
  const lead = await as('st04')
  const { answer } = await ended(lead, {}, 'kept')
  const caseId = given(answer).caseId ?? ''
  given(await lead.does('joinTeam', { matterId: caseId, membershipId: member('st16'), reason: '住まいを一緒に' }))
  return caseId
}

describe('a consultation handed to multi-agency work (多機関協働へ)', () => {
  it('stands on the day of everybody of the coordinating agency, as urgent as it is and with the words it was handed over with, and on nobody else’s', async () => {
    const { id, caseId } = await escalated()
    const [row] = await dueOf('st01', caseId)
    expect(row).toMatchObject({ kind: 'handed_over', id, matterId: caseId, text: '三日なにも食べていない', urgency: 'immediate', dueOn: cityToday(), note: '電話は昼に' })
    const told = await toldTo(caseId)
    expect(told).toContain('st01')
    for (const staff of told) expect(await agencyOf(staff)).toBe(agency('AG01'))
    expect(told).not.toContain('st04')
  })

  it('until one of them takes it on, who is then on the team; nobody else may', async () => {
    const { caseId } = await escalated()
    expect(await (await as('st04')).does('takeOnHandedOver', { caseId })).toMatchObject({ problem: { code: 'not_found' } })
    expect(await (await as('st05')).does('takeOnHandedOver', { caseId })).toMatchObject({ problem: { code: 'not_found' } })
    const coordinator = await as('st01')
    expect(given(await coordinator.does('getHouseholdPage', { caseId })).handedOver).toMatchObject([{ urgency: 'immediate', note: '電話は昼に', agencyName: expect.any(String) }])
    given(await coordinator.does('takeOnHandedOver', { caseId }))
    const page = given(await coordinator.does('getHouseholdPage', { caseId }))
    expect(page.handedOver).toEqual([])
    expect(page.team.map((one) => one.membershipId)).toContain(member('st01'))
    expect(await toldTo(caseId)).toEqual([])
    expect(await coordinator.does('takeOnHandedOver', { caseId })).toMatchObject({ problem: { code: 'not_found' } })
  })

  it('two who take it on at the same instant take turns: one of them is on the team', async () => {
    const { caseId } = await escalated()
    const colleagues = await Promise.all(['st01', 'st02'].map(as))
    const answers = await Promise.all(colleagues.map((one) => one.does('takeOnHandedOver', { caseId })))
    expect(answers.filter((one) => one.ok)).toHaveLength(1)
    const seats = await rowsOf('select 1 from matter_team t join membership b on b.id = t.membership_id where t.matter_id = $1 and b.agency_id = $2 and t.valid_to is null', [caseId, agency('AG01')])
    expect(seats).toHaveLength(1)
  })

  it.each([['within_48h', 2], ['within_week', 7], [undefined, 7]] as const)('%s: is due as many days after it was handed over as its urgency allows', async (urgency, days) => {
    const { caseId } = await escalated(urgency === undefined ? {} : { urgency })
    expect((await dueOf('st01', caseId))[0]?.dueOn).toBe(addDays(cityToday(), days))
  })

  it('is never into a case of another agency: whoever answers for a household decides that', async () => {
    const caseId = await keptElsewhere()
    const { id, answer } = await ended(await as('st16'), {}, 'escalated', { caseId })
    expect(answer).toMatchObject({ problem: { code: 'case_of_another_agency' } })
    expect(given(await (await as('st16')).does('getIntake', { id })).outcome).toBeNull()
  })
})

describe('a consultation kept in a case another agency answers for', () => {
  it('comes to whoever of that agency is on the team, and to no colleague besides', async () => {
    const caseId = await keptElsewhere()
    given((await ended(await as('st16'), { urgency: 'within_48h' }, 'kept', { caseId })).answer)
    expect(await toldTo(caseId)).toEqual(['st04'])
    given(await (await as('st04')).does('takeOnHandedOver', { caseId }))
    expect(await toldTo(caseId)).toEqual([])
  })

  it('is told to nobody where the agency that keeps it answers for the case', async () => {
    const caseId = await keptElsewhere()
    given((await ended(await as('st04'), {}, 'kept', { caseId })).answer)
    expect(await toldTo(caseId)).toEqual([])
  })
})

describe('a household that is silent', () => {
  it('stands with the agency that answers for it where only people of others are on its team', async () => {
    const { caseId } = await escalated({})
    await rowsOf(`update matter set opened_at = now() - interval '200 days' where id = $1`, [caseId])
    await rowsOf(`update intake set received_at = now() - interval '200 days' where case_id = $1`, [caseId])
    const silentTo = async (staff: string) => given(await (await as(staff)).does('getMyDay', {})).silent.some((one) => one.caseId === caseId)
    const supervisors = await rowsOf(`select s.code from membership b join staff s on s.id = b.staff_id where b.agency_id = $1 and b.role = 'supervisor' and b.valid_to is null`, [agency('AG01')])
    expect(supervisors.length).toBeGreaterThan(0)
    for (const { code } of supervisors) expect(await silentTo(String(code))).toBe(true)
    given(await (await as('st01')).does('takeOnHandedOver', { caseId }))
    expect(await silentTo('st01')).toBe(true)
    for (const { code } of supervisors) expect(await silentTo(String(code))).toBe(false)
  })
})
