import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { demoId } from '#demo/load-demo.ts'
import { cancelComposition } from '#tests/support/pages/input-method.ts'
import { writeIn } from '#tests/support/pages/keyboard.ts'
import { staysWhenLoadedAnew } from '#tests/support/pages/leaving-asked.ts'
import { PATIENCE } from '#tests/support/pages/watched-page.ts'
import { wordsOf } from '#tests/support/pages/words.ts'
import { SOMEBODY } from '#tests/support/serve.ts'
import { partsMessages } from '#ui/language/parts.messages.ts'
import { householdMessages } from '#web/household/household.messages.ts'
import { writingMessages } from '#web/app/writing.messages.ts'
import { openCounter } from './open-counter.ts'

const counter = openCounter()
const words = wordsOf(householdMessages)
const asked = wordsOf(writingMessages)
const TEXT = '十五分かけて書いたこと。大家さんが毎月五日に訪ねている。'

const windowOf = (page: Page) => page.getByRole('dialog', { name: words.addFact })
const questionOf = (page: Page) => page.getByRole('alertdialog', { name: asked.discardTitle })
const textIn = (page: Page) => windowOf(page).locator('textarea[name="text"]')

const openWindow = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: words.addFact }).first().click()
  await textIn(page).waitFor()
}

/** The page of a household with the window for a fact over it. */
const facing = async () => {
  const { page, open, close } = await counter.sitDown(SOMEBODY.coordinator)
  await open(`/cases/${demoId('case/0')}`)
  await openWindow(page)
  return { page, close }
}

const isInHand = (page: Page): Promise<boolean> => textIn(page).evaluate((field) => field === document.activeElement)

describe('A window in which somebody has written', () => {
  it('asks before Escape or its button discards it; the same key again goes on writing, where the hand was', async () => {
    const { page, close } = await facing()
    await writeIn(page, textIn(page), TEXT)
    for (const leave of [() => page.keyboard.press('Escape'), () => windowOf(page).getByRole('button', { name: wordsOf(partsMessages).close }).press('Enter')]) {
      await textIn(page).focus()
      await leave()
      await questionOf(page).waitFor()
      await page.keyboard.press('Escape')
      await questionOf(page).waitFor({ state: 'detached' })
      expect(await textIn(page).inputValue()).toBe(TEXT)
    }
    await textIn(page).focus()
    await page.keyboard.press('Escape')
    await questionOf(page).waitFor()
    await page.keyboard.press('Enter')
    await questionOf(page).waitFor({ state: 'detached' })
    await expect.poll(() => isInHand(page), PATIENCE).toBe(true)
    expect(await textIn(page).inputValue()).toBe(TEXT)
    await close()
  })

  it('is discarded by whoever says so, and opens empty then', async () => {
    const { page, close } = await facing()
    await writeIn(page, textIn(page), TEXT)
    await page.keyboard.press('Escape')
    await questionOf(page).getByRole('button', { name: asked.discard }).press('Enter')
    await windowOf(page).waitFor({ state: 'detached' })
    await openWindow(page)
    expect(await textIn(page).inputValue()).toBe('')
    await close()
  })

  it('closes at once where nothing was written, or nothing stands there any more', async () => {
    const { page, close } = await facing()
    await page.keyboard.press('Escape')
    await windowOf(page).waitFor({ state: 'detached' })
    await openWindow(page)
    await writeIn(page, textIn(page), '間違い')
    await page.keyboard.press('Control+A')
    await page.keyboard.press('Delete')
    await page.keyboard.press('Escape')
    await windowOf(page).waitFor({ state: 'detached' })
    expect(await questionOf(page).count()).toBe(0)
    await close()
  })

  it('neither asks nor closes by the Escape that gives up a composition', async () => {
    const { page, close } = await facing()
    await writeIn(page, textIn(page), TEXT)
    await cancelComposition(page, 'おおや')
    expect(await questionOf(page).count()).toBe(0)
    expect(await textIn(page).inputValue()).toBe(TEXT)
    await close()
  })

  it('stays when the browser goes back or on, is loaded anew or closes it by itself, until somebody has answered', async () => {
    const { page, open, close } = await counter.sitDown(SOMEBODY.coordinator)
    await open(`/cases/${demoId('case/0')}`)
    const address = page.url()
    await page.keyboard.press('h')
    await page.waitForURL((url) => url.pathname === '/')
    await page.goBack()
    await openWindow(page)
    await writeIn(page, textIn(page), TEXT)
    await page.evaluate(() => history.forward())
    await questionOf(page).waitFor()
    await page.keyboard.press('Enter')
    await questionOf(page).waitFor({ state: 'detached' })
    expect(page.url()).toBe(address)
    expect(await staysWhenLoadedAnew(page)).toBe('beforeunload')
    await windowOf(page).evaluate((one) => (one as HTMLDialogElement).close())
    await windowOf(page).waitFor()
    expect(await textIn(page).inputValue()).toBe(TEXT)
    await page.evaluate(() => history.forward())
    await questionOf(page).getByRole('button', { name: asked.discard }).press('Enter')
    await page.waitForURL((url) => url.toString() !== address)
    await close()
  })
})
