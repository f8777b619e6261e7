import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addDays } from '#domain/shared/day.ts'
import { newId } from '#platform/ids.ts'
import { buildCity, cityToday, given, type City, type Worker } from '#tests/support/city.ts'

let city: City
let worker: Worker
beforeAll(async () => {
  city = await buildCity()
  worker = await city.as('st04')
})
afterAll(() => city.database.drop())

const put = async (list: string): Promise<string> => {
  const fileId = newId()
  given(await worker.does('putImportPart', { fileId, fileName: '古い受付簿.csv', part: 0, parts: 1, content: Buffer.from(list).toString('base64') }))
  return fileId
}

const take = async (list: string, isPast = false) => {
  const fileId = await put(list)
  const seen = given(await worker.does('checkImport', { fileId, isPast }))
  return { seen, done: given(await worker.does('commitImport', { fileId, mapping: seen.mapping, faultyRows: 'take_none', isPast })) }
}

const ENDED = [
  '受付日,概要,氏名,対応,終結日,対応内容', 'S63.4.1,むかしの相談一,架空 一,情報提供,S63.4.8,社協を案内', 'R5.4.1,むかしの相談二,架空 二,他機関紹介,R5.4.20,', 'R5.4.2,むかしの相談三,架空 三,支援開始,R5.5.1,',
  'R5.4.3,むかしの相談四,架空 四,見守り,R6.4.1,', 'R5.4.4,むかしの相談五,架空 五,多機関協働へ,R5.4.9,', 'R5.4.5,むかしの相談六,架空 六,緊急対応,R5.4.5,救急車を呼んだ', 'R8.4.1,いまの相談,架空 七,対応中,,',
].join('\r\n')

const counted = async (): Promise<readonly unknown[]> =>
  Promise.all(['matter', 'intake', 'intake_subject', 'matter_team', 'accountability', 'referral', 'support_case'].map(async (table) => (await city.database.admin.query(`select count(*)::int as n from ${table}`)).rows[0]))

const proof = async () => given(await (await city.as('st01')).does('reconcileAccountability', {})).findings.map(({ measure, found }) => ({ measure, found }))

const onMyDay = async (ids: readonly string[]): Promise<number> => {
  const told = JSON.stringify(given(await worker.does('getMyDay', {})))
  return ids.filter((id) => told.includes(id)).length
}

describe('consultations of the past in a list', () => {
  it('are told before they are taken in, and stand on record as ended, on their own day and in the words of the list', async () => {
    const proofBefore = await proof()
    const { seen, done } = await take(ENDED)
    expect(seen).toMatchObject({ takeable: 7, ended: 6 })
    expect(seen.preview.map((one) => one.ending?.outcome ?? null)).toEqual(['informed', 'passed_on', 'kept', 'watched', 'escalated', 'emergency', null])
    expect(done).toMatchObject({ taken: 7, ended: 6 })
    const sheets = []
    for (const id of done.intakeIds) sheets.push(given(await worker.does('getIntake', { id })))
    expect(sheets[0]).toMatchObject({
      outcome: 'informed', outcomeAt: '1988-04-07T15:00:00.000Z', outcomeNote: '対応：情報提供\n対応内容：社協を案内', outcomeByName: null, endedByImport: true, mayWrite: false,
    })
    for (const { referrals, caseId, isWatched, needsFollowUp } of sheets) expect({ referrals, caseId, isWatched, needsFollowUp }).toEqual({ referrals: [], caseId: null, isWatched: false, needsFollowUp: false })
    expect(sheets.at(-1)).toMatchObject({ outcome: null, endedByImport: false, mayWrite: true })
    expect(await onMyDay(done.intakeIds.slice(0, 6))).toBe(0)
    expect(await proof()).toEqual(proofBefore.map((one) => (one.measure === 'open_intake' ? { ...one, found: one.found + 1 } : one)))
    const { rows } = await city.database.admin.query<{ detail: object }>(`select detail from journal where operation = 'commitImport' and $1 = any (subjects)`, [done.batchId])
    expect(rows).toEqual([{ detail: { taken: 7, ended: 6, leftOut: 0 } }])
    given(await worker.does('undoImport', { batchId: done.batchId }))
  })

  it('go with their list when it is taken back; every table is as it was', async () => {
    const before = await counted()
    const { done } = await take(ENDED)
    expect(given(await worker.does('getImportBatch', { batchId: done.batchId }))).toMatchObject({ total: 7, worked: 0 })
    expect(given(await worker.does('undoImport', { batchId: done.batchId })).undone).toBe(7)
    expect(await counted()).toEqual(before)
  })

  it('go all but one that stood open and was ended here since', async () => {
    const { done } = await take(ENDED)
    given(await worker.does('endIntake', { id: done.intakeIds.at(-1) ?? '', version: 1, outcome: 'informed', note: '窓口を案内' }))
    expect(given(await worker.does('getImportBatch', { batchId: done.batchId }))).toMatchObject({ worked: 1, intakes: [{ id: done.intakeIds.at(-1), obstacles: ['changed', 'ended'] }, {}, {}, {}, {}, {}, {}] })
    expect(given(await worker.does('undoImport', { batchId: done.batchId }))).toMatchObject({ undone: 6, stayed: 1 })
  })

  it('in a list that does not say how they ended are over only where its bearer says so', async () => {
    const promisedOn = addDays(cityToday(), 14)
    const list = `受付日,概要,次回\r\nS63.4.1,昭和の相談,\r\nR5.4.1,約束の残る相談,${promisedOn}`
    const open = await take(list)
    expect([open.seen.isPast, open.done.ended]).toEqual([false, 0])
    given(await worker.does('undoImport', { batchId: open.done.batchId }))
    const past = await take(list, true)
    expect(past.done).toMatchObject({ taken: 2, ended: 1 })
    const [over, promised] = past.done.intakeIds
    expect(given(await worker.does('getIntake', { id: over ?? '' }))).toMatchObject({ outcome: 'informed', outcomeAt: '1988-03-31T15:00:00.000Z', outcomeNote: 'imported_past' })
    expect(given(await worker.does('getIntake', { id: promised ?? '' }))).toMatchObject({ outcome: null, nextContactOn: promisedOn })
  })
})

describe('a running list, which is not said to be of the past', () => {
  const RUNNING = ['受付日,概要,氏名,対応,担当者', 'R8.4.1,新聞がたまる老夫婦,架空 八,見守り,', 'R8.4.2,三日食べていない。食料を届けた,架空 九,緊急対応,', 'R8.4.3,ごみ屋敷,架空 十,多機関協働へ,'].join('\r\n')

  it('closes nobody who is watched, in an emergency or escalated: each stands open on somebody’s day, as the look before said', async () => {
    const before = await proof()
    const { seen, done } = await take(RUNNING)
    expect([seen.ended, seen.notices.map((one) => one.reason)]).toEqual([0, ['watch_goes_on', 'emergency_goes_on', 'word_keeps_open']])
    expect(seen.preview.map((one) => one.ending && [one.ending.outcome, one.ending.isOver])).toEqual([['watched', false], ['emergency', false], null])
    expect(done).toMatchObject({ taken: 3, ended: 0 })
    const sheets = []
    for (const id of done.intakeIds) sheets.push(given(await worker.does('getIntake', { id })))
    expect(sheets[0]).toMatchObject({ outcome: 'watched', isWatched: true, watchedBy: '井坂 守', nextContactOn: addDays(cityToday(), 7), followedUpAt: null })
    expect(sheets[1]).toMatchObject({ outcome: 'emergency', needsFollowUp: true, followedUpAt: null })
    expect(sheets[2]).toMatchObject({ outcome: null, heard: '対応：多機関協働へ', mayWrite: true })
    const due = given(await worker.does('getMyDay', {})).due.filter((one) => done.intakeIds.includes(one.matterId))
    expect(done.intakeIds.map((id) => due.filter((one) => one.matterId === id).map((one) => one.kind))).toEqual([[], ['follow_up'], ['intake']])
    expect(await proof()).toEqual(before.map((one) => (one.measure === 'open_intake' ? { ...one, found: one.found + 3 } : one)))
    given(await worker.does('undoImport', { batchId: done.batchId }))
  })

  it('is worked on like whatever was taken here: the watch ends by a look, the emergency by its follow-up, and neither goes with its list then', async () => {
    const { done } = await take(RUNNING)
    const [watched = '', emergency = ''] = done.intakeIds
    given(await worker.does('lookAfterIntake', { id: watched, version: 1, note: '元気にしている。見守りを終える' }))
    given(await worker.does('followUpIntake', { id: emergency, version: 1, note: 'フードバンクにつながった' }))
    expect(given(await worker.does('getIntake', { id: emergency }))).toMatchObject({ needsFollowUp: false, followUpNote: 'フードバンクにつながった' })
    expect(given(await worker.does('undoImport', { batchId: done.batchId }))).toMatchObject({ undone: 1, stayed: 2 })
  })
})
