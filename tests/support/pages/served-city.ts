import type { Browser } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'
import { openBrowser, type BrowserSettings } from '../browser.ts'
import { serveCity, type ServedCity } from '../serve.ts'

/** The invented city at work, and a browser to look at it with. */
export type CityInSight = { readonly served: () => ServedCity; readonly browser: () => Browser }

/** Serves the city and opens a browser for the tests of one file, and closes both after them. */
export const openCityInSight = (settings: BrowserSettings = {}): CityInSight => {
  let served: ServedCity | undefined
  let browser: Browser | undefined
  beforeAll(async () => {
    served = await serveCity()
    browser = await openBrowser(settings)
  })
  afterAll(async () => {
    await browser?.close()
    await served?.stop()
  })
  return {
    served: () => {
      if (served === undefined) throw new Error('the city is not open yet')
      return served
    },
    browser: () => {
      if (browser === undefined) throw new Error('there is no browser yet')
      return browser
    },
  }
}
