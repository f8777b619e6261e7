import { describe, expect, it } from 'vitest'
import { violationsOn } from '#tests/support/pages/axe.ts'
import { pressOn } from '#tests/support/pages/keyboard.ts'
import { PATIENCE } from '#tests/support/pages/watched-page.ts'
import { wordsOf } from '#tests/support/pages/words.ts'
import { SOMEBODY } from '#tests/support/serve.ts'
import { importMessages } from '#web/intake/import/import.messages.ts'
import { strangeMessages } from '#web/intake/import/strange.messages.ts'
import { openCounter } from './open-counter.ts'

const counter = openCounter()
const words = wordsOf(importMessages)
const strange = wordsOf(strangeMessages)
const file = (name: string, text: string) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(`\ufeff${text}`) })

describe('After the key that knows imported rows was lost', () => {
  it('a list that may bring old ones waits until whoever imports says that they compared it', async () => {
    const { page, open, close, errors } = await counter.sitDown(SOMEBODY.counsellor)
    await open('/imports')
    await page.getByLabel(words.file).setInputFiles(file('去年の受付簿.csv', '受付日,受付方法,相談内容\r\n2026-04-01,電話,屋根の雨漏り\r\n'))
    await pressOn(page, page.getByRole('button', { name: words.take({ n: 1 }) }))
    await page.getByRole('link', { name: words.openBatch }).waitFor()
    await counter.served().city.database.admin.query(`update import_batch set key_mark = 'その前の鍵'`)

    await open('/imports')
    await page.getByLabel(words.file).setInputFiles(file('今年の受付簿.csv', '受付日,受付方法,相談内容\r\n2026-04-02,電話,雨どいの音\r\n,電話,庭の草\r\n'))
    await page.getByText('鍵が失われて作り直された').waitFor()
    const take = page.getByRole('button', { name: words.take({ n: 2 }) })
    expect(await take.isDisabled()).toBe(true)
    expect(await violationsOn(page)).toEqual([])
    await page.getByRole('checkbox', { name: strange.looked }).check()
    await expect.poll(() => take.isEnabled(), PATIENCE).toBe(true)
    // Read otherwise, it is another list: what was compared is not.
    await page.getByLabel('受付方法', { exact: true }).selectOption('')
    await page.getByText(words.mappingGiven).waitFor()
    expect([await page.getByRole('checkbox', { name: strange.looked }).isChecked(), await take.isEnabled()]).toEqual([false, false])
    await page.getByRole('checkbox', { name: strange.looked }).check()
    await expect.poll(() => take.isEnabled(), PATIENCE).toBe(true)
    await pressOn(page, take)
    await page.getByRole('link', { name: words.openBatch }).waitFor()
    expect(errors).toEqual([])
    await close()
  })
})
