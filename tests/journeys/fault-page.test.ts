import { describe, expect, it } from 'vitest'
import { PATIENCE } from '#tests/support/pages/watched-page.ts'
import { wordsOf } from '#tests/support/pages/words.ts'
import { SOMEBODY } from '#tests/support/serve.ts'
import { shellMessages } from '#web/app/shell.messages.ts'
import { openCounter } from './open-counter.ts'

const counter = openCounter()
const words = wordsOf(shellMessages)

describe('A page that cannot show what it is answered', () => {
  it('says so in the reader’s language within the frame of the product, and is whole once it is read anew', async () => {
    const { page, close } = await counter.sitDown(SOMEBODY.counsellor)
    await page.context().route('**/api/listReferrals', (route) => route.fulfill({ json: { answer: {} } }))
    await page.locator('nav a[href="/referrals"]').first().click()
    await page.getByRole('heading', { name: words.fault }).waitFor()
    expect(await page.locator('body').textContent()).not.toContain('Something went wrong')
    expect(await page.locator('nav a[href="/"]').first().isVisible()).toBe(true)
    await page.context().unroute('**/api/listReferrals')
    await page.getByRole('button', { name: words.readAnew }).click()
    await page.getByRole('heading', { name: words.fault }).waitFor({ state: 'detached' })
    await expect.poll(() => page.locator('main h1').textContent(), PATIENCE).toContain('つなぎ')
    await close()
  })
})
