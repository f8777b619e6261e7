import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { demoId } from '#demo/demo-id.ts'
import type { ConsentForm } from '#domain/intake/consent-form.ts'
import { referralNumberMeant } from '#domain/referral/number.ts'
import { outcomeLabels } from '#i18n/intake-codes.messages.ts'
import { linkAnswerLabels, moveLabels, returnLabels, statusLabels } from '#i18n/referral-codes.messages.ts'
import { everythingKeptBy } from '#tests/support/pages/everything-held.ts'
import { pressOn } from '#tests/support/pages/keyboard.ts'
import { PATIENCE } from '#tests/support/pages/watched-page.ts'
import { wordsOf } from '#tests/support/pages/words.ts'
import { draftMessages } from '#web/draft/draft.messages.ts'
import { cameWithMessages } from '#web/intake/came-with.messages.ts'
import { intakeMessages } from '#web/intake/intake.messages.ts'
import { linkMessages } from '#web/link/link.messages.ts'
import { paperMessages } from '#web/referral/paper.messages.ts'
import { movingMessages, referralMessages } from '#web/referral/referral.messages.ts'
import { knowingLabels, sendingMessages } from '#web/referral/sending.messages.ts'
import { openCounter } from './open-counter.ts'

const counter = openCounter({ fetchesFonts: true })
const words = wordsOf(sendingMessages)
const knowing = wordsOf(knowingLabels)
const moving = wordsOf(movingMessages)
const listed = wordsOf(referralMessages)
const linked = wordsOf(linkMessages)
const came = wordsOf(cameWithMessages)
const paper = wordsOf(paperMessages)
const moves = wordsOf(moveLabels)
const states = wordsOf(statusLabels)
const outcomes = wordsOf(outcomeLabels)

/** Takes a consultation through the counter's own door and opens the sheet for passing it on. */
const beginSheet = async (page: Page, open: (path: string) => Promise<void>, text: string, consentForm: ConsentForm = {}): Promise<string> => {
  const taken = await counter.does(page, 'receiveIntake', { text, consent: 'spoken', consentForm })
  await open(`/matters/${taken.id}/refer`)
  return taken.id
}

const fillRequest = async (page: Page, need: string): Promise<void> => {
  await page.getByLabel(words.need).fill(need)
  await page.getByLabel(words.why).fill('今月末までに退去を求められています')
}

const send = (page: Page): Promise<void> => pressOn(page, page.getByRole('button', { name: words.sendNow }).first())

describe('A need that is passed on', () => {
  it('shows what the receiver will see, is met there, and only then is over', async () => {
    const sender = await counter.sitDown('st04')
    const matterId = await beginSheet(sender.page, sender.open, '家賃が払えない世帯')
    await fillRequest(sender.page, '家賃の滞納')
    await sender.page.getByLabel(words.findAgency).fill('くらし自立')
    await sender.page.getByRole('radio', { name: 'くらし自立サポートみどり野' }).check()
    await sender.page.getByRole('checkbox', { name: '家賃が払えない世帯' }).check()
    await sender.page.getByLabel(words.basisOfFact, { exact: false }).last().selectOption('consent')
    await sender.page.getByLabel(words.noteOfFact).last().fill('11/20 本人から口頭')
    await sender.page.getByText(words.consentOfUntold).waitFor()
    await pressOn(sender.page, sender.page.getByRole('button', { name: words.markAsKnown }))
    await sender.page.getByText(words.consentOfUntold).waitFor({ state: 'detached' })
    expect(await sender.page.getByRole('radio', { name: knowing.knows }).isChecked()).toBe(true)
    const preview = sender.page.getByRole('complementary', { name: words.preview })
    for (const seen of ['くらし自立サポートみどり野', '家賃の滞納', '家賃が払えない世帯', '本人の同意']) await preview.getByText(seen).first().waitFor()
    await send(sender.page)
    await sender.page.waitForURL(/\/referrals\/[0-9a-f-]+$/)
    const here = new URL(sender.page.url()).pathname
    await sender.open(`/intakes/${matterId}`)
    await sender.page.getByText(wordsOf(intakeMessages).whileUnderWay).waitFor()
    const [, earlier] = here.split('/referrals/')
    const endings = sender.page.getByRole('radiogroup', { name: wordsOf(intakeMessages).outcome })
    await endings.getByRole('radio', { name: outcomes.kept }).waitFor()
    expect(await endings.getByRole('radio', { name: outcomes.informed }).count()).toBe(0)
    await sender.open(`/matters/${matterId}/refer?from=${earlier}`)
    await sender.page.getByText(words.besideOthers({ to: 'くらし自立' })).waitFor()
    const receiver = await counter.sitDown('st05')
    await receiver.open(here)
    await pressOn(receiver.page, receiver.page.getByRole('button', { name: moves.accept }))
    await receiver.page.getByText(states.accepted).first().waitFor()
    await pressOn(receiver.page, receiver.page.getByRole('link', { name: listed.openIntake }))
    const received = receiver.page.getByRole('table', { name: listed.facts })
    for (const told of ['家賃が払えない世帯', '本人の同意', '11/20 本人から口頭']) await received.getByText(told).first().waitFor()
    await receiver.page.getByText(came.consentTold({ basis: '本人の同意', said: '11/20 本人から口頭' })).waitFor()
    await receiver.page.getByText(came.notAskedHere).waitFor()
    await receiver.open(here)
    await pressOn(receiver.page, receiver.page.getByRole('button', { name: moves.meet }))
    await receiver.page.locator('textarea[name="note"]').fill('窓口で会えた')
    await receiver.page.getByLabel(moving.metOn).fill('今日')
    await pressOn(receiver.page, receiver.page.getByRole('button', { name: `${moves.meet}：${moving.go}` }))
    await receiver.page.getByText(states.met).first().waitFor()
    // The day alone was told, so no hour stands in the record.
    await receiver.page.getByText(/^R\d+\.\d+\.\d+　窓口で会えた$/).waitFor()
    await sender.open(here)
    await pressOn(sender.page, sender.page.getByRole('button', { name: moves.confirm }))
    await sender.page.getByText(listed.routeSettled).first().waitFor()
    expect([...sender.errors, ...receiver.errors]).toEqual([])
    await sender.close()
    await receiver.close()
  })

  it('is as urgent as whoever passes it on says: what the sheet said is suggested with its source, and the due days follow at once', async () => {
    const { page, open, close, errors } = await counter.sitDown('st04')
    const taken = await counter.does(page, 'receiveIntake', { text: 'きのうの救急', urgency: 'immediate' })
    await open(`/matters/${taken.id}/refer`)
    const source = page.getByRole('link', { name: '即時（生命）' })
    await source.waitFor()
    expect(await source.getAttribute('href')).toBe(`/intakes/${taken.id}`)
    await page.getByText(words.urgencyStill).waitFor()
    const preview = page.getByRole('complementary', { name: words.preview })
    const dueDays = (): Promise<string> => preview.innerText()
    const atOnce = await dueDays()
    await page.getByRole('radio', { name: '通常' }).check()
    await page.getByText(words.urgencyStill).waitFor({ state: 'detached' })
    await expect.poll(dueDays, PATIENCE).not.toBe(atOnce)
    for (const due of [listed.answerDue, listed.contactDue]) expect(await dueDays()).toContain(due)
    expect(errors).toEqual([])
    await close()
  })

  it('does not reach somebody the person asked not to tell until it is written down why they are told all the same', async () => {
    const { page, open, close, errors } = await counter.sitDown('st04')
    await beginSheet(page, open, '家賃のことを親に知られたくない', { mayKnow: '地域包括', mayNotKnow: '親、くらし自立には言わないで' })
    await page.getByText('親、くらし自立には言わないで').first().waitFor()
    await fillRequest(page, '家賃の滞納')
    await page.getByLabel(words.findAgency).fill('くらし自立')
    await page.getByRole('radio', { name: 'くらし自立サポートみどり野' }).check()
    await page.getByRole('alert').filter({ hasText: sendingMessages.unwanted.ja({ to: 'くらし自立サポートみどり野' }) }).waitFor()
    await pressOn(page, page.getByRole('button', { name: words.sendNow }).first())
    const reason = page.getByLabel(words.againstWish)
    await page.getByText(words.againstWishMissing).waitFor()
    expect(await reason.evaluate((field) => field === document.activeElement)).toBe(true)
    await reason.fill('今月末に住まいを失うため')
    await reason.press('Control+Enter')
    await page.waitForURL(/\/referrals\/[0-9a-f-]+$/)
    await page.getByText('今月末に住まいを失うため').waitFor()
    expect(errors).toEqual([])
    await close()
  })

  it('shows a fact that is chosen without a basis as one that cannot travel yet, not as one that does not', async () => {
    const { page, open, close } = await counter.sitDown('st04')
    await beginSheet(page, open, '家計の見直し')
    const preview = page.getByRole('complementary', { name: words.preview })
    await page.getByRole('checkbox', { name: '家計の見直し' }).check()
    await page.getByLabel(words.basisOfFact, { exact: false }).last().selectOption('')
    await preview.getByText(sendingMessages.baseless.ja({ count: 1 })).waitFor()
    expect(await preview.getByText(listed.noFacts).count()).toBe(0)
    await close()
  })

  it('reaches somebody without an account by a link that shows only what travels and takes one answer', async () => {
    const sender = await counter.sitDown('st04')
    await beginSheet(sender.page, sender.open, 'だれにも言わないでほしいこと')
    await fillRequest(sender.page, '借金の整理')
    await sender.page.getByRole('radio', { name: words.outsideChoice }).check()
    await sender.page.getByLabel(words.outside).fill('クラシ自立')
    await sender.page.getByText(words.isInCity({ who: 'くらし自立サポートみどり野' })).waitFor()
    await pressOn(sender.page, sender.page.getByRole('button', { name: words.chooseInCity }))
    expect(await sender.page.getByRole('radio', { name: 'くらし自立サポートみどり野' }).isChecked()).toBe(true)
    await sender.page.getByRole('radio', { name: words.outsideChoice }).check()
    await sender.page.getByLabel(words.outside).fill('架空司法書士事務所')
    expect(await sender.page.getByRole('button', { name: words.chooseInCity }).count()).toBe(0)
    await send(sender.page)
    await sender.page.waitForURL(/\/referrals\/[0-9a-f-]+$/)
    await pressOn(sender.page, sender.page.getByRole('button', { name: moving.linkMake }))
    const address = await sender.page.getByRole('textbox', { name: moving.link }).inputValue()
    expect(address).toContain('/link#')
    const outside = await counter.sitDown(undefined)
    await outside.open(address.slice(address.indexOf('/link')))
    await outside.page.getByText('借金の整理').waitFor()
    expect(await outside.page.content()).not.toContain('だれにも言わない')
    await outside.page.getByRole('radio', { name: wordsOf(linkAnswerLabels).return }).check()
    await outside.page.getByLabel(linked.reason).selectOption({ label: wordsOf(returnLabels).other_agency_fits })
    await outside.page.getByLabel(linked.fitting).fill('架空法律事務所')
    await outside.page.getByLabel(linked.by).fill('事務所 架空')
    await pressOn(outside.page, outside.page.getByRole('button', { name: linked.send }))
    await outside.page.getByText(linked.nextStepNeeded).waitFor()
    await outside.page.getByLabel(linked.nextStep).fill('法テラスの相談日を案内')
    await pressOn(outside.page, outside.page.getByRole('button', { name: linked.send }))
    await outside.page.getByRole('heading', { name: linked.thanks }).waitFor()
    expect(outside.page.url()).not.toContain('#')
    expect(outside.errors).toEqual([])
    await outside.close()
    await sender.page.reload()
    await sender.page.getByText('法テラスの相談日を案内').first().waitFor()
    await sender.page.getByText(moving.reportLead).waitFor()
    const cameBackAt = sender.page.url()
    await pressOn(sender.page, sender.page.getByRole('link', { name: listed.again }))
    await sender.page.getByLabel(words.why).waitFor()
    // Whoever passes it on again reads what was said to come next, and finds it gone for a need of another kind.
    const back = sender.page.getByText(referralMessages.cameBack.ja({ who: '架空司法書士事務所' }))
    await back.waitFor()
    await sender.page.getByText('法テラスの相談日を案内').waitFor()
    await sender.page.getByLabel(words.route).selectOption('')
    await back.waitFor({ state: 'detached' })
    expect(await sender.page.getByLabel(words.why).inputValue()).toContain('今月末')
    expect(await sender.page.getByLabel(words.outside).inputValue()).toBe('架空法律事務所')
    // Once it has gone on, what came back says to whom, and offers no third one.
    const id = cameBackAt.slice(cameBackAt.lastIndexOf('/') + 1)
    const asked = await sender.page.request.post(`${counter.served().base}/api/getReferral`, { data: { id } })
    const { matterId, routeId } = ((await asked.json()) as { answer: { matterId: string; routeId: string } }).answer
    await counter.does(sender.page, 'sendReferral', { matterId, routeId, need: '借金の整理', why: '今月末', urgency: 'usual', toAgencyId: demoId('agency/AG06') })
    await sender.page.goto(cameBackAt)
    await sender.page.getByRole('link', { name: moving.goneOn({ n: 2, to: 'くらし自立' }) }).waitFor()
    expect(await sender.page.getByRole('link', { name: listed.again }).count()).toBe(0)
    await sender.close()
  })

  it('lies locked on the device while the server cannot be reached, is there after the browser was killed, and is no draft once sent', async () => {
    const { page, open, close } = await counter.sitDown('st04')
    const context = page.context()
    await beginSheet(page, open, '電気が止まりそうな世帯')
    let isHeard = false
    await context.route('**/api/saveDraft', (route) => (isHeard ? route.continue() : route.abort()))
    await fillRequest(page, '電気代の滞納')
    await page.getByRole('checkbox', { name: '電気が止まりそうな世帯' }).check()
    await page.locator('.saving[data-status="offline"]').waitFor(PATIENCE)
    const address = page.url()
    const kept = await everythingKeptBy(page)
    expect(kept).toContain(new URL(address).searchParams.get('draft'))
    expect(kept).not.toContain('電気代')
    const killed = page.waitForEvent('crash')
    void (await context.newCDPSession(page)).send('Page.crash').catch(() => undefined)
    await killed
    const again = await context.newPage()
    await again.goto(address)
    await again.getByLabel(words.need).waitFor(PATIENCE)
    expect(await again.getByLabel(words.need).inputValue()).toBe('電気代の滞納')
    expect(await again.getByRole('checkbox', { name: '電気が止まりそうな世帯' }).isChecked()).toBe(true)
    await again.getByText(wordsOf(draftMessages).fromDevice).waitFor(PATIENCE)
    isHeard = true
    await again.getByRole('radio', { name: words.outsideChoice }).check()
    await again.getByLabel(words.outside).fill('架空電力の相談窓口')
    await again.locator('.saving[data-status="saved"]').waitFor(PATIENCE)
    await again.goto(address.replace(/\?.*/, ''))
    await pressOn(again, again.getByRole('button', { name: words.resumeYes }))
    await expect.poll(() => again.getByLabel(words.need).inputValue(), PATIENCE).toBe('電気代の滞納')
    await again.getByLabel(words.basisOfFact, { exact: false }).last().selectOption('within_purpose')
    await send(again)
    await again.waitForURL(/\/referrals\/[0-9a-f-]+$/)
    await again.goto(address)
    await again.getByLabel(words.need).waitFor(PATIENCE)
    expect(await again.getByLabel(words.need).inputValue()).toBe('')
    expect(await again.getByRole('button', { name: words.resumeYes }).count()).toBe(0)
    await close()
  })

  it('leaves as one A4 page with a reply slip whose number finds it again', async () => {
    const { page, open, close } = await counter.sitDown('st04')
    await open('/referrals?box=outgoing')
    const row = page.getByRole('row').nth(1)
    const number = (await row.getByRole('cell').first().innerText()).trim()
    await page.getByLabel(listed.narrow).fill(number.slice(7))
    await expect.poll(() => page.getByRole('row').count()).toBe(2)
    expect(number).toMatch(/^つ-\d{4}-\d{5}$/)
    expect(referralNumberMeant(number)?.number).toBe(Number(number.replaceAll(/\D/gu, '')))
    const here = (await page.locator('main a[href^="/referrals/"]').first().getAttribute('href')) ?? ''
    await open(`${here}/paper`)
    await page.getByText(paper.careMark, { exact: true }).waitFor()
    expect(await page.getByText(number).count()).toBeGreaterThanOrEqual(2)
    const bytes = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
    expect(bytes.match(/\/Type\s*\/Page[^s]/g)).toHaveLength(1)
    await close()
  })
})
