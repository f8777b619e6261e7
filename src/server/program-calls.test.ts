import { Hono } from 'hono'
import { expect, it } from 'vitest'
import { programCalls } from './program-calls.ts'
import { knowsWhereFrom } from './request-from.ts'

it('the token of a program that calls is kept nowhere, only its fingerprint; and it is noted once a minute', async () => {
  const [noted, calls] = [new Map<string, number>(), [] as string[]]
  const server = new Hono().use(knowsWhereFrom({ trustedProxies: [] })).use(programCalls({ noteCall: async (token) => void calls.push(token) }, noted))
  const [token, other] = ['a-token-of-a-program-that-works-here', 'the-token-of-another-one']
  for (const shown of [token, token, other]) await server.request('/api/listCases', { headers: { authorization: `Bearer ${shown}` } })
  expect(calls).toEqual([token, other])
  expect(noted.size).toBe(2)
  expect(JSON.stringify([...noted])).not.toMatch(new RegExp(`${token}|${other}`))
})
