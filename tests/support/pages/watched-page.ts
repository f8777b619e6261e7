import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import type { Locale } from '#i18n/locale.ts'

/** Longer than any answer takes on a slow and busy machine. */
export const PATIENCE = { timeout: 45_000 }

/** A page of the product that notes what it must never do. */
export type WatchedPage = {
  readonly page: Page
  /** Everything the console called an error, and every failure of the page itself. */
  readonly errors: readonly string[]
  /** Every address asked for outside the server's own origin. */
  readonly foreign: readonly string[]
  /** Goes to an address and waits until what it shows has come. */
  readonly open: (path: string) => Promise<void>
  readonly settle: () => Promise<void>
  readonly close: () => Promise<void>
}

/** Who looks, and how. */
export type Looking = { readonly as?: string; readonly locale?: Locale } & BrowserContextOptions

const isOutside = (address: string, base: string): boolean => /^(https?|wss?):/.test(address) && new URL(address).origin !== base

const watch = (page: Page, base: string) => {
  const errors: string[] = []
  const foreign: string[] = []
  const waited = new Set<unknown>()
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text())
  })
  page.on('pageerror', (error) => errors.push(error.message))
  page.on('request', (request) => {
    if (isOutside(request.url(), base)) foreign.push(request.url())
    else if (request.url().includes('/api/')) waited.add(request)
  })
  page.on('requestfinished', (request) => waited.delete(request))
  page.on('requestfailed', (request) => waited.delete(request))
  return { errors, foreign, waited }
}

const TWO_FRAMES = async (): Promise<void> => {
  await new Promise((resolve) => {
    requestAnimationFrame(() => requestAnimationFrame(resolve))
  })
}

/** Opens the product in a context of its own, signed in when `as` names somebody. */
export const openPage = async (browser: Browser, base: string, { as, locale = 'ja', ...options }: Looking = {}): Promise<WatchedPage> => {
  const context = await browser.newContext({ locale: 'ja-JP', viewport: { width: 1366, height: 768 }, ...options })
  await context.addInitScript((chosen) => {
    if (origin !== 'null' && localStorage.getItem('tsunagi-locale') === null) localStorage.setItem('tsunagi-locale', chosen)
  }, locale)
  const page = await context.newPage()
  page.setDefaultTimeout(PATIENCE.timeout)
  if (as !== undefined) {
    const answer = await page.request.post(`${base}/api/door/practice-sign-in`, { data: { code: as } })
    if (!answer.ok()) throw new Error(`${as} could not sign in: ${answer.status()}`)
  }
  const { errors, foreign, waited } = watch(page, base)
  const settle = async (): Promise<void> => {
    await page.locator('h1').first().waitFor()
    do await page.evaluate(TWO_FRAMES)
    while (waited.size > 0)
  }
  const open = async (path: string): Promise<void> => {
    await page.goto(`${base}${path}`)
    await settle()
  }
  return { page, errors, foreign, open, settle, close: () => context.close() }
}
