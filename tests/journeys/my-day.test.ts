import { describe, expect, it } from 'vitest'
import { pressOn } from '#tests/support/pages/keyboard.ts'
import { PATIENCE } from '#tests/support/pages/watched-page.ts'
import { wordsOf } from '#tests/support/pages/words.ts'
import { SOMEBODY } from '#tests/support/serve.ts'
import { todayMessages } from '#web/today/today.messages.ts'
import { openCounter } from './open-counter.ts'

const counter = openCounter()
const words = wordsOf(todayMessages)
const GROUPS = [words.long_overdue, words.overdue, words.soon, words.later]

describe('わたしの一日', () => {
  it('shows what is late first, and counts what it shows', async () => {
    const { page, close } = await counter.sitDown(SOMEBODY.counsellor)
    const headings = await page.locator('main .section h2').allTextContents()
    expect(headings.length).toBeGreaterThan(1)
    const order = headings.map((text) => GROUPS.findIndex((group) => text.startsWith(group)))
    expect(order).toEqual(order.toSorted((a, b) => a - b))
    const counted = headings.reduce((sum, text) => sum + Number(/\d+$/.exec(text)?.[0] ?? 0), 0)
    expect(await page.locator('main .lines > li').count()).toBe(counted)
    await close()
  })

  it('keeps its filter in the address, and leads to where the work is done', async () => {
    const { page, close } = await counter.sitDown(SOMEBODY.counsellor)
    await pressOn(page, page.getByRole('button', { name: new RegExp(`^${words.waiting}`) }))
    await page.waitForURL(/\?kind=waiting$/)
    const kinds = page.locator('main .lines .badge', { hasNotText: words.waiting }).and(page.locator('li > span:nth-child(2) .badge'))
    await expect.poll(() => kinds.count(), PATIENCE).toBe(0)
    await pressOn(page, page.locator('main .lines a').first())
    await page.waitForURL(/\/referrals\/[0-9a-f-]{36}$/)
    await close()
  })
})
