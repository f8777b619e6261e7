import type { Locator, Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { boxLabels } from '#i18n/intake-codes.messages.ts'
import { PATIENCE } from '#tests/support/pages/watched-page.ts'
import { wordsOf } from '#tests/support/pages/words.ts'
import { SOMEBODY } from '#tests/support/serve.ts'
import { phoneMessages } from '#web/app/telephone.messages.ts'
import { openCounter } from './open-counter.ts'

const counter = openCounter()
const warning = wordsOf(phoneMessages).unknown_form
const chip = wordsOf(boxLabels).C02
const NUMBER = '9012345678'

const drawn = (page: Page): Promise<void> => page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve()))))

/** The upper edge of a button: where it stood is empty as soon as anything above it grows. */
const edgeOf = async (button: Locator): Promise<{ x: number; y: number }> => {
  await button.scrollIntoViewIfNeeded()
  const box = await button.boundingBox()
  return { x: (box?.x ?? 0) + (box?.width ?? 0) / 2, y: (box?.y ?? 0) + 4 }
}

const typeOn = async (page: Page, name: string, text: string): Promise<Locator> => {
  await page.keyboard.press('n')
  const field = page.locator(`input[name="${name}"]`).first()
  await field.fill(text)
  const button = page.getByRole('button', { name: chip, exact: true })
  await button.waitFor()
  return button
}

describe('A button that is pressed right after something was typed that warns', () => {
  it('is pressed, however long the mouse is held, and the warning is there afterwards', async () => {
    const { page, close } = await counter.sitDown(SOMEBODY.counsellor)
    const button = await typeOn(page, 'phone', NUMBER)
    const { x, y } = await edgeOf(button)
    await page.mouse.move(x, y)
    await page.mouse.down()
    await drawn(page)
    expect(await page.getByText(warning).count()).toBe(0)
    await page.mouse.up()
    await expect.poll(() => button.getAttribute('aria-pressed'), PATIENCE).toBe('true')
    await page.getByText(warning).waitFor()
    await close()
  })

  it('is pressed by a finger, too', async () => {
    const { page, close } = await counter.sitDown(SOMEBODY.counsellor, { hasTouch: true })
    const button = await typeOn(page, 'phone', NUMBER)
    const { x, y } = await edgeOf(button)
    await page.touchscreen.tap(x, y)
    await expect.poll(() => button.getAttribute('aria-pressed'), PATIENCE).toBe('true')
    await page.getByText(warning).waitFor()
    await close()
  })

  it('is there at once for whoever leaves the field by Tab', async () => {
    const { page, close } = await counter.sitDown(SOMEBODY.counsellor)
    await typeOn(page, 'phone', NUMBER)
    await page.keyboard.press('Tab')
    await expect.poll(() => page.getByText(warning).count(), PATIENCE).toBe(1)
    await close()
  })

  it('is pressed where the day before it cannot be one', async () => {
    const { page, close } = await counter.sitDown(SOMEBODY.counsellor)
    const button = await typeOn(page, 'receivedOn', '2月30日')
    const { x, y } = await edgeOf(button)
    await page.mouse.click(x, y)
    await expect.poll(() => button.getAttribute('aria-pressed'), PATIENCE).toBe('true')
    await expect.poll(() => page.locator('input[name="receivedOn"]').first().getAttribute('aria-invalid'), PATIENCE).toBe('true')
    await close()
  })
})
