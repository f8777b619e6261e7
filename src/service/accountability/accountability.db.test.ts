import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildCity, cityToday, given, type City } from '#tests/support/city.ts'
import { agency, endComesIn, endingIn, rowsIn } from '#tests/support/invented.ts'
import { ORPHANS } from '#tests/support/never.ts'
import { settleEndedAgencies } from './settle-ended-agencies.ts'

let city: City
beforeAll(async () => {
  city = await buildCity()
})
afterAll(() => city.database.drop())

const rowsOf = rowsIn(() => city)

describe('an agency that ends', () => {
  const end = endingIn(() => city)

  it('hands everything on in the same moment: matters, referrals both ways, tasks and seats', async () => {
    const sender = await city.as('st16')
    const { id } = given(await sender.does('receiveIntake', { text: '住まいの相談' }))
    const sent = given(await sender.does('sendReferral', { matterId: id, need: '住まい', why: '退去', toAgencyId: agency('AG06'), urgency: 'usual' }))
    given(await (await city.as('st13')).does('endAgency', await end('AG13', 'AG02', 'st02')))
    const successor = await city.as('st02')
    expect(given(await successor.does('getIntake', { id })).agencyName).toBe('社協')
    expect(given(await successor.does('getReferral', { id: sent.id }))).toMatchObject({ mine: 'sender', moves: ['withdraw'] })
    expect(await rowsOf('select id from matter where accountable_agency_id = $1 and closed_at is null', [agency('AG13')])).toEqual([])
    expect(await sender.does('listIntakes', {})).toMatchObject({ problem: { code: 'signed_out' } })
    expect(await rowsOf(ORPHANS)).toEqual([])
  })

  it('on a day to come: its successor sees its matters from that very instant, and the office writes them over', async () => {
    const { id } = given(await (await city.as('st15')).does('receiveIntake', { text: '通訳がほしい' }))
    given(await (await city.as('st13')).does('endAgency', await end('AG14', 'AG02', 'st02', cityToday())))
    expect(await (await city.as('st02')).does('getIntake', { id })).toMatchObject({ problem: { code: 'not_found' } })
    await endComesIn(() => city)('AG14')
    expect((await (await city.as('st02')).does('getIntake', { id })).ok).toBe(true)
    expect(await rowsOf(ORPHANS)).toEqual([])
    expect(await settleEndedAgencies(city.office)).toBe(1)
    expect(await rowsOf('select accountable_agency_id as a from matter where id = $1', [id])).toEqual([{ a: agency('AG02') }])
  })

  it('is refused when its line of successors leads back to itself, or when it has ended already', async () => {
    const administrator = await city.as('st13')
    expect(await administrator.does('endAgency', await end('AG02', 'AG13', 'st02'))).toMatchObject({ problem: { code: 'successor_not_fit' } })
    expect(await administrator.does('endAgency', await end('AG13', 'AG02', 'st02'))).toMatchObject({ problem: { code: 'already_ending' } })
  })

  it('the load of every agency is told in numbers', async () => {
    const { loads } = given(await (await city.as('st01')).does('countAgencyLoad', {}))
    expect(loads.reduce((sum, one) => sum + one.sharePercent, 0)).toBeGreaterThan(90)
    expect(loads.map((one) => one.agencyName)).not.toContain('すまいの輪')
  })
})

describe('a matter that is opened again', () => {
  it('has nobody who answered for it while it was closed, and no gap in its history either', async () => {
    const worker = await city.as('st04')
    const { id } = given(await worker.does('receiveIntake', { text: '再開する世帯' }))
    const { caseId } = given(await worker.does('endIntake', { id, version: 1, outcome: 'kept', householdName: '架空家' }))
    const stands = async (status: 'open' | 'closed') => (await rowsOf(`with told as (update support_case set status = $2, closing_reason = case $2 when 'closed' then 'other' end where id = $1)
      update matter set closed_at = case $2 when 'closed' then clock_timestamp() end where id = $1 returning closed_at as at`, [caseId, status]))[0]
    const closed = await stands('closed')
    await rowsOf('select pg_sleep(0.05)')
    await stands('open')
    const periods = await rowsOf('select since, until, after_reopening as again from accountability where matter_id = $1 order by since', [caseId])
    const [before, after] = periods.slice(-2)
    expect(before?.['until']).toEqual(closed?.['at'])
    expect(Date.parse(String(after?.['since']))).toBeGreaterThan(Date.parse(String(before?.['until'])) + 40)
    expect(after).toMatchObject({ until: null, again: true })
    const proof = given(await (await city.as('st01')).does('reconcileAccountability', {}))
    expect(proof.findings.find((one) => one.measure === 'gap_in_history')?.found).toBe(0)
    await rowsOf(`update accountability set after_reopening = false where matter_id = $1`, [caseId])
    expect(given(await (await city.as('st01')).does('reconcileAccountability', {})).findings.find((one) => one.measure === 'gap_in_history')?.found).toBe(1)
    await rowsOf(`update accountability set after_reopening = true where matter_id = $1 and until is null`, [caseId])
  })
})
