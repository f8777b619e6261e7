import type { Locator } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { demoId } from '#demo/demo-id.ts'
import { addDays } from '#domain/shared/day.ts'
import { formatDay, formatDayShort } from '#i18n/format.ts'
import { newId } from '#platform/ids.ts'
import { given } from '#tests/support/city.ts'
import { agency, CITY, endingIn, member, rowsIn } from '#tests/support/invented.ts'
import { pressOn } from '#tests/support/pages/keyboard.ts'
import { wordsOf } from '#tests/support/pages/words.ts'
import { SOMEBODY } from '#tests/support/serve.ts'
import { leavingMessages } from '#web/accountability/accountability.messages.ts'
import { endingMessages } from '#web/accountability/ending.messages.ts'
import { leftDraftMessages } from '#web/accountability/left-drafts.messages.ts'
import { colleagueMessages } from '#web/app/colleague.messages.ts'
import { todayHere } from '#web/app/read-day.ts'
import { structureMessages } from '#web/structure/structure.messages.ts'
import { todayMessages } from '#web/today/today.messages.ts'
import { openCounter } from './open-counter.ts'

const counter = openCounter()
const leaving = wordsOf(leavingMessages)
const ending = wordsOf(endingMessages)
const left = wordsOf(leftDraftMessages)
const structure = wordsOf(structureMessages)
const { narrow } = wordsOf(colleagueMessages)
const rowsOf = rowsIn(() => counter.served().city)

const NAME = '居住支援法人 すまいの輪'
const HEIR = 'みどり野市社会福祉協議会'

/** Types how somebody is read, sees whom Enter would take, and takes them. */
const pick = async (field: Locator, typed: string, who: string): Promise<void> => {
  await field.fill(typed)
  await field.page().getByRole('status').filter({ hasText: who }).waitFor()
  await field.press('Enter')
}

describe('An agency whose contract ends', () => {
  it('answers until its last day is over: the question says so, everybody who looks finds it, and it is taken back', async () => {
    const lastDay = addDays(todayHere(), 40)
    const { page, errors, close } = await counter.sitDown(SOMEBODY.administrator, { at: '/leaving' })
    await page.getByRole('link', { name: ending.endAgency, exact: true }).press('Enter')
    await pick(page.getByLabel(ending.narrow).first(), 'すまいのわ', NAME)
    await page.getByRole('textbox', { name: ending.lastDay }).fill(lastDay)
    await pick(page.getByLabel(ending.narrow).last(), 'しゃきょう', HEIR)
    await pick(page.getByLabel(narrow), 'みうら', '三浦 健介')
    await pressOn(page, page.getByRole('button', { name: ending.endAgencyDo }))
    const sure = page.getByRole('alertdialog', { name: ending.endAgency })
    await sure.getByText(ending.sureLater({ from: NAME, to: HEIR, day: formatDay('ja', lastDay), next: formatDay('ja', addDays(lastDay, 1)) })).waitFor()
    await sure.getByRole('button', { name: ending.endAgencyDo }).press('Enter')
    await page.getByText(ending.endPlanned({ from: NAME, to: HEIR, day: formatDay('ja', lastDay) })).waitFor()
    const row = page.getByRole('row').filter({ hasText: NAME })
    await row.getByText(formatDay('ja', lastDay)).waitFor()

    const said = structure.ends({ day: formatDayShort('ja', lastDay), to: '社協' })
    const colleague = await counter.sitDown('st04')
    await colleague.open('/structure')
    await colleague.page.getByRole('row').filter({ hasText: NAME }).getByText(said).waitFor()
    const { id } = given(await (await counter.served().city.as('st04')).does('receiveIntake', { text: '住まいのこと' }))
    await colleague.open(`/matters/${id}/refer`)
    await colleague.page.getByText(said).waitFor()

    await row.getByRole('button', { name: ending.takeBack }).press('Enter')
    const back = page.getByRole('dialog', { name: ending.takeBack })
    await back.getByText(ending.takeBackSure({ from: NAME, to: '社協' })).waitFor()
    await back.getByRole('button', { name: ending.takeBack }).press('Enter')
    await page.getByText(ending.takenBack({ from: NAME })).waitFor()
    await row.waitFor({ state: 'detached' })
    await colleague.open('/structure')
    await colleague.page.getByRole('row').filter({ hasText: NAME }).first().waitFor()
    expect(await colleague.page.getByText(said).count()).toBe(0)
    expect(errors).toEqual([])
    await colleague.close()
    await close()
  })

  it('and has ended, stands among those that have, with who goes on', async () => {
    const { city } = counter.served()
    given(await (await city.as('st13')).does('endAgency', await endingIn(() => city)('AG17', 'AG02', 'st02')))
    const { page, close } = await counter.sitDown('st04', { at: '/structure' })
    const ended = page.getByRole('table', { name: structure.endedAgencies })
    await ended.getByText(structure.hasEnded({ day: formatDayShort('ja', todayHere()), to: '社協' })).waitFor()
    await close()
  })
})

describe('A leaving that is planned', () => {
  it('stands in the list with its day and the successor, who was found by the reading of their name, and is taken back there', async () => {
    const lastDay = addDays(todayHere(), 30)
    const { page, open, errors, close } = await counter.sitDown('st05', { at: `/leaving/${member('st37')}` })
    await page.getByLabel(leaving.lastDay).fill(lastDay)
    await pick(page.getByLabel(narrow), 'みうら', '三浦 健介')
    await pressOn(page, page.getByRole('button', { name: leaving.plan }))
    await page.getByRole('heading', { name: leaving.knownEnd }).waitFor()
    await open('/leaving')
    const planned = page.getByRole('table', { name: leaving.plannedLeavings })
    const row = planned.getByRole('row').filter({ hasText: formatDay('ja', lastDay) })
    await row.getByText('三浦 健介').waitFor()
    await row.getByRole('button').press('Enter')
    const dialog = page.getByRole('dialog')
    await dialog.getByText(leaving.takeBackLead).waitFor()
    await dialog.getByRole('button', { name: leaving.takeBack }).press('Enter')
    await planned.waitFor({ state: 'detached' })
    expect(errors).toEqual([])
    await close()
  })
})

describe('A planned leaving that somebody else has moved meanwhile', () => {
  it('is not taken back unseen: the list shows the new day, and then it is, in the dialog that stands open', async () => {
    const lastDay = addDays(todayHere(), 30)
    const post = member('st37')
    const head = await counter.served().city.as('st05')
    const version = async () => given(await head.does('getHoldings', { membershipId: post })).version
    given(await head.does('planLeaving', { membershipId: post, version: await version(), lastDay, successorId: null }))
    const { page, close } = await counter.sitDown('st05', { at: '/leaving' })
    const planned = page.getByRole('table', { name: leaving.plannedLeavings })
    await planned.getByRole('row').filter({ hasText: formatDay('ja', lastDay) }).getByRole('button').press('Enter')
    const takeBack = page.getByRole('dialog').getByRole('button', { name: leaving.takeBack })
    await takeBack.waitFor()
    given(await head.does('planLeaving', { membershipId: post, version: await version(), lastDay: addDays(lastDay, 5), successorId: null }))
    await takeBack.press('Enter')
    await page.getByText(formatDay('ja', addDays(lastDay, 5))).waitFor()
    await takeBack.press('Enter')
    await planned.waitFor({ state: 'detached' })
    await close()
  })
})

/** Somebody of くらし自立 whose post is over, and what they left half written at a household. */
const leave = async (name: string, matterId: string): Promise<void> => {
  const [staffId, membershipId] = [newId(), newId()]
  await rowsOf(`insert into staff (municipality_code, id, code, name, kana) values ($1, $2, $3, $4, 'サッタ ヒト')`, [CITY, staffId, staffId.slice(-12), name])
  await rowsOf(`insert into membership (municipality_code, id, staff_id, agency_id, role, title, valid_from) values ($1, $2, $3, $4, 'counsellor', '相談員', '2024-04-01')`, [CITY, membershipId, staffId, agency('AG06')])
  const writer = await counter.served().city.sitDown(staffId)
  given(await writer.does('saveDraft', { id: newId(), kind: 'record', matterId, body: { facts: `${name}が玄関先で聞いたこと`, sharing: 'handlers' } }))
  await rowsOf(`update membership set valid_to = app.now() - interval '1 second' where id = $1`, [membershipId])
}

describe('What somebody left half written', () => {
  it('is passed on by the head of their agency to somebody who may read it, who finds it among their drafts with its household; or it is thrown away for a reason', async () => {
    const caseId = demoId('case/0')
    const [passedOn, thrown] = ['渡す 一', '捨てる 二']
    await leave(passedOn, caseId)
    await leave(thrown, caseId)
    const { page, errors, close } = await counter.sitDown(SOMEBODY.administrator, { at: '/reconciliation' })
    const table = page.getByRole('table', { name: left.title })
    const decide = async (name: string) => {
      await table.getByRole('row').filter({ hasText: name }).getByRole('button', { name: left.decide }).press('Enter')
      return page.getByRole('dialog', { name: left.decideOf({ name }) })
    }
    const first = await decide(passedOn)
    expect(await first.textContent()).not.toContain('玄関先')
    await first.getByRole('button', { name: left.send }).press('Enter')
    await first.getByText(left.fateNeeded).waitFor()
    await first.getByRole('radio', { name: left.handOn }).check()
    await first.getByRole('button', { name: left.send }).press('Enter')
    await first.getByText(left.heirNeeded).waitFor()
    await pick(first.getByLabel(narrow), 'みうら', '三浦 健介')
    await first.getByRole('button', { name: left.send }).press('Enter')
    await page.getByText(left.handedOn({ n: 1 })).waitFor()

    const second = await decide(thrown)
    await second.getByRole('radio', { name: left.discard({ n: 1 }) }).check()
    await second.getByRole('button', { name: left.send }).press('Enter')
    await second.getByText(left.reasonNeeded).waitFor()
    await second.getByLabel(left.reason).fill('書き直し済み')
    await second.getByRole('button', { name: left.send }).press('Enter')
    await page.getByText(left.discarded({ n: 1 })).waitFor()
    await table.waitFor({ state: 'detached' })
    expect(errors.filter((one) => !one.includes('422'))).toEqual([])
    await close()

    const heir = await counter.sitDown('st02')
    const drafts = heir.page.getByRole('region', { name: wordsOf(todayMessages).drafts })
    const line = drafts.getByRole('listitem').filter({ hasText: `${passedOn}が玄関先で聞いたこと` })
    await line.getByText(/森下/u).waitFor()
    await heir.close()
  })
})
