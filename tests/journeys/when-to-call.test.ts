import { describe, expect, it } from 'vitest'
import { pressOn } from '#tests/support/pages/keyboard.ts'
import { PATIENCE } from '#tests/support/pages/watched-page.ts'
import { wordsOf } from '#tests/support/pages/words.ts'
import { SOMEBODY } from '#tests/support/serve.ts'
import { intakeMessages } from '#web/intake/intake.messages.ts'
import { sheetMessages } from '#web/intake/sheet.messages.ts'
import { openCounter } from './open-counter.ts'

const counter = openCounter()
const [words, fields] = [wordsOf(intakeMessages), wordsOf(sheetMessages)]
const [FIRST, SECOND] = ['0999-11-2201', '0999-11-2202']
const [BY_PHONE, AT_HOME] = ['夫のいない平日昼だけ', '訪問しない（夫がいる）']

describe('When and how one may call somebody, where each place has its own words', () => {
  it('is read and written beside its place, on the card, in the form and on paper, and what was typed over is read in the history', async () => {
    const { page, open, close, errors } = await counter.sitDown(SOMEBODY.counsellor)
    const subject = { name: '架空 花子', phone: FIRST, address: '若葉1-1', phoneMayContact: BY_PHONE, addressMayContact: AT_HOME }
    const { id } = await counter.does(page, 'receiveIntake', { text: '夫に知られたくない', subjects: [subject] })
    await open(`/intakes/${id}`)
    const placeOf = (name: string) => page.locator('dl > div').filter({ has: page.locator('dt', { hasText: name }) }).locator('dd')
    await expect.poll(() => placeOf(fields.phone).first().innerText(), PATIENCE).toContain(BY_PHONE)
    expect(await placeOf(fields.address).first().innerText()).toContain(AT_HOME)
    await page.keyboard.press('e')
    const phone = page.locator('input[name="phone"]').first()
    await expect.poll(() => phone.inputValue(), PATIENCE).toBe(FIRST)
    expect(await page.locator('input[name="addressMayContact"]').inputValue()).toBe(AT_HOME)
    await phone.fill(SECOND)
    await page.locator('input[name="phoneMayContact"]').fill('10時から')
    await page.keyboard.press('Control+Enter')
    await expect.poll(() => placeOf(fields.phone).first().innerText(), PATIENCE).toContain('10時から')
    expect(await placeOf(fields.phone).first().innerText()).toContain(SECOND)
    expect(await placeOf(fields.address).first().innerText()).toContain(AT_HOME)
    await page.getByText(words.history, { exact: true }).click()
    await page.locator('del').filter({ hasText: FIRST }).filter({ hasText: BY_PHONE }).waitFor()
    await page.locator('ins').filter({ hasText: SECOND }).filter({ hasText: '10時から' }).waitFor()
    await open(`/intakes/${id}/paper`)
    const row = (name: string) => page.getByRole('row').filter({ hasText: name }).first()
    await row(SECOND).getByText('10時から').waitFor()
    await row('若葉1-1').getByText(AT_HOME).waitFor()
    expect(errors).toEqual([])
    await close()
  })

  it('is parted by one press where it was said of all, and each is then written by itself', async () => {
    const { page, open, close, errors } = await counter.sitDown(SOMEBODY.counsellor)
    const { id } = await counter.does(page, 'receiveIntake', { text: '夫に知られたくない', subjects: [{ name: '架空 月子', phone: FIRST, address: '若葉1-2', mayContact: BY_PHONE }] })
    await open(`/intakes/${id}`)
    await page.keyboard.press('e')
    await pressOn(page, page.getByRole('button', { name: fields.sayApart }))
    const phone = page.locator('input[name="phoneMayContact"]')
    expect(await phone.evaluate((one) => one === document.activeElement)).toBe(true)
    expect([await phone.inputValue(), await page.locator('input[name="addressMayContact"]').inputValue()]).toEqual([BY_PHONE, BY_PHONE])
    await page.locator('input[name="addressMayContact"]').fill(AT_HOME)
    await page.keyboard.press('Control+Enter')
    const placeOf = (name: string) => page.locator('dl > div').filter({ has: page.locator('dt', { hasText: name }) }).locator('dd').first()
    await expect.poll(() => placeOf(fields.address).innerText(), PATIENCE).toContain(AT_HOME)
    expect(await placeOf(fields.phone).innerText()).toContain(BY_PHONE)
    expect(errors).toEqual([])
    await close()
  })
})
