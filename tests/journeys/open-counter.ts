import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'
import { newId } from '#platform/ids.ts'
import { openBrowser } from '#tests/support/browser.ts'
import { openPage, type Looking, type WatchedPage } from '#tests/support/pages/watched-page.ts'
import { serveCity, type ServedCity } from '#tests/support/serve.ts'

/** The invented city at work, and the ways to walk into it. */
export type Counter = {
  readonly served: () => ServedCity
  /** Opens the product for somebody in a window of their own; for a stranger, when nobody is named. */
  readonly sitDown: (as: string | undefined, looking?: Omit<Looking, 'as'>) => Promise<WatchedPage>
  /** Does a command as whoever sits at a page, through the counter's own door. */
  readonly does: (page: Page, name: string, input: object) => Promise<{ id: string }>
}

/** Opens the counter for the tests of one file and closes it after them. */
export const openCounter = (): Counter => {
  let served: ServedCity | undefined
  let browser: Browser | undefined
  beforeAll(async () => {
    served = await serveCity()
    browser = await openBrowser()
  })
  afterAll(async () => {
    await browser?.close()
    await served?.stop()
  })
  const standing = (): ServedCity => {
    if (served === undefined) throw new Error('the counter is not open yet')
    return served
  }
  const sitDown: Counter['sitDown'] = async (as, looking = {}) => {
    if (browser === undefined) throw new Error('there is no browser yet')
    const seat = await openPage(browser, standing().base, { ...looking, ...(as !== undefined && { as }) })
    await seat.open('/')
    return seat
  }
  const does: Counter['does'] = async (page, name, input) => {
    const answer = await page.request.post(`${standing().base}/api/${name}`, { data: { idempotencyKey: newId(), input } })
    return ((await answer.json()) as { answer: { id: string } }).answer
  }
  return { served: standing, sitDown, does }
}
