import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { demoId } from '#demo/load-demo.ts'
import { buildCity, given, type City } from '#tests/support/city.ts'
import { intakeIn, need, sentOutsideIn } from '#tests/support/referrals.ts'
import { answerReferralLink } from './link.ts'

let city: City
beforeAll(async () => {
  city = await buildCity()
})
afterAll(() => city.database.drop())

const back = { version: 1, move: 'return' as const, returnReason: 'other_agency_fits' as const, nextStep: '一緒に電話する' }
const sent = async () => {
  const { worker, intake } = await intakeIn(() => city)('st04')
  const { id } = given(await worker.does('sendReferral', { matterId: intake.id, ...need, toAgencyId: demoId('agency/AG06') }))
  return { worker, id, receiver: await city.as('st05') }
}

describe('a need that is given back because another agency fits better', () => {
  it('comes back with that agency and its telephone, for the sender to pass it on to', async () => {
    const { worker, receiver, id } = await sent()
    given(await receiver.does('moveReferral', { id, ...back, fittingAgencyId: demoId('agency/AG02') }))
    expect(given(await worker.does('getReferral', { id }))).toMatchObject({
      status: 'returned', returnReason: 'other_agency_fits', fitting: { agencyId: demoId('agency/AG02'), name: '社協', phone: expect.stringMatching(/^0999/) as string },
    })
  })

  it('or with the name of one outside the city, also by the one-time link of one outside; or with none, where nobody knows', async () => {
    const [outside, none] = [await sent(), await sent()]
    given(await outside.receiver.does('moveReferral', { id: outside.id, ...back, fittingOutside: '架空法律事務所' }))
    expect(given(await outside.worker.does('getReferral', { id: outside.id })).fitting).toEqual({ agencyId: null, name: '架空法律事務所', phone: null })
    given(await none.receiver.does('moveReferral', { id: none.id, ...back }))
    expect(given(await none.worker.does('getReferral', { id: none.id })).fitting).toBeNull()
    const linked = await sentOutsideIn(() => city)()
    const { returnReason: reason, nextStep } = back
    given(await answerReferralLink(city.office, linked.token, { kind: 'return', by: '事務所', reason, note: '', nextStep, fittingOutside: '法テラス' }))
    expect(given(await linked.worker.does('getReferral', { id: linked.sent.id })).fitting).toMatchObject({ name: '法テラス' })
  })

  it('names neither of the two sides, none that takes no consultations, not two, and nobody for another reason', async () => {
    const { receiver, id } = await sent()
    const unclear = { problem: { code: 'fitting_unclear' } }
    for (const code of ['AG06', 'AG04', 'AG00']) {
      const own = code === 'AG04' ? (given(await receiver.does('getReferral', { id })).fromAgencyId) : demoId(`agency/${code}`)
      expect(await receiver.does('moveReferral', { id, ...back, fittingAgencyId: own })).toMatchObject({ problem: { code: 'fitting_unclear', fields: [{ path: 'fittingAgencyId' }] } })
    }
    expect(await receiver.does('moveReferral', { id, ...back, fittingAgencyId: demoId('agency/AG02'), fittingOutside: '架空法律事務所' })).toMatchObject(unclear)
    expect(await receiver.does('moveReferral', { id, ...back, returnReason: 'no_capacity', fittingOutside: '架空法律事務所' })).toMatchObject(unclear)
    given(await receiver.does('moveReferral', { id, ...back, fittingAgencyId: demoId('agency/AG02') }))
  })
})
