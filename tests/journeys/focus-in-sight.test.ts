import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { demoId } from '#demo/demo-id.ts'
import { PATIENCE } from '#tests/support/pages/watched-page.ts'
import { openCounter } from './open-counter.ts'

const counter = openCounter()
const LEAD = 'st03'
const MORISHITA = `/cases/${demoId('case/0')}`
const MORE_THAN_ALL = 300

/** What the ring around the focus is cut off by: the window, or something that scrolls; nothing when all of it is in sight. `undefined` past the last control. */
const cutOffBy = (page: Page): Promise<string | undefined> =>
  page.evaluate(() => {
    const control = document.activeElement
    if (control === null || control === document.body) return undefined
    const style = getComputedStyle(control)
    const reach = Number.parseFloat(style.outlineOffset) + Number.parseFloat(style.outlineWidth)
    const box = control.getBoundingClientRect()
    const isWithin = (frame: { top: number; bottom: number; left: number; right: number }): boolean =>
      box.top - reach >= frame.top - 1 && box.bottom + reach <= frame.bottom + 1 && box.left - reach >= frame.left - 1 && box.right + reach <= frame.right + 1
    const named = `${control.tagName} ${control.textContent?.trim().slice(0, 30)}`
    if (style.outlineStyle !== 'solid') return `${named}: no ring`
    if (!isWithin({ top: 0, left: 0, bottom: innerHeight, right: innerWidth })) return `${named}: out of the window`
    for (let around = control.parentElement; around !== null && around !== document.body; around = around.parentElement) {
      const { overflowX, overflowY } = getComputedStyle(around)
      if (`${overflowX}${overflowY}` !== 'visiblevisible' && !isWithin(around.getBoundingClientRect())) return `${named}: cut off by ${around.tagName}.${around.className}`
    }
    return ''
  })

const twoFrames = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    await new Promise((resolve) => {
      requestAnimationFrame(() => requestAnimationFrame(resolve))
    })
  })

describe('The menu at the side', () => {
  it('stays in sight to the end of a long page, for no column is left empty where it stood', async () => {
    const { page, open, close } = await counter.sitDown(LEAD)
    await open('/intakes/new')
    const [first, last] = [page.locator('.rail a').first(), page.locator('.rail a').last()]
    const scrolled = () => page.evaluate(() => {
      window.scrollTo(0, document.documentElement.scrollHeight)
      return scrollY
    })
    await expect.poll(scrolled, PATIENCE).toBeGreaterThan(500)
    await twoFrames(page)
    expect((await first.boundingBox())?.y).toBeGreaterThanOrEqual(0)
    expect((await last.boundingBox())?.y).toBeLessThan(768)
    await close()
  })
})

describe('The focus that goes through the page of a household by the Tab key', () => {
  it.each([[1366, 768], [390, 844]])('stands in sight with its whole ring at every stop, in a window of %i by %i', async (width, height) => {
    const { page, open, close } = await counter.sitDown(LEAD, { viewport: { width, height } })
    await open(MORISHITA)
    const faults: string[] = []
    let stops = 0
    for (; stops < MORE_THAN_ALL; stops += 1) {
      await page.keyboard.press('Tab')
      await twoFrames(page)
      const fault = await cutOffBy(page)
      if (fault === undefined) break
      if (fault !== '') faults.push(fault)
    }
    expect(faults).toEqual([])
    expect(stops).toBeGreaterThan(40)
    expect(stops).toBeLessThan(MORE_THAN_ALL)
    await close()
  })
})
