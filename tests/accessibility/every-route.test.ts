import { describe, expect, it } from 'vitest'
import { movesSideways, violationsOn } from '#tests/support/pages/axe.ts'
import { barriersOn } from '#tests/support/pages/barriers.ts'
import { unseenInForcedColours } from '#tests/support/pages/forced-colours.ts'
import { openViewers } from '#tests/support/pages/viewers.ts'
import { PATIENCE, type WatchedPage } from '#tests/support/pages/watched-page.ts'
import { wordsOf } from '#tests/support/pages/words.ts'
import { SOMEBODY } from '#tests/support/serve.ts'
import { searchMessages } from '#web/search/search.messages.ts'
import { screens } from '#web/app/screens.ts'
import { addressOf, viewerOf } from './addresses.ts'

const { viewerAs, openApart } = openViewers()

/** Nothing was said in the console and nobody outside was asked, since the viewer first looked. */
const expectQuiet = ({ errors, foreign }: WatchedPage): void => expect({ errors, foreign }).toEqual({ errors: [], foreign: [] })

describe('Every screen is free of barriers in every language, size and light, and asks nobody outside', () => {
  it.each(screens.map((screen) => [screen.path, screen] as const))('%s', async (_, screen) => {
    const viewer = await viewerAs(viewerOf(screen))
    await viewer.step(await addressOf(screen, viewer))
    expect(await barriersOn(viewer)).toEqual([])
    expectQuiet(viewer)
  })

  it('an address that leads nowhere', async () => {
    const viewer = await viewerAs(SOMEBODY.counsellor)
    await viewer.open('/nowhere')
    expect(await barriersOn(viewer)).toEqual([])
    expectQuiet(viewer)
  })

  it('signing in', async () => {
    const stranger = await openApart()
    await stranger.open('/')
    expect(await barriersOn(stranger)).toEqual([])
    expectQuiet(stranger)
    await stranger.close()
  })

  it.each(Object.entries(SOMEBODY))('the first page of the role %s', async (_, as) => {
    const viewer = await viewerAs(as)
    await viewer.open('/')
    expect(await violationsOn(viewer.page)).toEqual([])
    expectQuiet(viewer)
  })
})

const search = wordsOf(searchMessages)

/** How a page looks when something lies over it, when nothing is found, when something is missing: not only as it is opened. */
const STATES: Readonly<Record<string, (viewer: WatchedPage) => Promise<void>>> = {
  'the search lies over it, full': async ({ page }) => {
    await page.keyboard.press('/')
    await page.getByRole('dialog', { name: search.title }).waitFor()
    await page.keyboard.insertText('デイ送迎')
    await page.getByRole('dialog').locator('.link-list a').first().waitFor()
  },
  'the search has found nothing': async ({ page, settle }) => {
    await page.keyboard.press('Control+A')
    await page.keyboard.insertText('何もない言葉です')
    await page.getByRole('dialog').locator('.link-list a').first().waitFor({ state: 'detached' })
    await settle()
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
  },
  'the list of keys lies over it': async ({ page }) => {
    await page.keyboard.press('?')
    await page.getByRole('dialog').waitFor()
  },
  'a list is empty': async ({ page, open }) => {
    await open('/cases')
    await page.locator('main').getByRole('searchbox').fill('何もない言葉です')
    await page.keyboard.press('Enter')
    await page.locator('main .empty').waitFor()
  },
  'nothing was written': async ({ page, open }) => {
    await open('/intakes/new')
    await page.locator('main textarea:focus').waitFor()
    await page.keyboard.press('Control+Enter')
    await page.getByRole('alert').first().waitFor()
  },
}

describe('A page in other states than the one it opens in', () => {
  it('is free of barriers with a dialog over it, full and empty, and where something is missing', async () => {
    const viewer = await openApart(SOMEBODY.counsellor)
    await viewer.open('/')
    const barriers: string[] = []
    for (const [state, reach] of Object.entries(STATES)) {
      await reach(viewer)
      barriers.push(...(await violationsOn(viewer.page)).map((one) => `${state}: ${one}`))
    }
    expect(barriers).toEqual([])
    expect(viewer.foreign).toEqual([])
    await viewer.close()
  })
})

describe('What these tests would catch', () => {
  it('a request to another origin, a barrier, a page that is too wide, an error in the console', async () => {
    const planted = await openApart(SOMEBODY.counsellor)
    await planted.open('/')
    await planted.page.evaluate(() => {
      const picture = document.createElement('img')
      picture.src = 'https://example.invalid/far.png'
      const wide = document.createElement('p')
      wide.style.inlineSize = '200vw'
      wide.textContent = '.'
      document.querySelector('main')?.append(picture, wide)
      console.error('planted')
    })
    await expect.poll(() => planted.foreign, PATIENCE).toEqual(['https://example.invalid/far.png'])
    await expect.poll(() => planted.errors.join(), PATIENCE).toContain('planted')
    expect(await movesSideways(planted.page)).toBe(true)
    expect((await violationsOn(planted.page)).join()).toContain('image-alt')
    await planted.close()
  })

  it('with the system’s own colours: a button without a line, a choice nobody sees, a focus nobody sees', async () => {
    const planted = await openApart(SOMEBODY.counsellor)
    await planted.open('/intakes')
    expect(await unseenInForcedColours(planted.page)).toEqual([])
    const unseenWith = async (style: string): Promise<string> => {
      await planted.page.evaluate((content) => {
        const sheet = new CSSStyleSheet()
        sheet.replaceSync(`@media (forced-colors: active) { ${content} }`)
        document.adoptedStyleSheets = [sheet]
      }, style)
      return (await unseenInForcedColours(planted.page)).join('\n')
    }
    expect(await unseenWith('.button { border: 0 !important }')).toContain('no line around button.button')
    expect(await unseenWith('.rail a[aria-current], .chip:has(:checked) { outline: 0 !important }')).toContain('not to be seen as chosen')
    expect(await unseenWith('main :focus-visible { outline: 0 !important }')).toContain('no focus to be seen on ')
    await planted.close()
  })
})
