import type { Locator, Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { demoId } from '#demo/demo-id.ts'
import { addDays } from '#domain/shared/day.ts'
import { fieldRuleMessages } from '#i18n/field-rule.messages.ts'
import { moveLabels, statusLabels } from '#i18n/referral-codes.messages.ts'
import { cityToday } from '#tests/support/city.ts'
import { PATIENCE } from '#tests/support/pages/watched-page.ts'
import { wordsOf } from '#tests/support/pages/words.ts'
import { SOMEBODY } from '#tests/support/serve.ts'
import { partsMessages } from '#ui/language/parts.messages.ts'
import { colleagueMessages } from '#web/app/colleague.messages.ts'
import { shellMessages } from '#web/app/shell.messages.ts'
import { householdMessages } from '#web/household/household.messages.ts'
import { movingMessages } from '#web/referral/referral.messages.ts'
import { openCounter } from './open-counter.ts'

const counter = openCounter()
const words = wordsOf(householdMessages)
const moves = wordsOf(moveLabels)
const states = wordsOf(statusLabels)
const moving = wordsOf(movingMessages)
const shell = wordsOf(shellMessages)
const empty = wordsOf(fieldRuleMessages).missing()
const LEAD = 'st03'
const MORISHITA = demoId('case/0')

/** What has the focus: its element and its words. */
const focused = (page: Page): Promise<string> => page.evaluate(() => `${document.activeElement?.tagName ?? ''} ${document.activeElement?.textContent ?? ''}`)

/** A household with one more task, and the button that finishes it. */
const withTask = async (text: string) => {
  const seat = await counter.sitDown(LEAD)
  await counter.does(seat.page, 'addTask', { matterId: MORISHITA, text, dueOn: addDays(cityToday(), 30) })
  await seat.open(`/cases/${MORISHITA}`)
  const row = seat.page.getByRole('region', { name: words.tasks, exact: true }).getByRole('listitem').filter({ hasText: text })
  const finish = row.getByRole('button', { name: words.finish })
  await finish.waitFor()
  return { ...seat, row, finish }
}

describe('The focus', () => {
  it('goes to the heading of its place when what had it is taken away', async () => {
    const { page, row, finish, close } = await withTask('鍋を返す')
    await finish.press('Enter')
    await row.waitFor({ state: 'detached' })
    await expect.poll(() => focused(page), PATIENCE).toMatch(new RegExp(`^H[23] ${words.tasks}`))
    await close()
  })

  it('goes to the heading of the page when a whole page is taken away', async () => {
    const { page, close } = await counter.sitDown(SOMEBODY.coordinator, { at: '/structure' })
    await page.locator('main').getByRole('button').first().focus()
    await page.keyboard.press('h')
    await page.waitForURL((url) => url.pathname === '/')
    await expect.poll(() => focused(page), PATIENCE).toMatch(new RegExp(`^H1 ${shell.today}`))
    await close()
  })

  it('goes into the list of keys and comes back from it', async () => {
    const { page, finish, close } = await withTask('鍵を預かる')
    await finish.focus()
    await page.keyboard.press('?')
    const help = page.getByRole('dialog', { name: wordsOf(partsMessages).shortcuts })
    await help.waitFor()
    expect(await help.evaluate((dialog) => dialog.contains(document.activeElement))).toBe(true)
    await page.keyboard.press('Escape')
    await help.waitFor({ state: 'detached' })
    await expect.poll(() => finish.evaluate((button) => button === document.activeElement), PATIENCE).toBe(true)
    await close()
  })

  it('is in sight after a sheet was changed: nothing of it lies beneath the bar that stays', async () => {
    const { page, open, close } = await counter.sitDown('st04')
    const intake = await counter.does(page, 'receiveIntake', { text: '書き足す相談', heard: '聞いたこと。'.repeat(200), consent: 'spoken' })
    await open(`/intakes/${intake.id}`)
    await page.keyboard.press('e')
    const judgement = page.locator('textarea[name="judgement"]')
    await judgement.fill('見立てを書き足した')
    await judgement.press('Control+Enter')
    await judgement.waitFor({ state: 'detached' })
    await page.getByText('見立てを書き足した').waitFor()
    const edge = async (of: Locator): Promise<{ top: number; bottom: number }> => {
      const box = await of.boundingBox()
      return { top: box?.y ?? 0, bottom: (box?.y ?? 0) + (box?.height ?? 0) }
    }
    await expect.poll(async () => (await edge(page.locator('main .card').first())).top >= (await edge(page.locator('.identity'))).bottom, PATIENCE).toBe(true)
    await close()
  })

  it('stays let go of by whoever pressed on an empty place', async () => {
    const { page, row, finish, close } = await withTask('雑誌を届ける')
    await finish.focus()
    await page.locator('.practice').click()
    await finish.evaluate((button) => (button as HTMLElement).click())
    await row.waitFor({ state: 'detached' })
    expect(await focused(page)).toMatch(/^BODY/)
    await close()
  })
})

describe('Ctrl+Enter in a form with nothing in it', () => {
  it('does what its button does: the first field that is needed says so under its own label and has the focus', async () => {
    const { page, close } = await counter.sitDown(LEAD, { at: `/cases/${MORISHITA}` })
    await page.getByRole('button', { name: words.addTask, exact: true }).click()
    const dialog = page.getByRole('dialog', { name: words.addTask })
    const [what, due] = [dialog.getByLabel(words.whatToDo), dialog.getByLabel(words.dueOn)]
    await what.press('Control+Enter')
    await expect.poll(() => what.getAttribute('aria-invalid'), PATIENCE).toBe('true')
    await expect.poll(() => due.getAttribute('aria-invalid'), PATIENCE).toBe('true')
    expect(await what.evaluate((field) => field === document.activeElement)).toBe(true)
    expect(await dialog.locator('.field-error').allTextContents()).toEqual([empty, empty])
    expect(await dialog.getByRole('alert').count()).toBe(0)
    await close()
  })

  it('asks whom to add where nobody is chosen, and Enter takes whom a typed reading leaves', async () => {
    const { page, close } = await counter.sitDown(LEAD, { at: `/cases/${MORISHITA}` })
    await page.getByRole('button', { name: words.addToTeam, exact: true }).click()
    const dialog = page.getByRole('dialog', { name: words.addToTeam })
    const whom = dialog.getByLabel(words.colleague)
    await whom.press('Control+Enter')
    await expect.poll(() => whom.getAttribute('aria-invalid'), PATIENCE).toBe('true')
    expect(await whom.evaluate((field) => field === document.activeElement)).toBe(true)
    const narrow = dialog.getByLabel(wordsOf(colleagueMessages).narrow)
    const place = async (locator: Locator): Promise<number> => (await locator.boundingBox())?.y ?? Number.NaN
    const [label, filter, choices] = [await place(dialog.locator('label', { hasText: words.colleague })), await place(narrow), await place(whom)]
    expect([label < filter, filter <= choices]).toEqual([true, true])
    expect(await narrow.evaluate((field) => (field.getAttribute('aria-describedby') ?? '').split(' ').map((id) => document.querySelector(`[id="${id}"]`)?.textContent).join(' '))).toContain(words.colleague)
    await narrow.fill('いさか')
    await expect.poll(() => whom.locator('option').count(), PATIENCE).toBe(2)
    expect(await whom.inputValue()).toBe('')
    await narrow.press('Enter')
    await expect.poll(() => whom.locator('option:checked').textContent(), PATIENCE).toContain('井坂 守')
    await close()
  })
})

/** Presses where a control stands, as the first, second or later click of one place: a browser counts them by itself. */
const clickAt = async (page: Page, target: Locator, clickCount: number): Promise<void> => {
  await target.scrollIntoViewIfNeeded()
  const box = await target.boundingBox()
  await page.mouse.move((box?.x ?? 0) + (box?.width ?? 0) / 2, (box?.y ?? 0) + (box?.height ?? 0) / 2)
  await page.mouse.down({ clickCount })
  await page.mouse.up({ clickCount })
}

/** A need that was sent to somebody who has it open. */
const withReferral = async (text: string) => {
  const sender = await counter.sitDown('st04')
  const intake = await counter.does(sender.page, 'receiveIntake', { text, consent: 'spoken' })
  const sent = await counter.does(sender.page, 'sendReferral', { matterId: intake.id, need: '住まい', why: '退去', toAgencyId: demoId('agency/AG06'), urgency: 'usual' })
  await sender.close()
  const receiver = await counter.sitDown('st05')
  await receiver.open(`/referrals/${sent.id}`)
  return receiver
}

describe('A form that opens where somebody pressed', () => {
  it('has the focus in what is asked first, and Ctrl+Enter sends it from there', async () => {
    const { page, close } = await withReferral('手が足りない')
    await page.getByRole('button', { name: moves.return }).press('Enter')
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('name')), PATIENCE).toBe('reason')
    await page.keyboard.press('Control+Enter')
    await page.getByText(moving.reasonMissing).waitFor()
    await page.locator('select[name="reason"]').selectOption('no_capacity')
    await page.locator('textarea[name="nextStep"]').fill('生活福祉課に一緒に聞く')
    await page.keyboard.press('Control+Enter')
    await page.getByText(states.returned).first().waitFor()
    await close()
  })

  it('is left and entered in one place: the way back never stands where the way on stood', async () => {
    const { page, settle, close } = await withReferral('同じ場所')
    const back = page.getByRole('button', { name: moves.return })
    const before = await back.boundingBox()
    await page.getByRole('button', { name: moves.accept }).press('Enter')
    await page.getByText(states.accepted).first().waitFor()
    await settle()
    expect((await back.boundingBox())?.x).toBe(before?.x)
    expect((await back.boundingBox())?.x).toBe((await page.getByRole('button', { name: moves.meet }).boundingBox())?.x)
    expect((await back.boundingBox())?.y).toBeGreaterThan((await page.getByRole('button', { name: moves.meet }).boundingBox())?.y ?? 0)
    await close()
  })
})

describe('The second half of a double click', () => {
  it('does nothing to what has come under the pointer meanwhile; a click of its own does', async () => {
    const sender = await counter.sitDown('st04')
    const intake = await counter.does(sender.page, 'receiveIntake', { text: '二度押し', consent: 'spoken' })
    const sent = await counter.does(sender.page, 'sendReferral', { matterId: intake.id, need: '住まい', why: '退去', toAgencyId: demoId('agency/AG06'), urgency: 'usual' })
    const { page, settle, close } = await counter.sitDown('st05', { at: `/referrals/${sent.id}` })
    await clickAt(page, page.getByRole('button', { name: moves.accept }), 1)
    await page.getByText(states.accepted).first().waitFor()
    await settle()
    const meet = page.getByRole('button', { name: moves.meet })
    const note = page.locator('textarea[name="note"]')
    await clickAt(page, meet, 2)
    await settle()
    expect(await note.count()).toBe(0)
    await clickAt(page, meet, 1)
    await note.waitFor()
    await Promise.all([close(), sender.close()])
  })

  it('is a click like any other where the first half fell on the same thing', async () => {
    const { page, row, finish, close } = await withTask('電話する')
    let finished = 0
    page.on('request', (request) => { if (request.url().endsWith('/api/finishTask')) finished += 1 })
    await finish.dblclick()
    await row.waitFor({ state: 'detached' })
    // The second press found the first on its way: one effect.
    expect(finished).toBe(1)
    await close()
  })
})

describe('A date that is copied', () => {
  it('is a date wherever it is pasted', async () => {
    const { page, close } = await counter.sitDown(SOMEBODY.counsellor)
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    const today = page.locator('main').getByText(/^令和/).first()
    await today.waitFor()
    await today.selectText()
    await page.keyboard.press('Control+C')
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText()), PATIENCE).toMatch(/^令和\d+年\d+月\d+日（\d{4}-\d{2}-\d{2}）$/)
    await close()
  })
})
