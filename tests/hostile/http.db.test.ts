import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newId } from '#platform/ids.ts'
import { serveCity, type ServedCity } from '#tests/support/serve.ts'

let served: ServedCity
beforeAll(async () => {
  served = await serveCity()
})
afterAll(() => served.stop())

const JSON_TYPE = { 'content-type': 'application/json' }
const BODIES: readonly (string | Uint8Array)[] = [
  '', '{', 'null', '[]', '0', '"text"', '{"idempotencyKey":1}', '{"loginName":"a\\u0000b","password":"\\ud800"}', '['.repeat(1_000_000), '{"a":'.repeat(100_000),
  `{"text":"${'x'.repeat(100_000)}"}`, Uint8Array.of(0xff, 0xfe, 0x00, 0x7b), Uint8Array.of(0xe3, 0x81), '{"__proto__":{"kind":"command"},"code":"st04\\u0000","token":"\\u0000"}',
]
const PATHS = ['/api/receiveIntake', '/api/getIntake', '/api/nothing', '/api/constructor', '/api/%00', '/api/%E0%A4%A', '/api/door/sign-in', '/api/door/practice-sign-in', '/api/door/unlock', '/api/door/lock'] as const
const HEADERS: readonly Record<string, string>[] = [
  {}, { origin: 'null' }, { origin: 'http://%zz' }, { authorization: 'Bearer \u00ff\u00fe' }, { authorization: 'Bearer' }, { cookie: 'tsunagi=%00%ff; =; a' }, { cookie: `tsunagi=${'x'.repeat(4_000)}` },
  { 'x-purpose': 'a'.repeat(4_000) }, { 'content-type': 'text/plain' }, { 'content-encoding': 'gzip' }, { 'sec-fetch-site': 'cross-site' },
]

/** The status of the answer. Whatever was sent, there is one: the counter hangs up on nobody. */
const statusOf = async (path: string, body: string | Uint8Array, headers: Record<string, string>): Promise<number> => {
  const answer = await fetch(`${served.base}${path}`, { method: 'POST', body: body as BodyInit, headers: { ...JSON_TYPE, ...headers } })
  return answer.status
}

describe('whatever reaches the counter, it is answered and never falls over', () => {
  it('with any body, any path and any header', async () => {
    const faults: string[] = []
    for (const path of PATHS) {
      for (const body of BODIES) {
        const status = await statusOf(path, body, {})
        if (status >= 500) faults.push(`${path} ${String(body).slice(0, 20)}: ${status}`)
      }
      for (const headers of HEADERS) {
        const status = await statusOf(path, '{}', headers)
        if (status >= 500) faults.push(`${path} ${JSON.stringify(headers).slice(0, 40)}: ${status}`)
      }
    }
    expect(faults).toEqual([])
  })

  it('with more than it takes, it says so', async () => {
    expect(await statusOf('/api/receiveIntake', 'x'.repeat(9 * 1024 * 1024), {})).toBe(413)
  })

  it('with a field that nobody knows, it names it, keeps nothing, and takes the same message without it', async () => {
    const { token } = await served.city.as('st04')
    const intakes = async () => Number((await served.city.database.admin.query('select count(*) as n from intake')).rows[0].n)
    const before = await intakes()
    const send = async (path: string, body: object) => {
      const answer = await fetch(`${served.base}${path}`, { method: 'POST', body: JSON.stringify(body), headers: { ...JSON_TYPE, authorization: `Bearer ${token}` } })
      return { status: answer.status, ...((await answer.json()) as { readonly problem?: { readonly code: string; readonly fields?: readonly object[] } }) }
    }
    const told = (path: string, nearest?: string) => ({ status: 400, problem: { code: 'invalid_input', fields: [{ path, rule: 'unknown_field', ...(nearest !== undefined && { nearest }) }] } })
    const idempotencyKey = newId()
    const receive = (input: object, more: object = {}) => send('/api/receiveIntake', { idempotencyKey, input: { text: '家賃が払えない', ...input }, ...more })
    expect(await receive({ inquirerNam: '架空 ハル' })).toEqual(told('inquirerNam', 'inquirer'))
    expect(await receive({ subjects: [{ name: '架空 ハル', nickname: 'ハルさん' }] })).toEqual(told('subjects.0.nickname'))
    expect(await receive({ answers: [{ questionId: newId(), answer: 'はい', answerd: 'はい' }] })).toEqual(told('answers.0.answerd', 'answer'))
    expect(await receive({}, { knowinly: true })).toEqual(told('knowinly', 'knowingly'))
    expect(await send('/api/listIntakes', { pages: 2 })).toEqual(told('pages', 'page'))
    expect(await send('/api/door/practice-sign-in', { code: 'st04', memberhipId: newId() })).toEqual(told('memberhipId', 'membershipId'))
    expect(await send('/api/link/open', { token: 'x'.repeat(43), answer: 1 })).toMatchObject({ ...told('answer'), status: 422 })
    expect(await intakes()).toBe(before)
    expect(await receive({})).toMatchObject({ status: 200 })
    expect(await intakes()).toBe(before + 1)
  })

  it('with a list longer than anything that could be meant, it says so before it looks at each', async () => {
    const { token } = await served.city.as('st04')
    const headers = { ...JSON_TYPE, authorization: `Bearer ${token}` }
    for (const field of ['boxes', 'considerations']) {
      const body = `{"idempotencyKey":"${newId()}","input":{"text":"家賃が払えない","${field}":[${'"",'.repeat(90_000)}""]}}`
      const answer = await fetch(`${served.base}/api/receiveIntake`, { method: 'POST', body, headers })
      expect({ status: answer.status, body: await answer.json() }).toMatchObject({ status: 400, body: { problem: { code: 'invalid_input', fields: [{ path: field, rule: 'too_many', limit: expect.any(Number) }] } } })
    }
  })

  it('with a message of more values than any form has, or with a name no field has, it refuses it before anything in it is read', async () => {
    const { token } = await served.city.as('st04')
    const headers = { ...JSON_TYPE, authorization: `Bearer ${token}` }
    const names = Array.from({ length: 600_000 }, (_, at) => `"k${at}":0`).join(',')
    const key = newId()
    const bodies: readonly (readonly [string, string, string])[] = [
      ['receiveIntake', `{"idempotencyKey":"${key}","input":{"text":"家賃が払えない",${names}}}`, 'too_many'],
      ['saveDraft', `{"idempotencyKey":"${key}","input":{"id":"${key}","kind":"intake","body":{${names}}}}`, 'too_many'],
      ['receiveIntake', `{"idempotencyKey":"${key}","input":{"text":"家賃が払えない","boxes":[${'"",'.repeat(2_600_000)}""]}}`, 'too_many'],
      ['receiveIntake', `{"idempotencyKey":"${key}","input":{"text":"家賃が払えない","${'x'.repeat(7_000_000)}":0}}`, 'too_long'],
    ]
    for (const [name, body, rule] of bodies) {
      const answer = await fetch(`${served.base}/api/${name}`, { method: 'POST', body, headers })
      expect({ status: answer.status, body: await answer.json() }).toEqual({ status: 400, body: { problem: { code: 'invalid_input', fields: [{ path: '', rule, limit: expect.any(Number) }] } } })
    }
  })

  it('and it still serves afterwards', async () => {
    expect((await fetch(`${served.base}/api/health`)).status).toBe(200)
  })
})
