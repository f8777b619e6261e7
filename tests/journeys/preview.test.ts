import type { Locator } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { warmHandoverLabels } from '#i18n/referral-codes.messages.ts'
import { pressOn } from '#tests/support/pages/keyboard.ts'
import { wordsOf } from '#tests/support/pages/words.ts'
import { linkMessages } from '#web/link/link.messages.ts'
import { paperMessages } from '#web/referral/paper.messages.ts'
import { movingMessages } from '#web/referral/referral.messages.ts'
import { knowingLabels, sendingMessages } from '#web/referral/sending.messages.ts'
import { openCounter } from './open-counter.ts'

const counter = openCounter()
const [words, knowing, warm] = [wordsOf(sendingMessages), wordsOf(knowingLabels), wordsOf(warmHandoverLabels)]
const [moving, linked, paper] = [wordsOf(movingMessages), wordsOf(linkMessages), wordsOf(paperMessages)]

const plain = (text: string): string => text.replaceAll(/\s+/gu, ' ').trim()
/** What stands beside each name, by its name. */
const linesOf = async (place: Locator): Promise<ReadonlyMap<string, string>> => {
  const pairs = place.locator('dl').first().locator('> div')
  const [names, values] = [await pairs.locator('dt').allInnerTexts(), await pairs.locator('dd').allInnerTexts()]
  return new Map(names.map((name, at) => [plain(name), plain(values[at] ?? '')]))
}

describe('What the receiver will see (相手に見えるもの)', () => {
  it('is what they see on paper and by link, line by line, and nothing else', async () => {
    const { page, open, close, errors } = await counter.sitDown('st04')
    const taken = await counter.does(page, 'receiveIntake', { text: '家賃が払えない世帯', heard: 'だれにも言わないでほしいこと', consent: 'spoken' })
    await open(`/matters/${taken.id}/refer`)
    await page.getByLabel(words.need).fill('借金の整理')
    await page.getByLabel(words.why).fill('今月末までに退去を求められています')
    await page.getByRole('radio', { name: words.outsideChoice }).check()
    await page.getByLabel(words.outside).fill('架空司法書士事務所')
    await page.getByRole('radio', { name: knowing.not_told }).check()
    await page.getByLabel(words.warm, { exact: true }).selectOption({ label: warm.accompany })
    await page.getByRole('checkbox', { name: '家賃が払えない世帯' }).check()
    await page.getByLabel(words.basisOfFact, { exact: false }).last().selectOption('within_purpose')
    const preview = page.getByRole('complementary', { name: words.preview })
    await preview.getByText(warm.accompany).waitFor()
    const [promised, facts] = [await linesOf(preview), (await preview.locator('li .written').allInnerTexts()).map(plain)]
    expect([...promised.values()].filter((value) => value !== '')).toHaveLength(9)
    expect(facts).toEqual(['家賃が払えない世帯'])
    await pressOn(page, page.getByRole('button', { name: words.sendNow }).first())
    await page.waitForURL(/\/referrals\/[0-9a-f-]+$/)
    await pressOn(page, page.getByRole('button', { name: moving.linkMake }))
    const address = await page.getByRole('textbox', { name: moving.link }).inputValue()
    await open(`${new URL(page.url()).pathname}/paper`)
    await page.getByText(paper.purpose).waitFor()
    const onPaper = plain(await page.locator('main').innerText())
    const outside = await counter.sitDown(undefined)
    await outside.open(address.slice(address.indexOf('/link')))
    await outside.page.getByText('借金の整理').waitFor()
    const byLink = await linesOf(outside.page.locator('main'))
    for (const [name, value] of promised) {
      expect([name, onPaper.includes(value)]).toEqual([name, true])
      expect([name, [...byLink.values()].some((told) => told.includes(value))]).toEqual([name, true])
    }
    const beyond = [...byLink].filter(([name, told]) => ![linked.number, linked.expires].includes(name) && ![...promised.values()].some((value) => told.includes(value)))
    expect(beyond).toEqual([])
    for (const fact of facts) for (const told of [onPaper, plain(await outside.page.locator('main').innerText())]) expect(told).toContain(fact)
    expect([...errors, ...outside.errors]).toEqual([])
    await outside.close()
    await close()
  })
})
