import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { demoId } from '#demo/load-demo.ts'
import { buildCity, given, type City } from '#tests/support/city.ts'
import { member } from '#tests/support/invented.ts'

let city: City
beforeAll(async () => {
  city = await buildCity()
})
afterAll(() => city.database.drop())

const morishita = demoId('case/0')
const team = async () => given(await (await city.as('st03')).does('getHouseholdPage', { caseId: morishita })).team

describe('a support team', () => {
  it('is joined with a reason, by oneself or at the wish of somebody on it', async () => {
    given(await (await city.as('st27')).does('joinTeam', { matterId: morishita, reason: '夜の見守り' }))
    expect((await team()).find((one) => one.who === '小栗 彩花')).toMatchObject({ part: 'member', reason: '夜の見守り' })
    expect(await (await city.as('st27')).does('joinTeam', { matterId: morishita, reason: '再び' })).toMatchObject({ problem: { code: 'already_on_team' } })
    expect(await (await city.as('st16')).does('joinTeam', { matterId: morishita, reason: 'x' })).toMatchObject({ problem: { code: 'not_found' } })
    given(await (await city.as('st03')).does('joinTeam', { matterId: morishita, membershipId: member('st16'), reason: '住まいの相談' }))
    expect((await (await city.as('st16')).does('getHouseholdPage', { caseId: morishita })).ok).toBe(true)
  })

  it('takes nobody who may not open records, or who knows the household from elsewhere', async () => {
    const lead = await city.as('st03')
    for (const staff of ['st48', 'st13', 'st30']) {
      expect(await lead.does('joinTeam', { matterId: morishita, membershipId: member(staff), reason: 'x' })).toMatchObject({ problem: { code: 'member_not_fit' } })
    }
  })

  it('has one lead, who hands it on in one step', async () => {
    const other = { matterId: morishita, version: 2, membershipId: member('st04'), reason: '母の介護が中心になった' }
    const late = { ...other, version: 1 }
    expect(await (await city.as('st05')).does('assignLead', { ...late, membershipId: member('st05') })).toMatchObject({ ok: true })
    expect((await team()).filter((one) => one.part === 'lead').map((one) => one.who)).toEqual(['西田 恵'])
    expect(await (await city.as('st04')).does('assignLead', other)).toMatchObject({ problem: { code: 'lead_decides' } })
    expect(await (await city.as('st05')).does('assignLead', late)).toMatchObject({
      problem: { code: 'stale_version', current: { version: 2, membershipId: member('st05') }, sent: { membershipId: member('st04') } },
    })
    given(await (await city.as('st05')).does('assignLead', other))
    expect(await (await city.as('st05')).does('assignLead', other)).toMatchObject({ problem: { code: 'already_lead' } })
    expect((await team()).filter((one) => one.part === 'lead').map((one) => one.who)).toEqual(['井坂 守'])
    expect((await team()).find((one) => one.who === '谷口 由佳')).toMatchObject({ part: 'member' })
  })

  it('is left by oneself, or at the lead’s word; the lead stays until somebody else leads', async () => {
    expect(await (await city.as('st04')).does('leaveTeam', { matterId: morishita })).toMatchObject({ problem: { code: 'successor_needed' } })
    expect(await (await city.as('st09')).does('leaveTeam', { matterId: morishita, membershipId: member('st27') })).toMatchObject({ problem: { code: 'lead_decides' } })
    given(await (await city.as('st04')).does('leaveTeam', { matterId: morishita, membershipId: member('st27') }))
    given(await (await city.as('st16')).does('leaveTeam', { matterId: morishita }))
    expect((await (await city.as('st16')).does('getHouseholdPage', { caseId: morishita })).ok).toBe(false)
    expect((await team()).map((one) => one.who)).not.toContain('小栗 彩花')
  })
})
