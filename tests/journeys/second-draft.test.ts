import { describe, expect, it } from 'vitest'
import { demoId } from '#demo/demo-id.ts'
import { violationsOn } from '#tests/support/pages/axe.ts'
import { PATIENCE } from '#tests/support/pages/watched-page.ts'
import { wordsOf } from '#tests/support/pages/words.ts'
import { SOMEBODY } from '#tests/support/serve.ts'
import { newId } from '#platform/ids.ts'
import { given } from '#tests/support/city.ts'
import { protectionMessages } from '#web/access/protection.messages.ts'
import { draftKindMessages, draftMessages } from '#web/draft/draft.messages.ts'
import { intakeMessages } from '#web/intake/intake.messages.ts'
import { openCounter } from './open-counter.ts'

const counter = openCounter()
const words = wordsOf(draftMessages)
const intake = wordsOf(intakeMessages)
const HOME = `/cases/${demoId('case/0')}`

describe('Whoever begins to write while something they began stands open', () => {
  it('about the same household goes on with it by Enter, and begins a second record by the same key once more', async () => {
    const { page, open, close, errors } = await counter.sitDown('st03')
    const facts = page.locator('textarea[name="facts"]')
    await open(HOME)
    await page.keyboard.press('r')
    await facts.fill('玄関先で立ち話')
    await page.locator('.saving[data-status="saved"]').waitFor(PATIENCE)
    await open(HOME)
    await page.keyboard.press('r')
    await page.getByText('玄関先で立ち話').waitFor()
    const goOn = page.getByRole('button', { name: words.goOn })
    await expect.poll(() => goOn.evaluate((button) => button === document.activeElement), PATIENCE).toBe(true)
    expect(await violationsOn(page)).toEqual([])
    await page.keyboard.press('Enter')
    await expect.poll(() => facts.inputValue(), PATIENCE).toBe('玄関先で立ち話')
    await open(HOME)
    await page.keyboard.press('r')
    await goOn.waitFor()
    await page.keyboard.press('r')
    await expect.poll(() => facts.inputValue(), PATIENCE).toBe('')
    expect(errors).toEqual([])
    await close()
  })

  it('at the counter is told of it above the new sheet, which is at hand for the call that just came in', async () => {
    const { page, open, close, errors } = await counter.sitDown(SOMEBODY.counsellor)
    const text = page.getByLabel(intake.text, { exact: true })
    await page.keyboard.press('n')
    await text.fill('途中まで聞いた電話')
    await page.locator('.saving[data-status="saved"]').waitFor(PATIENCE)
    await open('/')
    await page.keyboard.press('n')
    await page.getByText('途中まで聞いた電話').waitFor()
    expect(await text.evaluate((field) => field === document.activeElement)).toBe(true)
    await page.keyboard.insertText('別の電話')
    await page.getByText(words.openIntake).waitFor({ state: 'detached' })
    await text.fill('')
    await page.getByRole('button', { name: words.goOn }).click()
    await expect.poll(() => text.inputValue(), PATIENCE).toBe('途中まで聞いた電話')
    expect(errors).toEqual([])
    await close()
  })

  it('about somebody concealed is told no word of it there, for the next caller stands at the same counter: what it is, and that it is to be handled with care', async () => {
    const { city } = counter.served()
    const { rows: [hidden] } = await city.database.admin.query<{ id: string }>('select person_id as id from concealment where released_at is null order by id limit 1')
    given(await (await city.as('st07')).does('saveDraft', { id: newId(), kind: 'intake', body: { text: '転居先で見かけた', subjects: [{ personId: hidden?.id, personName: '架空 秘匿', phone: '0999-77-1234' }] } }))
    const { page, close, errors } = await counter.sitDown('st07')
    await page.keyboard.press('n')
    const told = page.getByRole('listitem').filter({ hasText: wordsOf(draftKindMessages).intake })
    await told.waitFor(PATIENCE)
    expect(await told.innerText()).toContain(wordsOf(protectionMessages).concealedMark)
    expect(await page.locator('main').innerText()).not.toMatch(/転居先で見かけた|架空 秘匿|0999-77-1234/)
    expect(await violationsOn(page)).toEqual([])
    await told.getByRole('button', { name: words.goOn }).click()
    await expect.poll(() => page.getByLabel(intake.text, { exact: true }).inputValue(), PATIENCE).toBe('転居先で見かけた')
    expect(errors).toEqual([])
    await close()
  })

  it('and asks for a new sheet from within one has an empty one, and finds the other above it', async () => {
    const { page, close, errors } = await counter.sitDown(SOMEBODY.counsellor)
    const text = page.getByLabel(intake.text, { exact: true })
    const newSheet = page.getByRole('navigation').getByRole('link', { name: intake.newTitle, exact: true }).first()
    await page.keyboard.press('n')
    await text.fill('聞きかけの電話')
    await newSheet.click()
    await page.getByText('聞きかけの電話').waitFor()
    await expect.poll(() => text.inputValue(), PATIENCE).toBe('')
    await text.fill('窓口に来た人')
    await page.keyboard.press('Control+Enter')
    await page.waitForURL(/\/intakes\/[0-9a-f-]{36}$/)
    await page.keyboard.press('n')
    await page.getByText('聞きかけの電話').waitFor()
    await expect.poll(() => text.inputValue(), PATIENCE).toBe('')
    expect(await page.getByText('窓口に来た人').count()).toBe(0)
    expect(errors).toEqual([])
    await close()
  })

  it('and left the sheet so fast that its last words were still on their way finds it told all the same', async () => {
    const { page, close, errors } = await counter.sitDown(SOMEBODY.counsellor)
    const text = page.getByLabel(intake.text, { exact: true })
    const held = Promise.withResolvers<undefined>()
    await page.route('**/api/saveDraft', async (route) => {
      await held.promise
      await route.continue()
    })
    await page.keyboard.press('n')
    await text.fill('言いかけて別の電話')
    const order: string[] = []
    page.on('request', (request) => request.url().endsWith('/api/listDrafts') && order.push('asked'))
    page.on('response', (response) => response.url().endsWith('/api/saveDraft') && order.push('kept'))
    const sheetBefore = page.url()
    await page.getByRole('navigation').getByRole('link', { name: intake.newTitle, exact: true }).first().click()
    await page.waitForURL((url) => url.href !== sheetBefore && url.searchParams.has('draft'))
    await expect.poll(() => text.inputValue(), PATIENCE).toBe('')
    held.resolve(undefined)
    await page.getByText('言いかけて別の電話').waitFor(PATIENCE)
    expect(order.join()).toMatch(/^(kept,)+asked$/)
    expect(errors).toEqual([])
    await close()
  })

  it('and goes back from what they received comes to where they were before, not to a sheet that could not be received again', async () => {
    const { page, open, close } = await counter.sitDown(SOMEBODY.counsellor)
    await open('/cases')
    await page.keyboard.press('n')
    await page.getByLabel(intake.text, { exact: true }).fill('戻る前の相談')
    await page.keyboard.press('Control+Enter')
    await page.waitForURL(/\/intakes\/[0-9a-f-]{36}$/)
    await page.goBack()
    await expect.poll(() => new URL(page.url()).pathname, PATIENCE).toBe('/cases')
    await close()
  })
})
