import type { Locator } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { demoId } from '#demo/demo-id.ts'
import { PATIENCE } from '#tests/support/pages/watched-page.ts'
import { wordsOf } from '#tests/support/pages/words.ts'
import { boxLabels } from '#i18n/intake-codes.messages.ts'
import { partsMessages } from '#ui/language/parts.messages.ts'
import { boardMessages } from '#web/board/board.messages.ts'
import { similarMessages } from '#web/intake/similar.messages.ts'
import { sendingMessages } from '#web/referral/sending.messages.ts'
import { openCounter } from './open-counter.ts'

const counter = openCounter()
const parts = wordsOf(partsMessages)
const board = wordsOf(boardMessages)
const sending = wordsOf(sendingMessages)
const boxes = wordsOf(boxLabels)
const similar = wordsOf(similarMessages)
const PHONE = { width: 390, height: 844 }

const heightOf = async (of: Locator): Promise<number> => (await of.boundingBox())?.height ?? Number.NaN

describe('In a hand of 390 by 844', () => {
  it('the load of the agencies is read in a few screens: a few lines each, and those that carry nothing behind one line', async () => {
    const { page, open, close } = await counter.sitDown('st01', { viewport: PHONE })
    await open('/board')
    const table = page.getByRole('table', { name: board.load })
    await table.waitFor()
    const rows = table.locator('tbody tr')
    const heights = await Promise.all((await rows.all()).map(heightOf))
    expect(heights.length).toBeGreaterThan(5)
    expect(heights.filter((height) => !(height < 150))).toEqual([])
    const idle = page.locator('details', { has: page.locator('summary', { hasText: /^いま受け持っているもののない機関/ }) })
    expect(await idle.locator('p').isVisible()).toBe(false)
    await idle.locator('summary').click()
    await expect.poll(() => idle.locator('p').isVisible(), PATIENCE).toBe(true)
    await close()
  })

  it('a line breaks between phrases, never within a word, and none begins with a letter that only goes on', async () => {
    const { page, open, close } = await counter.sitDown('st03', { viewport: PHONE })
    await open(`/cases/${demoId('case/0')}`)
    for (let width = 320; width <= 400; width += 8) {
      await page.setViewportSize({ ...PHONE, width })
      const { begun, cut } = await page.locator('main').evaluate((main) => {
        const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT)
        const range = document.createRange()
        const [begun, cut]: [string[], string[]] = [[], []]
        const topOf = (node: Node, at: number): number => {
          range.setStart(node, at)
          range.setEnd(node, at + 1)
          return range.getBoundingClientRect().top
        }
        for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
          const text = node.textContent ?? ''
          const lowered = [...text.matchAll(/[ー々ぁぃぅぇぉっゃゅょァィゥェォッャュョ、。」）]/gu)].map((one) => one.index)
          begun.push(...lowered.filter((at) => at > 0 && topOf(node, at) > topOf(node, at - 1) + 4).map((at) => text.slice(at - 4, at + 4)))
          const whole = text.indexOf('見えます')
          if (whole >= 0 && topOf(node, whole) + 4 < topOf(node, whole + 3)) cut.push(text)
        }
        return { begun, cut }
      })
      expect([width, begun, cut]).toEqual([width, [], []])
    }
    await close()
  })

  it('every choice of a filter is in sight', async () => {
    const { page, open, close } = await counter.sitDown('st04', { viewport: PHONE })
    for (const path of ['/referrals', '/cases', '/search']) {
      await open(path)
      await page.locator('.filter-option').first().waitFor()
      const beyond = await page.locator('.filter-option').evaluateAll((all) =>
        all.filter((one) => one.getBoundingClientRect().right > innerWidth || one.getBoundingClientRect().left < 0).map((one) => one.textContent))
      expect([path, beyond]).toEqual([path, []])
    }
    await close()
  })

  it('the agencies to pass a need on to are the first few, all of them when asked for, and the chosen one always', async () => {
    const { page, open, close } = await counter.sitDown('st04', { viewport: PHONE })
    await open(`/matters/${demoId('case/0')}/refer`)
    const all = page.getByRole('radiogroup', { name: sending.agencies }).locator('.choice')
    await all.first().waitFor()
    const count = await all.count()
    const shown = async (): Promise<number> => (await Promise.all((await all.all()).map((one) => one.isVisible()))).filter(Boolean).length
    expect(count).toBeGreaterThan(10)
    expect(await shown()).toBe(6)
    await page.getByRole('button', { name: parts.showAll({ count }) }).click()
    await expect.poll(shown, PATIENCE).toBe(count)
    await all.last().click()
    await page.getByRole('button', { name: parts.showFirst({ count: 6 }) }).click()
    await expect.poll(shown, PATIENCE).toBe(7)
    expect(await all.last().isVisible()).toBe(true)
    await close()
  })

  it('whoever takes a call is told at the foot that somebody like the one they write down is on record, and led there', async () => {
    const { page, open, close } = await counter.sitDown('st04', { viewport: PHONE })
    await open('/intakes/new')
    await page.locator('input[name="name"]').first().fill('森下 フミ')
    const panel = page.getByRole('region', { name: similar.title })
    const lead = page.getByRole('button', { name: new RegExp(similar.toAlike({ n: 1 }).replace('1', String.raw`\d+`), 'u') })
    // Whoever listens is told the same, once; and not again at a letter that changes nothing.
    const told = panel.getByRole('status').filter({ hasText: /\d/u })
    await told.waitFor({ state: 'attached' })
    const count = Number(/\d+/u.exec((await lead.textContent()) ?? '')?.[0])
    expect(await told.textContent()).toBe(similar.toSubjectAlike({ n: count }))
    await told.evaluate((one) => new MutationObserver(() => one.setAttribute('data-told-again', '')).observe(one, { childList: true, characterData: true, subtree: true }))
    const asked = page.waitForResponse((answer) => answer.url().includes('findSimilarPersons'))
    await page.locator('input[name="name"]').first().fill('森下　フミ')
    await asked
    await lead.waitFor()
    expect(await told.getAttribute('data-told-again')).toBeNull()
    await lead.press('Enter')
    await expect.poll(async () => (await panel.boundingBox())?.y ?? Number.NaN, PATIENCE).toBeLessThan(PHONE.height)
    await page.setViewportSize({ width: 1366, height: 768 })
    await expect.poll(() => lead.isVisible(), PATIENCE).toBe(false)
    await close()
  })

  it('the worst of what troubles somebody is marked by the finger: ◎ stands beside what is marked ○, moves to another, and goes without taking ○ along', async () => {
    const { page, open, close } = await counter.sitDown('st04', { viewport: PHONE, hasTouch: true })
    await open('/intakes/new')
    const box = (code: 'C02' | 'C03') => page.locator('.chip', { hasText: boxes[code] })
    const worst = (code: 'C02' | 'C03') => page.getByRole('button', { name: parts.markWorst({ label: boxes[code] }) })
    const marks = async () => [await box('C02').getAttribute('data-mark'), await box('C03').getAttribute('data-mark')]
    await box('C02').waitFor()
    expect(await worst('C02').count()).toBe(0)
    const apart = async () => {
      const [one, other] = [await box('C02').boundingBox(), await box('C03').boundingBox()]
      return [(other?.x ?? 0) - (one?.x ?? 0), (other?.y ?? 0) - (one?.y ?? 0)]
    }
    const before = await apart()
    await box('C02').tap()
    await worst('C02').tap()
    await expect.poll(marks, PATIENCE).toEqual(['worst', 'none'])
    expect(await worst('C02').getAttribute('aria-pressed')).toBe('true')
    expect(await heightOf(worst('C02'))).toBeGreaterThanOrEqual(24)
    expect(await apart()).toEqual(before)
    await box('C03').tap()
    await worst('C03').tap()
    await expect.poll(marks, PATIENCE).toEqual(['chosen', 'worst'])
    await worst('C03').tap()
    await expect.poll(marks, PATIENCE).toEqual(['chosen', 'chosen'])
    await box('C03').tap()
    await expect.poll(marks, PATIENCE).toEqual(['chosen', 'none'])
    await close()
  })
})
