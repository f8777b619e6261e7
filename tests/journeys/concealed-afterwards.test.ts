import { describe, expect, it } from 'vitest'
import { demoId } from '#demo/demo-id.ts'
import { addDays } from '#domain/shared/day.ts'
import { cityToday, given } from '#tests/support/city.ts'
import { agency, member } from '#tests/support/invented.ts'
import { violationsOn } from '#tests/support/pages/axe.ts'
import { pressOn } from '#tests/support/pages/keyboard.ts'
import { wordsOf } from '#tests/support/pages/words.ts'
import { protectionMessages } from '#web/access/protection.messages.ts'
import { personMessages } from '#web/person/person.messages.ts'
import { referralMessages } from '#web/referral/referral.messages.ts'
import { openCounter } from './open-counter.ts'

const counter = openCounter()
const words = wordsOf(personMessages)
const referral = wordsOf(referralMessages)
const protection = wordsOf(protectionMessages)

/** Whoever sent it and handles the concealment from then on; of the agency it went to. */
const [HANDLER, RECEIVER] = ['st02', 'st05']
const personId = demoId('person/0/0')
const place = 'みどり区白鳥5丁目11番23号'
const basis = { basis: 'consent' as const, basisNote: '11/20 面談で本人から' }

/** A つなぎ with a number and, in a sentence, the place; then the person is concealed. */
const concealAfterwards = async (): Promise<string> => {
  const { city } = counter.served()
  const [handler, decider] = [await city.as(HANDLER), await city.as('st01')]
  given(await decider.does('addWhereabouts', { personId, kind: 'address', text: place }))
  const facts = [
    { category: 'identity' as const, text: '森下 浩', ...basis }, { category: 'contact' as const, text: '0999-55-1234', ...basis }, { category: 'situation' as const, text: `いまは${place}にいる`, ...basis },
  ]
  const { id } = given(await handler.does('sendReferral', { matterId: demoId('case/0'), need: '家賃', why: '退去を求められている', urgency: 'usual', toAgencyId: agency('AG06'), personKnows: true, facts }))
  given(await decider.does('concealPerson', { personId, reason: '支援措置の申出', reviewOn: addDays(cityToday(), 180), handlers: [member('st01'), member(HANDLER)] }))
  return id
}

describe('Somebody concealed after a つなぎ of theirs has left', () => {
  it('is told to a handler as concealed from others, and what stands in the つなぎ is settled once its receiver was told', async () => {
    const id = await concealAfterwards()
    const receiver = await counter.sitDown(RECEIVER)
    await receiver.open(`/referrals/${id}`)
    await receiver.page.getByText(referral.contactConcealed).waitFor()
    expect(await receiver.page.locator('main').textContent()).not.toContain('0999-55-1234')
    await receiver.close()

    const { page, open, errors, close } = await counter.sitDown(HANDLER)
    await open(`/referrals/${id}`)
    await page.getByText(referral.contactConcealedFromOthers).waitFor()
    await page.getByText('0999-55-1234').waitFor()

    await open(`/cases/${demoId('case/0')}`)
    await page.getByText(protection.toldElsewhere({ name: '森下 浩', n: 1 })).waitFor()
    expect(await violationsOn(page)).toEqual([])
    await pressOn(page, page.getByRole('link', { name: protection.openPerson }))
    await page.getByText(words.tellingTexts({ n: 1 })).waitFor()
    await pressOn(page, page.getByRole('button', { name: words.settle }))
    const dialog = page.getByRole('dialog', { name: words.settle })
    await dialog.getByText('くらし自立').first().waitFor()
    await dialog.getByLabel(words.settleNote).fill('係長に電話し、居場所を伏せるよう頼んだ')
    expect(await violationsOn(page)).toEqual([])
    await pressOn(page, dialog.getByRole('button', { name: words.settle }))
    await page.getByText(words.settledTexts({ n: 1 })).waitFor()
    await page.getByText('係長に電話し、居場所を伏せるよう頼んだ').waitFor()
    expect(await page.getByText(words.tellingTexts({ n: 1 })).count()).toBe(0)
    expect([...errors, ...receiver.errors]).toEqual([])
    await close()
  })
})
