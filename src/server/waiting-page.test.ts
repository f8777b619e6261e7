import { describe, expect, it } from 'vitest'
import { waitingPage } from './waiting-page.ts'

describe('the counter before a municipality has been loaded', () => {
  const counter = waitingPage([])

  it('says in two languages what to do, at every address, and looks again by itself', async () => {
    for (const path of ['/', '/invitation', '/intakes/new']) {
      const answer = await counter.request(path)
      expect(answer.status).toBe(503)
      const text = await answer.text()
      expect(text).toContain('npx tsunagi setup')
      expect(text).toContain('No municipality has been loaded yet')
      expect(text).toContain('http-equiv="refresh"')
      expect(answer.headers.get('content-security-policy')).toContain("default-src 'self'")
    }
  })

  it('carries no style that its own policy would keep from the browser, and its style comes from the server itself', async () => {
    const answer = await counter.request('/')
    const text = await answer.text()
    expect(answer.headers.get('content-security-policy')).toContain("style-src 'self';")
    expect(text).not.toMatch(/<style|style=/)
    const href = /<link rel="stylesheet" href="([^"]+)">/.exec(text)?.[1] ?? 'none'
    const style = await counter.request(href)
    expect([style.status, style.headers.get('content-type')]).toEqual([200, 'text/css; charset=utf-8'])
    expect(await style.text()).toContain('max-width:44rem')
  })

  it('tells programs that it cannot serve yet', async () => {
    expect((await counter.request('/api/health')).status).toBe(503)
    expect(await (await counter.request('/api/listCases', { method: 'POST' })).json()).toEqual({ problem: { code: 'unavailable' } })
  })
})
