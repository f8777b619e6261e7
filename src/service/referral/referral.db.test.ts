import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildCity, given, type City } from '#tests/support/city.ts'
import { agency } from '#tests/support/invented.ts'
import { intakeIn, need, sentOutsideIn } from '#tests/support/referrals.ts'

let city: City
beforeAll(async () => {
  city = await buildCity()
})
afterAll(() => city.database.drop())

const intakeOf = intakeIn(() => city)
const sentOutside = sentOutsideIn(() => city)

describe('the way of one need', () => {
  it('two who accept in the same instant open one intake', async () => {
    const { worker, intake } = await intakeOf('st04')
    const sent = given(await worker.does('sendReferral', { matterId: intake.id, ...need, toAgencyId: agency('AG06') }))
    const receiver = await city.as('st05')
    const answers = await Promise.all([1, 2, 3].map(() => receiver.does('moveReferral', { id: sent.id, version: 1, move: 'accept' })))
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1)
    const { rows } = await city.database.admin.query('select id from intake where from_referral_id = $1', [sent.id])
    expect(rows).toHaveLength(1)
  })

  it('an intake with two needs ends only once both have arrived', async () => {
    const { worker, intake } = await intakeOf('st04')
    const receiver = await city.as('st05')
    const arrive = async (id: string) => {
      given(await receiver.does('moveReferral', { id, version: 1, move: 'accept' }))
      given(await receiver.does('moveReferral', { id, version: 2, move: 'meet' }))
      given(await worker.does('moveReferral', { id, version: 3, move: 'confirm' }))
    }
    const first = given(await worker.does('sendReferral', { matterId: intake.id, ...need, toAgencyId: agency('AG06') }))
    const second = given(await worker.does('sendReferral', { matterId: intake.id, ...need, need: '仕事', toAgencyId: agency('AG06') }))
    await arrive(first.id)
    expect(given(await worker.does('getIntake', { id: intake.id })).outcome).toBeNull()
    await arrive(second.id)
    expect(given(await worker.does('getIntake', { id: intake.id })).outcome).toBe('passed_on')
  })

  it('a withdrawn referral leaves the need with its sender', async () => {
    const { worker, intake } = await intakeOf('st04')
    const sent = given(await worker.does('sendReferral', { matterId: intake.id, ...need, toAgencyId: agency('AG06') }))
    expect(await worker.does('moveReferral', { id: sent.id, version: 1, move: 'withdraw' })).toMatchObject({ problem: { code: 'reason_needed' } })
    given(await worker.does('moveReferral', { id: sent.id, version: 1, move: 'withdraw', note: '家族が引き取った' }))
    expect(given(await worker.does('getIntake', { id: intake.id })).outcome).toBeNull()
  })

  it('told that nobody came after all, the sender opens the wait again, and the contact can then be made', async () => {
    const { worker, intake } = await intakeOf('st04')
    const receiver = await city.as('st05')
    const sent = given(await worker.does('sendReferral', { matterId: intake.id, ...need, toAgencyId: agency('AG06') }))
    given(await receiver.does('moveReferral', { id: sent.id, version: 1, move: 'accept' }))
    given(await receiver.does('moveReferral', { id: sent.id, version: 2, move: 'meet', note: '玄関先で会った' }))
    expect(await worker.does('moveReferral', { id: sent.id, version: 3, move: 'reopen' })).toMatchObject({ problem: { code: 'reason_needed' } })
    given(await worker.does('moveReferral', { id: sent.id, version: 3, move: 'reopen', note: '本人は誰も来ていないと言う' }))
    expect(given(await worker.does('getReferral', { id: sent.id }))).toMatchObject({ status: 'accepted', firstContactAt: null, firstContactNote: '' })
    given(await receiver.does('moveReferral', { id: sent.id, version: 4, move: 'meet' }))
    given(await worker.does('moveReferral', { id: sent.id, version: 5, move: 'confirm' }))
  })

  it('met, its story says that the person was told only when whoever met them said so', async () => {
    const { worker, intake } = await intakeOf('st04')
    const receiver = await city.as('st05')
    const storyOf = async (telling?: 'told' | 'not_yet') => {
      const sent = given(await worker.does('sendReferral', { matterId: intake.id, ...need, toAgencyId: agency('AG06') }))
      given(await receiver.does('moveReferral', { id: sent.id, version: 1, move: 'accept' }))
      given(await receiver.does('moveReferral', { id: sent.id, version: 2, move: 'meet', ...(telling !== undefined && { telling }) }))
      const { steps, isReportDue } = given(await worker.does('getReferral', { id: sent.id }))
      return { story: steps.filter((one) => one.referralId === sent.id).map((one) => one.step), isReportDue }
    }
    expect(await storyOf()).toEqual({ story: ['sent', 'accepted', 'met'], isReportDue: false })
    expect(await storyOf('told')).toEqual({ story: expect.arrayContaining(['met', 'reported']), isReportDue: false })
    expect(await storyOf('not_yet')).toEqual({ story: expect.arrayContaining(['met', 'not_told']), isReportDue: true })
  })

  it('accepted, the receiver’s sheet is about whoever travelled with it, says where that came from, and leads back to it', async () => {
    const { worker, intake } = await intakeOf('st04')
    const receiver = await city.as('st05')
    const facts = [['identity', '架空 太郎　カクウ タロウ　昭和26年3月4日'], ['contact', '若葉5丁目11番23号'], ['contact', '0999-11-2222']] as const
    const sent = given(await worker.does('sendReferral', {
      matterId: intake.id, ...need, toAgencyId: agency('AG06'), personKnows: true, facts: facts.map(([category, text]) => ({ category, text, basis: 'consent' as const, basisNote: '11/20 面談で本人から' })),
    }))
    const accepted = given(await receiver.does('moveReferral', { id: sent.id, version: 1, move: 'accept' }))
    const sheet = given(await receiver.does('getIntake', { id: accepted.intakeId ?? '' }))
    expect(sheet).toMatchObject({ fromReferralId: sent.id, subjects: [{ name: '架空 太郎', kana: 'カクウ タロウ', birth: '昭和26年3月4日' }] })
    expect(sheet.whereabouts.map((one) => [one.kind, one.text])).toEqual(expect.arrayContaining([['address', '若葉5丁目11番23号'], ['phone', '0999-11-2222']]))
    const { rows } = await city.database.admin.query(`select distinct source from location where matter_id = $1`, [accepted.intakeId])
    expect(rows).toEqual([{ source: 'from_referral' }])
  })

  it('given back after it was accepted, the intake it began ends with it: nobody holds the same need twice', async () => {
    const { worker, intake } = await intakeOf('st04')
    const receiver = await city.as('st05')
    const sent = given(await worker.does('sendReferral', { matterId: intake.id, ...need, toAgencyId: agency('AG06') }))
    const accepted = given(await receiver.does('moveReferral', { id: sent.id, version: 1, move: 'accept' }))
    given(await receiver.does('moveReferral', { id: sent.id, version: 2, move: 'return', returnReason: 'not_reached', nextStep: '一緒に訪ねる' }))
    expect(given(await receiver.does('getIntake', { id: accepted.intakeId ?? '' }))).toMatchObject({ outcome: 'passed_on', outcomeNote: 'given_back' })
    expect(given(await worker.does('getIntake', { id: intake.id })).outcome).toBeNull()
  })

  it('once one agency has met the person, other attempts nobody has taken up are taken back', async () => {
    const { worker, intake } = await intakeOf('st04')
    const receiver = await city.as('st05')
    const first = given(await worker.does('sendReferral', { matterId: intake.id, ...need, toAgencyId: agency('AG09') }))
    const { routeId } = given(await worker.does('getReferral', { id: first.id }))
    const second = given(await worker.does('sendReferral', { matterId: intake.id, routeId, ...need, toAgencyId: agency('AG06') }))
    given(await receiver.does('moveReferral', { id: second.id, version: 1, move: 'accept' }))
    given(await receiver.does('moveReferral', { id: second.id, version: 2, move: 'meet' }))
    given(await worker.does('moveReferral', { id: second.id, version: 3, move: 'confirm' }))
    expect(given(await worker.does('getReferral', { id: first.id }))).toMatchObject({ status: 'withdrawn', isSettled: true })
    expect(given(await worker.does('getIntake', { id: intake.id })).outcome).toBe('passed_on')
  })

  it('an answer on paper is written down by the sender: who answered, and that it came on paper; then the person is told', async () => {
    const { worker, sent } = await sentOutside()
    given(await worker.does('moveReferral', { id: sent.id, version: 1, move: 'accept', channel: 'paper', answeredBy: '司法書士 架空', note: '来週会う' }))
    const opened = given(await worker.does('getReferral', { id: sent.id }))
    expect(opened).toMatchObject({ status: 'accepted', acceptedByName: null, isReportDue: true })
    expect(opened.steps.at(-1)).toMatchObject({ step: 'accepted', channel: 'paper', answeredBy: '司法書士 架空', note: '来週会う' })
    given(await worker.does('addReferralStep', { id: sent.id, step: 'reported', note: '電話で伝えた' }))
    expect(given(await worker.does('getReferral', { id: sent.id })).isReportDue).toBe(false)
  })

  it('whoever comes too late is shown how it stands now, and nothing of where it began', async () => {
    const { worker, intake } = await intakeOf('st04')
    const receiver = await city.as('st05')
    const sent = given(await worker.does('sendReferral', { matterId: intake.id, ...need, toAgencyId: agency('AG06') }))
    given(await receiver.does('moveReferral', { id: sent.id, version: 1, move: 'accept' }))
    const late = await receiver.does('moveReferral', { id: sent.id, version: 1, move: 'return', returnReason: 'no_capacity', nextStep: 'ほかへ' })
    expect(late).toMatchObject({ problem: { code: 'stale_version', current: { status: 'accepted', version: 2, acceptedByName: '西田 恵' } } })
    expect(JSON.stringify(late)).not.toContain(intake.id)
  })

  it('a first contact in the future is none', async () => {
    const { worker, intake } = await intakeOf('st04')
    const sent = given(await worker.does('sendReferral', { matterId: intake.id, ...need, toAgencyId: agency('AG06') }))
    const receiver = await city.as('st05')
    given(await receiver.does('moveReferral', { id: sent.id, version: 1, move: 'accept' }))
    const metAt = new Date(Date.now() + 86_400_000).toISOString()
    expect(await receiver.does('moveReferral', { id: sent.id, version: 2, move: 'meet', metAt })).toMatchObject({ problem: { code: 'met_in_future' } })
  })

  it('a first contact a few minutes ahead, by a clock that is fast, is now', async () => {
    const { worker, intake } = await intakeOf('st04')
    const sent = given(await worker.does('sendReferral', { matterId: intake.id, ...need, toAgencyId: agency('AG06') }))
    const receiver = await city.as('st05')
    given(await receiver.does('moveReferral', { id: sent.id, version: 1, move: 'accept' }))
    const metAt = new Date(Date.now() + 180_000).toISOString()
    given(await receiver.does('moveReferral', { id: sent.id, version: 2, move: 'meet', metAt }))
    const { rows } = await city.database.admin.query('select first_contact_at <= now() as past from referral where id = $1', [sent.id])
    expect(rows).toEqual([{ past: true }])
  })
})
