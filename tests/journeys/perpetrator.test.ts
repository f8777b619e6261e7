import { describe, expect, it } from 'vitest'
import { given } from '#tests/support/city.ts'
import { agency } from '#tests/support/invented.ts'
import { violationsOn } from '#tests/support/pages/axe.ts'
import { wordsOf } from '#tests/support/pages/words.ts'
import { linkMessages } from '#web/link/link.messages.ts'
import { perpetratorMessages } from '#web/referral/perpetrator.messages.ts'
import { referralMessages } from '#web/referral/referral.messages.ts'
import { sendingMessages } from '#web/referral/sending.messages.ts'
import { openCounter } from './open-counter.ts'

const counter = openCounter()
const words = { ...wordsOf(referralMessages), ...wordsOf(sendingMessages), ...wordsOf(perpetratorMessages) }
const [SENDER, RECEIVER] = ['st04', 'st05']

const marked = async (): Promise<string> =>
  given(await (await counter.served().city.as(SENDER)).does('receiveIntake', { text: '夫から逃げてきた', considerations: ['perpetrator_near'] })).id

describe('加害者情報あり', () => {
  it('is on when a つなぎ is written, and taking it off asks for a word why', async () => {
    const seat = await counter.sitDown(SENDER)
    const { page } = seat
    await seat.open(`/matters/${await marked()}/refer`)
    const warn = page.getByRole('checkbox', { name: words.warn })
    await warn.waitFor()
    expect(await warn.isChecked()).toBe(true)
    await page.getByLabel(words.need, { exact: false }).fill('住まい')
    await page.getByLabel(words.why, { exact: false }).fill('今夜泊まる所を探してください')
    await warn.uncheck()
    await page.getByText(words.unwarned).waitFor()
    await page.getByLabel(words.unwarnedWhy, { exact: false }).waitFor()
    expect(await violationsOn(page)).toEqual([])
    await warn.check()
    await page.getByText(words.unwarned).waitFor({ state: 'detached' })
    await seat.close()
    expect(seat.errors).toEqual([])
  })

  it('is read first by whoever receives it, on the page, on the paper and at a link', async () => {
    const worker = await counter.served().city.as(SENDER)
    const origin = given(await worker.does('getReferralOrigin', { matterId: await marked() }))
    const facts = origin.facts.filter((fact) => fact.category === 'perpetrator').map(({ category, text }) => ({ category, text, basis: 'life_body_property' as const, basisNote: '夫に知られると危険' }))
    const sheet = { matterId: origin.matterId, need: '住まい', why: '今夜泊まる所', urgency: 'usual' as const, facts }
    const inside = given(await worker.does('sendReferral', { ...sheet, toAgencyId: agency('AG06') }))
    const outside = given(await worker.does('sendReferral', { ...sheet, need: '法律', toOutside: 'みどり野司法書士事務所' }))
    const reader = await counter.sitDown(RECEIVER)
    await reader.open(`/referrals/${inside.id}`)
    const banner = reader.page.getByText(words.callFirst, { exact: true })
    await banner.waitFor()
    await reader.page.setViewportSize({ width: 390, height: 844 })
    expect(await violationsOn(reader.page)).toEqual([])
    await reader.close()
    const sender = await counter.sitDown(SENDER)
    await sender.open(`/referrals/${outside.id}/paper`)
    await sender.page.locator('.paper-notice').filter({ hasText: words.callFirst }).waitFor()
    const token = 'a'.repeat(43)
    given(await worker.does('issueReferralLink', { id: outside.id, token }))
    const stranger = await counter.sitDown(undefined)
    await stranger.open(`/link#${token}`)
    await stranger.page.getByText(wordsOf(linkMessages).title).first().waitFor()
    await stranger.page.getByText(words.callFirst, { exact: true }).waitFor()
    expect([...reader.errors, ...sender.errors, ...stranger.errors]).toEqual([])
    await stranger.close()
    await sender.close()
  })
})
