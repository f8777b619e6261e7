import { describe, expect, it } from 'vitest'
import { demoId } from '#demo/demo-id.ts'
import { everythingHeldBy } from '#tests/support/pages/everything-held.ts'
import { wordsOf } from '#tests/support/pages/words.ts'
import { SOMEBODY } from '#tests/support/serve.ts'
import { sendingMessages } from '#web/referral/sending.messages.ts'
import { openCounter } from './open-counter.ts'

const counter = openCounter()
const words = wordsOf(sendingMessages)
const [ONE, OTHER] = [0, 1].map((n) => `/matters/${demoId(`case/${n}`)}/refer`) as [string, string]
const TYPED = '通院に付き添う人をさがしたい'

describe('Whoever goes from the form of one household straight to that of another', () => {
  it('finds it as if it had been opened alone, nothing read of the first and nothing typed for it, which is there when they go back', async () => {
    const { page, open, step, settle, close } = await counter.sitDown(SOMEBODY.coordinator)
    const main = (): Promise<string> => page.locator('main').innerText()
    const need = page.getByRole('textbox', { name: words.need })
    await open(OTHER)
    const alone = await main()
    await step(ONE)
    expect(await main()).not.toBe(alone)
    await need.fill(TYPED)
    await step(OTHER)
    expect(await main()).toBe(alone)
    expect(await everythingHeldBy(page)).not.toContain(TYPED)
    await page.goBack()
    await settle()
    expect(await need.inputValue()).toBe(TYPED)
    await close()
  })
})
