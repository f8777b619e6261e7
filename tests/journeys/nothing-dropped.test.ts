import { describe, expect, it } from 'vitest'
import { demoId } from '#demo/demo-id.ts'
import { addDays } from '#domain/shared/day.ts'
import { returnLabels } from '#i18n/referral-codes.messages.ts'
import { pressOn } from '#tests/support/pages/keyboard.ts'
import { wordsOf } from '#tests/support/pages/words.ts'
import { given } from '#tests/support/city.ts'
import { SOMEBODY } from '#tests/support/serve.ts'
import { leavingMessages } from '#web/accountability/accountability.messages.ts'
import { todayHere } from '#web/app/read-day.ts'
import { boardMessages } from '#web/board/board.messages.ts'
import { householdMessages } from '#web/household/household.messages.ts'
import { intakeMessages } from '#web/intake/intake.messages.ts'
import { openCounter } from './open-counter.ts'

const counter = openCounter()
const board = wordsOf(boardMessages)
const leaving = wordsOf(leavingMessages)
const household = wordsOf(householdMessages)
const reasons = wordsOf(returnLabels)

const NEED = '夜間にだれも来られない家の鍵の預かり'

/** A need that one agency after the other gives back, three days after it was first told. */
const passOnInVain = async (): Promise<void> => {
  const { city } = counter.served()
  const sender = await city.as('st04')
  const { id } = given(await sender.does('receiveIntake', { text: NEED }))
  const need = { matterId: id, need: NEED, why: '合鍵を預かれる所がない', urgency: 'usual' as const }
  let routeId: string | undefined
  for (const [receiver, agency] of [['st05', 'AG06'], ['st06', 'AG05']] as const) {
    const sent = given(await sender.does('sendReferral', { ...need, toAgencyId: demoId(`agency/${agency}`), ...(routeId !== undefined && { routeId }) }))
    routeId = given(await sender.does('getReferral', { id: sent.id })).routeId
    given(await (await city.as(receiver)).does('moveReferral', { id: sent.id, version: 1, move: 'return', returnReason: 'no_capacity', nextStep: '一緒に探す' }))
  }
}

describe('A need that two agencies gave back', () => {
  it('stands on the coordinator’s board by itself with its age and who gave it back, and is taken up there', async () => {
    await passOnInVain()
    const { page, open, errors, close } = await counter.sitDown(SOMEBODY.coordinator, { at: '/board' })
    const row = page.getByRole('row').filter({ hasText: NEED })
    await row.waitFor()
    const told = await row.innerText()
    for (const one of [board.days({ n: 0 }), board.returned({ n: 2 }), board.gaveBack({ who: 'くらし自立', why: reasons.no_capacity }), '一緒に探す']) expect(told).toContain(one)
    await pressOn(page, row.getByRole('button', { name: board.takeUp }))
    const dialog = page.getByRole('dialog', { name: board.takeUpTitle })
    await dialog.getByText(board.takeUpLead({ need: NEED })).waitFor()
    await pressOn(page, dialog.getByRole('button', { name: board.takeUp }))
    await dialog.getByText(board.householdNeeded).waitFor()
    await dialog.getByLabel(wordsOf(intakeMessages).householdName).fill('架空の鍵家')
    await pressOn(page, dialog.getByRole('button', { name: board.takeUp }))
    await page.waitForURL(/\/cases\/[0-9a-f-]+$/)
    await page.getByRole('heading', { name: /架空の鍵家/ }).waitFor()
    await open('/board')
    expect(await page.getByRole('row').filter({ hasText: NEED }).count()).toBe(0)
    expect(errors.filter((one) => !one.includes("422"))).toEqual([])
    await close()
  })
})

describe('Somebody who leaves', () => {
  it('is not let go before everything they hold has a successor, and then hands over all of it', async () => {
    const { page, errors, close } = await counter.sitDown(SOMEBODY.administrator, { at: '/leaving' })
    await page.getByLabel(leaving.narrow).fill('谷口')
    await pressOn(page, page.getByRole('link', { name: '谷口 由佳' }))
    await page.getByRole('heading', { name: leaving.leaveTitle({ name: '谷口 由佳' }) }).waitFor()
    const ask = (): Promise<void> => pressOn(page, page.getByRole('button', { name: leaving.end }))
    await page.getByText(leaving.chooseDay).waitFor()
    expect(await page.getByRole('button', { name: leaving.end }).count()).toBe(0)
    await page.getByLabel(leaving.lastDay).fill(todayHere())
    const sure = page.getByRole('dialog', { name: leaving.end })
    await ask()
    await page.getByText(leaving.successorNeeded).waitFor()
    expect(await sure.count()).toBe(0)
    await page.getByLabel(leaving.successor).selectOption(demoId('membership/st02'))
    await ask()
    await sure.getByRole('listitem').filter({ hasText: '三浦 健介' }).waitFor()
    await page.keyboard.press('Escape')
    await sure.waitFor({ state: 'detached' })
    await ask()
    await sure.getByRole('button', { name: leaving.end }).press('Enter')
    await page.getByText(leaving.ended({ name: '谷口 由佳' })).waitFor()
    await page.getByLabel(leaving.narrow).fill('谷口')
    await page.getByText(leaving.nobody).waitFor()
    expect(errors.filter((one) => !one.includes('422'))).toEqual([])
    await close()

    const successor = await counter.sitDown('st02')
    await successor.open(`/cases/${demoId('case/0')}`)
    const team = successor.page.getByRole('region', { name: household.team, exact: true })
    await team.getByText('三浦 健介').first().waitFor()
    expect(await team.textContent()).not.toContain('谷口')
    await successor.close()
    const headers = { 'content-type': 'application/json' }
    const back = await fetch(`${counter.served().base}/api/door/practice-sign-in`, { method: 'POST', headers, body: JSON.stringify({ code: 'st03' }) })
    expect(back.ok).toBe(false)
  })

  it('on a day to come works until it is over: the day and who goes on then stand on the page, and it is taken back there', async () => {
    const { page, close } = await counter.sitDown(SOMEBODY.administrator, { at: `/leaving/${demoId('membership/st05')}` })
    const day = page.getByLabel(leaving.lastDay)
    expect(await day.inputValue()).toBe('')
    await day.fill(addDays(todayHere(), -1))
    await page.getByText(leaving.lastDayPast).waitFor()
    expect(await page.getByRole('button', { name: leaving.end }).count()).toBe(0)
    await day.fill(addDays(todayHere(), 40))
    await page.getByLabel(leaving.successorOnLeaving).selectOption(demoId('membership/st38'))
    await pressOn(page, page.getByRole('button', { name: leaving.plan }))
    await page.getByRole('heading', { name: leaving.knownEnd }).waitFor()
    expect(await page.getByLabel(leaving.successorThen).inputValue()).toBe(demoId('membership/st38'))
    const leaver = await counter.sitDown('st05')
    await leaver.page.getByRole('heading', { level: 1 }).waitFor()
    await leaver.close()
    expect(await day.count()).toBe(0)
    await pressOn(page, page.getByRole('button', { name: leaving.changeDay }))
    await day.waitFor()
    await page.getByText(leaving.takeBackLead).waitFor()
    await pressOn(page, page.getByRole('button', { name: leaving.takeBack }))
    await page.getByText(/離任の予定を取り消しました/u).waitFor()
    await page.getByRole('heading', { name: leaving.knownEnd }).waitFor({ state: 'detached' })
    await close()
  })

  it('and whoever handles a concealment stays until two others do', async () => {
    const { page, close } = await counter.sitDown(SOMEBODY.administrator, { at: `/leaving/${demoId('membership/st07')}` })
    await page.getByText(leaving.lastHandler).waitFor()
    await page.getByLabel(leaving.lastDay).fill(todayHere())
    expect(await page.getByRole('button', { name: leaving.end }).isDisabled()).toBe(true)
    await close()
  })
})
