import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Hono } from 'hono'
import { demoId } from '#demo/load-demo.ts'
import { newId } from '#platform/ids.ts'
import { measureStrangers } from '#platform/strangers.ts'
import { buildCity, type City } from '#tests/support/city.ts'
import { doorOf } from '#tests/support/door.ts'
import { app } from './app.ts'
import { knowsWhereFrom } from './request-from.ts'
import { unheardCalls } from './unheard-calls.ts'

let city: City
let counter: Hono
const counterFor = (requestsPerSecond: number): Hono =>
  app({ office: city.office, door: doorOf(city), webFolder: 'dist/web', trustedProxies: [], requestsPerSecond })
beforeAll(async () => {
  city = await buildCity()
  counter = counterFor(10_000)
})
afterAll(() => city.database.drop())

type Sent = { readonly token: string; readonly address: string; readonly body?: string; readonly type?: string; readonly on?: Hono }
const send = (path: string, { token, address, body = '{}', type = 'application/json', on = counter }: Sent): Promise<Response> =>
  Promise.resolve(on.request(`http://localhost:8410/api/${path}`, { method: 'POST', headers: { 'content-type': type, authorization: `Bearer ${token}` }, body },
    { incoming: { socket: { remoteAddress: address, remotePort: 1, remoteFamily: 'IPv4' } } }))

type Entry = { readonly staff_id: string | null; readonly operation: string; readonly result: string; readonly subjects: string[]; readonly detail: Record<string, unknown> }
const entriesOf = async (problem: string): Promise<readonly Entry[]> => {
  const { rows } = await city.database.admin.query<Entry>(
    `select staff_id, operation, result, subjects::text[], detail from journal where detail ->> 'problem' = $1 order by at desc, seq desc`, [problem])
  return rows
}

describe('a call refused before anybody was acting stands in the journal', () => {
  it('with the record asked for, whoever it was: a token that never was', async () => {
    const id = newId()
    expect((await send('getIntake', { token: 'never-was', address: '10.9.0.1', body: JSON.stringify({ id }) })).status).toBe(401)
    expect((await entriesOf('signed_out'))[0]).toEqual({ staff_id: null, operation: 'getIntake', result: 'refused', subjects: [id], detail: { problem: 'signed_out' } })
  })

  it('in the name of whom the session was: over, locked', async () => {
    const { token } = await city.as('st08')
    const [id, matterId] = [newId(), newId()]
    await send('door/lock', { token, address: '10.9.0.2' })
    expect((await send('restrictMatter', { token, address: '10.9.0.2', body: JSON.stringify({ idempotencyKey: newId(), input: { matterId, reason: 'x' } }) })).status).toBe(423)
    expect((await entriesOf('locked'))[0]).toMatchObject({ staff_id: demoId('staff/st08'), operation: 'restrictMatter', subjects: [matterId] })
    await city.database.admin.query("update session set ended_at = now() where token_hash = sha256(convert_to($1, 'UTF8'))", [token])
    expect((await send('getIntake', { token, address: '10.9.0.2', body: JSON.stringify({ id }) })).status).toBe(401)
    expect((await entriesOf('signed_out'))[0]).toMatchObject({ staff_id: demoId('staff/st08'), subjects: [id] })
  })

  it('from a page of another origin, of an operation and at the door; a message to the door that says nothing, or too much', async () => {
    const { token } = await city.as('st07')
    const foreign = (path: string) => counter.request(`http://localhost:8410/api/${path}`, { method: 'POST', headers: { 'content-type': 'application/json', authorization: `Bearer ${token}`, 'sec-fetch-site': 'cross-site' }, body: '{}' },
      { incoming: { socket: { remoteAddress: '10.9.0.8', remotePort: 1, remoteFamily: 'IPv4' } } })
    for (const [path, operation] of [['getMyDay', 'getMyDay'], ['door/sign-out-everywhere', 'signOutEverywhere']] as const) {
      expect((await foreign(path)).status).toBe(403)
      expect((await entriesOf('another_origin'))[0]).toMatchObject({ staff_id: demoId('staff/st07'), operation, result: 'refused' })
    }
    expect((await send('door/sign-in', { token: '', address: '10.9.0.9' })).status).toBe(400)
    expect((await entriesOf('invalid_input'))[0]).toMatchObject({ staff_id: null, operation: 'signIn' })
    expect((await send('door/sign-in', { token: '', address: '10.9.0.9', body: `"${'x'.repeat(9 * 1024 * 1024)}"` })).status).toBe(413)
    expect((await entriesOf('too_large'))[0]).toMatchObject({ staff_id: null, operation: 'signIn' })
  })

  it('too large, not JSON, too often', async () => {
    const { token } = await city.as('st05')
    expect((await send('receiveIntake', { token, address: '10.9.0.3', body: `"${'x'.repeat(9 * 1024 * 1024)}"` })).status).toBe(413)
    expect((await entriesOf('too_large'))[0]).toMatchObject({ staff_id: demoId('staff/st05'), operation: 'receiveIntake', subjects: [] })
    expect((await send('listCases', { token, address: '10.9.0.3', body: 'x', type: 'text/plain' })).status).toBe(415)
    expect((await entriesOf('invalid_input'))[0]).toMatchObject({ staff_id: demoId('staff/st05'), operation: 'listCases' })
    const slow = counterFor(0.1)
    expect((await send('listCases', { token, address: '10.9.0.4', on: slow })).status).toBe(200)
    expect((await send('listCases', { token, address: '10.9.0.4', on: slow })).status).toBe(429)
    expect((await entriesOf('rate_limited'))[0]).toMatchObject({ staff_id: demoId('staff/st05'), operation: 'listCases' })
  })

  it('and no stranger fills the disk: beyond a measure they are counted, and the next entry says how many', async () => {
    let clock = 0
    const flooded = new Hono()
    flooded.use(knowsWhereFrom({ trustedProxies: [] })).use('/api/*', unheardCalls({ office: city.office, door: doorOf(city), strangers: measureStrangers(() => clock) }))
    flooded.post('/api/:name', (context) => context.json({ problem: { code: 'signed_out' } }, 401))
    const before = (await entriesOf('signed_out')).length
    for (let n = 0; n < 200; n += 1) await send('getIntake', { token: newId(), address: `10.8.${n % 4}.1`, on: flooded })
    expect((await entriesOf('signed_out')).length - before).toBe(20)
    clock = 10_000
    await send('getIntake', { token: newId(), address: '10.8.9.1', on: flooded })
    expect((await entriesOf('signed_out'))[0]?.detail).toEqual({ problem: 'signed_out', unwritten: 180 })
  })
})
