import { describe, expect, it } from 'vitest'
import { demoId } from '#demo/demo-id.ts'
import { addDays } from '#domain/shared/day.ts'
import { newId } from '#platform/ids.ts'
import { cityToday, given } from '#tests/support/city.ts'
import { violationsOn } from '#tests/support/pages/axe.ts'
import { PATIENCE } from '#tests/support/pages/watched-page.ts'
import { wordsOf } from '#tests/support/pages/words.ts'
import { caseworkMessages } from '#web/casework/casework.messages.ts'
import { householdPaperMessages } from '#web/household/household-paper.messages.ts'
import { householdMessages } from '#web/household/household.messages.ts'
import { card, entry, MORISHITA } from './household-page.ts'
import { openCounter } from './open-counter.ts'

const counter = openCounter()
const words = wordsOf(householdMessages)
const paper = wordsOf(householdPaperMessages)
const LEAD = 'st03'
const PAST = addDays(cityToday(), -7)
const BEFORE = '八日前に玄関で話した'
const AFTER = ['きょう電話で話した', 'きょう決めた予定', 'きょう分かった注意', 'きょう書きかけた下書き'] as const

/** What happened at 森下家 before a day, and what came after it. */
const live = async (): Promise<void> => {
  const worker = await counter.served().city.as(LEAD)
  const matterId = demoId('case/0')
  const [called, planned, beware, begun] = AFTER
  given(await worker.does('saveContactRecord', { matterId, method: 'M2', facts: BEFORE, happenedAt: `${addDays(PAST, -1)}T10:00:00+09:00` }))
  given(await worker.does('saveContactRecord', { matterId, method: 'M1', facts: called, pinned: true }))
  given(await worker.does('addTask', { matterId, text: planned, dueOn: cityToday() }))
  given(await worker.does('addWarning', { matterId, kind: 'safety', text: beware, toldToPerson: true, reviewOn: addDays(cityToday(), 30) }))
  given(await worker.does('saveDraft', { id: newId(), kind: 'record', matterId, body: { facts: begun } }))
}

describe('A household as of an earlier day', () => {
  it('shows on its page and on both its papers what had happened by then, nothing that came later, and says what is left out', async () => {
    await live()
    const { page, open, errors, close } = await counter.sitDown(LEAD)
    await open(MORISHITA)
    for (const told of AFTER) await page.locator('main').getByText(told).first().waitFor()
    await open(`${MORISHITA}?on=${PAST}`)
    await page.getByText(words.asOfExplained).waitFor()
    await entry(page, BEFORE).waitFor()
    const told = await page.locator('main').innerText()
    for (const later of AFTER) expect(told).not.toContain(later)
    for (const gone of [words.tasks, words.referrals, words.openIntakes]) expect(await card(page, gone).count()).toBe(0)
    expect(await violationsOn(page)).toEqual([])
    await page.getByRole('button', { name: words.actions }).first().press('Enter')
    await page.getByRole('menuitem', { name: words.print }).press('Enter')
    await page.waitForURL(new RegExp(`/paper\\?on=${PAST}$`))
    for (const form of [paper.visit, paper.whole]) {
      await page.getByRole('button', { name: form }).press('Enter')
      const sheet = page.locator('.paper')
      await expect.poll(() => sheet.innerText(), PATIENCE).toContain(BEFORE)
      await expect.poll(() => sheet.getByText(wordsOf(caseworkMessages).onItsWay).count(), PATIENCE).toBe(0)
      const printed = await sheet.innerText()
      expect(printed).toContain(words.asOfExplained)
      for (const later of [...AFTER, '家計の見直し']) expect(printed).not.toContain(later)
    }
    expect(errors).toEqual([])
    await close()
  })
})
