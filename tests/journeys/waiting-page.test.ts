import type { AddressInfo } from 'node:net'
import { serve } from '@hono/node-server'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { waitingPage } from '#server/waiting-page.ts'
import { openBrowser } from '#tests/support/browser.ts'

let browser: Browser
let server: ReturnType<typeof serve>
beforeAll(async () => {
  server = await new Promise((resolve) => {
    const listening = serve({ fetch: waitingPage([]).fetch, port: 0, hostname: '127.0.0.1' }, () => resolve(listening))
  })
  browser = await openBrowser()
})
afterAll(async () => {
  await browser.close()
  server.close()
})

it('the page before a municipality has been loaded is styled in a real browser, and its policy keeps nothing of it back', async () => {
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 } })
  const keptBack: string[] = []
  page.on('console', (message) => void (message.text().includes('Content Security Policy') && keptBack.push(message.text())))
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`)
  expect(await page.locator('body').evaluate((body) => body.clientWidth)).toBeLessThan(800)
  expect(keptBack).toEqual([])
})
