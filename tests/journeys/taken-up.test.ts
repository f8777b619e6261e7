import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { demoId } from '#demo/demo-id.ts'
import { statusLabels } from '#i18n/referral-codes.messages.ts'
import { given } from '#tests/support/city.ts'
import { pressOn } from '#tests/support/pages/keyboard.ts'
import { wordsOf } from '#tests/support/pages/words.ts'
import { SOMEBODY } from '#tests/support/serve.ts'
import { accessMessages } from '#web/access/access.messages.ts'
import { cameWithMessages } from '#web/intake/came-with.messages.ts'
import { intakeMessages } from '#web/intake/intake.messages.ts'
import { paperMessages } from '#web/referral/paper.messages.ts'
import { movingMessages, referralMessages } from '#web/referral/referral.messages.ts'
import { openCounter } from './open-counter.ts'

const counter = openCounter()
const words = { ...wordsOf(movingMessages), ...wordsOf(referralMessages) }
const paper = wordsOf(paperMessages)
const states = wordsOf(statusLabels)
const came = wordsOf(cameWithMessages)
const intake = wordsOf(intakeMessages)

const need = { need: '鍵の預かり', why: '合鍵を預かれる所がない', urgency: 'usual' as const }

/** A need that two agencies gave back, and that the coordinator then took up. */
const takenUp = async () => {
  const { city } = counter.served()
  const sender = await city.as('st04')
  const { id } = given(await sender.does('receiveIntake', { text: '鍵を預かる所がない' }))
  let [routeId, referralId]: (string | undefined)[] = []
  for (const [receiver, agency] of [['st05', 'AG06'], ['st06', 'AG05']] as const) {
    referralId = given(await sender.does('sendReferral', { matterId: id, ...need, toAgencyId: demoId(`agency/${agency}`), ...(routeId !== undefined && { routeId }) })).id
    routeId = given(await sender.does('getReferral', { id: referralId })).routeId
    given(await (await city.as(receiver)).does('moveReferral', { id: referralId, version: 1, move: 'return', returnReason: 'no_capacity', nextStep: '一緒に探す' }))
  }
  const coordinator = await city.as(SOMEBODY.coordinator)
  given(await coordinator.does('takeUpStrandedMatter', { routeId: routeId ?? '', householdName: '架空の鍵家' }))
  return { intakeId: id, referralId: referralId ?? '' }
}

const shown = async (page: Page): Promise<string> => {
  await page.getByText(words.takenUpBy, { exact: true }).first().waitFor()
  return page.locator('main').innerText()
}

describe('A need that was taken up as multi-agency work', () => {
  it('is held by the same agency on the page of its つなぎ, whoever looks; the sender is led on to whom to ask', async () => {
    const { intakeId, referralId } = await takenUp()
    for (const who of ['st04', SOMEBODY.coordinator]) {
      const { page, close } = await counter.sitDown(who, { at: `/referrals/${referralId}` })
      const told = await shown(page)
      for (const one of [words.routeTakenUp, '大原 千晶', words.heldSinceTakenUp({ who: '総合相談課' })]) expect(told).toContain(one)
      expect(told).not.toContain(words.heldAgain({ who: 'あおば包括' }))
      await close()
    }
    const { page, errors, close } = await counter.sitDown('st04', { at: `/intakes/${intakeId}` })
    await page.getByText(/総合相談課　大原 千晶/u).waitFor()
    await pressOn(page, page.getByRole('link', { name: intake.askOrJoin }))
    await page.getByRole('heading', { name: wordsOf(accessMessages).ask }).waitFor()
    await page.getByText('総合相談課').first().waitFor()
    expect(errors).toEqual([])
    await close()
  })
})

describe('A つなぎ that was taken up while nobody had answered', () => {
  it('stands in 送った of those who sent it, with who took it up; page, sheet and the receiver’s own sheet name who sent it apart from who answers now', async () => {
    const { city } = counter.served()
    const sender = await city.as('st04')
    const { id: matterId } = given(await sender.does('receiveIntake', { text: '合鍵を預かる所がない' }))
    const { id } = given(await sender.does('sendReferral', { matterId, ...need, need: '合鍵のこと', toAgencyId: demoId('agency/AG06') }))
    await city.database.admin.query('update referral set answer_due_on = current_date - 3 where id = $1', [id])
    const { routeId } = given(await sender.does('getReferral', { id }))
    given(await (await city.as(SOMEBODY.coordinator)).does('takeUpStrandedMatter', { routeId, householdName: '架空の合鍵家' }))
    const { intakeId } = given(await (await city.as('st05')).does('moveReferral', { id, version: given(await sender.does('getReferral', { id })).version, move: 'accept' }))
    const desk = await counter.sitDown('st29')
    await desk.open('/referrals?box=outgoing')
    const row = desk.page.getByRole('row').filter({ hasText: '合鍵のこと' })
    await row.getByText(words.takenUpAfter({ agency: '総合相談課' })).waitFor()
    await pressOn(desk.page, row.getByRole('link').first())
    await shown(desk.page)
    const receiver = await counter.sitDown('st05')
    const read = async (at: string, wait: string): Promise<string> => {
      await receiver.open(at)
      await receiver.page.getByText(wait, { exact: true }).first().waitFor()
      return receiver.page.locator('main').innerText()
    }
    const both = /あおば(包括|地域包括支援センター)　[^\n]+\n+いま受け持つ機関\s+総合相談課/u
    const pages = [await desk.page.locator('main').innerText(), await read(`/referrals/${id}/paper`, paper.purpose), await read(`/intakes/${intakeId ?? ''}`, came.consent)]
    for (const told of pages) expect(told).toMatch(both)
    expect(pages[0]).toContain(words.waitsForOther({ who: 'くらし自立' }))
    expect(pages.join('\n')).not.toMatch(/つなぎ元\s+総合相談課/u)
    for (const seat of [desk, receiver]) {
      expect(seat.errors).toEqual([])
      await seat.close()
    }
  })
})

describe('The sheet of a つなぎ, printed once more after the person was met', () => {
  it('says how it stands by now: what the person knows, by when they are to be met, and then what was found, with no slip any more', async () => {
    const { city } = counter.served()
    const sender = await city.as('st04')
    const receiver = await city.as('st05')
    const { id: matterId } = given(await sender.does('receiveIntake', { text: '家賃が払えない' }))
    const { id } = given(await sender.does('sendReferral', { matterId, ...need, toAgencyId: demoId('agency/AG06') }))
    const untold = given(await sender.does('sendReferral', { matterId, ...need, toAgencyId: demoId('agency/AG02'), personKnows: false }))
    const { page, open, close } = await counter.sitDown('st05')
    const printed = async (which = id, at = page, go = open): Promise<string> => {
      await go(`/referrals/${which}/paper`)
      await at.getByText(paper.purpose).waitFor()
      return at.locator('main').innerText()
    }
    const first = await printed()
    const [, atTheLatest = ''] = words.contactLatest({ day: '|' }).split('|')
    for (const one of [paper.knowsUnsaid, paper.slip, words.contactDue, atTheLatest]) expect(first).toContain(one)
    for (const none of [paper.knowsNot, paper.metAndFound]) expect(first).not.toContain(none)
    given(await receiver.does('moveReferral', { id, version: 1, move: 'accept' }))
    const takenUpNow = await printed()
    expect(takenUpNow).toContain(words.contactDue)
    expect(takenUpNow).not.toContain(atTheLatest)
    given(await receiver.does('moveReferral', { id, version: 2, move: 'meet', telling: 'told', note: '玄関先で会えた。電気が止まりそう' }))
    const seats = [{ page, open, close }, await counter.sitDown('st04')]
    for (const seat of seats) {
      const then = await printed(id, seat.page, seat.open)
      for (const one of [paper.knows, states.met, '玄関先で会えた。電気が止まりそう']) expect(then).toContain(one)
      for (const none of [paper.knowsUnsaid, paper.slip, words.contactDue]) expect(then).not.toContain(none)
    }
    expect(await printed(untold.id, seats[1]?.page, seats[1]?.open)).toContain(paper.knowsNot)
    for (const seat of seats) await seat.close()
  })
})
