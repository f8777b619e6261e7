import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { outcomeLabels } from '#i18n/intake-codes.messages.ts'
import { pressOn } from '#tests/support/pages/keyboard.ts'
import { PATIENCE, type WatchedPage } from '#tests/support/pages/watched-page.ts'
import { wordsOf } from '#tests/support/pages/words.ts'
import { shellMessages } from '#web/app/shell.messages.ts'
import { partsMessages } from '#ui/language/parts.messages.ts'
import { openCounter } from './open-counter.ts'

const counter = openCounter()
const shell = wordsOf(shellMessages)

/** What the tour tells to press, to fill in and to look for, step by step: words in bold, words in 「」, words typed into the search. */
type Step = { readonly text: string; readonly bold: readonly string[]; readonly quoted: readonly string[]; readonly typed: readonly string[] }

const stepsOf = (file: string): readonly Step[] => {
  const tour = /\n## (?:五分で見る|Five minutes)\n([\s\S]*?)\n\n[^\d\s]/.exec(readFileSync(file, 'utf8'))?.[1] ?? ''
  return tour.split(/\n\d\. /).slice(1).map((step) => {
    const all = (words: RegExp): readonly string[] => [...step.matchAll(words)].map(([, word = '']) => word)
    return { text: step, bold: all(/\*\*([^*]+)\*\*/g), quoted: all(/「([^」]+)」/g), typed: all(/`([^`]+)`/g) }
  })
}

const step = (nth: number): Step => stepsOf('README.ja.md')[nth - 1] ?? { text: '', bold: [], quoted: [], typed: [] }
/** The words of a step, just so many: a word more or less in the tour is a step that is not walked here. */
const words = (found: readonly string[], many: number): readonly string[] => {
  expect(found).toHaveLength(many)
  return found
}

const named = (name = ''): { readonly name: string } => ({ name })
const comeIn = async ({ page }: WatchedPage, name: string | undefined): Promise<void> => {
  await pressOn(page, page.getByRole('button', named(name)).first())
  await page.getByRole('navigation', { name: shell.navigation }).first().waitFor()
}
const leave = async ({ page, settle }: WatchedPage): Promise<void> => {
  // What the page still asks when its reader goes is refused, and stands in the console.
  await settle()
  await pressOn(page, page.locator('.signed-in').getByRole('button').first())
  await page.getByRole('menuitem', { name: shell.signOut }).press('Enter')
  await page.waitForURL(/\/$/)
  await page.locator('.cast button').first().waitFor()
}
const button = (page: Page, name: string | undefined) => page.getByRole('button', named(name)).first()

/** The choices say more than the tour: which numbers of a paragraph, and what they are for. */
const chooseBasis = async (page: Page, field: string | undefined, begins: string): Promise<void> => {
  const choice = page.getByLabel(field ?? '').last()
  const value = await choice.locator('option').filter({ hasText: begins }).first().getAttribute('value')
  await choice.selectOption(value)
}

const NEED = '安否がわからない'
const linkTo = (page: Page, text: string) => page.locator('main').getByRole('link', { name: text }).first()

const takeIntake = async ({ page }: WatchedPage): Promise<void> => {
  const [key = '', save = ''] = words(step(2).bold, 2)
  const [line = ''] = words(step(2).quoted, 1)
  await page.keyboard.press(key)
  await page.locator('textarea:focus').waitFor()
  await page.keyboard.insertText(line)
  await page.keyboard.press(save.replace('Ctrl', 'Control'))
  await page.waitForURL(/\/intakes\/[0-9a-f-]{36}$/)
}

const passOn = async ({ page }: WatchedPage): Promise<void> => {
  const [refer = '', need = '', why = '', basis, send, reason = ''] = words(step(3).bold, 6)
  const [within = '', ...others] = words(step(3).quoted, 5)
  await pressOn(page, page.getByRole('link', { name: refer, exact: true }).first())
  await page.getByLabel(need).fill(NEED)
  await page.getByLabel(why).fill('一緒に訪ねてほしい')
  await page.getByRole('radio', { name: 'みどり野市社会福祉協議会' }).check()
  await page.getByRole('checkbox', { name: step(2).quoted[0] ?? '' }).check()
  for (const other of others) {
    await chooseBasis(page, basis, other)
    await page.getByLabel(reason).last().waitFor()
  }
  await chooseBasis(page, basis, within)
  await button(page, send).press('Enter')
  await page.waitForURL(/\/referrals\/[0-9a-f-]+$/)
}

const hearBack = async (seat: WatchedPage): Promise<void> => {
  const { page } = seat
  const [receiver, accept, meet, go, confirm] = words(step(4).bold, 5)
  await leave(seat)
  await comeIn(seat, receiver)
  await pressOn(page, linkTo(page, NEED))
  await button(page, accept).press('Enter')
  await button(page, meet).press('Enter')
  await button(page, go).press('Enter')
  await button(page, go).waitFor({ state: 'detached' })
  await leave(seat)
  await comeIn(seat, step(1).bold[0])
  await pressOn(page, linkTo(page, NEED))
  await button(page, confirm).press('Enter')
  await button(page, confirm).waitFor({ state: 'detached' })
}

const lookAtTheWhole = async (seat: WatchedPage): Promise<void> => {
  const { page } = seat
  const [[coordinator], [search = '', keys = '']] = [words(step(5).bold, 1), words(step(6).bold, 2)]
  await leave(seat)
  await comeIn(seat, coordinator)
  await pressOn(page, page.getByRole('link', named(step(5).quoted[0])).first())
  await page.getByRole('heading', { level: 1, name: step(5).quoted[0] ?? '' }).waitFor()
  await page.locator('main a[href^="/cases/"], main a[href^="/intakes/"], main a[href^="/referrals/"]').nth(1).waitFor()
  await page.keyboard.press(search)
  await page.getByRole('dialog').first().waitFor()
  await page.keyboard.insertText(step(6).typed[0] ?? '')
  const found = page.getByRole('dialog').locator('.link-list')
  for (const name of ['渡辺', '渡邊', '渡邉']) await expect.poll(() => found.textContent(), { ...PATIENCE, message: name }).toContain(name)
  await found.locator('a[href^="/cases/"]').first().press('Enter')
  await page.locator('.story > li').first().waitFor()
  await page.keyboard.press(keys)
  await page.getByRole('dialog', { name: wordsOf(partsMessages).shortcuts }).waitFor()
}

describe('the five minutes of the README', () => {
  it('are the same steps in both languages', () => {
    const [ja, en] = [stepsOf('README.ja.md'), stepsOf('README.md')]
    expect(ja).toHaveLength(6)
    expect(en.map(({ typed }) => typed)).toEqual(ja.map(({ typed }) => typed))
    // The English tour names a button as the English screen does, and in brackets as the Japanese one.
    expect(ja.flatMap(({ bold }, nth) => bold.filter((word) => en[nth]?.text.includes(word) !== true))).toEqual([])
  })

  it('can be gone as they are written, word by word', async () => {
    const seat = await counter.sitDown(undefined)
    const { page } = seat
    const [counsellor] = words(step(1).bold, 1)
    await comeIn(seat, counsellor)
    await page.getByRole('heading', { level: 1, name: step(1).quoted[0] ?? '' }).waitFor()
    await takeIntake(seat)
    const intake = new URL(page.url()).pathname
    await passOn(seat)
    await hearBack(seat)
    await seat.open(intake)
    await page.getByText(wordsOf(outcomeLabels).passed_on).first().waitFor()
    await lookAtTheWhole(seat)
    expect(seat.errors).toEqual([])
    await seat.close()
  })
})
