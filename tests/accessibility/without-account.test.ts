import { describe, expect, it } from 'vitest'
import { DEMO_PASSWORD } from '#demo/load-demo.ts'
import { linkAnswerLabels } from '#i18n/referral-codes.messages.ts'
import { codeOf, invite, PASSWORD } from '#tests/support/door.ts'
import { barriersOn } from '#tests/support/pages/barriers.ts'
import { pressOn, writeIn } from '#tests/support/pages/keyboard.ts'
import { openViewers } from '#tests/support/pages/viewers.ts'
import type { WatchedPage } from '#tests/support/pages/watched-page.ts'
import { wordsOf } from '#tests/support/pages/words.ts'
import { sentOutsideIn } from '#tests/support/referrals.ts'
import { SOMEBODY } from '#tests/support/serve.ts'
import { shellMessages } from '#web/app/shell.messages.ts'
import { linkMessages } from '#web/link/link.messages.ts'
import { enrolmentMessages } from '#web/signin/enrolment.messages.ts'
import { signInMessages } from '#web/signin/sign-in.messages.ts'

const { served, openApart } = openViewers()
const linked = wordsOf(linkMessages)
const answers = wordsOf(linkAnswerLabels)
const enrolment = wordsOf(enrolmentMessages)
const door = wordsOf(signInMessages)
const shell = wordsOf(shellMessages)

/** Works for two agencies, and so is asked in which of them to begin. */
const TWICE = 'st25'

/** A window of somebody's, and what stood in their way there, step by step. */
const walk = async (as?: string) => {
  const viewer = await openApart(as)
  const found: string[] = []
  const look = async (step: string): Promise<void> => {
    await viewer.settle()
    found.push(...(await barriersOn(viewer)).map((one) => `${step}: ${one}`))
  }
  return { ...viewer, look, found }
}

/** Nothing in the way, and nobody outside was asked. */
const NOTHING = { found: [], foreign: [] }

const answer = async ({ page }: Pick<WatchedPage, 'page'>, kind: string): Promise<void> => {
  await page.getByRole('radio', { name: kind }).first().check()
  await page.getByLabel(linked.by).fill('事務所 架空')
  await pressOn(page, page.getByRole('button', { name: linked.send }))
}

describe('Whoever has no account meets no barrier on the pages made for them, in any language, size or light, and nobody outside is asked', () => {
  it('a living one-time link: as it is opened, sent empty, received, and answered for good', async () => {
    const { token } = await sentOutsideIn(() => served().city)()
    const { page, open, look, found, foreign, close } = await walk()
    await open(`/link#${token}`)
    await page.getByText('家賃を三か月滞納').waitFor()
    await look('opened')
    await pressOn(page, page.getByRole('button', { name: linked.send }))
    await page.locator('main [aria-invalid="true"]').first().waitFor()
    await look('sent empty')
    await page.getByRole('radio', { name: answers.return }).check()
    await look('about to be returned')
    await answer({ page }, answers.receive)
    await page.getByText(linked.receivedNow).waitFor()
    await look('received')
    await answer({ page }, answers.accept)
    await page.getByRole('heading', { name: linked.thanks }).waitFor()
    await look('answered')
    expect({ found, foreign }).toEqual(NOTHING)
    await close()
  })

  it('an invitation: a wrong code, the two ways, the app, the codes to keep, and the choice of a membership', async () => {
    const { page, open, look, found, foreign, close } = await walk()
    await open('/invitation')
    await writeIn(page, page.getByLabel(enrolment.code), 'no such code')
    await page.keyboard.press('Enter')
    await page.getByText(enrolment.noSuchInvitation).waitFor()
    await look('wrong code')
    await page.goto('about:blank')
    await open(`/invitation#${await invite(served().city, TWICE)}`)
    const field = page.getByLabel(enrolment.newPassword)
    await field.waitFor()
    await look('two ways')
    await pressOn(page, page.getByRole('button', { name: enrolment.setPassword }))
    await page.getByText(enrolment.passwordMissing).waitFor()
    await look('password missing')
    await writeIn(page, field, PASSWORD)
    await page.keyboard.press('Enter')
    const key = page.locator('code.spaced')
    const secret = ((await key.textContent()) ?? '').replaceAll(' ', '')
    await look('the app')
    await writeIn(page, page.getByLabel(enrolment.appCode), codeOf(secret))
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: enrolment.codesTitle }).waitFor()
    await look('codes')
    await pressOn(page, page.getByRole('button', { name: enrolment.kept }))
    await page.getByRole('heading', { name: door.chooseTitle }).waitFor()
    await look('choice')
    expect({ found, foreign }).toEqual(NOTHING)
    await close()
  })
})

describe('A cover over the page is free of barriers, too', () => {
  it('the lock, and a wrong password at it', async () => {
    const { page, open, look, found, foreign, close } = await walk(SOMEBODY.clerk)
    await open('/')
    await page.locator('.signed-in button').press('Enter')
    await page.getByRole('menuitem', { name: shell.lock }).press('Enter')
    const cover = page.getByRole('dialog', { name: door.lockedTitle })
    await cover.waitFor()
    await look('locked')
    await cover.getByLabel(door.password).fill('wrong password, sorry')
    await cover.getByLabel(door.password).press('Enter')
    await cover.getByRole('alert').waitFor()
    await look('wrong password')
    expect({ found, foreign }).toEqual(NOTHING)
    await close()
  })

  it('a session that has ended, and an empty sign-in at it', async () => {
    const { page, open, look, found, foreign, close } = await walk(SOMEBODY.counsellor)
    await open('/')
    await served().city.database.admin.query("update session set ended_at = now() where kind <> 'system'")
    await page.evaluate(() => window.dispatchEvent(new Event('tsunagi:signed-out')))
    const cover = page.getByRole('dialog', { name: door.expiredTitle })
    await cover.waitFor()
    await look('ended')
    await cover.getByLabel(door.loginName).fill(SOMEBODY.counsellor)
    await cover.getByLabel(door.password).fill(`not ${DEMO_PASSWORD}`)
    await cover.getByLabel(door.password).press('Enter')
    await cover.getByRole('alert').waitFor()
    await look('wrong')
    expect({ found, foreign }).toEqual(NOTHING)
    await close()
  })
})
