import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { killBrowser, openBrowserIn } from '#tests/support/browser.ts'
import { everythingKeptBy } from '#tests/support/pages/everything-held.ts'
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
  const stored = await everythingKeptBy(page)
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

/** Lays a draft that lies on this device where drafts lay formerly, and takes away what holds them now. */
const AS_FORMERLY = async (id: string): Promise<void> => {
  const answered = <T>(request: IDBRequest<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(new Error(String(request.error)))
    })
  const database = await answered(indexedDB.open('tsunagi'))
  localStorage.setItem(`tsunagi-draft/${id}`, String(await answered(database.transaction('drafts').objectStore('drafts').get(id))))
  database.close()
  await answered(indexedDB.deleteDatabase('tsunagi'))
}

/** Somebody at a machine of their own, whose browser keeps its folder on the disk. */
const signedInAt = async (folder: string) => {
  const context = await openBrowserIn(folder)
  const [browser, page] = [context.browser(), await context.newPage()]
  if (browser === null) throw new Error('the browser cannot be killed')
  await page.request.post(`${counter.served().base}/api/door/practice-sign-in`, { data: { code: SOMEBODY.counsellor } })
  return { context, browser, page }
}

/**
 * Settled once the browser has put what it keeps as plain entries on the disk. It does so once a minute at most: whatever is laid there next is lost with a machine
 * that dies now.
 */
const plainEntriesOnDisk = async (page: Page, folder: string): Promise<void> => {
  const mark = `written-${Date.now()}`
  await page.evaluate((name) => localStorage.setItem(name, ''), mark)
  const onDisk = async (): Promise<boolean> => {
    const place = join(folder, 'Default', 'Local Storage', 'leveldb')
    const files = await Promise.all((await readdir(place)).map((name) => readFile(join(place, name), 'latin1').catch(() => '')))
    return files.some((text) => text.includes(mark))
  }
  await expect.poll(onDisk, PATIENCE).toBe(true)
}

describe('A server that cannot be reached', () => {
  it('costs no word: the text lies on the device, unreadable, and is there again after the browser was killed', async () => {
    const { page, stored, draftId, reopen, hear, close } = await halfHeard({ beginning: '', rest: 'つながらないあいだの一行' })
    expect(stored).toContain(draftId)
    expect(stored).not.toContain('つながらない')
    expect(await reopen()).toBe('つながらないあいだの一行')
    await page.getByText(drafts.fromDevice).waitFor(PATIENCE)
    hear()
    await page.locator('.saving[data-status="saved"]').waitFor(PATIENCE)
    await expect.poll(() => everythingKeptBy(page), PATIENCE).not.toContain(draftId)
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
    await expect.poll(() => everythingKeptBy(page), PATIENCE).not.toContain('torn')
    await close()
  })

  it('costs no word that lay where drafts were kept formerly', async () => {
    const { page, draftId, reopen, close } = await halfHeard({ beginning: 'はじめ', rest: '、まえの置き場に' })
    await page.goto(counter.served().base)
    await page.evaluate(AS_FORMERLY, draftId)
    expect(await reopen()).toBe('はじめ、まえの置き場に')
    expect(await page.evaluate(() => Object.keys(localStorage).filter((name) => name.startsWith('tsunagi-draft/')))).toEqual([])
    await close()
  })
})

describe('A machine that loses its power as soon as it has said that it keeps the text', () => {
  it('has it on its disk: whoever begins it again and signs in finds every word', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'tsunagi-own-browser-'))
    const { base } = counter.served()
    const first = await signedInAt(folder)
    await first.page.goto(`${base}/intakes/new`)
    await writeIn(first.page, fieldOf(first.page), '玄関先で聞いた一行')
    await first.page.locator('.saving[data-status="saved"]').waitFor()
    await plainEntriesOnDisk(first.page, folder)
    await first.context.setOffline(true)
    await writeIn(first.page, fieldOf(first.page), '、線が切れてからの一行')
    await first.page.locator('.saving[data-status="offline"]').waitFor()
    const address = first.page.url()
    await killBrowser(first.browser)
    const again = await signedInAt(folder)
    await again.page.goto(address)
    await again.page.getByText(drafts.fromDevice).waitFor(PATIENCE)
    expect(await fieldOf(again.page).inputValue()).toBe('玄関先で聞いた一行、線が切れてからの一行')
    await again.context.close()
    await rm(folder, { recursive: true, force: true })
  })
})
