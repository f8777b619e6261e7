import { describe, expect, it } from 'vitest'
import { demoId } from '#demo/demo-id.ts'
import { writeIn } from '#tests/support/pages/keyboard.ts'
import { PATIENCE } from '#tests/support/pages/watched-page.ts'
import { wordsOf } from '#tests/support/pages/words.ts'
import { SOMEBODY } from '#tests/support/serve.ts'
import { sendingMessages } from '#web/referral/sending.messages.ts'
import { todayMessages } from '#web/today/today.messages.ts'
import { openCounter } from './open-counter.ts'

const counter = openCounter()
const words = wordsOf(sendingMessages)
const today = wordsOf(todayMessages)

describe('A つなぐ sheet in which nothing is written', () => {
  it('stands among the drafts from the first word on, and no more once it was emptied', async () => {
    const { page, open, settle, close } = await counter.sitDown(SOMEBODY.counsellor)
    const heard: string[] = []
    page.on('request', (request) => void (/saveDraft|discardDraft/.test(request.url()) && heard.push(request.url().replace(/.*\//, ''))))
    await open(`/matters/${demoId('case/0')}/refer`)
    const need = page.getByLabel(words.need)
    await writeIn(page, need, '見守り')
    const sheet = page.url()
    await page.locator('.saving[data-status="saved"]').waitFor()
    expect(heard).toEqual(['saveDraft'])
    await need.press('Control+A')
    await page.keyboard.press('Delete')
    await expect.poll(() => heard, PATIENCE).toEqual(['saveDraft', 'saveDraft', 'discardDraft'])
    await settle()
    await open('/')
    await page.getByText(today.noDrafts).waitFor()
    await page.goto(sheet)
    await settle()
    expect(await page.getByLabel(words.need).inputValue()).toBe('')
    await close()
  })
})

describe('A sheet of a consultation in which nothing is written', () => {
  it('leaves no draft, neither merely opened nor with a box marked and unmarked again', async () => {
    const { page, open, settle, close } = await counter.sitDown('st05')
    const saved: string[] = []
    page.on('request', (request) => void (/saveDraft|discardDraft/.test(request.url()) && saved.push(request.url().replace(/.*\//, ''))))
    await open('/intakes/new')
    await settle()
    const box = page.locator('.chip').first()
    await box.click()
    await page.locator('.saving[data-status="saved"]').waitFor()
    await box.click()
    await expect.poll(() => saved.at(-1), PATIENCE).toBe('discardDraft')
    await settle()
    const { rows } = await counter.served().city.database.admin.query(`select 1 from draft where kind = 'intake' and body ->> 'text' = ''`)
    expect(rows).toEqual([])
    await close()
  })
})
