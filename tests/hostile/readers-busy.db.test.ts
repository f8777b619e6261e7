import { afterAll, beforeAll, expect, it } from 'vitest'
import { readIntakeListAside } from '#documents/intake/read-list-aside.ts'
import { newId } from '#platform/ids.ts'
import { app } from '#server/app.ts'
import { buildCity, given, type City } from '#tests/support/city.ts'
import { doorOf } from '#tests/support/door.ts'

let city: City
beforeAll(async () => {
  city = await buildCity()
})
afterAll(() => city.database.drop())

it('a list that comes while three others are being read is asked for again: not refused, but told when', async () => {
  const counter = app({ office: city.office, door: doorOf(city), webFolder: 'dist/web', trustedProxies: [], requestsPerSecond: 10_000 })
  const worker = await city.as('st04')
  const fileId = newId()
  given(await worker.does('putImportPart', { fileId, fileName: '名簿.csv', part: 0, parts: 1, content: Buffer.from('相談内容\n家賃').toString('base64') }))
  const check = () =>
    counter.request('http://localhost:8410/api/checkImport', {
      method: 'POST', headers: { 'content-type': 'application/json', authorization: `Bearer ${worker.token}` }, body: JSON.stringify({ fileId }),
    }, { incoming: { socket: { remoteAddress: '10.9.1.1', remotePort: 1, remoteFamily: 'IPv4' } } })
  const leaving = new AbortController()
  // As large as is let in: each keeps its reader at work for seconds, until it is told to stop.
  const large = Buffer.from(`${'家賃,'.repeat(99)}家賃\n`.repeat(9_000))
  const reading = [1, 2, 3].map(() => readIntakeListAside(large, { signal: leaving.signal }))
  const busy = await check()
  expect([busy.status, busy.headers.get('retry-after'), await busy.json()]).toEqual([503, '5', { problem: { code: 'readers_busy', detail: {} } }])
  leaving.abort()
  await Promise.all(reading)
  expect((await check()).status).toBe(200)
})
