import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { hearingLabels } from '#i18n/casework-codes.messages.ts'
import { problemMessages } from '#i18n/problem.messages.ts'
import { writeIn } from '#tests/support/pages/keyboard.ts'
import { PATIENCE } from '#tests/support/pages/watched-page.ts'
import { wordsOf } from '#tests/support/pages/words.ts'
import { caseworkMessages } from '#web/casework/casework.messages.ts'
import { intakeMessages } from '#web/intake/intake.messages.ts'
import { sendingMessages } from '#web/referral/sending.messages.ts'
import { MORISHITA } from './household-page.ts'
import { openCounter } from './open-counter.ts'

const counter = openCounter()
const problems = wordsOf(problemMessages)
const casework = wordsOf(caseworkMessages)
const intake = wordsOf(intakeMessages)
const hearings = wordsOf(hearingLabels)
const sending = wordsOf(sendingMessages)

const said = (page: Page) => page.getByRole('status').filter({ hasText: problems.back })
const counted = async (table: 'intake' | 'contact_record', column: string, text: string): Promise<number> => {
  const { rows } = await counter.served().city.database.admin.query<{ n: number }>(`select count(*)::int as n from ${table} where ${column} = $1`, [text])
  return rows[0]?.n ?? -1
}

/** Presses while the line is down, reads that it was in vain, and has the line back: the warning goes by itself, and the text is kept. */
const pressInVain = async (page: Page, press: () => Promise<void>): Promise<void> => {
  await page.context().setOffline(true)
  await press()
  const warning = page.getByRole('alert').filter({ hasText: problems.unreachable })
  await warning.waitFor()
  await page.context().setOffline(false)
  await warning.waitFor({ state: 'detached' })
  await said(page).waitFor()
  await page.locator('.saving[data-status="saved"]').waitFor()
}

describe('What was pressed while the line was down', () => {
  it('as an intake is received by nobody behind its writer’s back: once the line is back it is said, with the button beside, and pressed it is received once', async () => {
    const { page, open, close } = await counter.sitDown('st04')
    const text = '線が切れているあいだの相談'
    await open('/intakes/new')
    await writeIn(page, page.getByLabel(intake.text, { exact: true }), text)
    await pressInVain(page, () => page.keyboard.press('Control+Enter'))
    expect(await counted('intake', 'text', text)).toBe(0)
    await said(page).getByRole('button', { name: intake.save }).click()
    await page.waitForURL(/\/intakes\/[0-9a-f-]{36}$/u)
    expect(await counted('intake', 'text', text)).toBe(1)
    await close()
  })

  it('as a record is on no household’s page before it was pressed once more', async () => {
    const { page, open, close } = await counter.sitDown('st04')
    const facts = '線が切れているあいだの訪問'
    await open(MORISHITA)
    await page.keyboard.press('r')
    await page.keyboard.press('r')
    await page.getByRole('radio', { name: hearings.heard }).check()
    await writeIn(page, page.getByLabel(casework.facts), facts)
    await pressInVain(page, () => page.keyboard.press('Control+Enter'))
    expect(await counted('contact_record', 'facts', facts)).toBe(0)
    await said(page).getByRole('button', { name: casework.save }).click()
    await page.waitForURL(new RegExp(`${MORISHITA}$`, 'u'))
    expect(await counted('contact_record', 'facts', facts)).toBe(1)
    await close()
  })

  it('as a つなぎ to be kept, and not to be sent, has no button beside the words that would send it', async () => {
    const { page, open, close } = await counter.sitDown('st04')
    const taken = await counter.does(page, 'receiveIntake', { text: '電気が止まる', consent: 'spoken', consentForm: {} })
    await open(`/matters/${taken.id}/refer`)
    await page.getByLabel(sending.need).fill('電気代のこと')
    await page.getByLabel(sending.why).fill('今月末')
    await page.getByRole('radio', { name: sending.outsideChoice }).check()
    await page.getByLabel(sending.outside).fill('架空電力の相談窓口')
    // It was to be sent first; its writer would then rather keep it.
    await page.context().setOffline(true)
    await page.keyboard.press('Control+Enter')
    await page.getByRole('alert').filter({ hasText: problems.unreachable }).waitFor()
    await pressInVain(page, async () => {
      const isLost = page.waitForEvent('requestfailed', (request) => request.url().endsWith('/api/draftReferral'))
      await page.getByRole('button', { name: sending.keepDraft }).click()
      await isLost
    })
    expect(await said(page).getByRole('button').count()).toBe(0)
    await close()
  })
})

describe('What could not be read while the line was down', () => {
  it('is read once it is back, by itself', async () => {
    const { page, open, close } = await counter.sitDown('st04')
    await page.route('**/api/listReferrals', (route) => route.abort())
    await open('/referrals')
    const warning = page.getByText(problems.unreachable_reading)
    await warning.first().waitFor()
    await page.unroute('**/api/listReferrals')
    await expect.poll(() => warning.count(), PATIENCE).toBe(0)
    expect(await page.locator('main tbody tr').count()).toBeGreaterThan(0)
    await close()
  })
})
