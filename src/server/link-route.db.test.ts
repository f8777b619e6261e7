import { randomBytes } from 'node:crypto'
import { tmpdir } from 'node:os'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openDoor } from '#service/signin/door.ts'
import { buildCity, given, type City } from '#tests/support/city.ts'
import { app } from './app.ts'

let city: City
let ask: (path: string, body: unknown, headers?: Record<string, string>) => Promise<{ status: number; body: unknown }>
beforeAll(async () => {
  city = await buildCity()
  const door = openDoor({ database: city.database.door, municipalityCode: '990019', practice: true, cast: [], secret: 'a secret of this test alone, long enough' })
  const counter = app({ office: city.office, door, webFolder: tmpdir(), trustedProxies: ['127.0.0.1', '::1', 'unknown'], requestsPerSecond: 1_000 })
  let from = 0
  ask = async (path, body, headers = {}) => {
    from += 1
    const response = await counter.request(`/api/link/${path}`, {
      method: 'POST', body: typeof body === 'string' ? body : JSON.stringify(body),
      headers: { 'content-type': 'application/json', 'x-forwarded-for': `198.51.${Math.floor(from / 250)}.${from % 250}`, ...headers },
    })
    return { status: response.status, body: await response.json() }
  }
})
afterAll(() => city.database.drop())

const fresh = (): string => randomBytes(32).toString('base64url')

const linked = async () => {
  const worker = await city.as('st04')
  const intake = given(await worker.does('receiveIntake', { text: '家賃が払えない', heard: 'だれにも言わないこと', consent: 'written' }))
  const facts = [{ category: 'situation' as const, text: '家賃を三か月滞納', basis: 'consent' as const, basisNote: '11/20 面談で本人から' }]
  const sent = given(await worker.does('sendReferral', { matterId: intake.id, need: '家賃', why: '今月末に退去', toOutside: 'みどり野司法書士事務所', urgency: 'usual', personKnows: true, facts }))
  const token = fresh()
  given(await worker.does('issueReferralLink', { id: sent.id, token }))
  return { worker, sent, token }
}

describe('the way in for a receiver without an account', () => {
  it('needs no session, and shows what travels and nothing else', async () => {
    const { token } = await linked()
    const opened = await ask('open', { token })
    expect(opened).toMatchObject({ status: 200, body: { answer: { municipalityName: 'みどり野市', fromPhone: '0999-00-1002', answers: ['receive', 'accept', 'met', 'return'], facts: [{ text: '家賃を三か月滞納' }] } } })
    expect(JSON.stringify(opened)).not.toContain('だれにも言わない')
    expect(Object.keys((opened.body as { answer: object }).answer)).not.toContain('matterId')
  })

  it('takes one answer; after it the link is as if it had never been', async () => {
    const { worker, sent, token } = await linked()
    expect(await ask('answer', { token, answer: { kind: 'return', by: '事務員', reason: 'no_capacity', nextStep: '' } })).toMatchObject({ status: 422, body: { problem: { code: 'next_step_needed' } } })
    expect(await ask('answer', { token, answer: { kind: 'accept', by: '事務員 架空' } })).toMatchObject({ status: 200, body: { answer: { status: 'accepted' } } })
    const again = await ask('answer', { token, answer: { kind: 'accept', by: '事務員 架空' } })
    expect(again).toEqual(await ask('answer', { token: fresh(), answer: { kind: 'accept', by: 'x' } }))
    const told = given(await worker.does('getReferral', { id: sent.id }))
    expect(told).toMatchObject({ status: 'accepted', isReportDue: true, link: { answeredAt: expect.any(String) as string } })
    expect(told.steps.at(-1)).toMatchObject({ step: 'accepted', channel: 'link', answeredBy: '事務員 架空' })
  })

  it('hidden, used, run out, malformed and absent links answer alike, byte for byte', async () => {
    const used = await linked()
    await ask('answer', { token: used.token, answer: { kind: 'accept', by: 'x' } })
    const past = await linked()
    await city.database.admin.query('update referral_link set expires_at = now() where referral_id = $1', [past.sent.id])
    const withdrawn = await linked()
    given(await withdrawn.worker.does('moveReferral', { id: withdrawn.sent.id, version: 1, move: 'withdraw', note: '家族が引き取った' }))
    const answers = await Promise.all([used.token, past.token, withdrawn.token, fresh(), '短い', '', 42, null].map((token) => ask('open', { token })))
    expect(new Set(answers.map((answer) => JSON.stringify(answer)))).toEqual(new Set([JSON.stringify({ status: 404, body: { problem: { code: 'not_found' } } })]))
    expect((await ask('open', '{"token":')).status).toBe(404)
  })

  it('slows down whoever knocks too often, by their address', async () => {
    const from = { 'x-forwarded-for': '203.0.113.9' }
    const answers: number[] = []
    for (let n = 0; n < 14; n += 1) answers.push((await ask('open', { token: fresh() }, from)).status)
    expect(answers.filter((status) => status === 429).length).toBeGreaterThan(0)
    expect(answers.slice(0, 5)).toEqual([404, 404, 404, 404, 404])
  })

  it('every knock leaves an entry in the journal, and the token stands in none', async () => {
    const { token } = await linked()
    await ask('open', { token })
    const { rows } = await city.database.admin.query<{ entry: string }>(`select j::text as entry from journal j where operation = 'openReferralLink'`)
    expect(rows.length).toBeGreaterThan(0)
    expect(rows.some((row) => row.entry.includes(token))).toBe(false)
  })

  it('an answer with too much or the wrong kind in it is told which field', async () => {
    const { token } = await linked()
    expect(await ask('answer', { token, answer: { kind: 'accept', by: 'あ'.repeat(300) } })).toMatchObject({ status: 422, body: { problem: { code: 'invalid_input' } } })
    expect(await ask('answer', { token, answer: { kind: 'refuse', by: 'x' } })).toMatchObject({ status: 422, body: { problem: { code: 'invalid_input' } } })
    expect((await ask('answer', { token, answer: { kind: 'accept', by: 'x', note: 'あ'.repeat(200_000) } })).status).toBe(413)
  })
})
