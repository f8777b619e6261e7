import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { writeIn } from '#tests/support/pages/keyboard.ts'
import { PATIENCE } from '#tests/support/pages/watched-page.ts'
import { wordsOf } from '#tests/support/pages/words.ts'
import { SOMEBODY } from '#tests/support/serve.ts'
import { draftMessages } from '#web/draft/draft.messages.ts'
import { intakeMessages } from '#web/intake/intake.messages.ts'
import { openCounter } from './open-counter.ts'

const counter = openCounter()
const words = wordsOf(intakeMessages)
const drafts = wordsOf(draftMessages)

const fieldOf = (page: Page) => page.getByLabel(words.text, { exact: true })

/** Ends a page as a browser that was killed: one that closes tries once more to be heard. */
const kill = async (page: Page): Promise<void> => {
  const killed = page.waitForEvent('crash')
  void (await page.context().newCDPSession(page)).send('Page.crash').catch(() => undefined)
  await killed
}

const MINUTE_SLOW = (): void => {
  const right = Date.now.bind(Date)
  Date.now = () => right() - 60_000
}

/** A new sheet of which the server has the beginning and this device the rest, and whose browser was killed then. */
const halfHeard = async ({ beginning, rest, isSlow = false }: { readonly beginning: string; readonly rest: string; readonly isSlow?: boolean }) => {
  const { page, open, close } = await counter.sitDown(SOMEBODY.counsellor)
  const context = page.context()
  if (isSlow) await context.addInitScript(MINUTE_SLOW)
  await open('/intakes/new')
  let isHeard = true
  await context.route('**/api/saveDraft', (route) => (isHeard ? route.continue() : route.abort()))
  if (beginning !== '') {
    await writeIn(page, fieldOf(page), beginning)
    await page.locator('.saving[data-status="saved"]').waitFor()
  }
  isHeard = false
  await writeIn(page, fieldOf(page), rest)
  await page.locator('.saving[data-status="offline"]').waitFor()
  const stored = await page.evaluate(() => JSON.stringify(Object.entries(localStorage)))
  const address = page.url()
  await kill(page)
  const again = await context.newPage()
  const reopen = async (): Promise<string> => {
    await again.goto(address)
    await fieldOf(again).waitFor(PATIENCE)
    return fieldOf(again).inputValue()
  }
  const hear = (): void => void (isHeard = true)
  return { page: again, stored, draftId: new URL(address).searchParams.get('draft') ?? '', reopen, hear, close }
}

describe('A server that cannot be reached', () => {
  it('costs no word: the text lies on the device, unreadable, and is there again after the browser was killed', async () => {
    const { page, stored, reopen, hear, close } = await halfHeard({ beginning: '', rest: 'つながらないあいだの一行' })
    expect(stored).toContain('tsunagi-draft/')
    expect(stored).not.toContain('つながらない')
    expect(await reopen()).toBe('つながらないあいだの一行')
    await page.getByText(drafts.fromDevice).waitFor(PATIENCE)
    hear()
    await page.locator('.saving[data-status="saved"]').waitFor(PATIENCE)
    await expect.poll(() => page.evaluate(() => JSON.stringify(Object.keys(localStorage))), PATIENCE).not.toContain('tsunagi-draft/')
    await close()
  })

  it('costs no word on a device whose clock is a minute slow either', async () => {
    const { reopen, close } = await halfHeard({ beginning: '前半', rest: 'と、そのあと', isSlow: true })
    expect(await reopen()).toBe('前半と、そのあと')
    await close()
  })

  it('has nothing overwritten unseen: what went on elsewhere meanwhile is shown beside what lay on the device', async () => {
    const { page, draftId, reopen, hear, close } = await halfHeard({ beginning: 'はじめ', rest: '、この端末で' })
    const elsewhere = { text: 'はじめ、よその端末で' }
    await counter.does(page, 'saveDraft', { id: draftId, kind: 'intake', body: elsewhere, seen: 1 })
    hear()
    expect(await reopen()).toBe('はじめ、この端末で')
    const compared = page.locator('.compared')
    await compared.getByText(elsewhere.text).waitFor(PATIENCE)
    await compared.getByText('はじめ、この端末で').waitFor(PATIENCE)
    const { rows } = await counter.served().city.database.admin.query('select body, version from draft where id = $1', [draftId])
    expect(rows).toEqual([{ body: elsewhere, version: 2 }])
    await close()
  })

  it('leaves no form without fields where an entry of the device’s storage is torn', async () => {
    const { page, open, close } = await counter.sitDown(SOMEBODY.counsellor)
    await page.evaluate(() => localStorage.setItem('tsunagi-draft/torn', '{"at": 5, "iv": "half an ent'))
    await open('/intakes/new')
    await fieldOf(page).waitFor()
    expect(await page.evaluate(() => localStorage.getItem('tsunagi-draft/torn'))).toBeNull()
    await close()
  })
})
