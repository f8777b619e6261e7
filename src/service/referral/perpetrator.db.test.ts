import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { PERPETRATOR_WARNING, WARNING_BASIS, WARNING_REASON } from '#domain/referral/perpetrator-warning.ts'
import { buildCity, given, type City, type Worker } from '#tests/support/city.ts'
import { agency } from '#tests/support/invented.ts'
import { openReferralLink } from './link.ts'

let city: City
let sender: Worker
let receiver: Worker
beforeAll(async () => {
  city = await buildCity()
  sender = await city.as('st04')
  receiver = await city.as('st05')
})
afterAll(() => city.database.drop())

const need = { need: '家賃', why: '今月末に退去', urgency: 'usual' as const, toAgencyId: agency('AG06') }
const warning = { category: 'perpetrator' as const, text: PERPETRATOR_WARNING, mayContact: '', basis: WARNING_BASIS, basisNote: WARNING_REASON }
const sheet = async (): Promise<string> => given(await sender.does('receiveIntake', { text: '夫から逃げてきた', considerations: ['perpetrator_near'], considerationNote: '夫は市内に住む' })).id

describe('that there is a perpetrator (加害者情報あり)', () => {
  it('is offered as a warning of its own, which says nothing of who it is', async () => {
    const origin = given(await sender.does('getReferralOrigin', { matterId: await sheet() }))
    expect(origin.isPerpetratorKnown).toBe(true)
    expect(origin.facts.filter((fact) => fact.category === 'perpetrator')).toEqual([{ category: 'perpetrator', text: PERPETRATOR_WARNING, source: 'intake' }])
    const plain = given(await sender.does('receiveIntake', { text: '家賃のこと' })).id
    expect(given(await sender.does('getReferralOrigin', { matterId: plain })).isPerpetratorKnown).toBe(false)
  })

  it('travels with a つなぎ, is read by the receiver and at a link, and marks the receiver’s own sheet, so that the next one is warned, too', async () => {
    const matterId = await sheet()
    const { id } = given(await sender.does('sendReferral', { matterId, ...need, facts: [warning] }))
    expect(given(await receiver.does('getReferral', { id }))).toMatchObject({ mine: 'receiver', facts: [warning] })
    const { intakeId } = given(await receiver.does('moveReferral', { id, version: 1, move: 'accept' }))
    expect(given(await receiver.does('getIntake', { id: intakeId ?? '' }))).toMatchObject({ considerations: ['perpetrator_near'], considerationNote: '' })
    const outside = given(await sender.does('sendReferral', { matterId, need: '法律', why: '離婚の相談', urgency: 'usual', toOutside: 'みどり野司法書士事務所', facts: [warning] }))
    const token = randomBytes(32).toString('base64url')
    given(await sender.does('issueReferralLink', { id: outside.id, token }))
    expect(given(await openReferralLink(city.office, token)).facts).toEqual([warning])
  })

  it('stays behind only with a word why, sent, drafted or sent from a draft; the word stays with the sender', async () => {
    const matterId = await sheet()
    for (const how of ['sendReferral', 'draftReferral'] as const) expect(await sender.does(how, { matterId, ...need })).toMatchObject({ problem: { code: 'warning_dropped' } })
    const unwarnedWhy = 'つなぎ先に夫の親族が勤めている'
    const { id } = given(await sender.does('sendReferral', { matterId, ...need, unwarnedWhy }))
    expect(given(await sender.does('getReferral', { id })).unwarnedWhy).toBe(unwarnedWhy)
    expect(JSON.stringify(given(await receiver.does('getReferral', { id })))).not.toContain(unwarnedWhy)
    for (const asked of ['unwarned_why', '*', 'to_jsonb(r)']) await expect(sql`select ${sql.raw(asked)} from referral r`.execute(city.database.app)).rejects.toThrow('permission denied')
    const later = given(await sender.does('receiveIntake', { text: '家賃のこと' })).id
    const draft = given(await sender.does('draftReferral', { matterId: later, ...need }))
    given(await sender.does('updateIntake', { id: later, version: 1, considerations: ['perpetrator_near'] }))
    expect(await sender.does('moveReferral', { id: draft.id, version: 1, move: 'send' })).toMatchObject({ problem: { code: 'warning_dropped' } })
  })
})
