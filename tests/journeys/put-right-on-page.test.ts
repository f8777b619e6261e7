import { describe, expect, it } from 'vitest'
import { demoId } from '#demo/demo-id.ts'
import { violationsOn } from '#tests/support/pages/axe.ts'
import { pressOn } from '#tests/support/pages/keyboard.ts'
import { PATIENCE } from '#tests/support/pages/watched-page.ts'
import { wordsOf } from '#tests/support/pages/words.ts'
import { personMessages } from '#web/person/person.messages.ts'
import { openCounter } from './open-counter.ts'

const counter = openCounter()
const words = wordsOf(personMessages)
const FUMI = `/persons/${demoId('person/0/1')}`
const [BEFORE, AFTER] = ['0999-11-2001', '0999-11-2099']

describe('A number put right on the page of a person', () => {
  it('leaves what stood there before readable on the same page, with who wrote over it', async () => {
    const { page, open, close, errors } = await counter.sitDown('st04')
    await open(FUMI)
    const history = page.locator('details').filter({ has: page.getByText(words.placeHistory, { exact: true }) })
    await history.locator('summary').click()
    await history.getByText(words.placeNeverChanged).waitFor()
    await pressOn(page, page.getByRole('row').filter({ hasText: BEFORE }).getByRole('button', { name: words.changeWhereabouts }))
    const dialog = page.getByRole('dialog', { name: words.changeWhereabouts })
    await dialog.locator('input[name="text"]').fill(AFTER)
    await dialog.locator('input[name="mayContact"]').fill('夜だけ')
    await pressOn(page, dialog.getByRole('button', { name: words.save }))
    await page.getByText(words.placeChangeSaved).waitFor()
    await history.locator('del').filter({ hasText: BEFORE }).waitFor()
    await history.locator('ins').filter({ hasText: AFTER }).waitFor()
    await history.locator('ins').filter({ hasText: '夜だけ' }).waitFor()
    const { rows } = await counter.served().city.database.admin.query<{ name: string }>(`select name from staff where code = 'st04'`)
    await expect.poll(() => history.innerText(), PATIENCE).toContain(rows[0]?.name)
    expect(await violationsOn(page)).toEqual([])
    expect(errors).toEqual([])
    await close()
  })
})
