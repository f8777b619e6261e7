import { describe, expect, it } from 'vitest'
import { pressOn, writeIn } from '#tests/support/pages/keyboard.ts'
import { PATIENCE } from '#tests/support/pages/watched-page.ts'
import { wordsOf } from '#tests/support/pages/words.ts'
import { SOMEBODY } from '#tests/support/serve.ts'
import { partsMessages } from '#ui/language/parts.messages.ts'
import { viewMessages } from '#web/view/view.messages.ts'
import { openCounter } from './open-counter.ts'

const counter = openCounter()
const words = wordsOf(viewMessages)
const parts = wordsOf(partsMessages)

describe('A way of looking at a list', () => {
  it('is kept under a name, found on another machine, forgotten and taken back', async () => {
    const here = await counter.sitDown(SOMEBODY.counsellor)
    await here.open('/intakes?state=ended')
    await pressOn(here.page, here.page.getByRole('button', { name: words.keep }))
    await writeIn(here.page, here.page.getByRole('dialog').getByLabel(words.name), '済んだもの')
    await here.page.keyboard.press('Enter')
    await here.page.getByRole('link', { name: '済んだもの' }).waitFor()
    await here.close()

    const { page, open, close } = await counter.sitDown(SOMEBODY.counsellor)
    await open('/intakes')
    const kept = page.getByRole('link', { name: '済んだもの' })
    await pressOn(page, kept)
    await page.waitForURL(/state=ended$/)
    await expect.poll(() => kept.getAttribute('aria-current'), PATIENCE).toBe('true')
    await pressOn(page, page.getByRole('button', { name: words.forget({ name: '済んだもの' }) }))
    await kept.waitFor({ state: 'detached' })
    await page.getByRole('button', { name: parts.undo }).press('Enter')
    await kept.waitFor()
    await close()
  })
})
