import type { Locator, Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { everythingKeptBy } from '#tests/support/pages/everything-held.ts'
import { writeIn } from '#tests/support/pages/keyboard.ts'
import { PATIENCE } from '#tests/support/pages/watched-page.ts'
import { wordsOf } from '#tests/support/pages/words.ts'
import { demoId } from '#demo/demo-id.ts'
import { hearingLabels, sharingReachLabels, storyKindLabels } from '#i18n/casework-codes.messages.ts'
import { standingLabels } from '#i18n/household-codes.messages.ts'
import { partsMessages } from '#ui/language/parts.messages.ts'
import { draftMessages } from '#web/draft/draft.messages.ts'
import { caseworkMessages } from '#web/casework/casework.messages.ts'
import { householdMessages } from '#web/household/household.messages.ts'
import { searchMessages } from '#web/search/search.messages.ts'
import { card, entry, MORISHITA, story } from './household-page.ts'
import { openCounter } from './open-counter.ts'

const counter = openCounter()
const words = wordsOf(householdMessages)
const casework = wordsOf(caseworkMessages)
const kinds = wordsOf(storyKindLabels)
const hearings = wordsOf(hearingLabels)
const standings = wordsOf(standingLabels)

/** The outreach worker who leads the case of 森下家, and the social worker of another agency on the same team. */
const [LEAD, COLLEAGUE] = ['st03', 'st04']

const choose = async (page: Page, of: Locator, choice: string): Promise<void> => {
  await of.getByRole('button', { name: casework.actions }).press('Enter')
  await page.getByRole('menuitem', { name: choice, exact: true }).press('Enter')
}

const writeRecord = async (page: Page, facts: string): Promise<void> => {
  await page.keyboard.press('r')
  await page.keyboard.press('r')
  // What has to be said stands first: whether anybody was met. What happened is one step of the Tab key away.
  await expect.poll(() => page.getByRole('radio', { name: hearings.heard }).evaluate((radio) => radio === document.activeElement), PATIENCE).toBe(true)
  await page.keyboard.press('Tab')
  await page.keyboard.insertText(facts)
}

const factText = (page: Page): Locator => page.getByRole('textbox', { name: words.factText })

describe('The minute before a visit', () => {
  it('is enough, by keyboard from the search: whose page, who is involved, what is open, what to beware of, what happened', async () => {
    const { page, settle, errors, close } = await counter.sitDown(LEAD)
    await page.keyboard.press('/')
    const palette = page.getByRole('dialog', { name: wordsOf(searchMessages).title })
    await palette.waitFor()
    await page.keyboard.insertText('もりした')
    await palette.getByRole('link', { name: '森下 浩' }).first().waitFor()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.waitForURL((url) => url.pathname === MORISHITA)
    await settle()
    const bar = page.locator('.identity')
    for (const told of [/森下家/, /森下 浩 5\d歳/, /谷口 由佳（社協）/, /30日ごと/]) expect(await bar.textContent()).toMatch(told)
    for (const told of ['谷口 由佳', '井坂 守', 'あおば包括', '母の介護']) await card(page, words.team).getByText(told).first().waitFor()
    await card(page, words.referrals).getByRole('link', { name: '家計の見直し' }).waitFor()
    expect(await card(page, words.warnings).textContent()).toMatch(/呼び鈴は鳴らさない.*に見直す/s)
    await entry(page, '古書店の在庫表づくりを任される').waitFor()
    expect(errors).toEqual([])
    await close()
  })

  it('tells a case without a task as accompanied, and one not heard from within its rhythm as silent', async () => {
    const { page, open, close } = await counter.sitDown('st01')
    for (const [standing, told] of [['accompanying', words.noTasks], ['silent', words.rhythm]] as const) {
      await open(`/cases?reach=all&standing=${standing}`)
      await page.locator('main tbody a').first().press('Enter')
      await page.waitForURL(/\/cases\/[0-9a-f-]{36}$/)
      await expect.poll(() => page.locator('.identity').textContent(), PATIENCE).toContain(standings[standing])
      await page.getByText(told).first().waitFor()
    }
    await close()
  })
})

describe('What happened at a visit', () => {
  it('is kept as it is typed, stands on top as a draft, is finished, corrected, and its history shows what changed', async () => {
    const { page, open, close } = await counter.sitDown(LEAD, { at: MORISHITA })
    await writeRecord(page, '玄関先で十分。庭の柿の話。')
    await page.locator('.saving[data-status="saved"]').first().waitFor()
    await open(MORISHITA)
    const draft = story(page).getByRole('listitem').first()
    await expect.poll(() => draft.textContent(), PATIENCE).toMatch(/下書き.*庭の柿の話/s)
    await draft.getByRole('link', { name: casework.goOn }).press('Enter')
    const facts = page.getByLabel(casework.facts)
    await facts.waitFor()
    expect(await facts.inputValue()).toBe('玄関先で十分。庭の柿の話。')
    await writeIn(page, page.getByLabel(casework.ownWords), '柿を持って行きなさい')
    await page.keyboard.press('Control+Enter')
    await page.getByText(casework.reachedMissing).waitFor()
    const heard = page.getByRole('radio', { name: hearings.heard })
    expect(await page.getByRole('radio', { checked: true }).count()).toBe(0)
    await expect.poll(() => heard.evaluate((radio) => radio === document.activeElement), PATIENCE).toBe(true)
    await page.keyboard.press('Space')
    await page.keyboard.press('Control+Enter')
    await page.waitForURL((url) => url.pathname === MORISHITA)
    await entry(page, '庭の柿の話').getByText('「柿を持って行きなさい」').waitFor()
    await expect.poll(() => story(page).getByRole('link', { name: casework.goOn }).count(), PATIENCE).toBe(0)
    await choose(page, entry(page, '庭の柿の話'), casework.correct)
    await facts.waitFor()
    await page.getByText(casework.readAfter({ reach: wordsOf(sharingReachLabels).readers })).waitFor()
    await facts.fill('玄関先で二十分。庭の柿の話。')
    await page.getByLabel(casework.reason).fill('時計を見まちがえた')
    await page.getByRole('button', { name: casework.saveCorrection }).click()
    await page.getByText(casework.correctionSaved, { exact: true }).waitFor()
    await entry(page, '玄関先で二十分').getByRole('link', { name: casework.corrected }).press('Enter')
    await page.getByRole('heading', { name: casework.historyTitle }).waitFor()
    await expect.poll(() => page.locator('main ins').allTextContents(), PATIENCE).toEqual([expect.stringContaining('二')])
    await page.getByText('時計を見まちがえた').waitFor()
    await page.getByText('玄関先で十分。庭の柿の話。').first().waitFor()
    await close()
  })

  it('lies locked on the device while the server cannot be reached, and is there after the browser was killed', async () => {
    const { page, open, close } = await counter.sitDown(LEAD)
    const context = page.context()
    await open(MORISHITA)
    await context.route('**/api/saveDraft', (route) => route.abort())
    await writeRecord(page, 'つながらないあいだの訪問')
    await page.locator('.saving[data-status="offline"]').waitFor()
    const address = page.url()
    const kept = await everythingKeptBy(page)
    expect(kept).toContain(new URL(address).searchParams.get('draft'))
    expect(kept).not.toContain('つながらない')
    const killed = page.waitForEvent('crash')
    void (await context.newCDPSession(page)).send('Page.crash').catch(() => undefined)
    await killed
    const again = await context.newPage()
    await again.goto(address)
    const field = again.getByLabel(casework.facts)
    await field.waitFor(PATIENCE)
    expect(await field.inputValue()).toBe('つながらないあいだの訪問')
    await again.getByText(wordsOf(draftMessages).fromDevice).waitFor(PATIENCE)
    await close()
  })

  it('is found by person, kind and agency, and what matters is pinned on top', async () => {
    const { page, open, settle, close } = await counter.sitDown(LEAD, { at: MORISHITA })
    const heads = (): Promise<readonly string[]> => story(page).locator(':scope > li .story-head').allTextContents()
    await page.getByLabel(casework.agency, { exact: true }).selectOption({ label: 'あおば包括' })
    await settle()
    await expect.poll(async () => (await heads()).every((head) => head.includes('あおば包括')), PATIENCE).toBe(true)
    expect((await heads()).length).toBeGreaterThan(2)
    await open(MORISHITA)
    await page.getByLabel(casework.person, { exact: true }).selectOption({ label: '森下 フミ' })
    await settle()
    await entry(page, '台所に焦げた鍋が三つ').waitFor()
    await expect.poll(() => entry(page, '古書店の在庫表づくり').count(), PATIENCE).toBe(0)
    await open(MORISHITA)
    await page.getByRole('button', { name: kinds.referral, exact: true }).press('Enter')
    await settle()
    await expect.poll(async () => (await heads()).every((head) => head.includes(casework.referral)), PATIENCE).toBe(true)
    await open(MORISHITA)
    const one = entry(page, '古書店の在庫表づくり')
    await choose(page, one, casework.pin)
    await expect.poll(() => one.getAttribute('data-kind'), PATIENCE).toBe('pinned')
    const pinned = story(page).locator('li[data-kind=pinned]')
    const more = page.getByRole('button', { name: casework.olderPinned({ n: 1 }) })
    await more.waitFor()
    expect([await pinned.count(), await pinned.and(page.locator(':visible')).count()]).toEqual([3, 2])
    await more.press('Enter')
    await expect.poll(() => pinned.and(page.locator(':visible')).count(), PATIENCE).toBe(3)
    await close()
  })
})

describe('Two who write on one household', () => {
  it('see both texts side by side, and what was typed second is neither lost nor written unseen', async () => {
    const [first, second] = [await counter.sitDown(LEAD), await counter.sitDown(COLLEAGUE)]
    for (const { open } of [first, second]) await open(MORISHITA)
    const change = async ({ page }: typeof first, text: string): Promise<void> => {
      const fact = card(page, words.facts).getByRole('listitem').filter({ hasText: '同じ話の繰り返し' })
      await fact.getByRole('button', { name: words.changeFact }).press('Enter')
      await factText(page).fill(text)
    }
    const save = ({ page }: typeof first): Promise<void> => page.getByRole('dialog').getByRole('button', { name: new RegExp(`^${words.save}`) }).press('Enter')
    await change(first, '同じ話の繰り返し。鍋焦がしは減った')
    await change(second, '同じ話の繰り返し。薬の飲み忘れ')
    await save(first)
    await first.page.getByRole('dialog').waitFor({ state: 'detached' })
    await card(first.page, words.facts).getByText('鍋焦がしは減った').waitFor()
    await save(second)
    const compared = second.page.locator('.compared')
    await compared.getByText('鍋焦がしは減った').waitFor()
    await compared.getByText('薬の飲み忘れ').waitFor()
    await factText(second.page).fill('同じ話の繰り返し。鍋焦がしは減ったが薬の飲み忘れ')
    await second.page.getByRole('button', { name: wordsOf(partsMessages).keepMine }).press('Enter')
    await second.page.getByRole('dialog').waitFor({ state: 'detached' })
    await card(second.page, words.facts).getByText('鍋焦がしは減ったが薬の飲み忘れ').waitFor()
    expect(await card(second.page, words.facts).getByText('鍋焦がしは減ったが薬の飲み忘れ').count()).toBe(1)
    await first.close()
    await second.close()
  })
})

describe('Whoever decides who leads', () => {
  it('sees who leads by now where somebody else decided something first, and goes on from there', async () => {
    const { page, close } = await counter.sitDown(LEAD, { at: MORISHITA })
    await page.locator('.identity').getByRole('button', { name: words.actions }).press('Enter')
    await page.getByRole('menuitem', { name: words.assignLead }).press('Enter')
    const dialog = page.getByRole('dialog')
    const lead = dialog.getByLabel(`${words.lead}${wordsOf(partsMessages).needed}`, { exact: true })
    await lead.locator('option', { hasText: '井坂 守' }).waitFor({ state: 'attached' })
    await lead.selectOption((await lead.locator('option', { hasText: '井坂 守' }).getAttribute('value')) ?? '')
    await counter.served().city.database.admin.query('update matter set version = version + 1 where id = $1', [demoId('case/0')])
    await dialog.getByRole('button', { name: new RegExp(`^${words.assignLead}`) }).press('Enter')
    const compared = dialog.locator('.compared')
    for (const told of ['井坂 守', '谷口 由佳']) await compared.getByText(told).waitFor()
    await dialog.getByRole('button', { name: wordsOf(partsMessages).keepMine }).press('Enter')
    await dialog.waitFor({ state: 'detached' })
    await expect.poll(() => page.locator('.identity').textContent(), PATIENCE).toContain('井坂 守')
    await close()
  })
})

describe('The household page on paper', () => {
  it('says 取扱注意, who printed it and when, and shows everything but what a hand can press', async () => {
    const { page, close } = await counter.sitDown(LEAD, { at: MORISHITA })
    await story(page).locator(':scope > li:not(.no-print)').first().waitFor()
    const onScreen = await story(page).locator(':scope > li:not(.no-print)').count()
    // A4 with its margins, in the pixels of CSS.
    await page.setViewportSize({ width: 654, height: 987 })
    await page.emulateMedia({ media: 'print' })
    const foot = await page.evaluate(() => document.adoptedStyleSheets.flatMap((sheet) => [...sheet.cssRules].map((rule) => rule.cssText)).join(' '))
    expect(foot).toMatch(/@bottom-left.*取扱注意.*谷口 由佳.*\d{1,2}:\d{2}/s)
    expect(foot).toMatch(/@top-left[^}]*森下家/)
    expect(await page.locator('.print-footer').count()).toBe(0)
    for (const title of [words.warnings, words.tasks, words.referrals, words.team, words.facts]) await card(page, title).waitFor()
    expect(await card(page, words.team).textContent()).toContain('0999-00-1002')
    expect(await story(page).locator(':scope > li:visible').count()).toBe(onScreen)
    // What the story was narrowed to is said on paper, too: of the filters stands what holds, and no other button.
    const pressed = await page.locator('button:visible, .button:visible, select:visible, nav:visible').evaluateAll((all) => all.filter((one) => one.closest('search.filters') === null || one.getAttribute('aria-pressed') === 'false').map((one) => one.outerHTML))
    expect(pressed).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
    await close()
  })
})
