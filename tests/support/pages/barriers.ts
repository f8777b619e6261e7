import type { Page } from 'playwright-core'
import { localeNames, type Locale } from '#i18n/locale.ts'
import { movesSideways, violationsOn } from './axe.ts'
import { unseenInForcedColours } from './forced-colours.ts'
import type { WatchedPage } from './watched-page.ts'

const OFFICE = { width: 1366, height: 768 }
const PHONE = { width: 390, height: 844 }
/** What is left of the office screen at 200 % zoom. */
const ZOOMED = { width: 683, height: 384 }

type Look = { readonly name: string; readonly prepare: (page: Page) => Promise<unknown>; readonly rules?: readonly string[] }

const LOOKS: readonly Look[] = [
  { name: 'office', prepare: (page) => page.setViewportSize(OFFICE) },
  { name: 'phone', prepare: (page) => page.setViewportSize(PHONE) },
]

/** Looks that change colours alone, which are those of whatever is said on the page: looked at in one language. */
const OTHER_LIGHTS: readonly Look[] = [
  { name: 'dark', prepare: (page) => page.emulateMedia({ colorScheme: 'dark' }), rules: ['color-contrast'] },
  { name: 'forced colours', prepare: (page) => page.emulateMedia({ colorScheme: 'light', forcedColors: 'active' }), rules: ['color-contrast'] },
]

/** Twice as large, and in the usual light again. */
const LARGE: Look = {
  name: '200 %',
  prepare: async (page) => {
    await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none' })
    await page.setViewportSize(ZOOMED)
  },
  rules: ['target-size', 'scrollable-region-focusable'],
}

/** What is said and what it is called is looked at in each language at the office; on a phone it is the same page, laid out anew: once with every rule. */
const LAID_OUT_ANEW: readonly Look[] = LOOKS.slice(1).map((look) => ({ ...look, rules: ['color-contrast', 'target-size', 'scrollable-region-focusable', 'link-in-text-block', 'label-content-name-mismatch'] }))
const LOOKS_IN: Readonly<Record<Locale, readonly Look[]>> = {
  ja: [...LOOKS, ...OTHER_LIGHTS, LARGE],
  en: [...LOOKS.slice(0, 1), ...LAID_OUT_ANEW, LARGE],
  'ja-simple': LOOKS.slice(0, 1),
}

const inLook = async (page: Page, look: Look): Promise<readonly string[]> => {
  await look.prepare(page)
  const wide = (await movesSideways(page)) ? ['moves sideways'] : []
  return [...(await violationsOn(page, look.rules)), ...wide].map((one) => `${look.name}: ${one}`)
}

const speak = async (viewer: WatchedPage, locale: Locale): Promise<void> => {
  const choice = viewer.page.locator('select.language, .languages').first()
  await choice.waitFor()
  if (await choice.evaluate((one) => one instanceof HTMLSelectElement)) await choice.selectOption(locale)
  else await choice.getByRole('button', { name: localeNames[locale], exact: true }).press('Enter')
  await viewer.page.locator(`html[lang="${locale}"]`).waitFor()
  await viewer.settle()
}

/** Everything that stands in somebody's way on the page that is open, in every language, size and light; at last its focus goes over the page, with colours forced upon it. */
export const barriersOn = async (viewer: WatchedPage): Promise<readonly string[]> => {
  const { page } = viewer
  const found: string[] = []
  for (const locale of ['ja-simple', 'en', 'ja'] as const) {
    await page.setViewportSize(OFFICE)
    await speak(viewer, locale)
    if ((await page.title()) === '') found.push(`${locale}: the window has no title`)
    for (const look of LOOKS_IN[locale]) {
      found.push(...(await inLook(page, look)).map((one) => `${locale} ${one}`))
    }
  }
  await page.setViewportSize(OFFICE)
  return [...found, ...(await unseenInForcedColours(page)).map((one) => `forced colours: ${one}`)]
}
