import { expect, it } from 'vitest'
import { pressOn } from '#tests/support/pages/keyboard.ts'
import { PATIENCE } from '#tests/support/pages/watched-page.ts'
import { wordsOf } from '#tests/support/pages/words.ts'
import { outcomeLabels } from '#i18n/intake-codes.messages.ts'
import { besideMessages } from '#web/intake/beside.messages.ts'
import { intakeMessages } from '#web/intake/intake.messages.ts'
import { openCounter } from './open-counter.ts'

const counter = openCounter()
const [words, beside, outcomes] = [wordsOf(intakeMessages), wordsOf(besideMessages), wordsOf(outcomeLabels)]

it('Whoever takes somebody on who is supported elsewhere reads it first with whom to ring, how to be let in and how to pass it on; nothing is opened until they say that they know', async () => {
  const { page, open, close } = await counter.sitDown('st11')
  const { admin } = counter.served().city.database
  const { rows } = await admin.query<{ id: string }>(`select person_id as id from person_name where as_written = '森下 浩'`)
  const taken = await counter.does(page, 'receiveIntake', { text: '息子のことで母から', subjects: [{ personId: rows[0]?.id }] })
  const opened = async (): Promise<number> => (await admin.query('select 1 from intake where id = $1 and case_id is not null', [taken.id])).rows.length
  await open(`/intakes/${taken.id}`)
  await page.getByLabel(outcomes.kept).check()
  const told = page.getByText(beside.elsewhere({ agency: '社協' }))
  await told.waitFor(PATIENCE)
  const banner = page.locator('section, div').filter({ has: told }).last()
  expect(await banner.locator('a[href^="tel:"]').count()).toBe(1)
  await pressOn(page, page.getByRole('button', { name: words.decide }))
  await page.getByText(beside.supportedAlready).waitFor(PATIENCE)
  expect(await opened()).toBe(0)
  expect(await page.getByRole('link', { name: beside.joinTeam }).getAttribute('href')).toMatch(/^\/matters\/.*\/masked$/u)
  await page.getByLabel(beside.meant).check()
  await pressOn(page, page.getByRole('button', { name: words.decide }))
  await page.getByText(words.endedNow).waitFor(PATIENCE)
  expect(await opened()).toBe(1)
  const { rows: cases } = await admin.query<{ id: string }>('select case_id as id from intake where id = $1', [taken.id])
  await open(`/cases/${cases[0]?.id}`)
  await page.getByText(beside.ofHousehold).waitFor(PATIENCE)
  await told.waitFor(PATIENCE)
  await close()
})

it('From there the need goes to the agency that supports them already, which stands chosen', async () => {
  const { page, open, close } = await counter.sitDown('st11')
  const { rows } = await counter.served().city.database.admin.query<{ id: string }>(`select person_id as id from person_name where as_written = '森下 浩'`)
  const taken = await counter.does(page, 'receiveIntake', { text: 'また息子のことで', subjects: [{ personId: rows[0]?.id }] })
  await open(`/intakes/${taken.id}`)
  await page.getByLabel(outcomes.kept).check()
  await page.getByRole('listitem').filter({ hasText: beside.elsewhere({ agency: '社協' }) }).getByRole('link', { name: beside.refer }).click(PATIENCE)
  await expect.poll(() => page.getByRole('radio', { checked: true }).evaluateAll((all) => all.map((one) => one.closest('label')?.textContent ?? '').join()), PATIENCE).toContain('社会福祉協議会')
  await close()
})
