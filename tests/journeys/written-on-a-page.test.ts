import type { Locator, Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { outcomeLabels } from '#i18n/intake-codes.messages.ts'
import { moveLabels } from '#i18n/referral-codes.messages.ts'
import { staysWhenLoadedAnew } from '#tests/support/pages/leaving-asked.ts'
import { writeIn } from '#tests/support/pages/keyboard.ts'
import { wordsOf } from '#tests/support/pages/words.ts'
import { writingMessages } from '#web/app/writing.messages.ts'
import { openCounter } from './open-counter.ts'

const counter = openCounter()
const asked = wordsOf(writingMessages)
const TEXT = '電話で話した。来月まで様子を見たいとのこと。'

/** Writes, and goes on writing whenever something would take it: a key that leads elsewhere by a link, a new loading. Then leaves knowingly. */
const writtenAndLeft = async (page: Page, field: Locator) => {
  await writeIn(page, field, TEXT)
  const question = page.getByRole('alertdialog', { name: asked.leaveTitle })
  const home = page.locator('nav a[href="/"]').first()
  await home.press('Enter')
  await question.waitFor()
  await page.keyboard.press('Escape')
  await question.waitFor({ state: 'detached' })
  const kept = { by: await staysWhenLoadedAnew(page), text: await field.inputValue() }
  await home.press('Enter')
  await question.getByRole('button', { name: asked.leave }).press('Enter')
  await page.waitForURL((url) => url.pathname === '/')
  return kept
}

describe('What somebody has written on a page and not sent', () => {
  it('is not lost with the page by one key: how an intake ends', async () => {
    const { page, open, close } = await counter.sitDown('st04')
    const intake = await counter.does(page, 'receiveIntake', { text: '家賃が払えない' })
    await open(`/intakes/${intake.id}`)
    await page.getByRole('radio', { name: wordsOf(outcomeLabels).informed }).click()
    expect(await writtenAndLeft(page, page.locator('textarea[name="note"]'))).toEqual({ by: 'beforeunload', text: TEXT })
    await close()
  })

  it('is not lost with the page by one key: why a つなぎ is withdrawn', async () => {
    const { page, open, close } = await counter.sitDown('st04')
    const intake = await counter.does(page, 'receiveIntake', { text: '家賃が払えない' })
    const sent = await counter.does(page, 'sendReferral', { matterId: intake.id, need: '住まい', why: '退去', urgency: 'usual', toOutside: '架空司法書士事務所' })
    await open(`/referrals/${sent.id}`)
    await page.getByRole('button', { name: wordsOf(moveLabels).withdraw }).press('Enter')
    expect(await writtenAndLeft(page, page.locator('textarea[name="note"]'))).toEqual({ by: 'beforeunload', text: TEXT })
    await close()
  })
})
