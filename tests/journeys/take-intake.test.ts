import { describe, expect, it } from 'vitest'
import { killBrowser, openBrowser } from '#tests/support/browser.ts'
import { composeAndEnd } from '#tests/support/pages/input-method.ts'
import { writeIn } from '#tests/support/pages/keyboard.ts'
import { openPage, PATIENCE } from '#tests/support/pages/watched-page.ts'
import { wordsOf } from '#tests/support/pages/words.ts'
import { SOMEBODY } from '#tests/support/serve.ts'
import { boxLabels } from '#i18n/intake-codes.messages.ts'
import { notificationLaw } from '#i18n/notification-duty.messages.ts'
import { intakeMessages } from '#web/intake/intake.messages.ts'
import { reminderMessages } from '#web/intake/reminder.messages.ts'
import { openCounter } from './open-counter.ts'

const counter = openCounter()
const words = wordsOf(intakeMessages)
const reminder = wordsOf(reminderMessages)
const boxes = wordsOf(boxLabels)
const laws = wordsOf(notificationLaw)

const countIntakes = async (): Promise<number> => {
  const { rows } = await counter.served().city.database.admin.query<{ n: number }>('select count(*)::int as n from intake')
  return rows[0]?.n ?? -1
}

describe('Taking an intake at the counter', () => {
  it('needs one key, one line, one key', async () => {
    const { page, close } = await counter.sitDown(SOMEBODY.clerk)
    await page.keyboard.press('n')
    await page.getByLabel(words.text, { exact: true }).waitFor()
    await page.keyboard.insertText('父の様子がおかしいと娘さんから電話')
    await page.keyboard.press('Control+Enter')
    await page.waitForURL(/\/intakes\/[0-9a-f-]{36}$/)
    const heading = page.getByRole('heading', { level: 1 })
    await expect.poll(() => heading.textContent(), PATIENCE).toContain('父の様子がおかしい')
    await close()
  })

  it('says what is missing when nothing was written, in the field itself, and keeps the focus there', async () => {
    const { page, close } = await counter.sitDown(SOMEBODY.clerk)
    const before = await countIntakes()
    await page.keyboard.press('n')
    const field = page.getByLabel(words.text, { exact: true })
    await field.waitFor()
    await page.keyboard.press('Control+Enter')
    await page.getByRole('alert').waitFor()
    await expect.poll(() => field.getAttribute('aria-invalid'), PATIENCE).toBe('true')
    await expect.poll(() => field.evaluate((element) => element === document.activeElement), PATIENCE).toBe(true)
    expect(await countIntakes()).toBe(before)
    await close()
  })

  it('is reminded of notification and safety where violence is marked, and saves all the same, with nothing set by it; the saved sheet reminds on until its ending says what was done', async () => {
    const { page, close } = await counter.sitDown(SOMEBODY.counsellor)
    await page.keyboard.press('n')
    await writeIn(page, page.getByLabel(words.text, { exact: true }), '夫にたたかれている')
    const note = page.getByRole('status').filter({ hasText: reminder.title })
    expect(await note.count()).toBe(0)
    await page.getByRole('button', { name: boxes.C14 }).press(' ')
    for (const said of [reminder.urgencyUnsaid, reminder.whereabouts, laws.child, laws.elder, laws.disability, laws.partner]) await note.getByText(said).waitFor()
    await page.locator('select[name="urgency"]').selectOption('within_48h')
    await expect.poll(() => note.getByText(reminder.urgencyUnsaid).count(), PATIENCE).toBe(0)
    await page.locator('select[name="urgency"]').selectOption('')
    await page.keyboard.press('Control+Enter')
    await page.waitForURL(/\/intakes\/[0-9a-f-]{36}$/)
    const { rows } = await counter.served().city.database.admin.query('select boxes, urgency, considerations from intake where text = $1', ['夫にたたかれている'])
    expect(rows).toEqual([{ boxes: ['C14'], urgency: null, considerations: [] }])
    for (const said of [reminder.title, reminder.urgencyUnsaid, laws.child, laws.partner]) await page.getByText(said).waitFor()
    await counter.does(page, 'endIntake', { id: new URL(page.url()).pathname.split('/').at(-1), version: 1, outcome: 'emergency', note: '警察と配偶者暴力相談支援センターへ通報した' })
    await page.reload()
    await page.getByText('警察と配偶者暴力相談支援センターへ通報した').waitFor()
    expect(await page.getByText(reminder.title).count()).toBe(0)
    await close()
  })

  it('finds the line of a browser that was killed among the drafts', async () => {
    const browser = await openBrowser()
    const killed = await openPage(browser, counter.served().base, { as: SOMEBODY.clerk })
    await killed.open('/')
    await killed.page.keyboard.press('n')
    await writeIn(killed.page, killed.page.getByLabel(words.text, { exact: true }), 'ブラウザーが落ちる前の一行')
    await killed.page.locator('.saving[data-status="saved"]').first().waitFor()
    await killBrowser(browser)
    expect(browser.isConnected()).toBe(false)
    const { page, close } = await counter.sitDown(SOMEBODY.clerk)
    await page.locator('main a[href*="draft="]').first().press('Enter')
    const field = page.getByLabel(words.text, { exact: true })
    await expect.poll(() => field.inputValue(), PATIENCE).toBe('ブラウザーが落ちる前の一行')
    await close()
  })
})

describe('Kana being turned into kanji', () => {
  it('in any field of the intake: the Enter that ends the composition sends nothing', async () => {
    const { page, settle, close } = await counter.sitDown(SOMEBODY.clerk)
    const before = await countIntakes()
    const sent: string[] = []
    page.on('request', (request) => {
      if (request.url().endsWith('/api/receiveIntake')) sent.push(request.url())
    })
    await page.keyboard.press('n')
    await page.getByLabel(words.text, { exact: true }).waitFor()
    for (const summary of await page.locator('main details:not([open]) > summary').all()) await summary.press('Enter')
    const fields = await page.locator('main :is(textarea, input:is(:not([type]), [type="text"], [type="tel"], [type="search"])):visible').all()
    expect(fields.length).toBeGreaterThan(5)
    for (const field of fields) {
      await field.focus()
      await composeAndEnd(page, 'わたなべ', '渡辺')
      await composeAndEnd(page, 'わたなべ', '渡辺', { ctrl: true })
      expect(await field.inputValue()).toContain('渡辺')
    }
    await settle()
    expect(sent).toEqual([])
    expect(page.url()).toMatch(/\/intakes\/new/)
    expect(await countIntakes()).toBe(before)
    await close()
  })

  it('would be noticed here if a field took it for a command', async () => {
    const { page, close } = await counter.sitDown(SOMEBODY.clerk)
    await page.evaluate(() => {
      const form = document.createElement('form')
      const told = document.createElement('output')
      form.id = 'unguarded'
      form.append(document.createElement('input'), told)
      form.addEventListener('submit', (event) => {
        event.preventDefault()
        told.append('submitted ')
      })
      form.addEventListener('keydown', (event) => {
        if (event.key === 'Enter' && event.ctrlKey) told.append('sent ')
      })
      document.body.prepend(form)
    })
    await page.locator('#unguarded input').focus()
    await composeAndEnd(page, 'わたなべ', '渡辺')
    await composeAndEnd(page, 'わたなべ', '渡辺', { ctrl: true })
    await expect.poll(() => page.locator('#unguarded output').textContent(), PATIENCE).toMatch(/submitted.*sent/)
    await close()
  })
})
