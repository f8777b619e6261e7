import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { codeOf, invite, PASSWORD } from '#tests/support/door.ts'
import { pressOn, writeIn } from '#tests/support/pages/keyboard.ts'
import { PATIENCE } from '#tests/support/pages/watched-page.ts'
import { wordsOf } from '#tests/support/pages/words.ts'
import { SOMEBODY } from '#tests/support/serve.ts'
import { accountsMessages } from '#web/account/account.messages.ts'
import { shellMessages } from '#web/app/shell.messages.ts'
import { enrolmentMessages } from '#web/signin/enrolment.messages.ts'
import { signInMessages } from '#web/signin/sign-in.messages.ts'
import { todayMessages } from '#web/today/today.messages.ts'
import { openCounter } from './open-counter.ts'

const counter = openCounter()
const accounts = wordsOf(accountsMessages)
const words = wordsOf(enrolmentMessages)
const door = wordsOf(signInMessages)
const shell = wordsOf(shellMessages)
const today = wordsOf(todayMessages)

/** A nurse who works for two agencies, and a social worker of one. */
const TWICE = { code: 'st25', name: '古賀 美和', firstDuty: /福祉総合相談課/ }
const ONCE = 'st04'

/** Browsers make passkeys for a name only, never for an address of numbers. */
const byName = (): string => counter.served().base.replace('127.0.0.1', 'localhost')

const isIn = async (page: Page): Promise<void> => {
  await page.waitForURL((url) => url.pathname === '/')
  await page.getByRole('heading', { name: today.title, level: 1 }).waitFor()
}

const signOut = async (page: Page): Promise<void> => {
  await page.locator('.signed-in button').press('Enter')
  await page.getByRole('menuitem', { name: shell.signOut }).press('Enter')
  await page.getByLabel(door.loginName).waitFor()
}

/** The administrator makes the invitation on the screen: the link that is handed over. */
const linkFor = async (name: string): Promise<string> => {
  const { page, open, close } = await counter.sitDown(SOMEBODY.administrator)
  await open('/accounts')
  await writeIn(page, page.getByLabel(accounts.narrow), name)
  await pressOn(page, page.getByRole('row').filter({ hasText: name }).getByRole('button', { name: accounts.inviteAgain }))
  const dialog = page.getByRole('dialog')
  await pressOn(page, dialog.getByRole('button', { name: accounts.inviteAgain }))
  const link = (await dialog.getByText('/invitation#').textContent()) ?? ''
  await page.emulateMedia({ media: 'print' })
  const paper = await dialog.innerText()
  expect(paper).toContain(`${name} さんへ。`)
  expect(paper).toContain(accounts.forYouAlone)
  expect(paper).not.toContain(accounts.onceOnly({ name }))
  await close()
  return link
}

describe('An invitation', () => {
  it('becomes a password and an authenticator app, and its holder is in, in the membership they chose', async () => {
    const link = await linkFor(TWICE.name)
    const { page, errors, close } = await counter.sitDown(undefined)
    await page.goto(link)
    const field = page.getByLabel(words.newPassword)
    await pressOn(page, page.getByRole('button', { name: words.setPassword }))
    await page.getByText(words.passwordMissing).waitFor()
    await expect.poll(() => field.getAttribute('aria-invalid'), PATIENCE).toBe('true')
    expect(await field.evaluate((one) => one === document.activeElement)).toBe(true)
    await writeIn(page, field, PASSWORD)
    await page.keyboard.press('Enter')
    const key = page.locator('code.spaced')
    await key.waitFor()
    expect(new URL(page.url()).hash).toBe('')
    const secret = ((await key.textContent()) ?? '').replaceAll(' ', '')
    await writeIn(page, page.getByLabel(words.appCode), codeOf(secret))
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: words.codesTitle }).waitFor()
    expect(await page.locator('.codes li').count()).toBeGreaterThan(5)
    await pressOn(page, page.getByRole('button', { name: words.kept }))
    await pressOn(page, page.getByRole('button', { name: TWICE.firstDuty }))
    await isIn(page)
    // Nothing was asked of the invitation after it had been used up.
    expect(errors).toEqual([])
    await signOut(page)
    await page.goto(link)
    await page.getByText(words.noSuchInvitation).waitFor()
    await pressOn(page, page.getByRole('link', { name: words.toSignIn }))
    await writeIn(page, page.getByLabel(door.loginName), TWICE.code)
    await writeIn(page, page.getByLabel(door.password), PASSWORD)
    await page.keyboard.press('Enter')
    // The field for the code has the focus when it comes, and leaves it to whoever goes back to the password.
    await expect.poll(() => page.getByLabel(door.code).evaluate((field) => field === document.activeElement), PATIENCE).toBe(true)
    await page.getByLabel(door.password).focus()
    await page.keyboard.press('Control+A')
    await page.keyboard.type(PASSWORD)
    expect(await page.getByLabel(door.password).inputValue()).toBe(PASSWORD)
    // Each code is good for once: the next one of the app, half a minute ahead of this machine's clock.
    await page.getByLabel(door.code).fill(codeOf(secret, Date.now() + 30_000))
    await page.keyboard.press('Enter')
    await pressOn(page, page.getByRole('button', { name: TWICE.firstDuty }))
    await isIn(page)
    await close()
  })

  it('becomes a passkey, which alone is enough to come in again', async () => {
    const { page, close } = await counter.sitDown(undefined)
    const device = await page.context().newCDPSession(page)
    await device.send('WebAuthn.enable')
    await device.send('WebAuthn.addVirtualAuthenticator', {
      options: { protocol: 'ctap2', transport: 'internal', hasResidentKey: true, hasUserVerification: true, isUserVerified: true, automaticPresenceSimulation: true },
    })
    await page.goto(`${byName()}/invitation#${await invite(counter.served().city, ONCE)}`)
    await writeIn(page, page.getByLabel(words.passkeyLabel), '窓口のパソコン')
    await page.keyboard.press('Enter')
    await isIn(page)
    await signOut(page)
    await pressOn(page, page.getByRole('button', { name: door.byPasskey }))
    await isIn(page)
    await page.goto(`${byName()}/account`)
    const passkey = page.getByRole('row').filter({ hasText: '窓口のパソコン' })
    await passkey.waitFor(PATIENCE)
    expect(await passkey.count()).toBe(1)
    await close()
  })
})
