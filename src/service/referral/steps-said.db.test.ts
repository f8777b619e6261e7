import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildCity, given, type City } from '#tests/support/city.ts'
import { agency } from '#tests/support/invented.ts'
import { intakeIn, need } from '#tests/support/referrals.ts'

let city: City
beforeAll(async () => {
  city = await buildCity()
})
afterAll(() => city.database.drop())

describe('what is written into the story of a つなぎ', () => {
  it('says nothing against what was said when the first contact was confirmed: that nobody went along stays', async () => {
    const { worker, intake } = await intakeIn(() => city)('st04')
    const receiver = await city.as('st05')
    const { id } = given(await worker.does('sendReferral', { matterId: intake.id, ...need, toAgencyId: agency('AG06'), warmHandover: 'accompany' }))
    given(await receiver.does('moveReferral', { id, version: 1, move: 'accept' }))
    given(await receiver.does('moveReferral', { id, version: 2, move: 'meet', note: '窓口で会えた' }))
    given(await worker.does('moveReferral', { id, version: 3, move: 'confirm', goneAlong: 'did_not', rest: 'goes_on' }))
    for (const step of ['accompanied', 'three_way_met'] as const) expect(await worker.does('addReferralStep', { id, step, note: '' })).toMatchObject({ problem: { code: 'not_possible_now' } })
    given(await worker.does('addReferralStep', { id, step: 'called', note: '様子を聞いた' }))
    expect(given(await worker.does('getReferral', { id }))).toMatchObject({ goneAlong: 'did_not' })
  })

  it('tells of what has left: nothing is written to one that is only drafted', async () => {
    const { worker, intake } = await intakeIn(() => city)('st04')
    const { id } = given(await worker.does('draftReferral', { matterId: intake.id, ...need, toAgencyId: agency('AG06') }))
    expect(await worker.does('addReferralStep', { id, step: 'reported', note: '' })).toMatchObject({ problem: { code: 'not_possible_now' } })
  })
})
