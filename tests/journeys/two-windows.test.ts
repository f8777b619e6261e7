import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { PATIENCE } from '#tests/support/pages/watched-page.ts'
import { wordsOf } from '#tests/support/pages/words.ts'
import { partsMessages } from '#ui/language/parts.messages.ts'
import { openCounter } from './open-counter.ts'

const counter = openCounter()
const parts = wordsOf(partsMessages)

const judgement = (page: Page) => page.locator('textarea[name="judgement"]')

it('whoever changed a sheet in one window is told in the other that it was they themselves, and both texts are there', async () => {
  const { page, open, close } = await counter.sitDown('st04')
  const intake = await counter.does(page, 'receiveIntake', { text: '二つの窓で書く相談' })
  const other = await page.context().newPage()
  await open(`/intakes/${intake.id}`)
  await other.goto(page.url())
  await other.getByRole('heading', { level: 1 }).filter({ hasText: '二つの窓' }).waitFor(PATIENCE)
  for (const window of [other, page]) {
    await window.keyboard.press('e')
    await judgement(window).waitFor(PATIENCE)
  }
  await judgement(page).fill('一つめの窓の見立て')
  await judgement(page).press('Control+Enter')
  await judgement(page).waitFor({ state: 'detached' })
  await judgement(other).fill('二つめの窓の見立て')
  await judgement(other).press('Control+Enter')
  await other.getByText(parts.changedByOneself).waitFor(PATIENCE)
  for (const text of ['一つめの窓の見立て', '二つめの窓の見立て']) await other.locator('.compared').getByText(text).waitFor(PATIENCE)
  expect(await other.getByText(parts.changedMeanwhile).count()).toBe(0)
  await close()
})
