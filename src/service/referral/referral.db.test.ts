import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { demoId } from '#demo/load-demo.ts'
import { buildCity, given, type City } from '#tests/support/city.ts'
import { escalateSilentReferrals } from './escalate-silent-referrals.ts'
import { answerReferralLink, openReferralLink } from './link.ts'

let city: City
beforeAll(async () => {
  city = await buildCity()
})
afterAll(() => city.database.drop())

const agency = (code: string): string => demoId(`agency/${code}`)
const need = { need: '家賃', why: '今月末に退去を求められている', urgency: 'usual' as const }

const intakeOf = async (staff: string, text = '家賃が払えない') => {
  const worker = await city.as(staff)
  return { worker, intake: given(await worker.does('receiveIntake', { text, areaId: demoId('area/あおば') })) }
}

const sentOutside = async () => {
  const { worker, intake } = await intakeOf('st04')
  const sent = given(
    await worker.does('sendReferral', { matterId: intake.id, ...need, toOutside: 'みどり野司法書士事務所', facts: [{ category: 'situation', text: '家賃を三か月滞納', basis: 'consent' }] }),
  )
  const token = randomBytes(32).toString('base64url')
  given(await worker.does('issueReferralLink', { id: sent.id, token }))
  return { worker, intake, sent, token }
}

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
})

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

  it('a first contact in the future is none', async () => {
    const { worker, intake } = await intakeOf('st04')
    const sent = given(await worker.does('sendReferral', { matterId: intake.id, ...need, toAgencyId: agency('AG06') }))
    const receiver = await city.as('st05')
    given(await receiver.does('moveReferral', { id: sent.id, version: 1, move: 'accept' }))
    const metAt = new Date(Date.now() + 86_400_000).toISOString()
    expect(await receiver.does('moveReferral', { id: sent.id, version: 2, move: 'meet', metAt })).toMatchObject({ problem: { code: 'met_in_future' } })
  })
})

describe('what travels', () => {
  const caseId = demoId('case/1')
  it('no fact of the kind contact travels about a concealed person, not even from the handler', async () => {
    const handler = await city.as('st07')
    const facts = [{ category: 'contact' as const, text: 'x', basis: 'consent' as const }]
    const sent = await handler.does('sendReferral', { matterId: caseId, ...need, toAgencyId: agency('AG03'), facts })
    expect(sent).toMatchObject({ problem: { code: 'concealed_fact' } })
  })
  it('nor is the concealed place told in free words', async () => {
    const handler = await city.as('st07')
    const why = '転居先は　みどり野市いずみ町 ８番地 です'
    expect(await handler.does('sendReferral', { matterId: caseId, ...need, why, toAgencyId: agency('AG03') })).toMatchObject({
      problem: { code: 'concealed_fact' },
    })
  })
  it('whoever does not know the concealed place cannot find it by guessing', async () => {
    const teamMate = await city.as('st08')
    const why = '転居先は みどり野市いずみ町8番地 でしょうか'
    expect((await teamMate.does('sendReferral', { matterId: caseId, ...need, why, toAgencyId: agency('AG03') })).ok).toBe(true)
  })
})

describe('a one-time link', () => {
  it('shows what travels, takes one answer, and is then as if it had never been', async () => {
    const { worker, sent, token } = await sentOutside()
    expect(given(await openReferralLink(city.office, token))).toMatchObject({ need: '家賃', facts: [{ text: '家賃を三か月滞納' }] })
    const answer = { kind: 'met', by: '司法書士 架空', reason: 'other', note: '電話で話した', nextStep: '' } as const
    const answers = await Promise.all([1, 2, 3].map(() => answerReferralLink(city.office, token, answer)))
    expect(answers.filter((one) => one.ok)).toHaveLength(1)
    expect(await openReferralLink(city.office, token)).toEqual(await openReferralLink(city.office, randomBytes(32).toString('base64url')))
    expect(given(await worker.does('getReferral', { id: sent.id }))).toMatchObject({ status: 'met', firstContactNote: '電話で話した', moves: ['confirm'] })
  })

  it('takes no return without a next step, and can then still be answered', async () => {
    const { token } = await sentOutside()
    const back = { kind: 'return', by: '事務所', reason: 'no_capacity', note: '', nextStep: '' } as const
    expect(await answerReferralLink(city.office, token, back)).toMatchObject({ problem: { code: 'next_step_needed' } })
    expect((await answerReferralLink(city.office, token, { ...back, nextStep: '法テラスへ' })).ok).toBe(true)
  })

  it('runs out, and a newer one ends an older one', async () => {
    const { worker, sent, token } = await sentOutside()
    const newer = randomBytes(32).toString('base64url')
    given(await worker.does('issueReferralLink', { id: sent.id, token: newer }))
    expect((await openReferralLink(city.office, token)).ok).toBe(false)
    await city.database.admin.query('update referral_link set expires_at = now() where referral_id = $1', [sent.id])
    expect((await openReferralLink(city.office, newer)).ok).toBe(false)
  })

  it('is nowhere kept in words, and nobody else may issue one', async () => {
    const { sent, token } = await sentOutside()
    const { rows } = await city.database.admin.query(`select count(*)::int as n from command_receipt where answer::text like '%' || $1 || '%'`, [token])
    expect(rows[0]).toEqual({ n: 0 })
    const stranger = await city.as('st16')
    expect(await stranger.does('issueReferralLink', { id: sent.id, token })).toMatchObject({ problem: { code: 'not_found' } })
  })
})

describe('silence', () => {
  it('escalates by itself, once, and stands on the board of the area', async () => {
    const { worker, intake } = await intakeOf('st04', '返事が来ない相談')
    const sent = given(await worker.does('sendReferral', { matterId: intake.id, ...need, need: '返事が来ない', toAgencyId: agency('AG06') }))
    await city.database.admin.query(`update referral set answer_due_on = current_date - 9, sent_at = now() - interval '20 days' where id = $1`, [sent.id])
    expect(await escalateSilentReferrals(city.office)).toBeGreaterThan(0)
    expect(await escalateSilentReferrals(city.office)).toBe(0)
    const opened = given(await worker.does('getReferral', { id: sent.id }))
    expect(opened.steps.filter((step) => step.step === 'escalated')).toMatchObject([{ note: 'no_answer' }])
    const board = given(await (await city.as('st01')).does('listStrandedMatters', {}))
    expect(board.stranded.find((one) => one.need === '返事が来ない')).toMatchObject({ unanswered: 1, escalations: 1, areaName: 'あおば中学校区' })
  })

  it('a restricted matter stands there without its contents', async () => {
    const { worker, intake } = await intakeOf('st04', '限られた人だけの相談')
    const sent = given(await worker.does('sendReferral', { matterId: intake.id, ...need, need: 'ひみつの困りごと', toAgencyId: agency('AG06') }))
    await city.database.admin.query(`update matter set restricted = true, restricted_reason = 'x' where id = any ($1)`, [[intake.id, sent.id]])
    await city.database.admin.query('update referral set answer_due_on = current_date - 3 where id = $1', [sent.id])
    const board = given(await (await city.as('st01')).does('listStrandedMatters', {}))
    expect(board.stranded.find((one) => one.lastReferralId === sent.id)).toMatchObject({ need: null, agencyName: 'あおば包括' })
    expect(JSON.stringify(board)).not.toContain('ひみつ')
  })
})
