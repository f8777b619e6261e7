import { describe, expect, it } from 'vitest'
import { openCounter } from './open-counter.ts'

const counter = openCounter()
/** A4 between its margins, at 96 dots an inch. */
const SHEET = { width: 654, height: 990 }

describe('A list on paper', () => {
  it('is a table with the names of its columns, however many they are, and nothing of it goes over the edge of the sheet', async () => {
    const { page, open, close } = await counter.sitDown('st01', { viewport: SHEET })
    for (const path of ['/intakes', '/cases?reach=all', '/referrals', '/board']) {
      await open(path)
      const table = page.locator('main table').first()
      await table.waitFor()
      await page.emulateMedia({ media: 'print' })
      const heads = await table.locator('thead th:not(.no-print)').evaluateAll((all) => all.map((one) => ({ height: one.getBoundingClientRect().height, text: (one as HTMLElement).innerText.trim() })))
      expect([path, heads.length > 5, heads.filter(({ height, text }) => height < 10 || text === '')]).toEqual([path, true, []])
      const box = await table.boundingBox()
      expect([path, (box?.x ?? 0) + (box?.width ?? 0) <= SHEET.width]).toEqual([path, true])
      await page.emulateMedia({ media: 'screen' })
    }
    await close()
  })
})
