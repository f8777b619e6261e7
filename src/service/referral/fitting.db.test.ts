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

  it('is no agency that holds the need by now, as after a takeover; the page does not offer it either', async () => {
    const { worker, receiver, id } = await sent()
    const { routeId, matterId, fromAgencyId } = given(await worker.does('getReferral', { id }))
    given(await receiver.does('moveReferral', { id, ...back, returnReason: 'no_capacity' }))
    const second = given(await worker.does('sendReferral', { matterId: matterId ?? '', routeId, ...need, toAgencyId: demoId('agency/AG02') }))
    const other = await city.as('st03')
    given(await other.does('moveReferral', { id: second.id, ...back, returnReason: 'no_capacity' }))
    const third = given(await worker.does('sendReferral', { matterId: matterId ?? '', routeId, ...need, toAgencyId: demoId('agency/AG06') }))
    const [holder] = given(await (await city.as('st01')).does('listStructure', {})).agencies.filter((one) => one.shortName === '総合相談課')
    expect(given(await receiver.does('getReferral', { id: third.id })).partOfIt).not.toContain(holder?.id)
    given(await (await city.as('st01')).does('takeUpStrandedMatter', { routeId, householdName: '架空家' }))
    expect(new Set(given(await receiver.does('getReferral', { id: third.id })).partOfIt)).toEqual(new Set([fromAgencyId, demoId('agency/AG06'), holder?.id]))
    expect(await receiver.does('moveReferral', { id: third.id, ...back, version: given(await receiver.does('getReferral', { id: third.id })).version, fittingAgencyId: holder?.id }))
      .toMatchObject({ problem: { code: 'fitting_unclear', fields: [{ path: 'fittingAgencyId' }] } })
  })

  it('is the agency of the city that somebody outside calls by name, by its short name or as it is read; another name stays as it is written', async () => {
    const namedAs = async (fittingOutside: string) => {
      const { worker, sent: { id }, token } = await sentOutsideIn(() => city)()
      const { returnReason: reason, nextStep } = back
      given(await answerReferralLink(city.office, token, { kind: 'return', by: '事務所', reason, note: '', nextStep, fittingOutside }))
      return given(await worker.does('getReferral', { id })).fitting
    }
    const livelihood = { agencyId: demoId('agency/AG06'), name: 'くらし自立', phone: expect.stringMatching(/^0999/) as string }
    for (const said of ['くらし自立', 'くらし自立サポート みどり野', 'くらしじりつさぽーとみどりの']) expect(await namedAs(said)).toEqual(livelihood)
    // Who sent it is meant, but cannot be what fits better; and nobody is called so.
    expect(await namedAs('あおば包括')).toEqual({ agencyId: null, name: 'あおば包括', phone: null })
    expect(await namedAs('くらし')).toEqual({ agencyId: null, name: 'くらし', phone: null })
    const { worker, receiver, id } = await sent()
    given(await receiver.does('moveReferral', { id, ...back, fittingOutside: '社協' }))
    expect(given(await worker.does('getReferral', { id })).fitting).toMatchObject({ agencyId: demoId('agency/AG02') })
  })

  it('stands with a return alone: named with any other move or answer it is refused, and not dropped', async () => {
    const { receiver, id } = await sent()
    for (const fitting of [{ fittingOutside: '架空法律事務所' }, { fittingAgencyId: demoId('agency/AG02') }]) {
      const path = Object.keys(fitting)[0]
      for (const move of ['receive', 'accept'] as const) {
        expect(await receiver.does('moveReferral', { id, version: 1, move, ...fitting })).toMatchObject({ problem: { code: 'fitting_unclear', fields: [{ path }] } })
      }
    }
    const { token } = await sentOutsideIn(() => city)()
    for (const kind of ['receive', 'accept', 'met'] as const) {
      const answer = { kind, by: '事務所', reason: 'other' as const, note: '', nextStep: '' }
      expect(await answerReferralLink(city.office, token, { ...answer, fittingOutside: '法テラス' })).toMatchObject({ problem: { code: 'fitting_unclear', fields: [{ path: 'answer.fittingOutside' }] } })
    }
    given(await answerReferralLink(city.office, token, { kind: 'accept', by: '事務所', reason: 'other', note: '', nextStep: '', fittingOutside: ' ' }))
  })

  it('stands on the household and among what is stranded, with its telephone', async () => {
    const worker = await city.as('st08')
    const caseId = demoId('case/6')
    const send = async (code: string, routeId?: string) => given(await worker.does('sendReferral', { matterId: caseId, routeId, ...need, toAgencyId: demoId(`agency/${code}`) })).id
    const first = await send('AG06')
    given(await (await city.as('st05')).does('moveReferral', { id: first, ...back, fittingAgencyId: demoId('agency/AG02') }))
    const { routeId } = given(await worker.does('getReferral', { id: first }))
    const fitting = { agencyId: demoId('agency/AG02'), name: '社協', phone: expect.stringMatching(/^0999/) as string }
    const onPage = async () => given(await worker.does('getHouseholdPage', { caseId })).referrals.find((one) => one.need === need.need)?.fitting
    expect(await onPage()).toEqual(fitting)
    const second = await send('AG02', routeId)
    given(await (await city.as('st03')).does('moveReferral', { id: second, ...back, fittingOutside: '架空法律事務所' }))
    expect(await onPage()).toEqual({ agencyId: null, name: '架空法律事務所', phone: null })
    const { stranded } = given(await (await city.as('st01')).does('listStrandedMatters', {}))
    expect(stranded.find((one) => one.routeId === routeId)?.returns.map((one) => one.fitting)).toEqual([fitting, { agencyId: null, name: '架空法律事務所', phone: null }])
  })
})
