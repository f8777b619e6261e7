import { afterAll, beforeAll, describe, expect, it } from 'vitest'
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

/** The status of the answer; 0 where the counter hung up before the whole of a long body was sent, as it may. */
const statusOf = async (path: string, body: string | Uint8Array, headers: Record<string, string>): Promise<number> => {
  const answer = await fetch(`${served.base}${path}`, { method: 'POST', body: body as BodyInit, headers: { ...JSON_TYPE, ...headers } }).catch(() => undefined)
  return answer?.status ?? 0
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
    expect([0, 413]).toContain(await statusOf('/api/receiveIntake', 'x'.repeat(9 * 1024 * 1024), {}))
  })

  it('and it still serves afterwards', async () => {
    expect((await fetch(`${served.base}/api/health`)).status).toBe(200)
  })
})
