import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { numberText } from '#domain/shared/number-text.ts'
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

  it('shows all it counts, each つなぎ once, page by page, and narrows all of it by need, by why, by agency and by number', async () => {
    const { worker, intake } = await intakeOf('st04')
    for (let n = 0; n < 105; n += 1) given(await worker.does('draftReferral', { matterId: intake.id, ...need, need: n === 0 ? '庭木の手入れ' : '電球の交換', toAgencyId: agency(n === 1 ? 'AG09' : 'AG06') }))
    const { total, pageSize, counts } = given(await worker.does('listReferrals', { box: 'drafts' }))
    expect([total, total > pageSize]).toEqual([counts.drafts, true])
    const seen: string[] = []
    for (let page = 1; page <= Math.ceil(total / pageSize); page += 1) seen.push(...given(await worker.does('listReferrals', { box: 'drafts', page })).referrals.map((one) => one.id))
    expect([seen.length, new Set(seen).size]).toEqual([total, total])
    const [first] = given(await worker.does('listReferrals', { box: 'drafts', words: '庭木' })).referrals
    const number = numberText('referral', first?.number ?? 0)
    for (const words of ['ニワ木', '庭木の手', number, number.slice(2), String(Number(number.slice(7)))]) {
      expect([words, given(await worker.does('listReferrals', { box: 'drafts', words })).referrals.map((one) => one.id)]).toEqual([words, words === 'ニワ木' ? [] : [first?.id]])
    }
    const { shortName } = given(await worker.does('listStructure', {})).agencies.find((one) => one.id === agency('AG09')) ?? { shortName: '' }
    const toThem = given(await worker.does('listReferrals', { box: 'drafts', words: shortName }))
    expect([toThem.total, toThem.referrals.map((one) => one.toName)]).toEqual([1, [shortName]])
    expect(given(await worker.does('listReferrals', { box: 'drafts', words: 'どこにもない言葉' }))).toMatchObject({ referrals: [], total: 0, counts })
  })
})
