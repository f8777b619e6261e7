import { DEMO_PASSWORD } from '#demo/load-demo.ts'
import { describe, expect, it } from 'vitest'
import { pressOn, tabTo, writeIn } from '#tests/support/pages/keyboard.ts'
import { PATIENCE } from '#tests/support/pages/watched-page.ts'
import { wordsOf } from '#tests/support/pages/words.ts'
import { SOMEBODY } from '#tests/support/serve.ts'
import { partsMessages } from '#ui/language/parts.messages.ts'
import { shellMessages } from '#web/app/shell.messages.ts'
import { intakeMessages } from '#web/intake/intake.messages.ts'
import { signInMessages } from '#web/signin/sign-in.messages.ts'
import { openCounter } from './open-counter.ts'

const counter = openCounter()
const parts = wordsOf(partsMessages)
const shell = wordsOf(shellMessages)
const intake = wordsOf(intakeMessages)
const door = wordsOf(signInMessages)

describe('Keys that work anywhere', () => {
  it('are listed by ?, and Escape gives the page back', async () => {
    const { page, close } = await counter.sitDown(SOMEBODY.counsellor)
    await page.keyboard.press('?')
    const help = page.getByRole('dialog', { name: parts.shortcuts })
    await help.waitFor()
    expect(await help.locator('kbd').allTextContents()).toEqual(expect.arrayContaining(['n', '/', 'e', 'r', '?', 'Ctrl', 'K', 'Enter', 'Shift', 'L']))
    await page.keyboard.press('Escape')
    await help.waitFor({ state: 'detached' })
    await close()
  })

  it('can be switched off where single keys disturb, and stay off', async () => {
    const { page, open, close } = await counter.sitDown(SOMEBODY.counsellor)
    await page.keyboard.press('?')
    await tabTo(page, page.getByLabel(parts.singleKeys))
    await page.keyboard.press('Space')
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await open('/')
    await page.keyboard.press('n')
    await pressOn(page, page.getByRole('link', { name: parts.skip }))
    expect(new URL(page.url()).pathname).toBe('/')
    await close()
  })

  it('lead nowhere that is not for whoever presses them: a role that takes no intakes is told of no key for one', async () => {
    const { page, close } = await counter.sitDown(SOMEBODY.administrator)
    await page.keyboard.press('?')
    const help = page.getByRole('dialog', { name: parts.shortcuts })
    await help.waitFor()
    const keys = await help.locator('kbd').allTextContents()
    expect(keys).toEqual(expect.arrayContaining(['h', '?']))
    expect(keys.filter((key) => ['n', 'e', '/', 'K', 'r'].includes(key))).toEqual([])
    await page.keyboard.press('Escape')
    await help.waitFor({ state: 'detached' })
    await page.keyboard.press('n')
    await page.keyboard.press('/')
    await pressOn(page, page.getByRole('link', { name: parts.skip }))
    expect(new URL(page.url()).pathname).toBe('/')
    expect(await page.getByRole('dialog').count()).toBe(0)
    await close()
  })

  it('are silent while somebody types', async () => {
    const { page, close } = await counter.sitDown(SOMEBODY.clerk)
    await page.keyboard.press('n')
    const field = page.getByLabel(intake.text, { exact: true })
    await field.waitFor()
    await page.keyboard.type('n?/h')
    await expect.poll(() => field.inputValue(), PATIENCE).toBe('n?/h')
    expect(new URL(page.url()).pathname).toBe('/intakes/new')
    await close()
  })
})

describe('A screen that was left alone', () => {
  it('is locked by its menu, keeps what was typed, and goes on with the password', async () => {
    const { page, close } = await counter.sitDown(SOMEBODY.clerk)
    await page.keyboard.press('n')
    await writeIn(page, page.getByLabel(intake.text, { exact: true }), '書きかけのまま席を立つ')
    await page.locator('.signed-in button').press('Enter')
    await page.getByRole('menuitem', { name: shell.lock }).press('Enter')
    const cover = page.getByRole('dialog', { name: door.lockedTitle })
    await cover.waitFor()
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('body').isVisible()).toBe(false)
    await page.emulateMedia({ media: null })
    await cover.getByLabel(door.password).fill('wrong password, sorry')
    await cover.getByLabel(door.password).press('Enter')
    await cover.getByRole('alert').waitFor()
    await cover.getByLabel(door.password).fill(DEMO_PASSWORD)
    await cover.getByLabel(door.password).press('Enter')
    await cover.waitFor({ state: 'hidden' })
    expect(await page.getByLabel(intake.text, { exact: true }).inputValue()).toBe('書きかけのまま席を立つ')
    await close()
  })

  it('is locked by its key while somebody types, and nothing opens above the lock', async () => {
    const { page, close } = await counter.sitDown(SOMEBODY.clerk)
    await page.keyboard.press('n')
    await writeIn(page, page.getByLabel(intake.text, { exact: true }), '窓口に人が来た')
    await page.keyboard.press('Control+Shift+L')
    const cover = page.getByRole('dialog', { name: door.lockedTitle })
    await cover.waitFor()
    for (const key of ['Control+k', 'Control+Enter', 'n', '/', '?']) await page.keyboard.press(key)
    expect(await page.locator('dialog:modal').count()).toBe(1)
    expect(new URL(page.url()).pathname).toBe('/intakes/new')
    await cover.getByLabel(door.password).fill(DEMO_PASSWORD)
    await cover.getByLabel(door.password).press('Enter')
    await cover.waitFor({ state: 'hidden' })
    const text = page.getByLabel(intake.text, { exact: true })
    await expect.poll(() => text.evaluate((element) => element === document.activeElement), PATIENCE).toBe(true)
    await close()
  })

  it('is covered after a quarter of an hour also where the server cannot be reached, and stays so until its holder is back', async () => {
    const { page, open, settle, close } = await counter.sitDown(SOMEBODY.clerk)
    await page.clock.install()
    await open('/intakes/new')
    await writeIn(page, page.getByLabel(intake.text, { exact: true }), '電話の途中で線が切れた')
    const heard = { session: false, lock: false }
    await page.context().route('**/api/door/**', (route) => {
      const isHeard = route.request().url().endsWith('/session') ? heard.session : heard.lock
      return isHeard ? route.continue() : route.abort()
    })
    await page.clock.fastForward('16:00')
    const cover = page.getByRole('dialog', { name: door.lockedTitle })
    await cover.waitFor()
    // A server that has not heard of it calls the session open still: that uncovers nothing.
    heard.session = true
    const told = page.waitForResponse('**/api/door/session')
    await page.evaluate(() => window.dispatchEvent(new Event('tsunagi:signed-out')))
    expect(await (await told).json()).toMatchObject({ session: { locked: false } })
    await settle()
    expect(await cover.isVisible()).toBe(true)
    heard.lock = true
    await page.clock.fastForward('01:00')
    await expect.poll(async () => ((await (await page.request.get(new URL('/api/door/session', page.url()).href)).json()) as { session: object }).session, PATIENCE)
      .toMatchObject({ locked: true })
    expect(await cover.isVisible()).toBe(true)
    await cover.getByLabel(door.password).fill(DEMO_PASSWORD)
    await cover.getByLabel(door.password).press('Enter')
    await cover.waitFor({ state: 'hidden' })
    expect(await page.getByLabel(intake.text, { exact: true }).inputValue()).toBe('電話の途中で線が切れた')
    await close()
  })

  it('is covered by the first key after the device slept: that hand need not be its holder’s', async () => {
    const { page, open, close } = await counter.sitDown(SOMEBODY.clerk)
    await page.clock.install()
    await open('/')
    // No timer of the page has run yet when the key comes.
    await page.clock.setSystemTime(Date.now() + 3_600_000)
    await page.keyboard.press('Tab')
    const cover = page.getByRole('dialog', { name: door.lockedTitle })
    await cover.waitFor()
    expect(await cover.isVisible()).toBe(true)
    await close()
  })

  it('is locked where the server alone counts it so, as soon as a hand says that it is there', async () => {
    const { page, open, close } = await counter.sitDown(SOMEBODY.clerk)
    await page.clock.install()
    await open('/')
    await counter.served().city.database.admin.query("update session set last_seen_at = last_seen_at - interval '16 minutes' where kind <> 'system'")
    await page.clock.fastForward('02:00')
    await page.keyboard.press('Tab')
    const cover = page.getByRole('dialog', { name: door.lockedTitle })
    await cover.waitFor()
    expect(await cover.isVisible()).toBe(true)
    await close()
  })

  it('asks again for the sign-in when the session has ended, and nothing typed is lost', async () => {
    const { page, close } = await counter.sitDown(SOMEBODY.clerk)
    await page.keyboard.press('n')
    await writeIn(page, page.getByLabel(intake.text, { exact: true }), '夜のあいだに切れた')
    await counter.served().city.database.admin.query("update session set ended_at = now() where kind <> 'system'")
    await page.keyboard.press('Control+Enter')
    const cover = page.getByRole('dialog', { name: door.expiredTitle })
    await cover.waitFor()
    await cover.getByLabel(door.loginName).fill(SOMEBODY.clerk)
    await cover.getByLabel(door.password).fill(DEMO_PASSWORD)
    await cover.getByLabel(door.password).press('Enter')
    await cover.waitFor({ state: 'hidden' })
    expect(await page.getByLabel(intake.text, { exact: true }).inputValue()).toBe('夜のあいだに切れた')
    await page.getByLabel(intake.text, { exact: true }).press('Control+Enter')
    await page.waitForURL(/\/intakes\/[0-9a-f-]{36}$/)
    await close()
  })
})
