import { describe, expect, it } from 'vitest'
import { translate } from '#i18n/catalogue.ts'
import { locales } from '#i18n/locale.ts'
import { given } from '#tests/support/city.ts'
import { rowsIn } from '#tests/support/invented.ts'
import { violationsOn } from '#tests/support/pages/axe.ts'
import { wordsOf } from '#tests/support/pages/words.ts'
import { protectionMessages } from '#web/access/protection.messages.ts'
import { openCounter } from './open-counter.ts'

const counter = openCounter()

/** At an agency that has no supervisor; who names one; who watches over the whole, and names nobody. */
const [DESK, ADMINISTRATOR, AUDITOR] = ['st17', 'st13', 'st12']
const rowsOf = rowsIn(() => counter.served().city)

/** A request for concealment on a record that is restricted: no supervisor decides, and no coordinator may open it. */
const askInVain = async (): Promise<string> => {
  const desk = await counter.served().city.as(DESK)
  const { id } = given(await desk.does('receiveIntake', { text: '夫から逃げてきた' }))
  given(await desk.does('askProtection', { matterId: id, kind: 'conceal', why: '居場所を探されている' }))
  await rowsOf(`update matter set restricted = true, restricted_reason = '職員の親族' where id = $1`, [id])
  return id
}

describe('A request for protection that nobody decides', () => {
  it('stands on the reconciliation of whoever can name somebody, at which agency and not of which record, in every language and on a small screen, until it is decided', async () => {
    const id = await askInVain()
    for (const locale of locales) {
      for (const viewport of [{ width: 1366, height: 768 }, { width: 390, height: 844 }]) {
        const words = translate(protectionMessages, locale)
        const { page, open, errors, close } = await counter.sitDown(ADMINISTRATOR, { locale, viewport })
        await open('/reconciliation')
        await page.getByText(words.undecidedTitle({ n: 1 })).waitFor()
        await page.getByText(words.undecidedLead).waitFor()
        const shown = (await page.locator('main').textContent()) ?? ''
        for (const told of ['夫から逃げてきた', '居場所を探されている', id]) expect(shown).not.toContain(told)
        expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0)
        expect(await violationsOn(page)).toEqual([])
        expect(errors).toEqual([])
        await close()
      }
    }
    const auditor = await counter.sitDown(AUDITOR)
    await auditor.open('/reconciliation')
    expect(await auditor.page.getByText(wordsOf(protectionMessages).undecidedTitle({ n: 1 })).count()).toBe(0)
    await auditor.close()

    await rowsOf('update matter set restricted = false, restricted_reason = null where id = $1', [id])
    const after = await counter.sitDown(ADMINISTRATOR)
    await after.open('/reconciliation')
    expect(await after.page.getByText(wordsOf(protectionMessages).undecidedTitle({ n: 1 })).count()).toBe(0)
    await after.close()
  })
})
