import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { demoId } from '#demo/load-demo.ts'
import { addDays, type Day } from '#domain/shared/day.ts'
import { instantFrom, millisecondsOf, momentAfter } from '#domain/shared/instant.ts'
import { buildCity, cityToday, given, type City, type Worker } from '#tests/support/city.ts'

let city: City
let worker: Worker
let caseId: string
const today = cityToday()
const PAST = addDays(today, -30)

/** The last moment of a day in Japan, and the first of the next. */
const endOf = (day: Day) => instantFrom(millisecondsOf(momentAfter(day)) - 1)
const story = async (more: object = {}) => given(await worker.does('listStory', { caseId, ...more }))
const page = async (on?: Day) => given(await worker.does('getHouseholdPage', on === undefined ? { caseId } : { caseId, on }))
const write = async (facts: string, happenedAt: string, pinned = false) => given(await worker.does('saveContactRecord', { matterId: caseId, method: 'M2', facts, happenedAt, pinned })).id

beforeAll(async () => {
  city = await buildCity()
  worker = await city.as('st04')
  const person = { name: '過去 花', kana: 'カコ ハナ' }
  const { personId } = given(await worker.does('addMember', { caseId: demoId('case/0'), person, relationship: '姪', from: '2020-01-01' }))
  caseId = given(await worker.does('openCase', { name: '過去家', members: [{ personId, relationship: '本人' }] })).caseId
})
afterAll(() => city.database.drop())

describe('a household as of an earlier day', () => {
  it('tells what had happened until the end of that day, and nothing later, also of what was pinned', async () => {
    const told = [await write('前の日の昼', endOf(addDays(PAST, -1))), await write('その日の最後', endOf(PAST))]
    const later = [await write('次の日の最初', momentAfter(PAST)), await write('きょう', new Date().toISOString())]
    const [pinned, pinnedLater] = [await write('留めた', endOf(PAST), true), await write('留めた後で', momentAfter(PAST), true)]
    const then = await story({ on: PAST })
    expect(then.entries.map((entry) => entry.id)).toEqual(told.toReversed())
    expect(then.total).toBe([...told, pinned].length)
    expect(then.pinned.map((one) => one.id)).toEqual([pinned])
    expect((await story()).entries.map((entry) => entry.id)).toEqual(expect.arrayContaining([...told, ...later]))
    expect((await story()).pinned.map((one) => one.id)).toEqual([pinnedLater, pinned])
    expect(then.agencies).toHaveLength(1)
    expect((await story({ on: addDays(PAST, -2) })).agencies).toEqual([])
  })

  it('tells no intake and no つなぎ that came after it', async () => {
    const { members } = await page()
    given(await worker.does('receiveIntake', { text: 'きょうの相談', urgency: 'immediate', subjects: [{ personId: members[0]?.personId }] }))
    given(await worker.does('sendReferral', { matterId: caseId, toOutside: '北部病院', need: '今夜の居場所', why: 'ひとりにできない', urgency: 'immediate' }))
    expect(new Set((await story()).entries.map((entry) => entry.kind))).toEqual(new Set(['record', 'intake', 'referral']))
    expect(new Set((await story({ on: PAST })).entries.map((entry) => entry.kind))).toEqual(new Set(['record']))
  })

  it('has nothing that is due now: of the day itself it was not yet, and nobody kept what was', async () => {
    given(await worker.does('addTask', { matterId: caseId, text: '通帳を一緒に見る', dueOn: today }))
    const due = ({ tasks, referrals, intakes, requests, alsoHeldBy }: Awaited<ReturnType<typeof page>>) => [tasks, referrals, intakes, requests, alsoHeldBy].map((all) => all.length)
    expect(due(await page())).toEqual([1, 1, 1, 0, 0])
    expect(await page(today)).toMatchObject({ isPast: false, standing: 'tasks_open', tasks: [{ text: '通帳を一緒に見る' }] })
    const then = await page(PAST)
    expect(due(then)).toEqual([0, 0, 0, 0, 0])
    expect(then).toMatchObject({ isPast: true, standing: null, lastContactOn: null, lastMetOn: null, rhythmDays: null })
  })

  it('tells which agency answered for it at the end of that day, whoever does now, and that none did before it was opened or while it was closed', async () => {
    const held = async (...days: readonly number[]) => Promise.all(days.map(async (ago) => (await page(addDays(today, -ago))).agencyThen?.id ?? null))
    expect(await held(0, 1, 30)).toEqual([null, null, null])
    const { agencyId } = await page()
    const other = demoId('agency/AG06')
    const row = `insert into accountability select municipality_code, id, app.now() - $2 * interval '1 day', app.now() - $3 * interval '1 day', $4, true from matter where id = $1`
    for (const [since, until, agency] of [[40, 20, other], [20, 10, agencyId]] as const) await city.database.admin.query(row, [caseId, since, until, agency])
    expect(await held(41, 40, 21, 20, 11, 10, 5)).toEqual([null, other, other, agencyId, agencyId, null, null])
    expect(await page(addDays(today, -30))).toMatchObject({ agencyId, agencyThen: { id: other } })
  })

  it('shows the warnings that were in force on it, and no review that came later', async () => {
    const { id } = given(await worker.does('addWarning', { matterId: caseId, kind: 'safety', text: '犬を放している', toldToPerson: true, reviewOn: addDays(today, 30) }))
    const added = (days: number) => city.database.admin.query('update warning set added_at = $2 where id = $1', [id, endOf(addDays(PAST, days))])
    await added(1)
    expect((await page(PAST)).warnings).toEqual([])
    await added(0)
    expect((await page(PAST)).warnings).toMatchObject([{ id, reviewOn: addDays(today, 30), reviewedAt: null }])
    given(await worker.does('reviewWarning', { id, version: 1, text: '犬を放している', toldToPerson: true, reviewOn: addDays(today, 60) }))
    expect((await page(PAST)).warnings).toMatchObject([{ id, reviewOn: null, reviewedAt: null }])
    expect((await page()).warnings).toMatchObject([{ id, reviewOn: addDays(today, 60) }])
    given(await worker.does('endWarning', { id, version: 2, why: '犬は飼い主が替わった' }))
    expect((await page(PAST)).warnings.map((one) => one.id)).toEqual([id])
    expect((await page()).warnings).toEqual([])
    const ended = { id, kind: 'safety', text: '犬を放している', endedWhy: '犬は飼い主が替わった', endedByName: '井坂 守', endedAt: expect.any(String) }
    expect((await page()).endedWarnings[0]).toMatchObject(ended)
    expect((await page(PAST)).endedWarnings.map((one) => one.id)).not.toContain(id)
    await city.database.admin.query('update warning set ended_at = $2 where id = $1', [id, endOf(PAST)])
    expect((await page(PAST)).warnings).toEqual([])
    expect((await page(PAST)).endedWarnings[0]).toMatchObject(ended)
  })
})
