import type { Page } from 'playwright-core'
import { newId } from '#platform/ids.ts'
import type { BrowserSettings } from '#tests/support/browser.ts'
import { openCityInSight } from '#tests/support/pages/served-city.ts'
import { openPage, type Looking, type WatchedPage } from '#tests/support/pages/watched-page.ts'
import type { ServedCity } from '#tests/support/serve.ts'

/** The invented city at work, and the ways to walk into it. */
export type Counter = {
  readonly served: () => ServedCity
  /** Opens the product for somebody in a window of their own, at their first page or another; for a stranger, when nobody is named. */
  readonly sitDown: (as: string | undefined, looking?: Omit<Looking, 'as'> & { readonly at?: string }) => Promise<WatchedPage>
  /** Does a command as whoever sits at a page, through the counter's own door. */
  readonly does: (page: Page, name: string, input: object) => Promise<{ id: string }>
}

/** Opens the counter for the tests of one file and closes it after them. */
export const openCounter = (settings: BrowserSettings = {}): Counter => {
  const { served, browser } = openCityInSight(settings)
  const sitDown: Counter['sitDown'] = async (as, { at = '/', ...looking } = {}) => {
    const seat = await openPage(browser(), served().base, { ...looking, ...(as !== undefined && { as }) })
    await seat.open(at)
    return seat
  }
  const does: Counter['does'] = async (page, name, input) => {
    const answer = await page.request.post(`${served().base}/api/${name}`, { data: { idempotencyKey: newId(), input } })
    return ((await answer.json()) as { answer: { id: string } }).answer
  }
  return { served, sitDown, does }
}
