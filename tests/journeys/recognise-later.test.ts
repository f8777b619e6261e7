import { expect, it } from 'vitest'
import { demoId } from '#demo/demo-id.ts'
import { pressOn } from '#tests/support/pages/keyboard.ts'
import { PATIENCE } from '#tests/support/pages/watched-page.ts'
import { wordsOf } from '#tests/support/pages/words.ts'
import { intakeMessages } from '#web/intake/intake.messages.ts'
import { sheetMessages } from '#web/intake/sheet.messages.ts'
import { similarMessages } from '#web/intake/similar.messages.ts'
import { openCounter } from './open-counter.ts'

const counter = openCounter()
const [words, sheet, similar] = [wordsOf(intakeMessages), wordsOf(sheetMessages), wordsOf(similarMessages)]

it('Whoever was called about without a name is found while the name is typed beside the sheet, and the name stands on it', async () => {
  const { page, open, close } = await counter.sitDown('st03')
  const taken = await counter.does(page, 'receiveIntake', { text: '隣の家の様子が気になる', subjects: [{ describedAs: '隣の高齢の女性' }] })
  await open(`/intakes/${taken.id}`)
  await pressOn(page, page.locator('summary').filter({ hasText: words.recognise }))
  await page.getByLabel(sheet.name, { exact: true }).fill('森下 フミ')
  await page.getByRole('button', { name: similar.same }).first().waitFor(PATIENCE)
  await pressOn(page, page.getByRole('button', { name: similar.same }).first())
  await page.getByText(words.boundTo).waitFor(PATIENCE)
  const { rows } = await counter.served().city.database.admin.query('select name_as_heard as name, person_id is not null as bound from intake_subject where intake_id = $1', [taken.id])
  expect(rows).toEqual([{ name: '森下 フミ', bound: true }])
  await close()
})

it('Whoever is named while the sheet is written on is found beside it, said to be them, and bound as it is saved; from then on the sheet says so', async () => {
  const { page, open, close } = await counter.sitDown('st03')
  const taken = await counter.does(page, 'receiveIntake', { text: '隣の家の様子が気になる', subjects: [{ describedAs: '隣の高齢の女性' }] })
  const { city } = counter.served()
  const bound = async () => (await city.database.admin.query('select name_as_heard as name, described_as as described, person_id is not null as bound from intake_subject where intake_id = $1', [taken.id])).rows
  await open(`/intakes/${taken.id}`)
  await pressOn(page, page.getByRole('button', { name: words.edit }))
  const panel = page.getByRole('region', { name: similar.title })
  await page.getByLabel(sheet.name, { exact: true }).fill('森下 フミ')
  await pressOn(page, panel.getByRole('button', { name: similar.same }).first())
  await page.getByRole('button', { name: similar.unbind }).waitFor(PATIENCE)
  expect(await bound()).toEqual([{ name: null, described: '隣の高齢の女性', bound: false }])
  await pressOn(page, page.getByRole('button', { name: words.saveChange }))
  await page.getByText(words.boundTo).waitFor(PATIENCE)
  expect(await bound()).toEqual([{ name: '森下 フミ', described: '隣の高齢の女性', bound: true }])
  await pressOn(page, page.getByRole('button', { name: words.edit }))
  await page.getByText(similar.isBound({ name: '森下 フミ' })).waitFor(PATIENCE)
  expect([await panel.count(), await page.getByRole('button', { name: similar.unbind }).count()]).toEqual([0, 0])
  await close()
})

it('A handler who takes a sheet off somebody concealed reads first what opens by it and who is told', async () => {
  const { page, open, close } = await counter.sitDown('st07')
  const { rows } = await counter.served().city.database.admin.query<{ id: string }>('select person_id as id from concealment where id = $1', [demoId('concealment/1')])
  const taken = await counter.does(page, 'receiveIntake', { text: '窓口に来た方のこと', subjects: [{ personId: rows[0]?.id }] })
  await open(`/intakes/${taken.id}`)
  await pressOn(page, page.getByRole('button', { name: words.unbind, exact: true }))
  const dialog = page.getByRole('dialog')
  await dialog.getByText(similar.placesOpen).waitFor(PATIENCE)
  await dialog.getByText(similar.handlersAreTold).waitFor(PATIENCE)
  await pressOn(page, dialog.getByRole('button', { name: similar.unbindAnyway }))
  await dialog.waitFor({ state: 'detached', ...PATIENCE })
  await expect.poll(() => page.getByText(words.boundTo).count(), PATIENCE).toBe(0)
  await close()
})
