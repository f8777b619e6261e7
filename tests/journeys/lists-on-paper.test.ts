import { describe, expect, it } from 'vitest'
import { problemMessages } from '#i18n/problem.messages.ts'
import { PATIENCE } from '#tests/support/pages/watched-page.ts'
import { wordsOf } from '#tests/support/pages/words.ts'
import { SOMEBODY } from '#tests/support/serve.ts'
import { partsMessages } from '#ui/language/parts.messages.ts'
import { intakeMessages } from '#web/intake/intake.messages.ts'
import { openCounter } from './open-counter.ts'

const counter = openCounter()
const [parts, intakes] = [wordsOf(partsMessages), wordsOf(intakeMessages)]
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

  it('says which filters hold, and that it is one page of so many: nobody takes a part of the list for all of it', async () => {
    const { page, open, close } = await counter.sitDown(SOMEBODY.coordinator, { viewport: SHEET })
    await open('/intakes?state=all')
    await page.locator('main tbody tr').nth(49).waitFor()
    await page.emulateMedia({ media: 'print' })
    const paper = await page.locator('main').innerText()
    const total = Number(/(\d+)件のうち1〜50件/u.exec(paper)?.[1])
    expect(total).toBeGreaterThan(50)
    expect(paper).toContain(parts.onlyOnePage({ what: parts.rowsOf({ from: 1, to: 50, of: total }) }))
    const filters = await page.locator('main .filters').innerText()
    for (const held of [intakes.stateAll, intakes.reachAll, intakes.urgency, intakes.total({ n: total })]) expect(filters).toContain(held)
    for (const not of [intakes.stateEnded, intakes.reachMine]) expect(filters).not.toContain(not)
    await close()
  })

  it('of the journal, which nobody has counted, says that older lines stand there as well', async () => {
    const { page, open, close } = await counter.sitDown(SOMEBODY.auditor, { viewport: SHEET })
    for (let n = 0; n < 110; n += 1) await counter.does(page, 'noteListPrinted', { list: 'reconciliation' })
    await open('/journal?operation=noteListPrinted')
    await page.locator('main tbody tr').first().waitFor()
    const said = page.getByText(parts.partOfMore({ what: parts.goesOnBeside({ newer: false, older: true }) }))
    expect(await said.isVisible()).toBe(false)
    await page.emulateMedia({ media: 'print' })
    expect(await said.isVisible()).toBe(true)
    await close()
  })

  it('is no line of filters on a form: what a citizen takes home begins with itself', async () => {
    const { page, open, close } = await counter.sitDown(SOMEBODY.counsellor, { viewport: SHEET })
    await open('/paper/intake')
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('main .filters').isVisible()).toBe(false)
    await close()
  })

  it('holds all that was found when it is printed by its button, each page of it asked for, and is one page on the screen again afterwards', async () => {
    const { page, open, close } = await counter.sitDown(SOMEBODY.coordinator)
    await open('/intakes?state=all')
    const rows = page.locator('main tbody tr')
    await rows.nth(49).waitFor()
    const total = Number(/\d+/u.exec(await page.locator('main .filters output').innerText())?.[0])
    await page.evaluate(() => { window.print = () => { document.body.dataset['printedRows'] = String(document.querySelectorAll('main tbody tr').length) } })
    await page.getByRole('button', { name: parts.printList({ n: total }) }).click()
    await expect.poll(() => page.locator('body').getAttribute('data-printed-rows'), PATIENCE).toBe(String(total))
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('main').innerText()).not.toContain('件のうち')
    await page.emulateMedia({ media: 'screen' })
    await page.evaluate(() => window.dispatchEvent(new Event('afterprint')))
    await expect.poll(() => rows.count(), PATIENCE).toBe(50)
    const { rows: asked } = await counter.served().city.database.admin.query<{ named: number }>(`select cardinality(subjects) as named from journal where operation = 'listIntakes' order by at desc limit 2`)
    expect(asked.every((one) => one.named > 0)).toBe(true)
    await close()
  })

  it('is printed by the same button after one page of it could not be fetched, and not by itself meanwhile', async () => {
    const { page, open, close } = await counter.sitDown(SOMEBODY.coordinator)
    await open('/intakes?state=all')
    const rows = page.locator('main tbody tr')
    await rows.nth(49).waitFor()
    await page.evaluate(() => { window.print = () => { document.body.dataset['printedRows'] = String(document.querySelectorAll('main tbody tr').length) } })
    const isSecond = (body: string | null): boolean => body?.includes('"page":2') === true
    await page.route('**/api/listIntakes', (route) => (isSecond(route.request().postData()) ? route.abort() : route.continue()))
    const button = page.locator('main').getByRole('button', { name: parts.printList({ n: Number(/\d+/u.exec(await page.locator('main .filters output').innerText())?.[0]) }) })
    await button.click()
    const told = page.getByText(wordsOf(problemMessages).unreachable_reading)
    await told.waitFor(PATIENCE)
    await page.unroute('**/api/listIntakes')
    expect(await page.locator('body').getAttribute('data-printed-rows')).toBeNull()
    await button.click()
    await expect.poll(() => page.locator('body').getAttribute('data-printed-rows'), PATIENCE).not.toBeNull()
    expect(Number(await page.locator('body').getAttribute('data-printed-rows'))).toBeGreaterThan(50)
    expect(await told.count()).toBe(0)
    await close()
  })
})
