import { describe, expect, it } from 'vitest'
import { addDays } from '#domain/shared/day.ts'
import { FURTHEST_AHEAD } from '#domain/shared/days-ahead.ts'
import { formatDay } from '#i18n/format.ts'
import { notedStepLabels } from '#i18n/referral-codes.messages.ts'
import { cityToday } from '#tests/support/city.ts'
import { agency } from '#tests/support/invented.ts'
import { pressOn } from '#tests/support/pages/keyboard.ts'
import { wordsOf } from '#tests/support/pages/words.ts'
import { SOMEBODY } from '#tests/support/serve.ts'
import { dayMessages } from '#web/app/days.messages.ts'
import { householdMessages } from '#web/household/household.messages.ts'
import { sheetMessages } from '#web/intake/sheet.messages.ts'
import { movingMessages, referralMessages } from '#web/referral/referral.messages.ts'
import { openCounter } from './open-counter.ts'

const counter = openCounter()
const days = wordsOf(dayMessages)
const referral = { ...wordsOf(referralMessages), ...wordsOf(movingMessages) }

describe('What somebody is to come back to', () => {
  it('is asked about as its day is typed, where that lies too far ahead', async () => {
    const { page, close } = await counter.sitDown(SOMEBODY.counsellor, { at: '/intakes/new' })
    const [far, last] = [addDays(cityToday(), FURTHEST_AHEAD + 1), addDays(cityToday(), FURTHEST_AHEAD)]
    const field = page.getByLabel(wordsOf(sheetMessages).nextContactOn)
    if (!(await field.isVisible())) await page.locator('summary').evaluateAll((all) => { for (const one of all) (one as HTMLElement).click() })
    await field.fill(far)
    await field.press('Tab')
    await page.getByText(days.tooFarAhead({ day: formatDay('ja', far), last: formatDay('ja', last) })).waitFor()
    await field.fill(last)
    await field.press('Tab')
    await page.getByText(formatDay('ja', last)).first().waitFor()
    expect(await page.getByText(days.tooFarAhead({ day: formatDay('ja', far), last: formatDay('ja', last) })).count()).toBe(0)
    await close()
  })

  it('of a household nobody agreed a rhythm for is told on its page, with the days after which it is', async () => {
    const { page, open, close } = await counter.sitDown(SOMEBODY.counsellor)
    await counter.does(page, 'openCase', { name: '間隔家', kana: 'カンカク', nobodyYet: true })
    await open('/cases')
    await page.getByRole('link', { name: '間隔家' }).click()
    const told = page.getByText(wordsOf(householdMessages).noRhythm({ days: 90 }))
    await told.waitFor()
    expect(await told.count()).toBe(1)
    await close()
  })

  it('of a つなぎ that left on an urgent basis stands on its page, until its sender has written what came of it', async () => {
    const { page, open, close } = await counter.sitDown(SOMEBODY.counsellor)
    const matter = await counter.does(page, 'receiveIntake', { text: '倒れている' })
    const facts = [{ category: 'health', text: '三日食べていない', basis: 'life_body_property', basisNote: '意識がはっきりしない' }]
    const { id } = await counter.does(page, 'sendReferral', { matterId: matter.id, need: '往診', why: '動けない', urgency: 'immediate', toAgencyId: agency('AG06'), facts })
    await open(`/referrals/${id}`)
    const notice = page.getByText(referral.basisToReview({ day: formatDay('ja', addDays(cityToday(), 7)) }))
    await notice.waitFor()
    await page.getByLabel(referral.step).selectOption({ label: wordsOf(notedStepLabels).basis_reviewed })
    await page.locator('[name=stepNote]').fill('あの時は必要だった')
    await pressOn(page, page.getByRole('button', { name: referral.addStep }))
    await notice.waitFor({ state: 'detached' })
    expect(await notice.count()).toBe(0)
    await close()
  })
})
