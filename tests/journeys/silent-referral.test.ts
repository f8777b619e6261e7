import { describe, expect, it } from 'vitest'
import { demoId } from '#demo/demo-id.ts'
import { moveLabels } from '#i18n/referral-codes.messages.ts'
import { given } from '#tests/support/city.ts'
import { violationsOn } from '#tests/support/pages/axe.ts'
import { pressOn } from '#tests/support/pages/keyboard.ts'
import { wordsOf } from '#tests/support/pages/words.ts'
import { SOMEBODY } from '#tests/support/serve.ts'
import { boardMessages } from '#web/board/board.messages.ts'
import { intakeMessages } from '#web/intake/intake.messages.ts'
import { sendingMessages } from '#web/referral/sending.messages.ts'
import { movingMessages, referralMessages } from '#web/referral/referral.messages.ts'
import { openCounter } from './open-counter.ts'

const counter = openCounter()
const words = { ...wordsOf(movingMessages), ...wordsOf(referralMessages) }
const moves = wordsOf(moveLabels)
const [board, sending, alike] = [wordsOf(boardMessages), wordsOf(sendingMessages), wordsOf(intakeMessages)]

/** A need on its way to an agency that let the day of its answer go by. */
const silent = async (subjects: readonly object[] = []): Promise<{ readonly matterId: string; readonly id: string }> => {
  const { city } = counter.served()
  const sender = await city.as('st04')
  const matterId = given(await sender.does('receiveIntake', { text: '返事の来ない相談', areaId: demoId('area/あおば'), subjects: [...subjects] })).id
  const { id } = given(await sender.does('sendReferral', { matterId, need: '雪かき', why: '玄関から出られない', urgency: 'usual', toAgencyId: demoId('agency/AG06') }))
  await city.database.admin.query('update referral set answer_due_on = current_date - 3 where id = $1', [id])
  return { matterId, id }
}

describe('A つなぎ that nobody answers', () => {
  it('is taken up or passed on anew from its own page by whoever coordinates there', async () => {
    const { matterId, id } = await silent()
    const { page, open, errors, close } = await counter.sitDown(SOMEBODY.coordinator)
    await open(`/referrals/${id}`)
    await pressOn(page, page.getByRole('link', { name: board.sendAnew }))
    await page.waitForURL(new RegExp(`/matters/${matterId}/refer\\?.*from=${id}`, 'u'))
    await page.getByText(sending.sendLeadTheirs({ who: 'あおば包括' })).waitFor()
    await open(`/referrals/${id}`)
    await pressOn(page, page.getByRole('button', { name: board.takeUp }))
    const dialog = page.getByRole('dialog')
    await dialog.locator('input[name="householdName"]').fill('静かな家')
    await pressOn(page, dialog.getByRole('button', { name: board.takeUp }))
    await page.waitForURL(/\/cases\//u)
    await page.getByText('静かな家').first().waitFor()
    expect(errors).toEqual([])
    await close()
  })

  it('is not taken up while somebody it is about resembles somebody on record: who that is stands there, and the way to the sheet where it is said', async () => {
    const { city } = counter.served()
    const desk = await city.as('st04')
    const subjects = [{ name: '架空峰 泰三', kana: 'カクウミネ タイゾウ', birth: 'S22.3.3' }]
    const first = given(await desk.does('receiveIntake', { text: '介護の相談', areaId: demoId('area/あおば'), subjects })).id
    given(await desk.does('endIntake', { id: first, version: 1, outcome: 'kept', householdName: '架空峰家' }))
    const { matterId, id } = await silent(subjects)
    const { page, open, errors, close } = await counter.sitDown(SOMEBODY.coordinator)
    await open(`/referrals/${id}`)
    await pressOn(page, page.getByRole('button', { name: board.takeUp }))
    const dialog = page.getByRole('dialog')
    await dialog.locator('input[name="householdName"]').fill('別の家')
    await pressOn(page, dialog.getByRole('button', { name: board.takeUp }))
    await dialog.getByText(board.resemblesSomebody).waitFor()
    await dialog.getByRole('region', { name: alike.alikeOnSheet }).getByText('架空峰家').waitFor()
    expect(await violationsOn(page)).toEqual([])
    await pressOn(page, dialog.getByRole('link', { name: alike.toRecognise }))
    await page.waitForURL((url) => url.pathname === `/intakes/${matterId}`)
    await page.getByText(alike.recognise, { exact: true }).first().waitFor()
    expect(errors.filter((one) => !one.includes('422'))).toEqual([])
    await close()
  })

  it('leads whoever coordinates there from its page to the board, where it is taken up', async () => {
    const { id } = await silent()
    const { page, open, errors, close } = await counter.sitDown(SOMEBODY.coordinator)
    await open(`/referrals/${id}`)
    await pressOn(page, page.getByRole('link', { name: words.onBoard }))
    await page.waitForURL(/\/board$/u)
    await page.getByText('雪かき').first().waitFor()
    expect(errors).toEqual([])
    await close()
  })

  it('is taken back by its sender, who reads that the need has arrived nowhere, and goes on to another agency with what was asked', async () => {
    const { matterId, id } = await silent()
    const { page, open, errors, close } = await counter.sitDown('st04')
    await open(`/referrals/${id}`)
    await pressOn(page, page.getByRole('button', { name: moves.withdraw }))
    await page.getByLabel(words.noteNeeded).fill('返事がない')
    await pressOn(page, page.getByRole('button', { name: `${moves.withdraw}：${words.go}` }))
    await page.getByText(words.takenBack).waitFor()
    await pressOn(page, page.getByRole('link', { name: words.again }))
    await page.waitForURL(new RegExp(`/matters/${matterId}/refer\\?.*from=${id}`, 'u'))
    await page.getByText('玄関から出られない').first().waitFor()
    expect(errors).toEqual([])
    await close()
  })
})
