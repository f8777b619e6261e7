import { describe, expect, it } from 'vitest'
import type { LookKind } from '#domain/journal/look.ts'
import { pressOn, writeIn } from '#tests/support/pages/keyboard.ts'
import { wordsOf } from '#tests/support/pages/words.ts'
import { demoId } from '#demo/demo-id.ts'
import { accessMessages } from '#web/access/access.messages.ts'
import { deedLabels } from '#web/journal/deed.messages.ts'
import { householdMessages } from '#web/household/household.messages.ts'
import { lookKindLabels, reasonLabels, viewersMessages } from '#web/journal/viewers.messages.ts'
import { searchMessages } from '#web/search/search.messages.ts'
import { openCounter } from './open-counter.ts'

const counter = openCounter()
const words = wordsOf(householdMessages)
const access = wordsOf(accessMessages)

/** Has no part in the case of 野口さん, which is restricted; its lead, a supervisor, is told of a 緊急閲覧 and reviews it. */
const [OUTSIDER, LEAD] = ['st04', 'st06']
const NOGUCHI = `/cases/${demoId('case/5')}`
const REASON = '本人が救急搬送され、服薬の情報を病院が求めている。'

describe('A restricted household', () => {
  it('is found masked, opens for an hour with a reason, is reviewed by whoever was told, and tells who looked', async () => {
    const outsider = await counter.sitDown(OUTSIDER)
    const { page } = outsider
    await outsider.open(NOGUCHI)
    expect(await page.locator('main').textContent()).not.toContain('野口')
    await page.keyboard.press('/')
    const palette = page.getByRole('dialog', { name: wordsOf(searchMessages).title })
    await palette.waitFor()
    await page.keyboard.insertText('野口 清')
    await palette.locator('a[href$="/masked"]').first().waitFor()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: access.elsewhereTitle }).waitFor()
    await page.getByRole('heading', { name: access.breakGlass }).waitFor()
    expect(await page.locator('main').textContent()).not.toMatch(/[野○]/u)
    await writeIn(page, page.getByLabel(access.reason), REASON)
    await pressOn(page, page.getByRole('button', { name: access.openNow }))
    await page.waitForURL((url) => url.pathname === NOGUCHI)
    await page.getByText(/\d{1,2}:\d{2}.*まで/).first().waitFor()
    await page.getByRole('heading', { name: /野口さん/ }).waitFor()
    expect(await page.getByRole('button', { name: words.addTask }).count()).toBe(0)

    const lead = await counter.sitDown(LEAD)
    const notice = lead.page.getByText(/井坂 守.*緊急閲覧/).first()
    await notice.waitFor()
    await lead.open('/reviews')
    const opening = lead.page.getByRole('region').filter({ hasText: REASON })
    await pressOn(lead.page, opening.getByRole('button', { name: access.review }))
    await lead.page.getByRole('dialog').getByText(wordsOf(deedLabels).getHouseholdPage).waitFor()
    await lead.page.getByLabel(access.justified).check()
    await lead.page.getByLabel(access.reviewNote).fill('病院からの照会を確認した')
    await lead.page.getByRole('dialog').getByRole('button', { name: access.review }).press('Enter')
    await lead.page.getByText(access.reviewDone).waitFor()
    await lead.page.getByText(REASON).waitFor({ state: 'detached' })

    await lead.open(`${NOGUCHI}/viewers`)
    const looked = (kind: LookKind) => lead.page.getByRole('row').filter({ hasText: '井坂 守' }).filter({ hasText: wordsOf(lookKindLabels)[kind] })
    await looked('opened').locator(`td[data-label="${wordsOf(viewersMessages).why}"]`).filter({ hasText: wordsOf(reasonLabels).break_glass }).waitFor()
    expect(await looked('did').textContent()).toContain(wordsOf(deedLabels).breakGlass)
    expect(await looked('glanced').count()).toBe(1)
    await lead.page.getByRole('heading', { name: wordsOf(viewersMessages).title }).waitFor()
    expect([...outsider.errors.filter((one) => !one.includes('404')), ...lead.errors]).toEqual([])
    await outsider.close()
    await lead.close()
  })
})
