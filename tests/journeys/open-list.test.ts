import { describe, expect, it } from 'vitest'
import { demoId } from '#demo/demo-id.ts'
import { PATIENCE } from '#tests/support/pages/watched-page.ts'
import { wordsOf } from '#tests/support/pages/words.ts'
import { caseworkMessages } from '#web/casework/casework.messages.ts'
import { entry, MORISHITA } from './household-page.ts'
import { openCounter } from './open-counter.ts'

const counter = openCounter()
const casework = wordsOf(caseworkMessages)

describe('An open list of choices', () => {
  it('keeps the one somebody has come to, though the page beneath comes anew', async () => {
    const { page, open, close } = await counter.sitDown('st03')
    for (const facts of ['傘を返す', '合鍵の話']) await counter.does(page, 'saveContactRecord', { matterId: demoId('case/0'), method: 'M3', sharing: 'readers', facts })
    await open(MORISHITA)
    const listOf = (facts: string) => entry(page, facts).getByRole('button', { name: casework.actions })
    const focused = (): Promise<string | null> => page.evaluate(() => document.activeElement?.textContent ?? null)
    const held = Promise.withResolvers<void>()
    await page.route('**/api/listStory*', async (route) => held.promise.then(() => route.continue()))
    await listOf('傘を返す').press('Enter')
    await page.getByRole('menuitem', { name: casework.pin, exact: true }).press('Enter')
    await listOf('合鍵の話').press('Enter')
    await page.keyboard.press('ArrowDown')
    await expect.poll(focused, PATIENCE).toBe(casework.correct)
    held.resolve()
    await expect.poll(() => entry(page, '傘を返す').getAttribute('data-kind'), PATIENCE).toBe('pinned')
    expect(await focused()).toBe(casework.correct)
    await close()
  })
})
