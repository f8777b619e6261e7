import type { Locator } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { demoId } from '#demo/demo-id.ts'
import { receiverStatusLabels, statusLabels, stepLabels } from '#i18n/referral-codes.messages.ts'
import { PATIENCE } from '#tests/support/pages/watched-page.ts'
import { wordsOf } from '#tests/support/pages/words.ts'
import { partsMessages } from '#ui/language/parts.messages.ts'
import { protectionMessages } from '#web/access/protection.messages.ts'
import { householdPaperMessages } from '#web/household/household-paper.messages.ts'
import { newcomerMessages } from '#web/household/newcomer.messages.ts'
import { householdMessages } from '#web/household/household.messages.ts'
import { considerationMessages } from '#web/intake/consideration.messages.ts'
import { movingMessages } from '#web/referral/referral.messages.ts'
import { card, entry, MORISHITA, story } from './household-page.ts'
import { openCounter } from './open-counter.ts'

const counter = openCounter()
const words = wordsOf(householdMessages)
const newcomer = wordsOf(newcomerMessages)

describe('What stands now on a household page', () => {
  it('says above everything what came back: from whom, why, what comes next by when, and who holds it now', async () => {
    const { page, close } = await counter.sitDown('st08', { at: `/cases/${demoId('case/6')}` })
    await page.locator('.identity').getByText(householdMessages.cameBackCount.ja({ n: 1 })).waitFor()
    const banner = page.locator('.banner').filter({ hasText: householdMessages.cameBack.ja({ who: '保健センター', need: '感覚の過敏についての相談' }) })
    for (const told of ['15歳以上は対象の事業がない', '総合相談課と一緒に受け先を探す', words.heldBy]) await banner.getByText(told).first().waitFor()
    expect(await banner.textContent()).toMatch(/R\d+\.|令和\d+年/)
    await entry(page, '15歳以上は対象の事業がない').getByText(wordsOf(stepLabels).returned).waitFor()
    await banner.getByRole('link', { name: words.openReferral }).press('Enter')
    await page.waitForURL(/\/referrals\//)
    await page.getByText(wordsOf(movingMessages).heldAgain({ who: '学校教育課' })).waitFor()
    expect(await page.getByText(wordsOf(movingMessages).ended).count()).toBe(0)
    await close()
  })

  it('says how its people are to be met, with the sheet on which it stands', async () => {
    const { page, close } = await counter.sitDown('st08', { at: `/cases/${demoId('case/6')}` })
    const considerations = card(page, wordsOf(considerationMessages).title)
    await considerations.getByText('学校には家の様子を伝えない').waitFor()
    await considerations.getByRole('link').press('Enter')
    await page.waitForURL(/\/intakes\//)
    await expect.poll(() => page.locator('main').textContent(), PATIENCE).toContain('学校には家の様子を伝えない')
    await close()
  })

  it('keeps the newest contact in sight beneath what was pinned: each pinned one is a line that opens in its place', async () => {
    const { page, open, close, errors } = await counter.sitDown('st03')
    await page.setViewportSize({ width: 1366, height: 768 })
    await open(MORISHITA)
    const pinned = story(page).locator('li[data-kind=pinned]').first()
    const line = pinned.getByRole('button', { expanded: false })
    await line.waitFor()
    expect(await pinned.locator('.story-head').isVisible()).toBe(false)
    const newest = story(page).locator('li[data-kind=plain]').first()
    await newest.waitFor()
    const [top, bottom] = await Promise.all([pinned.boundingBox(), newest.boundingBox()])
    expect((bottom?.y ?? Number.POSITIVE_INFINITY) - (top?.y ?? 0)).toBeLessThan(160)
    await line.press('Enter')
    await pinned.locator('.story-head').waitFor()
    await pinned.getByRole('button', { expanded: true }).first().press('Enter')
    await expect.poll(() => pinned.locator('.story-head').isVisible(), PATIENCE).toBe(false)
    await page.emulateMedia({ media: 'print' })
    expect(await pinned.locator('.story-head').isVisible()).toBe(true)
    await page.emulateMedia({ media: 'screen' })
    expect(errors).toEqual([])
    await close()
  })

  it('rings every number at a touch: of the people, of whoever called, and of the agencies', async () => {
    const { page, close } = await counter.sitDown('st03', { at: MORISHITA })
    const table = page.getByRole('table', { name: words.members })
    await table.waitFor()
    const numbers = (await page.locator('main').innerText()).match(/0\d{1,4}-\d{1,4}-\d{3,4}/gu) ?? []
    const rung = await page.locator('main a[href^="tel:"]').allTextContents()
    expect(numbers.length).toBeGreaterThan(1)
    expect([...new Set(numbers)].filter((number) => !rung.some((text) => text.includes(number)))).toEqual([])
    await close()
  })

  it('says 返事をする to whoever is to answer a つなぎ, and 返事待ち to everybody else', async () => {
    for (const [staff, said] of [['st05', wordsOf(receiverStatusLabels).sent], ['st03', wordsOf(statusLabels).sent], ['st01', wordsOf(statusLabels).sent]] as const) {
      const { page, close } = await counter.sitDown(staff, { at: MORISHITA })
      const line = card(page, words.referrals).getByRole('listitem').filter({ hasText: '家計の見直し' })
      await expect.poll(() => line.locator('.badge').last().textContent(), PATIENCE).toContain(said)
      await close()
    }
  })

  it('tells whoever adds somebody that the receivers of what has left do not learn of them by itself, and which that are', async () => {
    const { page, close } = await counter.sitDown('st03', { at: MORISHITA })
    await page.getByRole('button', { name: words.addMember }).first().press('Enter')
    const dialog = page.getByRole('dialog')
    await dialog.getByText(newcomer.notTold).waitFor()
    expect(await dialog.getByRole('link').allTextContents()).toEqual([newcomer.travelling({ need: '家計の見直し', to: 'くらし自立' })])
    await close()
  })

  it('is not covered by the word of what was just done', async () => {
    const { page, close } = await counter.sitDown('st03', { at: MORISHITA })
    await card(page, words.tasks).getByRole('button', { name: words.finish }).first().press('Enter')
    const toast = page.locator('.toast')
    await toast.waitFor()
    const [said, main] = [await toast.boundingBox(), await page.locator('main').boundingBox()]
    expect((said?.x ?? 0) + (said?.width ?? 0)).toBeLessThanOrEqual(main?.x ?? 0)
    expect((said?.y ?? 0) + (said?.height ?? 0)).toBeLessThanOrEqual(768)
    await toast.getByRole('button', { name: wordsOf(partsMessages).undo }).press('Enter')
    await close()
  })

  it('stands beneath the members and before the past on a telephone and on paper, and a touch leads on to the past', async () => {
    const { page, open, close } = await counter.sitDown('st03')
    await page.setViewportSize({ width: 390, height: 844 })
    await open(MORISHITA)
    const topOf = async (of: Locator): Promise<number> => (await of.boundingBox())?.y ?? 0
    const order = async (last: readonly (readonly [string, Locator])[] = []): Promise<readonly string[]> => {
      const placed = [['due', card(page, words.tasks)], ['due', card(page, words.referrals)], ['story', story(page)], ['members', page.getByRole('table', { name: words.members })],
        ['beside', card(page, words.team)], ['beside', card(page, words.facts)], ...last] as const
      const tops = await Promise.all(placed.map(async ([name, of]) => ({ name, top: await topOf(of) })))
      return [...new Set(tops.toSorted((one, other) => one.top - other.top).map(({ name }) => name))]
    }
    const readers = card(page, wordsOf(protectionMessages).title)
    await readers.waitFor()
    expect(await order([['readers', readers]])).toEqual(['members', 'due', 'story', 'beside', 'readers'])
    await page.getByRole('button', { name: words.toStory }).click()
    await expect.poll(() => story(page).evaluate((one) => document.activeElement?.contains(one) === true && one.getBoundingClientRect().top < innerHeight), PATIENCE).toBe(true)
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.closest('.overview-work') !== null)).toBe(true)
    await page.setViewportSize({ width: 1366, height: 768 })
    await page.emulateMedia({ media: 'print' })
    await expect.poll(order, PATIENCE).toEqual(['members', 'due', 'story', 'beside'])
    expect(await page.getByRole('button', { name: words.toStory }).isVisible()).toBe(false)
    expect(await readers.isVisible()).toBe(false)
    await page.getByText(wordsOf(householdPaperMessages).printedAsShown).waitFor()
    await close()
  })
})
