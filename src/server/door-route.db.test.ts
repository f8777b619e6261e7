import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Hono } from 'hono'
import { buildCity, type City } from '#tests/support/city.ts'
import { codeOf, doorOf, enrolled, PASSWORD, visitor, at } from '#tests/support/door.ts'
import { app } from './app.ts'

/** A proxy on this machine is believed; nobody is slowed down. */
const OPEN = { trustedProxies: ['loopback'], requestsPerSecond: 10_000 }

let city: City
let counter: Hono
beforeAll(async () => {
  city = await buildCity()
  counter = app({ office: city.office, door: doorOf(city), webFolder: 'dist/web', ...OPEN })
})
afterAll(() => city.database.drop())

const PAGE = { 'sec-fetch-mode': 'cors', 'sec-fetch-site': 'same-origin' }
const from = (remoteAddress: string) => ({ incoming: { socket: { remoteAddress, remotePort: 1, remoteFamily: 'IPv4' } } })
type Headers = Readonly<Record<string, string>>
type Place = { readonly address?: string; readonly origin?: string; readonly on?: Hono }

const send = (path: string, body: unknown, headers: Headers = {}, { address = '10.2.2.2', origin = 'http://localhost:8410', on = counter }: Place = {}) =>
  on.request(`${origin}/api/${path}`, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(body) }, from(address))
const cookieOf = (answer: Response): string => answer.headers.get('set-cookie') ?? ''

const signedIn = async (staffCode: string, headers: Headers, place: Place = {}): Promise<Response> => {
  const { secret } = await enrolled(city, doorOf(city), staffCode)
  return send('door/sign-in', { loginName: staffCode, password: PASSWORD, code: codeOf(secret) }, headers, place)
}

describe('the session of a browser', () => {
  it('is a cookie that no script reads and no other site sends; the token itself is told to programs alone', async () => {
    const page = await signedIn('st02', PAGE)
    expect(page.status).toBe(200)
    expect(await page.json()).toEqual({ answer: {} })
    expect(cookieOf(page)).toMatch(/^tsunagi=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/)
    const program = await signedIn('st03', {})
    expect(((await program.json()) as { answer: { token: string } }).answer.token).toMatch(/^[\w-]{43}$/)
  })

  it('is bound to its host over TLS, also behind a proxy', async () => {
    const expected = /^__Host-tsunagi=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Strict$/
    expect(cookieOf(await signedIn('st05', PAGE, { origin: 'https://tsunagi.example' }))).toMatch(expected)
    const proxied = await signedIn('st06', { ...PAGE, 'x-forwarded-proto': 'https' }, { origin: 'http://tsunagi.example', address: '127.0.0.1' })
    expect(cookieOf(proxied)).toMatch(expected)
  })

  it('is taken back when it ends', async () => {
    const cookie = cookieOf(await signedIn('st07', PAGE)).split(';')[0] ?? ''
    const out = await send('door/sign-out', {}, { ...PAGE, cookie })
    expect(cookieOf(out)).toMatch(/^tsunagi=; Max-Age=0; Path=\//)
    expect((await send('getMyAccount', {}, { ...PAGE, cookie })).status).toBe(401)
  })

  it('asks nothing of other sites', async () => {
    const foreign = await send('door/lock', {}, { origin: 'http://elsewhere.example', 'sec-fetch-site': 'cross-site' })
    expect(foreign.status).toBe(403)
  })
})

describe('a session that does not stand open', () => {
  it('answers 423 while it is locked and 401 when it is over', async () => {
    const { token } = await city.as('st08')
    const headers = { authorization: `Bearer ${token}` }
    expect((await send('getMyAccount', {}, headers)).status).toBe(200)
    await send('door/lock', {}, headers)
    const locked = await send('getMyAccount', {}, headers)
    expect([locked.status, await locked.json()]).toEqual([423, { problem: { code: 'locked' } }])
    expect((await send('door/switch', { membershipId: '0199aaaa-0000-7000-8000-000000000000' }, headers)).status).toBe(423)
    await city.database.admin.query("update session set expires_at = now() where token_hash = sha256(convert_to($1, 'UTF8'))", [token])
    const over = await send('getMyAccount', {}, headers)
    expect([over.status, await over.json()]).toEqual([401, { problem: { code: 'signed_out' } }])
  })

  it('of a program stays awake by its calls, of a page it does not', async () => {
    const [program, page] = [await city.as('st09'), await city.as('st09')]
    for (const { token } of [program, page]) {
      await city.database.admin.query("update session set last_seen_at = now() - interval '14 minutes' where token_hash = sha256(convert_to($1, 'UTF8'))", [token])
    }
    await send('listCases', {}, { authorization: `Bearer ${program.token}` })
    await send('listCases', {}, { ...PAGE, cookie: `tsunagi=${page.token}` })
    const { rows } = await city.database.admin.query<{ awake: boolean }>(
      "select last_seen_at > now() - interval '1 minute' as awake from session where token_hash = any (select sha256(convert_to(t, 'UTF8')) from unnest($1::text[]) t) order by 1",
      [[program.token, page.token]],
    )
    expect(rows.map((row) => row.awake)).toEqual([false, true])
  })
})

describe('where somebody comes from', () => {
  const practice = () => app({ office: city.office, door: doorOf(city, true), webFolder: 'dist/web', ...OPEN })
  const click = (address: string, headers: Headers = {}, origin = 'http://localhost:8410') =>
    send('door/practice-sign-in', { code: 'st04' }, headers, { address, origin, on: practice() })

  it('opens the one-click cast at this machine alone, not through a proxy and not under another name', async () => {
    expect((await click('127.0.0.1')).status).toBe(200)
    expect((await click('::1', {}, 'http://127.0.0.1:8410')).status).toBe(200)
    expect((await click('10.2.2.2')).status).toBe(404)
    expect((await click('127.0.0.1', { 'x-forwarded-for': '10.9.9.9' })).status).toBe(404)
    expect((await click('127.0.0.1', {}, 'http://rebound.example')).status).toBe(404)
    expect((await send('door/practice-sign-in', { code: 'st04' }, {}, { address: '127.0.0.1' })).status).toBe(404)
  })

  it('is what a proxy on this machine says, and never what a stranger says', async () => {
    const failFrom = async (peer: string, forwarded: string): Promise<string | undefined> => {
      await send('door/sign-in', { loginName: `from ${peer} ${forwarded}`, password: 'x' }, { 'x-forwarded-for': forwarded }, { address: peer })
      const row = await city.database.owner.selectFrom('sign_in_attempt').select('address').where('login_name', '=', `from ${peer} ${forwarded}`).executeTakeFirst()
      return row?.address
    }
    expect(await failFrom('127.0.0.1', '1.1.1.1, 10.7.7.7')).toBe('10.7.7.7')
    expect(await failFrom('10.8.8.8', '10.7.7.7')).toBe('10.8.8.8')
  })

  it('offers passkeys on this machine and over TLS under a name, nowhere else', async () => {
    const offered = async (origin: string): Promise<boolean> => {
      const answer = await counter.request(`${origin}/api/door/session`, {}, from('10.2.2.2'))
      return ((await answer.json()) as { canUsePasskeys: boolean }).canUsePasskeys
    }
    expect(await Promise.all(['http://localhost:8410', 'https://tsunagi.example', 'http://tsunagi.example', 'https://10.1.1.1', 'http://127.0.0.1:8410'].map(offered))).toEqual([
      true, true, false, false, false,
    ])
  })
})

describe('the server’s own address, once it is set', () => {
  const pinned = () => app({ office: city.office, door: doorOf(city), webFolder: 'dist/web', ...OPEN, publicUrl: 'https://tsunagi.example/' })
  const foreign = { origin: 'https://rebound.example' }

  it('is where passkeys belong, whatever host a request names', async () => {
    const answer = await pinned().request(`${foreign.origin}/api/door/ask-passkey`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' }, from('10.2.2.2'))
    expect(((await answer.json()) as { answer: { options: { rpId: string } } }).answer.options.rpId).toBe('tsunagi.example')
  })

  it('is the only origin from which a page may change anything', async () => {
    const change = async (origin: string, host: string): Promise<number> => {
      const headers = { 'content-type': 'application/json', origin, 'sec-fetch-site': 'same-origin' }
      return (await pinned().request(`${host}/api/door/sign-out`, { method: 'POST', headers, body: '{}' }, from('10.2.2.2'))).status
    }
    expect(await change('https://rebound.example', 'https://rebound.example')).toBe(403)
    expect(await change('https://tsunagi.example', 'http://10.1.1.1:8410')).toBe(200)
  })
})

describe('what comes to the door', () => {
  it('in a wrong form is told where it is wrong, whatever it is', async () => {
    for (const body of [null, [], 'x', { loginName: 1, password: {} }, { loginName: '', password: 'x' }, { loginName: 'x'.repeat(101), password: 'x' }]) {
      const answer = await send('door/sign-in', body)
      expect([answer.status, ((await answer.json()) as { problem: { code: string } }).problem.code]).toEqual([400, 'invalid_input'])
    }
    const passkey = await send('door/sign-in-by-passkey', { challengeId: '0199aaaa-0000-7000-8000-000000000000', response: { id: 'x', response: { clientDataJSON: '💥' } } })
    expect(passkey.status).toBe(401)
  })

  it('with emoji, nulls and very long words never breaks it', async () => {
    for (const loginName of ['🧷', 'a\u0000b', '葛󠄀', "'; drop table account; --"]) {
      const answer = await send('door/sign-in', { loginName, password: '🧷\u0000' })
      expect([400, 401]).toContain(answer.status)
    }
    expect(await at(doorOf(city), 'openInvitation', visitor(), { invitation: '＿'.repeat(60) })).toEqual({ problem: 'not_found' })
  })
})
