import { describe, expect, it } from 'vitest'
import { demoId } from '#demo/demo-id.ts'
import { given } from '#tests/support/city.ts'
import { violationsOn } from '#tests/support/pages/axe.ts'
import { pressOn } from '#tests/support/pages/keyboard.ts'
import { wordsOf } from '#tests/support/pages/words.ts'
import { partsMessages } from '#ui/language/parts.messages.ts'
import { protectionMessages } from '#web/access/protection.messages.ts'
import { personMessages } from '#web/person/person.messages.ts'
import { openCounter } from './open-counter.ts'

const counter = openCounter()
const words = wordsOf(protectionMessages)

/** Who hears of danger at the desk, the coordinator of the area, and the supervisor of the agency. */
const [COUNSELLOR, DECIDER, HEAD] = ['st04', 'st22', 'st29']

describe('A counsellor to whom somebody in danger comes', () => {
  it('reads who may read the sheet, asks for concealment, is told that nothing is concealed yet, and reads the answer of who decides', async () => {
    const { id } = given(await (await counter.served().city.as(COUNSELLOR)).does('receiveIntake', { text: '夫から逃げてきた', areaId: demoId('area/あおば'), subjects: [{ describedAs: '若い女性' }] }))
    const { page, open, errors, close } = await counter.sitDown(COUNSELLOR, { at: `/intakes/${id}` })
    const card = page.getByRole('region', { name: words.title })
    await card.getByText(words.area_coordinators).waitFor()
    await card.getByText(words.placesOpen).waitFor()
    await pressOn(page, card.getByRole('button', { name: words.askConceal }))
    const dialog = page.getByRole('dialog', { name: words.askConceal })
    await dialog.getByLabel(words.why).fill('夫が居場所を探している')
    expect(await violationsOn(page)).toEqual([])
    await pressOn(page, dialog.getByRole('button', { name: words.askConceal }))
    await page.getByText(words.notConcealedYet, { exact: true }).waitFor()
    await page.getByText(words.placesOpenMeanwhile).waitFor()
    expect(await card.getByRole('button', { name: words.askConceal }).count()).toBe(0)

    const decider = await counter.sitDown(DECIDER)
    await decider.open('/')
    await decider.page.getByText('夫が居場所を探している').waitFor()
    await decider.page.getByText(words.bindFirst).waitFor()
    await pressOn(decider.page, decider.page.getByRole('button', { name: words.answerInWords }))
    const answer = decider.page.getByRole('dialog', { name: words.answerInWords })
    await answer.getByLabel(words.answer).fill('今日中に本人の意向を確かめてから決めます')
    await pressOn(decider.page, answer.getByRole('button', { name: words.answerInWords }))
    await decider.page.getByText('夫が居場所を探している').waitFor({ state: 'detached' })

    await open(`/intakes/${id}`)
    await card.getByText('今日中に本人の意向を確かめてから決めます').waitFor()
    expect([...errors, ...decider.errors]).toEqual([])
    await decider.close()
    await close()
  })

  it('says for whom of the two on the sheet, and may ask for the other, too', async () => {
    const subjects = [{ name: '試験 夫男' }, { name: '試験 妻子' }]
    const { id } = given(await (await counter.served().city.as(COUNSELLOR)).does('receiveIntake', { text: '二人のこと', areaId: demoId('area/あおば'), subjects }))
    const { page, errors, close } = await counter.sitDown(COUNSELLOR, { at: `/intakes/${id}` })
    const card = page.getByRole('region', { name: words.title })
    await pressOn(page, card.getByRole('button', { name: words.askConceal }))
    const dialog = page.getByRole('dialog', { name: words.askConceal })
    await dialog.getByLabel(words.why).fill('妻子さんの居場所を夫男さんに知られたくない')
    await dialog.getByRole('radio', { name: '試験 妻子' }).check()
    expect(await violationsOn(page)).toEqual([])
    await pressOn(page, dialog.getByRole('button', { name: words.askConceal }))
    await page.getByText(words.whom({ name: '試験 妻子' })).waitFor()
    await card.getByRole('button', { name: words.askConceal }).waitFor()

    const decider = await counter.sitDown(DECIDER)
    await decider.open('/')
    await decider.page.getByText(words.whom({ name: '試験 妻子' })).waitFor()
    expect([...errors, ...decider.errors]).toEqual([])
    await decider.close()
    await close()
  })

  it('finds on the page of the household that went on from the sheet that nothing is concealed yet, and is told when nobody can say whether it was asked', async () => {
    const counsellor = await counter.served().city.as(COUNSELLOR)
    const { id } = given(await counsellor.does('receiveIntake', { text: '夫から逃げてきた', areaId: demoId('area/あおば'), subjects: [{ describedAs: '若い女性' }] }))
    given(await counsellor.does('askProtection', { matterId: id, kind: 'conceal', why: '夫が居場所を探している' }))
    const { caseId } = given(await counsellor.does('endIntake', { id, version: 1, outcome: 'kept', householdName: '架空家' }))
    const { page, open, errors, close } = await counter.sitDown(COUNSELLOR, { at: `/cases/${caseId ?? ''}` })
    await page.getByText(words.notConcealedYet, { exact: true }).waitFor()
    await page.getByText(words.askedOnSheet).waitFor()
    const card = page.getByRole('region', { name: words.title })
    await card.getByText(words.placesOpen).waitFor()
    await card.getByRole('button', { name: words.askRestrict }).waitFor()
    expect(await violationsOn(page)).toEqual([])

    await page.route('**/api/getMatterProtection', (route) => route.abort())
    await open(`/cases/${caseId ?? ''}`)
    await page.getByText(words.notKnown).waitFor()
    await page.getByText(words.takeCareMeanwhile).waitFor()
    await page.unroute('**/api/getMatterProtection')
    await pressOn(page, page.getByRole('button', { name: words.lookAgain }))
    await page.getByText(words.notConcealedYet, { exact: true }).waitFor()
    expect(errors.filter((one) => !one.includes('ERR_FAILED'))).toEqual([])
    await close()
  })

  it('and the supervisor who restricts the record reads before they do who will no longer read it: the coordinator, and not who received it', async () => {
    const { city } = counter.served()
    const sent = given(await (await city.as(COUNSELLOR)).does('receiveIntake', { text: '職員の親族のこと', areaId: demoId('area/あおば'), subjects: [{ describedAs: '若い女性' }] }))
    const { page, errors, close } = await counter.sitDown(HEAD, { at: `/intakes/${sent.id}` })
    const card = page.getByRole('region', { name: words.title })
    await pressOn(page, card.getByRole('button', { name: words.restrict }))
    const dialog = page.getByRole('dialog', { name: words.restrict })
    await dialog.getByText(/曽根 大樹/).waitFor()
    expect(await dialog.textContent()).not.toContain('井坂 守')
    expect(await violationsOn(page)).toEqual([])
    await dialog.getByLabel(words.why).fill('職員の親族')
    await pressOn(page, dialog.getByRole('button', { name: words.restrict }))
    await card.getByText(words.restrictedWhy({ why: '職員の親族' })).waitFor()
    expect(errors).toEqual([])
    await close()
  })

  it('is registered and concealed from the sheet in one step by the supervisor, with both handlers proposed, and the sheet shows it', async () => {
    const { city } = counter.served()
    const { id } = given(await (await city.as(COUNSELLOR)).does('receiveIntake', { text: '夫から逃げてきた', areaId: demoId('area/あおば'), subjects: [{ describedAs: '若い女性', phone: '0999-44-8101' }] }))
    const { page, errors, close } = await counter.sitDown(HEAD, { at: `/intakes/${id}` })
    const card = page.getByRole('region', { name: words.title })
    await pressOn(page, card.getByRole('button', { name: words.concealHere }))
    const dialog = page.getByRole('dialog', { name: words.concealHere })
    await dialog.getByText(words.registeredToo({ name: '若い女性' })).waitFor()
    const chosen = dialog.getByRole('list', { name: wordsOf(partsMessages).chosen })
    await chosen.getByText('重松 弘', { exact: true }).waitFor()
    await chosen.getByText('井坂 守', { exact: true }).waitFor()
    await dialog.getByLabel(wordsOf(personMessages).concealReason).fill('夫が居場所を探している')
    expect(await violationsOn(page)).toEqual([])
    await pressOn(page, dialog.getByRole('button', { name: words.registerAndConceal }))
    await card.getByText(words.placesConcealed).waitFor()
    await page.getByText(words.concealedMark).first().waitFor()
    await page.getByText('0999-44-8101').waitFor()
    expect(await card.getByRole('button', { name: words.concealHere }).count()).toBe(0)
    expect(errors).toEqual([])
    await close()
  })

  it('is concealed from the page of the person with the reason that was given and both handlers proposed; whoever decides and the team stand on top of the list', async () => {
    const desk = await counter.served().city.as(COUNSELLOR)
    const { id } = given(await desk.does('receiveIntake', { text: '夫から逃げてきた', areaId: demoId('area/あおば'), subjects: [{ name: '試験 逃子' }] }))
    const subjectId = given(await desk.does('getIntake', { id })).subjects[0]?.id ?? ''
    given(await desk.does('bindIntakePerson', { id, version: 1, subjectId, whyNew: '初めて来られた方' }))
    const personId = given(await desk.does('getIntake', { id })).subjects[0]?.personId ?? ''
    given(await desk.does('askProtection', { matterId: id, kind: 'conceal', personId, why: '夫が勤め先まで探しに来た' }))
    const { page, errors, close } = await counter.sitDown(HEAD, { at: `/persons/${personId}` })
    const personal = wordsOf(personMessages)
    await pressOn(page, page.getByRole('button', { name: personal.conceal, exact: true }))
    const dialog = page.getByRole('dialog', { name: personal.conceal })
    const chosen = dialog.getByRole('list', { name: wordsOf(partsMessages).chosen })
    await chosen.getByText('井坂 守', { exact: true }).waitFor()
    expect(await dialog.getByLabel(personal.concealReason).inputValue()).toBe('夫が勤め先まで探しに来た')
    const names = await dialog.getByRole('checkbox').evaluateAll((boxes) => boxes.map((box) => box.closest('label')?.textContent ?? ''))
    expect(names.slice(-45).findIndex((name) => name.includes('重松 弘'))).toBeLessThan(2)
    expect(names.join()).toMatch(/重松 弘.*井坂 守/su)
    expect(errors).toEqual([])
    await close()
  })
})
