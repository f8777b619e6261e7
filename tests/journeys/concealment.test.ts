import { describe, expect, it } from 'vitest'
import { demoId } from '#demo/demo-id.ts'
import { hearingLabels } from '#i18n/casework-codes.messages.ts'
import { partsMessages } from '#ui/language/parts.messages.ts'
import { violationsOn } from '#tests/support/pages/axe.ts'
import { pressOn, writeIn } from '#tests/support/pages/keyboard.ts'
import { PATIENCE } from '#tests/support/pages/watched-page.ts'
import { everythingHeldBy } from '#tests/support/pages/everything-held.ts'
import { wordsOf } from '#tests/support/pages/words.ts'
import { colleagueMessages } from '#web/app/colleague.messages.ts'
import { whereaboutsMessages } from '#web/app/whereabouts.messages.ts'
import { caseworkMessages } from '#web/casework/casework.messages.ts'
import { householdProblems } from '#web/household/problem.messages.ts'
import { personMessages } from '#web/person/person.messages.ts'
import { openCounter } from './open-counter.ts'

const counter = openCounter()
const words = wordsOf(personMessages)
const casework = wordsOf(caseworkMessages)
const problems = wordsOf(householdProblems)
const parts = wordsOf(partsMessages)
const warning = wordsOf(whereaboutsMessages)

/** Whoever decides, and the two who handle it from then on; another one of the same team, of another agency. */
const [DECIDER, OTHER_HANDLER, COLLEAGUE] = ['st05', 'st03', 'st04']
const FUMI = `/persons/${demoId('person/0/1')}`
const CASE = `/cases/${demoId('case/0')}`
const [ADDRESS, PHONE, CLINIC] = ['みどり野市あおば町1丁目2番4号', '0999-11-2001', '若葉内科']

const nameOf = async (code: string): Promise<string> =>
  (await counter.served().city.database.admin.query<{ name: string }>('select name from staff where code = $1', [code])).rows[0]?.name ?? ''

describe('A concealment', () => {
  it('is one switch with two handlers: from then on nobody else is shown the place, and a text that tells it is held up', async () => {
    const colleague = await counter.sitDown(COLLEAGUE)
    await colleague.open(FUMI)
    const before = await everythingHeldBy(colleague.page)
    for (const place of [ADDRESS, PHONE, CLINIC]) expect(before).toContain(place)

    const { page, open, errors, close } = await counter.sitDown(DECIDER)
    await open(FUMI)
    await pressOn(page, page.getByRole('button', { name: words.conceal }))
    const dialog = page.getByRole('dialog', { name: words.conceal })
    await dialog.getByLabel(words.concealReason).fill('支援措置の申出')
    await pressOn(page, dialog.getByRole('button', { name: words.conceal }))
    await dialog.getByText(problems.two_handlers_needed).waitFor()
    for (const name of await Promise.all([DECIDER, OTHER_HANDLER].map(nameOf))) {
      await writeIn(page, dialog.getByLabel(wordsOf(colleagueMessages).narrow), name)
      await expect.poll(() => dialog.getByRole('checkbox').count(), PATIENCE).toBe(1)
      await dialog.getByRole('checkbox', { name: new RegExp(name) }).press(' ')
    }
    expect(await dialog.getByRole('list', { name: parts.chosen }).getByRole('listitem').count()).toBe(2)
    expect(await violationsOn(page)).toEqual([])
    await pressOn(page, dialog.getByRole('button', { name: words.conceal }))
    await page.getByText(words.handlers, { exact: true }).waitFor()
    await page.getByText(PHONE).first().waitFor()

    await colleague.open(FUMI)
    await colleague.page.getByText(words.concealedFromYou).waitFor()
    const after = await everythingHeldBy(colleague.page)
    for (const place of [ADDRESS, PHONE, CLINIC]) expect(after).not.toContain(place)
    await open(`${CASE}/record`)
    await writeIn(page, page.getByLabel(casework.facts), `${PHONE}へ電話した`)
    await page.getByRole('radio', { name: wordsOf(hearingLabels).heard }).check()
    const sharing = page.locator('select[name="sharing"]')
    await sharing.selectOption('readers')
    await pressOn(page, page.getByRole('button', { name: casework.save }))
    const held = page.getByRole('alertdialog', { name: warning.title })
    await held.getByText(warning.told({ names: '森下 フミ' })).waitFor()
    await pressOn(page, held.getByRole('button', { name: warning.back }))
    await sharing.selectOption('handlers')
    await pressOn(page, page.getByRole('button', { name: casework.save }))
    await page.waitForURL((url) => url.pathname === CASE)
    await page.getByText('へ電話した').first().waitFor()

    await colleague.open(CASE)
    const story = await everythingHeldBy(colleague.page)
    for (const place of [PHONE, CLINIC]) expect(story).not.toContain(place)
    await colleague.close()
    expect(errors.filter((one) => !one.includes('422'))).toEqual([])
    await close()
  })
})
