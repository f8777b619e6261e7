import { describe, expect, it } from 'vitest'
import { operations } from '#contract/operations.ts'
import { demoId } from '#demo/demo-id.ts'
import { numberText } from '#domain/shared/number-text.ts'
import { given } from '#tests/support/city.ts'
import { PATIENCE } from '#tests/support/pages/watched-page.ts'
import { wordsOf } from '#tests/support/pages/words.ts'
import { partsMessages } from '#ui/language/parts.messages.ts'
import { SOMEBODY } from '#tests/support/serve.ts'
import { journalMessages } from '#web/journal/journal.messages.ts'
import { openCounter } from './open-counter.ts'

const counter = openCounter()
const words = wordsOf(journalMessages)
const parts = wordsOf(partsMessages)

describe('記録簿', () => {
  it('says what it is for before anybody asked, and answers about a household and about a deed', async () => {
    const { city } = counter.served()
    const { rows } = await city.database.admin.query<{ number: string; code: string }>(
      `select c.number, f.code from support_case c join matter_team t on t.matter_id = c.id and t.part = 'lead' and t.valid_to is null
        join membership m on m.id = t.membership_id join staff f on f.id = m.staff_id where c.id = $1`, [demoId('case/0')])
    const { number, code } = rows[0] ?? { number: '', code: '' }
    given(await (await city.as(code)).does('getHouseholdPage', { caseId: demoId('case/0') }))
    const { page, open, close, errors } = await counter.sitDown(SOMEBODY.auditor)
    await open('/journal')
    await page.getByText(words.howAsk).waitFor()
    expect(await page.getByText(/\b0 件を調べ/u).count()).toBe(0)
    await page.getByLabel(words.number).fill(numberText('case', Number(number)))
    await page.getByLabel(words.number).press('Enter')
    await page.getByText(words.onlyHousehold({ number: numberText('case', Number(number)) })).waitFor()
    await page.locator('select[name="operation"]').selectOption({ label: operations.getHouseholdPage.summary.ja })
    await expect.poll(() => page.locator('tbody tr').count(), PATIENCE).toBe(1)
    // What it is narrowed by is called as the rows are.
    expect(await page.locator('tbody th').allInnerTexts()).toEqual([operations.getHouseholdPage.summary.ja])
    expect(await page.getByText(words.howAsk).count()).toBe(0)
    expect(errors).toEqual([])
    await page.getByLabel(words.number).fill('ケ-2026-99999')
    await page.getByLabel(words.number).press('Enter')
    await page.getByText(words.noSuchNumber).waitFor()
    await page.getByRole('link', { name: words.allNumbers }).click()
    await page.getByText(words.noSuchNumber).waitFor({ state: 'detached' })
    await expect.poll(() => page.getByLabel(words.number).inputValue(), PATIENCE).toBe('')
    await close()
  })

  it('begins on a telephone with what was done, its filters folded, with how many of them hold', async () => {
    const { page, open, close } = await counter.sitDown(SOMEBODY.auditor)
    await page.setViewportSize({ width: 390, height: 844 })
    await open('/journal?result=done&operation=getHouseholdPage')
    const unfold = page.getByRole('button', { name: parts.filtersOpen({ n: 2 }) })
    await unfold.waitFor()
    expect(await page.getByLabel(words.number).isVisible()).toBe(false)
    await unfold.press('Enter')
    await page.getByLabel(words.number).waitFor()
    await page.getByRole('button', { name: parts.filtersClose }).press('Enter')
    await page.setViewportSize({ width: 1366, height: 768 })
    await page.getByLabel(words.number).waitFor()
    expect(await unfold.isVisible()).toBe(false)
    await close()
  })
})
