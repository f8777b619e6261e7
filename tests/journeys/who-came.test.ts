import { expect, it } from 'vitest'
import { PATIENCE } from '#tests/support/pages/watched-page.ts'
import { wordsOf } from '#tests/support/pages/words.ts'
import { intakeMessages } from '#web/intake/intake.messages.ts'
import { sheetMessages } from '#web/intake/sheet.messages.ts'
import { similarMessages } from '#web/intake/similar.messages.ts'
import { openCounter } from './open-counter.ts'

const counter = openCounter()
const [words, sheet, similar] = [wordsOf(intakeMessages), wordsOf(sheetMessages), wordsOf(similarMessages)]

it('Whoever calls about somebody else and is on record is told of beside the sheet, with their household and the sheets they came with; nobody who stays without a name', async () => {
  const { page, open, close } = await counter.sitDown('st03')
  const taken = await counter.does(page, 'receiveIntake', { text: '隣の家の様子が気になる', inquirer: { name: '民生 花子', phone: '0999-70-1234' } })
  await open('/intakes/new')
  const panel = page.getByRole('region', { name: similar.inquirerTitle })
  await page.getByLabel(sheet.inquirerPhone, { exact: true }).fill('７０－１２３４')
  await panel.locator('summary').filter({ hasText: similar.inquirerEarlier }).click(PATIENCE)
  await panel.locator(`a[href$="/intakes/${taken.id}"]`).waitFor(PATIENCE)
  await page.getByLabel(sheet.inquirerName, { exact: true }).fill('森下 フミ')
  await panel.getByRole('link', { name: similar.openCase }).first().waitFor(PATIENCE)
  expect(await panel.getByRole('button', { name: similar.same }).count()).toBe(0)
  expect(await page.getByRole('complementary').getByRole('region').first().getAttribute('aria-labelledby')).toBe(await panel.getAttribute('aria-labelledby'))
  // Of whoever it is about nobody is found, and nobody who reads or listens takes that for whoever came.
  await page.locator('input[name="name"]').first().fill('架空乃 名無')
  await page.getByRole('region', { name: similar.title }).getByText(similar.none).nth(1).waitFor({ state: 'attached', ...PATIENCE })
  const told = (await page.getByRole('complementary').getByRole('status').allTextContents()).filter((text) => text !== '')
  expect(told.toSorted()).toEqual([similar.none, similar.toInquirerAlike({ n: Number(/\d+/u.exec(told.join(' '))?.[0]) })].toSorted())
  expect(similar.none).toContain(sheet.subjects)
  await page.getByLabel(words.anonymous, { exact: true }).check()
  await panel.waitFor({ state: 'detached', ...PATIENCE })
  await close()
})
