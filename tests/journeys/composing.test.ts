import type { Locator } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { randomBytes } from 'node:crypto'
import { operations } from '#contract/operations.ts'
import { demoId } from '#demo/demo-id.ts'
import { linkAnswerLabels } from '#i18n/referral-codes.messages.ts'
import { newId } from '#platform/ids.ts'
import { addressOf, viewerOf } from '#tests/accessibility/addresses.ts'
import { composeInEach } from '#tests/support/pages/composed-in.ts'
import { openViewers } from '#tests/support/pages/viewers.ts'
import type { WatchedPage } from '#tests/support/pages/watched-page.ts'
import { wordsOf } from '#tests/support/pages/words.ts'
import { SOMEBODY } from '#tests/support/serve.ts'
import { screens } from '#web/app/screens.ts'
import { writingMessages } from '#web/app/writing.messages.ts'
import { householdMessages } from '#web/household/household.messages.ts'
import { personMessages } from '#web/person/person.messages.ts'

const { served, viewerAs, openApart } = openViewers()
const [household, person, answers] = [wordsOf(householdMessages), wordsOf(personMessages), wordsOf(linkAnswerLabels)]

/** What keeps a draft is no sending, nor is that somebody is still here: they are there so that nothing typed is lost. */
const OF_DRAFTS: readonly string[] = ['saveDraft', 'discardDraft']
const COMMANDS = new Set(Object.values(operations).filter(({ kind, name }) => kind === 'command' && !OF_DRAFTS.includes(name)).map(({ name }) => `/api/${name}`))
const isSending = (path: string): boolean => COMMANDS.has(path) || path === '/api/link/answer' || (path.startsWith('/api/door/') && path !== '/api/door/here')

/** Screens that are written on: where no field was met, nothing was asked. */
const WRITTEN_ON = ['/intakes/new', '/cases/$id/record', '/matters/$id/refer', '/search', '/journal', '/ending']

/** Composes in every field of a part of a page, and tells how many there were and what a key did but write. */
const composesIn = async ({ page, settle }: WatchedPage, part: string, within: Locator) => {
  const sent: string[] = []
  const note = (request: { url: () => string }): void => void sent.push(new URL(request.url()).pathname)
  page.on('request', note)
  const { fields, astray } = await composeInEach(page, within)
  await settle()
  page.off('request', note)
  return { fields, astray: [...astray, ...sent.filter(isSending)].map((one) => `${part}: ${one}`) }
}

/** Windows over a page that Ctrl+Enter sends, and what is pressed to open them: an address, one of a long list, several of one. */
const WINDOWS: readonly (readonly [string, string, string])[] = [
  [SOMEBODY.counsellor, `/cases/${demoId('case/0')}`, household.addTask],
  [SOMEBODY.counsellor, `/cases/${demoId('case/0')}`, household.addFact],
  [SOMEBODY.counsellor, `/persons/${demoId('person/0/0')}`, person.addWhereabouts],
  [SOMEBODY.supervisor, `/persons/${demoId('person/0/0')}`, person.conceal],
]

describe('While kana are being turned into kanji, Enter and Escape are the input method’s', () => {
  it('on every screen, in every field of it: nothing is sent, chosen, closed or left', async () => {
    const found: { path: string; fields: number; astray: readonly string[] }[] = []
    for (const screen of screens) {
      const viewer = await viewerAs(viewerOf(screen))
      await viewer.step(await addressOf(screen, viewer))
      found.push({ path: screen.path, ...(await composesIn(viewer, screen.path, viewer.page.locator('main'))) })
    }
    expect(found.flatMap(({ astray }) => astray)).toEqual([])
    expect(found.filter(({ fields }) => fields > 0).map(({ path }) => path)).toEqual(expect.arrayContaining(WRITTEN_ON))
  })

  it('in the windows that lie over a page, also where one is picked from a long list, or several', async () => {
    for (const [as, address, name] of WINDOWS) {
      const viewer = await viewerAs(as)
      await viewer.step(address)
      await viewer.page.getByRole('button', { name, exact: true }).first().click()
      const opened = viewer.page.getByRole('dialog')
      await opened.waitFor()
      await viewer.settle()
      const { fields, astray } = await composesIn(viewer, name, opened)
      expect([name, fields > 0, astray]).toEqual([name, true, []])
      await viewer.page.keyboard.press('Escape')
      await viewer.settle()
      // Where something stood in a field that was emptied now, the window asks before it closes.
      const question = viewer.page.getByRole('alertdialog')
      if ((await question.count()) > 0) await question.getByRole('button', { name: wordsOf(writingMessages).discard }).press('Enter')
      await opened.waitFor({ state: 'detached' })
    }
  })

  it('on the pages of strangers: where one signs in, and where a つなぎ is answered by a link', async () => {
    const sender = await viewerAs('st04')
    const does = async (name: string, input: object): Promise<{ id: string }> =>
      ((await (await sender.page.request.post(`${served().base}/api/${name}`, { data: { idempotencyKey: newId(), input } })).json()) as { answer: { id: string } }).answer
    const sheet = { need: '借金の整理', why: 'お願いします', urgency: 'usual', toOutside: '架空司法書士事務所' }
    const sent = await does('sendReferral', { matterId: (await does('receiveIntake', { text: '借金' })).id, ...sheet })
    const token = randomBytes(32).toString('base64url')
    await does('issueReferralLink', { id: sent.id, token })
    const stranger = await openApart()
    await stranger.open(`/link#${token}`)
    await stranger.page.getByRole('radio', { name: answers.accept }).first().check()
    const link = await composesIn(stranger, 'link', stranger.page.locator('body'))
    await stranger.open('/')
    const door = await composesIn(stranger, 'door', stranger.page.locator('body'))
    expect([link, door]).toEqual([{ fields: expect.any(Number), astray: [] }, { fields: expect.any(Number), astray: [] }])
    expect(Math.min(link.fields, door.fields)).toBeGreaterThan(0)
    await stranger.close()
  })
})
