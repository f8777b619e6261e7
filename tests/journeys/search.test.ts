import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { boxLabels } from '#i18n/intake-codes.messages.ts'
import { cancelComposition, composeAndEnd } from '#tests/support/pages/input-method.ts'
import { PATIENCE } from '#tests/support/pages/watched-page.ts'
import { wordsOf } from '#tests/support/pages/words.ts'
import { SOMEBODY } from '#tests/support/serve.ts'
import { intakeMessages } from '#web/intake/intake.messages.ts'
import { searchMessages } from '#web/search/search.messages.ts'
import { openCounter } from './open-counter.ts'

const counter = openCounter()
const words = wordsOf(searchMessages)
const intake = wordsOf(intakeMessages)

const paletteOn = async (page: Page, key = '/') => {
  await page.keyboard.press(key)
  const palette = page.getByRole('dialog', { name: words.title })
  await palette.waitFor()
  return palette
}

const typeAnew = async (page: Page, text: string): Promise<void> => {
  await page.keyboard.press('Control+A')
  await page.keyboard.insertText(text)
}

describe('The search that opens over any page', () => {
  it('finds a person by any writing of the name, by the end of a phone number, by part of an address', async () => {
    const { page, close } = await counter.sitDown(SOMEBODY.coordinator)
    const palette = await paletteOn(page)
    for (const written of ['渡辺', '渡邉', '渡邊', 'わたなべ', 'ワタナベ', 'ﾜﾀﾅﾍﾞ', '0102']) {
      await typeAnew(page, written)
      await expect.poll(() => palette.locator('.link-list').textContent(), { ...PATIENCE, message: written }).toContain('渡辺 茂')
      await typeAnew(page, '何もない言葉です')
      await expect.poll(() => palette.locator('.link-list').textContent(), PATIENCE).not.toContain('渡辺 茂')
    }
    await close()
  })

  it('leads from a word of one of the 16 boxes to the intakes with that box ticked, and says where a word of a task was found', async () => {
    const { page, close, errors } = await counter.sitDown(SOMEBODY.counsellor)
    const { id } = await counter.does(page, 'receiveIntake', { text: '部屋から出てこない', boxes: ['C13', 'C10'], worstBox: 'C10', considerationNote: '呼び鈴を鳴らさない' })
    await paletteOn(page)
    await page.keyboard.insertText('呼び鈴')
    await page.getByRole('dialog').locator('a').filter({ hasText: '呼び鈴を鳴らさない' }).waitFor()
    await typeAnew(page, 'ヒキコモリ')
    await page.getByRole('dialog').getByRole('link', { name: boxLabels.C13.ja }).press('Enter')
    await page.waitForURL((url) => url.pathname === '/intakes' && url.searchParams.get('box') === 'C13')
    await page.locator(`a[href="/intakes/${id}"]`).waitFor()
    expect(await page.getByLabel(intake.boxTicked).inputValue()).toBe('C13')
    const palette = await paletteOn(page)
    await page.keyboard.insertText('次の見学先')
    await palette.locator('li').filter({ hasText: words.task }).filter({ hasText: '次の見学先' }).first().waitFor()
    expect(errors).toEqual([])
    await close()
  })

  it('finds words of the records, marks them, and opens the household with arrow and Enter', async () => {
    const { page, close } = await counter.sitDown(SOMEBODY.counsellor)
    const palette = await paletteOn(page, 'Control+k')
    await page.keyboard.insertText('ﾃﾞｲ送迎')
    await expect.poll(() => palette.locator('mark').allTextContents(), PATIENCE).toContain('デイ送迎')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/cases\/[0-9a-f-]{36}/)
    await palette.waitFor({ state: 'hidden' })
    await close()
  })

  it('finds what is known of a household, with where it stands and who said it', async () => {
    const { page, close } = await counter.sitDown(SOMEBODY.coordinator)
    const palette = await paletteOn(page)
    await page.keyboard.insertText('鍋焦がし')
    await expect.poll(() => palette.locator('.link-list').textContent(), PATIENCE).toContain('井坂（訪問）')
    expect(await palette.locator('.link-list').textContent()).toContain(words.facts)
    await close()
  })

  it('finds a つなぎ by the words of its need and a household by its warning, and opens the つなぎ', async () => {
    const { page, close } = await counter.sitDown(SOMEBODY.counsellor)
    const palette = await paletteOn(page)
    await page.keyboard.insertText('あめを持参')
    await expect.poll(() => palette.locator('.link-list').textContent(), PATIENCE).toContain(words.warning)
    await typeAnew(page, '部屋探し')
    await expect.poll(() => palette.locator('.link-list').textContent(), PATIENCE).toContain('段差のない部屋探し')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/referrals\/[0-9a-f-]{36}$/)
    await close()
  })

  it('shows whoever is restricted masked, in the words of any other agency’s, with the agency to ask, and leads to that alone', async () => {
    const { page, close } = await counter.sitDown(SOMEBODY.counsellor)
    const palette = await paletteOn(page)
    await page.keyboard.insertText('野口 清')
    await expect.poll(() => palette.locator('.link-list').textContent(), PATIENCE).toContain(words.elsewhere)
    expect(await palette.locator('.link-list').textContent()).not.toContain('野口')
    expect(await palette.locator('.link-list').textContent()).toContain(words.ask({ agency: '基幹みどり 0999-00-1004' }))
    expect(await palette.locator('.link-list a').evaluateAll((links) => links.map((link) => link.getAttribute('href')?.replace(/[0-9a-f-]{36}/, 'id')))).toEqual(['/matters/id/masked'])
    await close()
  })

  it('says of an intake whom it is about and that it is urgent, and so does the list of intakes', async () => {
    const { page, open, close } = await counter.sitDown(SOMEBODY.counsellor)
    await counter.does(page, 'receiveIntake', { text: '井戸の水が濁った', urgency: 'within_48h', subjects: [{ kana: 'カクウ ミズエ' }] })
    await counter.does(page, 'receiveIntake', { text: '井戸の水の匿名電話' })
    const palette = await paletteOn(page)
    await page.keyboard.insertText('井戸の水')
    const hit = (text: string) => palette.locator('.link-list li', { hasText: text })
    await expect.poll(() => hit('が濁った').textContent(), PATIENCE).toMatch(/本人：カクウ ミズエ.*24〜48時間/)
    expect(await hit('の匿名電話').textContent()).toMatch(/本人：名前 未確認$/)
    await open('/intakes?order=received')
    await page.getByRole('row').filter({ hasText: '井戸の水が濁った' }).filter({ hasText: 'カクウ ミズエ' }).waitFor()
    await page.getByRole('row').filter({ hasText: '井戸の水の匿名電話' }).filter({ hasText: '名前 未確認' }).waitFor()
    await close()
  })

  it('leads to the person who stands on a sheet alone: they have a page as well', async () => {
    const { page, close } = await counter.sitDown(SOMEBODY.counsellor)
    const { id } = await counter.does(page, 'receiveIntake', { text: '初めての相談', subjects: [{ name: '鵜飼 いさな', kana: 'ウカイ イサナ' }] })
    const sheet = (await (await page.request.post(`${counter.served().base}/api/getIntake`, { data: { id } })).json()) as { answer: { version: number; subjects: { id: string }[] } }
    await counter.does(page, 'bindIntakePerson', { id, version: sheet.answer.version, subjectId: sheet.answer.subjects[0]?.id, whyNew: '初めて来られた方' })
    const palette = await paletteOn(page)
    await page.keyboard.insertText('鵜飼 いさな')
    await palette.getByRole('link', { name: '鵜飼 いさな' }).first().press('Enter')
    await page.waitForURL(/\/persons\/[0-9a-f-]{36}$/)
    await page.getByRole('heading', { level: 1 }).filter({ hasText: '鵜飼' }).waitFor()
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('いさな')
    await close()
  })

  it('sends nothing while kana are being turned into kanji', async () => {
    const { page, settle, close } = await counter.sitDown(SOMEBODY.counsellor)
    const palette = await paletteOn(page)
    await composeAndEnd(page, 'わたなべ', '渡辺')
    await settle()
    expect(new URL(page.url()).pathname).toBe('/')
    expect(await palette.isVisible()).toBe(true)
    expect(await palette.getByRole('searchbox').inputValue()).toBe('渡辺')
    await close()
  })

  it('opens from within a field with Ctrl and K, and one Escape gives the field back as it was, whatever stands in the search', async () => {
    const { page, close } = await counter.sitDown(SOMEBODY.clerk)
    await page.keyboard.press('n')
    const field = page.getByLabel(intake.text, { exact: true })
    await field.waitFor()
    await page.keyboard.insertText('電話中に調べもの')
    const palette = await paletteOn(page, 'Control+k')
    await page.keyboard.insertText('渡辺')
    await cancelComposition(page, 'わたなべ')
    expect(await palette.isVisible()).toBe(true)
    await page.keyboard.press('Escape')
    await palette.waitFor({ state: 'hidden' })
    expect(await field.evaluate((element) => element === document.activeElement)).toBe(true)
    expect(await field.inputValue()).toBe('電話中に調べもの')
    await close()
  })
})

describe('The page of the search', () => {
  it('keeps the kind in the address and the words out of it, and both come back with the back key', async () => {
    const { page, close } = await counter.sitDown(SOMEBODY.coordinator)
    const palette = await paletteOn(page)
    await page.keyboard.insertText('渡辺')
    await palette.getByRole('button', { name: words.everything }).waitFor()
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/search$/)
    await page.getByRole('button', { name: new RegExp(`^${words.persons}`) }).press('Enter')
    await page.waitForURL(/\/search\?kind=persons$/)
    await page.locator('main .link-list a').first().press('Enter')
    await page.waitForURL(/\/cases\//)
    expect(decodeURIComponent(page.url())).not.toContain('渡辺')
    await page.goBack()
    await page.waitForURL(/\/search\?kind=persons$/)
    await expect.poll(() => page.locator('main').getByRole('searchbox').inputValue(), PATIENCE).toBe('渡辺')
    await page.locator('main .link-list a', { hasText: '渡辺' }).first().waitFor()
    await close()
  })
})
