import { expect, it } from 'vitest'
import { randomBytes } from 'node:crypto'
import { linkAnswerLabels } from '#i18n/referral-codes.messages.ts'
import { pressOn, writeIn } from '#tests/support/pages/keyboard.ts'
import { staysWhenLoadedAnew } from '#tests/support/pages/leaving-asked.ts'
import { wordsOf } from '#tests/support/pages/words.ts'
import { sentOutsideIn } from '#tests/support/referrals.ts'
import { linkMessages } from '#web/link/link.messages.ts'
import { openCounter } from './open-counter.ts'

const counter = openCounter()
const linked = wordsOf(linkMessages)
const answers = wordsOf(linkAnswerLabels)

it('A link stays after 「受け取りました」 for the answer that counts, and another one opened in the same window shows its own つなぎ', async () => {
  const sender = await counter.sitDown('st04')
  const issued = async (need: string): Promise<string> => {
    const taken = await counter.does(sender.page, 'receiveIntake', { text: need })
    const sent = await counter.does(sender.page, 'sendReferral', { matterId: taken.id, need, why: 'お願いします', urgency: 'usual', toOutside: '架空司法書士事務所' })
    const token = randomBytes(32).toString('base64url')
    await counter.does(sender.page, 'issueReferralLink', { id: sent.id, token })
    return token
  }
  const [first, second] = [await issued('借金の整理'), await issued('相続の相談')]
  await sender.close()
  const { page, close } = await counter.sitDown(undefined, { at: `/link#${first}` })
  const send = async (answer: string): Promise<void> => {
    await page.getByRole('radio', { name: answer }).first().check()
    await page.getByLabel(linked.by).fill('事務所 架空')
    await pressOn(page, page.getByRole('button', { name: linked.send }))
  }
  await send(answers.receive)
  await page.getByText(linked.receivedNow).waitFor()
  await page.evaluate((token) => { window.location.hash = token }, second)
  await page.getByText('相続の相談').waitFor()
  expect(await page.getByText('借金の整理').count()).toBe(0)
  await page.evaluate((token) => { window.location.hash = token }, first)
  await page.getByText('借金の整理').waitFor()
  await send(answers.accept)
  await page.getByRole('heading', { name: linked.thanks }).waitFor()
  await close()
})

it('A link that shows no contact says that the person is reached through the agency that sent it, with its telephone, and not why', async () => {
  const { token } = await sentOutsideIn(() => counter.served().city)()
  const { page, close } = await counter.sitDown(undefined, { at: `/link#${token}` })
  await page.getByText('家賃を三か月滞納').waitFor()
  const line = page.getByText(linked.throughSender({ from: '' }))
  await line.waitFor()
  expect(await line.textContent()).toMatch(/あおば.*\d{4}-\d{2,3}-\d{4}/)
  expect(await page.locator('main').textContent()).not.toContain('秘匿')
  await close()
})

it('An answer that somebody has begun to write is asked about before the page is loaded anew, and stands there still', async () => {
  const { token } = await sentOutsideIn(() => counter.served().city)()
  const { page, close } = await counter.sitDown(undefined, { at: `/link#${token}` })
  await page.getByRole('radio').first().click()
  await writeIn(page, page.getByLabel(linked.note), '来週の水曜に訪ねます')
  expect(await staysWhenLoadedAnew(page)).toBe('beforeunload')
  expect(await page.getByLabel(linked.note).inputValue()).toBe('来週の水曜に訪ねます')
  await close()
})
