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
  /** Goes to an address from outside, as one that was typed, and waits until what it shows has come. */
  readonly open: (path: string) => Promise<void>
  /** Goes to an address as a link within the product does, a third as dear as from outside, and waits until what it shows has come. */
  readonly step: (path: string) => Promise<void>
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
  let begun = 0
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text())
  })
  page.on('pageerror', (error) => errors.push(error.message))
  page.on('request', (request) => {
    if (isOutside(request.url(), base)) foreign.push(request.url())
    else if (request.url().includes('/api/')) {
      waited.add(request)
      begun += 1
    }
  })
  page.on('requestfinished', (request) => waited.delete(request))
  page.on('requestfailed', (request) => waited.delete(request))
  return { errors, foreign, waited, asked: () => begun }
}

/**
 * Two frames are drawn and nothing is left to do: an answer that has come is read, shown, and has asked what it makes the page ask.
 * As the last of its tasks, not when it is idle: on a busy machine a page is told of no idle time at all.
 */
const AT_REST = async (): Promise<void> => {
  await new Promise<void>((resolve) => {
    requestAnimationFrame(() => requestAnimationFrame(() => void scheduler.postTask(resolve, { priority: 'background' })))
  })
}

/** The router tells when the page at an address is drawn; nothing that stands on a page could say so for every other. */
type TellingRouter = {
  readonly history: { readonly push: (path: string) => void }
  readonly subscribe: (event: 'onRendered', hear: (told: { readonly toLocation: { readonly pathname: string } }) => void) => () => void
}

const STEP_WITHIN = async (path: string): Promise<void> => {
  const { __TSR_ROUTER__: router } = window as unknown as { readonly __TSR_ROUTER__: TellingRouter }
  await new Promise<void>((resolve) => {
    const stop = router.subscribe('onRendered', ({ toLocation }) => {
      // A form that is begun says its draft in the address at once: then the page is drawn under that one alone.
      if (toLocation.pathname !== path.split('?')[0]) return
      stop()
      resolve()
    })
    router.history.push(path)
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
  const { errors, foreign, waited, asked } = watch(page, base)
  const settle = async (): Promise<void> => {
    await page.locator('h1').first().waitFor()
    for (let seen = -1; waited.size > 0 || asked() !== seen; ) {
      seen = asked()
      await page.evaluate(AT_REST)
    }
  }
  const open = async (path: string): Promise<void> => {
    await page.goto(`${base}${path}`)
    await settle()
  }
  const step = async (path: string): Promise<void> => {
    if (!page.url().startsWith(base)) return open(path)
    await page.evaluate(STEP_WITHIN, path)
    await settle()
  }
  return { page, errors, foreign, open, step, settle, close: () => context.close() }
}
