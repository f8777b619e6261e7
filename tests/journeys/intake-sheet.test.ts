import { describe, expect, it } from 'vitest'
import { composeAndEnd } from '#tests/support/pages/input-method.ts'
import { pressOn, tabTo, writeIn } from '#tests/support/pages/keyboard.ts'
import { PATIENCE } from '#tests/support/pages/watched-page.ts'
import { wordsOf } from '#tests/support/pages/words.ts'
import { SOMEBODY } from '#tests/support/serve.ts'
import type { Day } from '#domain/shared/day.ts'
import { formatDay } from '#i18n/format.ts'
import { partsMessages } from '#ui/language/parts.messages.ts'
import { addressMessages } from '#web/app/address.messages.ts'
import { dayMessages } from '#web/app/days.messages.ts'
import { intakeMessages } from '#web/intake/intake.messages.ts'
import { sheetMessages } from '#web/intake/sheet.messages.ts'
import { similarMessages } from '#web/intake/similar.messages.ts'
import { openCounter } from './open-counter.ts'

/** Somebody else of the counsellor's own agency. */
const COLLEAGUE = 'st30'
const counter = openCounter({ fetchesFonts: true })
const words = wordsOf(intakeMessages)
const fields = wordsOf(sheetMessages)
const days = wordsOf(dayMessages)
const similar = wordsOf(similarMessages)
const parts = wordsOf(partsMessages)

const newSheet = async (line: string) => {
  const seat = await counter.sitDown(SOMEBODY.counsellor)
  const { page } = seat
  await page.keyboard.press('n')
  await page.getByLabel(words.text, { exact: true }).waitFor()
  await page.keyboard.insertText(line)
  return seat
}

const send = async (page: Awaited<ReturnType<typeof newSheet>>['page']): Promise<void> => {
  await page.keyboard.press('Control+Enter')
  await page.waitForURL(/\/intakes\/[0-9a-f-]{36}$/)
}

describe('A letter that the fonts of the device do not have', () => {
  it('is told by its code while the name is written, and kept as it was written; of the letters the screens come with nothing is said', async () => {
    const { page, close } = await newSheet('窓口で聞いた名前の字')
    const name = page.getByLabel(fields.name, { exact: true })
    await writeIn(page, name, '髙橋 𠮷田')
    await writeIn(page, page.getByLabel(fields.address, { exact: true }), '\u{30000}沢1-1')
    await page.getByText('\u{30000}（U+30000）').waitFor()
    expect(await page.getByText('U+20BB7').or(page.getByText('U+9AD9')).count()).toBe(0)
    await send(page)
    await page.getByText('\u{30000}沢1-1').first().waitFor()
    await close()
  })
})

describe('A postal code', () => {
  it('offers the towns of the city that have it; one key writes the one that is meant, and the house number is typed on', async () => {
    const { page, close } = await newSheet('住まいのことで電話')
    const address = page.getByLabel(fields.address, { exact: true })
    await writeIn(page, address, '９９９０１００')
    await pressOn(page, page.getByRole('button', { name: 'みどり野市みどり野南' }))
    expect(await address.inputValue()).toBe('〒999-0100 みどり野市みどり野南')
    await page.keyboard.insertText('3丁目1番2号')
    await send(page)
    await page.getByText('〒999-0100 みどり野市みどり野南3丁目1番2号').first().waitFor()
    await close()
  })

  it('of another city says that the address is to be written on', async () => {
    const { page, close } = await newSheet('前の住まいのことで電話')
    await writeIn(page, page.getByLabel(fields.address, { exact: true }), '〒100-0001')
    await page.getByText(wordsOf(addressMessages).unknown).waitFor()
    expect(await page.getByLabel(fields.address, { exact: true }).inputValue()).toBe('〒100-0001')
    await close()
  })
})

describe('A whole sheet, by keyboard alone', () => {
  it('fills the reading from what was typed, shows a date back in both calendars, and keeps everything', async () => {
    const { page, close } = await newSheet('母の介護のことで長女から電話')
    await tabTo(page, page.getByLabel(fields.name, { exact: true }))
    await composeAndEnd(page, 'かくう', '架空')
    expect(await page.getByLabel(fields.kana, { exact: true }).inputValue()).toBe('かくう')
    await writeIn(page, page.getByLabel(fields.birth), 'S22.3.3')
    await page.getByText(formatDay('ja', '1947-03-03' as Day)).waitFor()
    await pressOn(page, page.getByRole('button', { name: fields.addSubject }))
    await writeIn(page, page.getByLabel(fields.describedAs).nth(1), '同居の息子')
    await writeIn(page, page.getByLabel(fields.inquirerRelation), '長女')
    await writeIn(page, page.getByLabel(fields.ownWords), 'もう休みたい')
    await writeIn(page, page.getByLabel(fields.nextContactOn), 'R9.1.12')
    await page.getByText(formatDay('ja', '2027-01-12' as Day)).waitFor()
    await page.getByLabel(words.text, { exact: true }).focus()
    await send(page)
    await page.getByText('「もう休みたい」').waitFor()
    await page.getByRole('heading', { name: '同居の息子' }).waitFor()
    await close()
  })

  it('asks about a day that cannot be, and sends nothing until it is mended', async () => {
    const { page, close } = await newSheet('令和0年は無い')
    await writeIn(page, page.getByLabel(fields.nextContactOn), '令和0年4月1日')
    await page.getByLabel(words.text, { exact: true }).focus()
    await page.getByText(days.noSuchYear).waitFor()
    await page.keyboard.press('Control+Enter')
    const day = page.getByLabel(fields.nextContactOn)
    await expect.poll(() => day.evaluate((element) => element === document.activeElement), PATIENCE).toBe(true)
    await page.getByText(days.noSuchYear).waitFor()
    await day.fill('令和9年4月1日')
    await page.getByLabel(words.text, { exact: true }).focus()
    await send(page)
    await close()
  })
})

describe('A time that is typed', () => {
  it('is asked about where it can be two, is never dropped, and the sheet is sent from whatever control has the focus', async () => {
    const { page, close } = await newSheet('昨日の午後に電話があった')
    await writeIn(page, page.getByLabel(fields.receivedOn), 'きのう')
    await writeIn(page, page.getByLabel(fields.receivedTime, { exact: true }), '2時半')
    await page.getByRole('checkbox', { name: fields.anonymous }).focus()
    await page.keyboard.press('Control+Enter')
    await page.getByText(days.whichHalf).waitFor()
    expect(new URL(page.url()).pathname).toBe('/intakes/new')
    expect(await page.getByLabel(fields.receivedOn).inputValue()).toMatch(/^\d{4}-\d{2}-\d{2}$/)
    await pressOn(page, page.getByRole('button', { name: days.afternoon({ time: '14:30' }) }))
    await page.getByLabel(fields.urgency).focus()
    await send(page)
    await page.getByText(/R\d+\.\d+\.\d+ 14:30/).first().waitFor()
    await close()
  })

  it('and has not come yet is not taken: the field says what time it is, and the sheet waits for the right one', async () => {
    const { page, close } = await newSheet('夜中の電話')
    await page.clock.setFixedTime('2026-04-01T02:08:00+09:00')
    const time = page.getByLabel(fields.receivedTime, { exact: true })
    await writeIn(page, time, '9時半')
    await page.getByLabel(fields.urgency).focus()
    await page.getByText(days.timeNotYetCome({ time: '09:30', now: '02:08' })).waitFor()
    await page.keyboard.press('Control+Enter')
    expect(new URL(page.url()).pathname).toBe('/intakes/new')
    await time.fill('1時半')
    await pressOn(page, page.getByRole('button', { name: days.night({ time: '01:30' }) }))
    await page.getByLabel(fields.urgency).focus()
    await send(page)
    await page.getByText(/R8\.4\.1 01:30/).first().waitFor()
    await close()
  })

  it('is left empty where nobody noted it: the day alone is kept', async () => {
    const { page, close } = await newSheet('いつかは分かるが何時かは分からない')
    await writeIn(page, page.getByLabel(fields.receivedOn), 'R8.11.2')
    await send(page)
    await expect.poll(() => page.getByText('R8.11.2', { exact: true }).count(), PATIENCE).toBeGreaterThan(0)
    await close()
  })

  it('does not move what is being clicked when the field before it has something to complain of', async () => {
    const { page, close } = await newSheet('押したところが動かない')
    await writeIn(page, page.getByLabel(fields.nextContactOn), 'そのうち')
    const consideration = page.getByRole('checkbox', { name: '通訳' })
    // A hand presses what it sees: not what lies beneath the foot of the form.
    await consideration.evaluate((box) => box.scrollIntoView({ block: 'center' }))
    const place = await consideration.boundingBox()
    await page.mouse.click((place?.x ?? 0) + 8, (place?.y ?? 0) + 8)
    expect(await consideration.isChecked()).toBe(true)
    await page.getByText(days.unreadable).waitFor()
    await close()
  })
})

describe('Somebody who is known already', () => {
  it('is shown while they are typed, recognised with one press, and the intake is part of their story', async () => {
    const { page, close } = await newSheet('前にも来られた方のようだ')
    await writeIn(page, page.getByLabel(fields.name, { exact: true }), '森下 フミ')
    const same = page.getByRole('button', { name: similar.same }).first()
    await same.waitFor(PATIENCE)
    await same.press('Enter')
    await page.getByLabel(words.text, { exact: true }).focus()
    await send(page)
    const people = page.locator('aside')
    await people.getByRole('link', { name: '森下家' }).click()
    await expect.poll(() => page.locator('aside').getByRole('link', { name: '前にも来られた方のようだ' }).count(), PATIENCE).toBe(1)
    await close()
  })
})

describe('Two who write on one sheet', () => {
  it('see both texts side by side; nothing is lost, and the history tells of both', async () => {
    const first = await newSheet('二人で書く受付票')
    await send(first.page)
    await first.page.getByRole('heading', { level: 1 }).waitFor()
    const path = new URL(first.page.url()).pathname
    const second = await counter.sitDown(COLLEAGUE)
    await second.open(path)
    const change = async ({ page }: typeof first, text: string): Promise<void> => {
      await page.keyboard.press('e')
      const heard = page.getByLabel(fields.heard)
      await heard.waitFor()
      await heard.fill(text)
    }
    await change(second, '後の人が聞いたこと')
    await second.page.getByLabel(words.changeReason).fill('聞き違えていた')
    await change(first, '先の人が聞いたこと')
    const saving = first.page.getByRole('button', { name: words.saveChange }).first()
    await saving.press('Enter')
    // The words stand in the field as they are typed: only once the form has gone were they taken.
    await saving.waitFor({ state: 'detached' })
    await first.page.getByText('先の人が聞いたこと').waitFor()
    await second.page.getByRole('button', { name: words.saveChange }).first().press('Enter')
    const compared = second.page.locator('.compared')
    await compared.getByText('先の人が聞いたこと').waitFor()
    await compared.getByText('後の人が聞いたこと').waitFor()
    await second.page.getByRole('button', { name: parts.keepMine }).press('Enter')
    const history = second.page.getByText(words.history, { exact: true })
    await history.waitFor()
    await history.press('Enter')
    await second.page.locator('.story > li').nth(1).waitFor()
    expect(await second.page.locator('.story').textContent()).toContain('先')
    await second.page.locator('.story > li').first().getByText('聞き違えていた').waitFor()
    await first.close()
    await second.close()
  })
})

describe('The receipt', () => {
  it('says whom to call and nothing of what was said, in three languages', async () => {
    const { page, settle, close } = await newSheet('夫から逃げたい')
    await send(page)
    await page.getByRole('link', { name: words.receipt }).press('Enter')
    await page.waitForURL(/\/receipt$/)
    for (const language of ['日本語', 'やさしいにほんご', 'English']) {
      await page.getByRole('button', { name: language, exact: true }).press('Enter')
      await settle()
      const paper = page.locator('.paper')
      await expect.poll(() => paper.textContent(), PATIENCE).toContain('井坂 守')
      expect(await paper.textContent()).toContain('0999-00-1199')
      expect(await paper.textContent()).not.toContain('逃げたい')
    }
    await close()
  })
})
