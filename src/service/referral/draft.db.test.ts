import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newId } from '#platform/ids.ts'
import { buildCity, given, type City } from '#tests/support/city.ts'
import { agency } from '#tests/support/invented.ts'
import { intakeIn, need } from '#tests/support/referrals.ts'
import { enter } from '#store/as-actor.ts'
import { clearDraftedFacts } from '#store/referral/save-draft.ts'

let city: City
beforeAll(async () => {
  city = await buildCity()
})
afterAll(() => city.database.drop())

const intakeOf = intakeIn(() => city)

describe('a drafted referral', () => {
  it('is not seen by its receiver until it is sent', async () => {
    const { worker, intake } = await intakeOf('st04')
    const draft = given(await worker.does('draftReferral', { matterId: intake.id, ...need, toAgencyId: agency('AG06') }))
    const receiver = await city.as('st05')
    expect(await receiver.does('getReferral', { id: draft.id })).toMatchObject({ problem: { code: 'not_found' } })
    given(await worker.does('moveReferral', { id: draft.id, version: 1, move: 'send' }))
    const opened = given(await receiver.does('getReferral', { id: draft.id }))
    expect(opened).toMatchObject({ status: 'sent', mine: 'receiver', matterId: null, moves: ['receive', 'accept', 'return'] })
  })

  it('is written anew as a whole, and thrown away without a reason: nobody else has seen it', async () => {
    const { worker, intake } = await intakeOf('st04')
    const facts = [{ category: 'identity' as const, text: '架空 太郎', basis: 'consent' as const, basisNote: '11/20 面談で本人から' }]
    const draft = given(await worker.does('draftReferral', { matterId: intake.id, ...need, toAgencyId: agency('AG06'), personKnows: true, facts }))
    const sheet = { id: draft.id, version: 1, need: '住まい', why: '引っ越し先を探す', urgency: 'within_week' as const, toOutside: '架空不動産', facts: [] }
    given(await worker.does('changeReferralDraft', sheet))
    expect(given(await worker.does('getReferral', { id: draft.id }))).toMatchObject({ need: '住まい', why: '引っ越し先を探す', isOutside: true, facts: [], version: 2 })
    expect(await worker.does('changeReferralDraft', sheet)).toMatchObject({ problem: { code: 'stale_version' } })
    given(await worker.does('moveReferral', { id: draft.id, version: 2, move: 'withdraw' }))
    expect(await worker.does('changeReferralDraft', { ...sheet, version: 3 })).toMatchObject({ problem: { code: 'not_possible_now' } })
  })

  it('grows from one text, which becomes one referral, whatever the second window does', async () => {
    const { worker, intake } = await intakeOf('st04')
    const draftId = newId()
    given(await worker.does('saveDraft', { id: draftId, kind: 'referral', matterId: intake.id, body: { need: '住まい' }, seen: 0 }))
    const draft = given(await worker.does('draftReferral', { matterId: intake.id, ...need, toAgencyId: agency('AG06'), draftId }))
    expect(given(await worker.does('listDrafts', {})).drafts.map((one) => one.id)).not.toContain(draftId)
    const second = await worker.does('sendReferral', { matterId: intake.id, ...need, toAgencyId: agency('AG06'), draftId })
    expect(second).toMatchObject({ problem: { code: 'already_passed_on', current: { referralId: draft.id } } })
  })

  it('that has left cannot be written anew', async () => {
    const { worker, intake } = await intakeOf('st04')
    const sent = given(await worker.does('sendReferral', { matterId: intake.id, ...need, toAgencyId: agency('AG06'), personKnows: true, facts: [{ category: 'situation', text: 'そのまま', basis: 'consent', basisNote: '11/20 面談で本人から' }] }))
    const sheet = { id: sent.id, version: 1, need: 'x', why: 'x', urgency: 'usual' as const, toAgencyId: agency('AG06') }
    expect(await worker.does('changeReferralDraft', sheet)).toMatchObject({ problem: { code: 'not_possible_now' } })
    await city.office.database.transaction().execute(async (tx) => {
      await enter(tx, worker.token, 'referral')
      await clearDraftedFacts(tx, sent.id)
    })
    expect(given(await worker.does('getReferral', { id: sent.id })).facts).toMatchObject([{ text: 'そのまま' }])
  })
})

describe('the queues', () => {
  it('a returned referral waits with its sender until something new is tried, then both have it among the ended', async () => {
    const { worker, intake } = await intakeOf('st04')
    const receiver = await city.as('st05')
    const first = given(await worker.does('sendReferral', { matterId: intake.id, ...need, toAgencyId: agency('AG06') }))
    given(await receiver.does('moveReferral', { id: first.id, version: 1, move: 'return', returnReason: 'other_agency_fits', nextStep: '住宅課へ' }))
    const boxOf = async (who: typeof worker, box: 'returned' | 'done') => given(await who.does('listReferrals', { box })).referrals.map((one) => one.id)
    expect(await boxOf(worker, 'returned')).toContain(first.id)
    expect(await boxOf(receiver, 'returned')).not.toContain(first.id)
    expect(await boxOf(receiver, 'done')).toContain(first.id)
    const { routeId } = given(await worker.does('getReferral', { id: first.id }))
    given(await worker.does('sendReferral', { matterId: intake.id, routeId, ...need, toAgencyId: agency('AG09') }))
    expect(await boxOf(worker, 'returned')).not.toContain(first.id)
    const { counts, referrals } = given(await worker.does('listReferrals', { box: 'outgoing' }))
    expect(referrals).toHaveLength(counts.outgoing)
  })
})
