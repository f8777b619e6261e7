import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { outcomeLabels } from '#i18n/intake-codes.messages.ts'
import { writeIn } from '#tests/support/pages/keyboard.ts'
import { PATIENCE } from '#tests/support/pages/watched-page.ts'
import { wordsOf } from '#tests/support/pages/words.ts'
import { SOMEBODY } from '#tests/support/serve.ts'
import { intakeMessages } from '#web/intake/intake.messages.ts'
import { similarMessages } from '#web/intake/similar.messages.ts'
import { openCounter } from './open-counter.ts'

const counter = openCounter()
const [words, similar, outcomes] = [wordsOf(intakeMessages), wordsOf(similarMessages), wordsOf(outcomeLabels)]

const receive = (page: Page): Promise<{ id: string }> =>
  counter.does(page, 'receiveIntake', { text: '家賃を三か月ためている。大家から手紙が来て、どうしてよいか分からないと泣いて話す', subjects: [{ name: '架空 未知' }] })

describe('Beside a sheet', () => {
  it('the panel of those who may be the same says what it is for before anything is known, and is never an empty box', async () => {
    const { page, open, close } = await counter.sitDown(SOMEBODY.counsellor)
    await open('/intakes/new')
    await page.getByText(similar.lead).waitFor()
    await page.route('**/api/findSimilarPersons', () => undefined)
    await writeIn(page, page.locator('input[name="phone"]').first(), '0999-77-0123')
    await page.getByText(similar.looking).waitFor()
    expect(await page.getByText(similar.none).count()).toBe(0)
    await close()
  })

  it('its heading stays in sight beneath the head of the sheet, however many lines that takes', async () => {
    const { page, open, close } = await counter.sitDown(SOMEBODY.counsellor)
    const { id } = await receive(page)
    await open(`/intakes/${id}`)
    await page.getByRole('button', { name: words.edit }).click()
    const heading = page.getByRole('heading', { name: similar.title })
    await heading.waitFor()
    await page.locator('.form-foot').waitFor()
    await page.evaluate(() => window.scrollTo({ top: 900 }))
    const gap = async () => {
      const [bar, title] = [await page.locator('.identity').boundingBox(), await heading.boundingBox()]
      return (title?.y ?? 0) - ((bar?.y ?? 0) + (bar?.height ?? 0))
    }
    await expect.poll(gap, PATIENCE).toBeGreaterThanOrEqual(0)
    expect((await page.locator('.identity').boundingBox())?.y).toBe(0)
    await close()
  })

  it('whoever looks for a support case that is not there is told so', async () => {
    const { page, open, close } = await counter.sitDown(SOMEBODY.counsellor)
    const { id } = await receive(page)
    await open(`/intakes/${id}`)
    await page.getByRole('radio', { name: outcomes.kept }).check()
    const field = page.getByRole('searchbox', { name: words.searchCase })
    await writeIn(page, field, '存在しない世帯')
    await page.keyboard.press('Enter')
    const told = page.getByRole('status').filter({ hasText: words.noCaseFound({ words: '存在しない世帯' }) })
    await expect.poll(() => told.count(), PATIENCE).toBe(1)
    await close()
  })
})
