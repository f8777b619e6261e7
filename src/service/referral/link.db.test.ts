import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildCity, given, type City } from '#tests/support/city.ts'
import { sentOutsideIn } from '#tests/support/referrals.ts'
import { answerReferralLink, openReferralLink } from './link.ts'

let city: City
beforeAll(async () => {
  city = await buildCity()
})
afterAll(() => city.database.drop())

const sentOutside = sentOutsideIn(() => city)

describe('a one-time link', () => {
  it('shows what travels, takes one answer, and is then as if it had never been', async () => {
    const { worker, sent, token } = await sentOutside()
    expect(given(await openReferralLink(city.office, token))).toMatchObject({ need: '家賃', facts: [{ text: '家賃を三か月滞納' }] })
    const answer = { kind: 'met', by: '司法書士 架空', reason: 'other', note: '電話で話した', nextStep: '' } as const
    const answers = await Promise.all([1, 2, 3].map(() => answerReferralLink(city.office, token, answer)))
    expect(answers.filter((one) => one.ok)).toHaveLength(1)
    expect(await openReferralLink(city.office, token)).toEqual(await openReferralLink(city.office, randomBytes(32).toString('base64url')))
    expect(given(await worker.does('getReferral', { id: sent.id }))).toMatchObject({ status: 'met', firstContactNote: '電話で話した', moves: ['confirm', 'reopen'] })
  })

  it('that was answered with 「受け取りました」 stays for the answer that counts', async () => {
    const { worker, sent, token } = await sentOutside()
    const answer = { by: '事務所', reason: 'other', note: '', nextStep: '' } as const
    expect((await answerReferralLink(city.office, token, { ...answer, kind: 'receive' })).ok).toBe(true)
    expect(given(await openReferralLink(city.office, token))).toMatchObject({ status: 'received', answers: ['accept', 'met', 'return'] })
    expect((await answerReferralLink(city.office, token, { ...answer, kind: 'receive' })).ok).toBe(false)
    expect((await answerReferralLink(city.office, token, { ...answer, kind: 'accept' })).ok).toBe(true)
    expect((await openReferralLink(city.office, token)).ok).toBe(false)
    expect(given(await worker.does('getReferral', { id: sent.id })).status).toBe('accepted')
  })

  it('takes no return without a next step, and can then still be answered', async () => {
    const { token } = await sentOutside()
    const back = { kind: 'return', by: '事務所', reason: 'no_capacity', note: '', nextStep: '' } as const
    expect(await answerReferralLink(city.office, token, back)).toMatchObject({ problem: { code: 'next_step_needed' } })
    expect((await answerReferralLink(city.office, token, { ...back, nextStep: '法テラスへ' })).ok).toBe(true)
  })

  it('stays alive while a colleague makes another without knowing of it: that it ends is said by whoever ends it', async () => {
    const { worker, sent, token } = await sentOutside()
    const newer = { id: sent.id, token: randomBytes(32).toString('base64url') }
    expect(await worker.does('issueReferralLink', newer)).toMatchObject({ problem: { code: 'link_stands' } })
    expect((await openReferralLink(city.office, token)).ok).toBe(true)
    given(await worker.does('issueReferralLink', { ...newer, endsEarlier: true }))
    expect([(await openReferralLink(city.office, token)).ok, (await openReferralLink(city.office, newer.token)).ok]).toEqual([false, true])
  })

  it('runs out, and a newer one ends an older one', async () => {
    const { worker, sent, token } = await sentOutside()
    const newer = randomBytes(32).toString('base64url')
    given(await worker.does('issueReferralLink', { id: sent.id, token: newer, endsEarlier: true }))
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
