import { Hono } from 'hono'
import { expect, it } from 'vitest'
import { healthRoute } from './health-route.ts'

it('whoever asks a hundred times in a second whether the server is well costs the database one look', async () => {
  let [clock, looks, isWell] = [0, 0, true]
  const server = new Hono().get('/health', healthRoute(async () => {
    looks += 1
    return { ok: isWell, officeActs: isWell, roundsDone: isWell, rowsKnown: isWell }
  }, () => clock))
  const ask = async (): Promise<number> => (await server.request('/health')).status
  expect(new Set(await Promise.all(Array.from({ length: 100 }, ask)))).toEqual(new Set([200]))
  expect(looks).toBe(1)
  isWell = false
  clock = 1_000
  expect(await ask()).toBe(503)
  expect(looks).toBe(2)
})
