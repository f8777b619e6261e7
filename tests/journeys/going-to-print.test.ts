import { describe, expect, it } from 'vitest'
import { demoId } from '#demo/demo-id.ts'
import { given } from '#tests/support/city.ts'
import { PATIENCE } from '#tests/support/pages/watched-page.ts'
import { wordsOf } from '#tests/support/pages/words.ts'
import { SOMEBODY } from '#tests/support/serve.ts'
import { screens } from '#web/app/screens.ts'
import { deedLabels } from '#web/journal/deed.messages.ts'
import { printedLabels } from '#i18n/journal.messages.ts'
import { lookKindLabels } from '#web/journal/viewers.messages.ts'
import { openCounter } from './open-counter.ts'

const counter = openCounter()
const [kinds, deeds, papers] = [wordsOf(lookKindLabels), wordsOf(deedLabels), wordsOf(printedLabels)]
const [LEAD, CASE] = ['st03', demoId('case/0')]

/** Pages with an id in their address that name no record of somebody's: a record under its mask, a colleague who leaves, a file that was imported. */
const OF_NO_RECORD = ['/imports/$id', '/leaving/$id', '/matters/$id/masked']

const printsOf = async (): Promise<readonly string[]> => {
  const { rows } = await counter.served().city.database.admin.query<{ sheet: string }>(`select detail ->> 'sheet' as sheet from journal where operation = 'notePrinted' order by at`)
  return rows.map((one) => one.sheet)
}

describe('Going to print with a record', () => {
  it('is told of by every page that has a record in its address', () => {
    const silent = screens.filter((one) => one.path.includes('$id') && one.sheet === undefined).map((one) => one.path)
    expect(silent.toSorted()).toEqual(OF_NO_RECORD)
    const sheets = screens.flatMap((one) => one.sheet ?? [])
    expect(new Set(sheets).size).toBe(sheets.length)
  })

  it('is written down once a print, from the browser’s own menu too, asks nothing anew, and stands on だれが見たか and in the journal', async () => {
    const { page, open, settle, errors, close } = await counter.sitDown(LEAD)
    const asked: string[] = []
    page.on('request', (request) => void (request.url().includes('/api/') && asked.push(`${new URL(request.url()).pathname} ${request.postData() ?? ''}`)))
    await open(`/cases/${CASE}/paper`)
    await page.pdf()
    await expect.poll(printsOf, PATIENCE).toEqual(['household_paper'])
    await settle()
    expect(asked.filter((one, at) => asked.indexOf(one) !== at)).toEqual([])
    expect(asked.filter((one) => one.startsWith('/api/notePrinted'))).toHaveLength(1)
    await open('/paper/intake')
    await page.pdf()
    await open(`/persons/${demoId('person/0/0')}`)
    await page.pdf()
    await expect.poll(printsOf, PATIENCE).toEqual(['household_paper', 'person'])
    await open(`/cases/${CASE}/viewers`)
    await page.getByRole('row').filter({ hasText: kinds.printed }).filter({ hasText: `${deeds.notePrinted}（${papers.household_paper}` }).waitFor()
    expect(errors).toEqual([])
    await close()
    const auditor = await counter.sitDown(SOMEBODY.auditor)
    await auditor.open('/journal?operation=notePrinted')
    await expect.poll(() => auditor.page.locator('tbody tr').count(), PATIENCE).toBe(2)
    await auditor.page.getByRole('row').filter({ hasText: papers.household_paper }).getByRole('link', { name: /^ケ-\d{4}-\d{5}$/ }).waitFor()
    await auditor.close()
  })

  it('of a list says which one and nothing else: whom it names stands in the entry of the question that read it', async () => {
    const { page, open, close } = await counter.sitDown(LEAD)
    await open('/intakes?reach=all')
    await page.locator('main tbody tr').first().waitFor()
    await page.pdf()
    const { admin } = counter.served().city.database
    const told = async () => (await admin.query(`select subjects, detail from journal where operation = 'noteListPrinted' order by at`)).rows
    await expect.poll(told, PATIENCE).toEqual([{ subjects: [], detail: { sheet: 'intakes' } }])
    const { rows } = await admin.query<{ named: number }>(`select cardinality(subjects) as named from journal where operation = 'listIntakes' order by at desc limit 1`)
    expect(rows[0]?.named).toBeGreaterThan(0)
    await close()
    const auditor = await counter.sitDown(SOMEBODY.auditor)
    await auditor.open('/journal?operation=noteListPrinted')
    await auditor.page.getByRole('row').filter({ hasText: `（${papers.intakes}）` }).waitFor()
    await auditor.close()
  })

  it('is told of by an auditor, too, who prints the records behind a figure of 突合せ', async () => {
    const auditor = await counter.sitDown(SOMEBODY.auditor)
    await auditor.open('/reconciliation?measure=open_support_case')
    await auditor.page.locator('main table').first().waitFor()
    await auditor.page.pdf()
    const { admin } = counter.served().city.database
    const told = async () => (await admin.query(`select detail from journal where operation = 'noteListPrinted' and result = 'done' order by at desc limit 1`)).rows
    await expect.poll(told, PATIENCE).toEqual([{ detail: { sheet: 'reconciliation' } }])
    await auditor.close()
  })

  it('is told of by every other page with many people on it; of no page but these nobody is told', () => {
    expect(screens.filter((one) => one.sheet === undefined && one.list === undefined).map((one) => one.path).toSorted()).toEqual([
      '/account', '/accounts', '/cases/new', '/ending', '/imports', '/intake-questions', '/intakes/new', '/invitation', '/journal', '/leaving', '/link', '/matters/$id/masked',
      '/paper/intake', '/record-templates', '/structure',
    ])
  })

  it('is told of under the title the list has on its page, and without brackets inside the brackets', () => {
    const lists = screens.flatMap(({ list, title }) => (list === undefined ? [] : [{ list, title }]))
    expect(lists.map((one) => printedLabels[one.list])).toEqual(lists.map((one) => one.title))
    for (const label of Object.values(printedLabels)) expect(Object.values(label).join('')).not.toMatch(/[（()）]/u)
  })

  it('holds no print up when the line is down, and is told under its own key when the line is there again', async () => {
    const { page, open, close } = await counter.sitDown(LEAD)
    await page.clock.install()
    await open(`/cases/${CASE}`)
    const before = (await printsOf()).length
    await page.route('**/api/notePrinted', (route) => route.abort())
    const failed = page.waitForEvent('requestfailed')
    expect((await page.pdf()).length).toBeGreaterThan(0)
    await failed
    expect(await printsOf()).toHaveLength(before)
    await page.unroute('**/api/notePrinted')
    await expect.poll(async () => { await page.clock.runFor(30_000); return (await printsOf()).length }, PATIENCE).toBe(before + 1)
    expect((await printsOf()).at(-1)).toBe('household')
    await close()
  })

  it('is told again by who was slowed down as they printed', async () => {
    const { page, open, close } = await counter.sitDown(LEAD)
    await page.clock.install()
    await open(`/cases/${CASE}`)
    const before = (await printsOf()).length
    await page.route('**/api/notePrinted', (route) => route.fulfill({ status: 429, json: { problem: { code: 'rate_limited' } } }), { times: 1 })
    const slowed = page.waitForResponse((one) => one.status() === 429)
    await page.pdf()
    await slowed
    expect(await printsOf()).toHaveLength(before)
    await expect.poll(async () => { await page.clock.runFor(30_000); return (await printsOf()).length }, PATIENCE).toBe(before + 1)
    await close()
  })

  it('with a page that shows nothing of a record tells that somebody tried, and not that there is one', async () => {
    const stranger = await counter.served().city.as('st16')
    expect((await stranger.does('notePrinted', { recordId: CASE, sheet: 'household' })).ok).toBe(false)
    const worker = await counter.served().city.as(LEAD)
    const { viewers } = given(await worker.does('listViewers', { matterId: CASE }))
    expect(viewers.filter((one) => one.kind === 'in_vain').flatMap((one) => one.operations)).toContain('notePrinted')
  })
})
