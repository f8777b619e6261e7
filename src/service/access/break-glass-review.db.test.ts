import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { demoId } from '#demo/load-demo.ts'
import { newId } from '#platform/ids.ts'
import { buildCity, given, type City } from '#tests/support/city.ts'

let city: City
beforeAll(async () => {
  city = await buildCity()
})
afterAll(() => city.database.drop())

const noguchi = demoId('case/5')
const reason = '本人が救急搬送され、服薬の情報を病院が求めている。'
const does = async (code: string) => (await city.as(code)).does
const open = async (matterId = noguchi) => given(await (await does('st16'))('breakGlass', { matterId, reason }))
const page = async () => (await does('st16'))('getHouseholdPage', { caseId: noguchi })
const review = async (id: string, finding: 'justified' | 'not_justified', by = 'st06') => (await does(by))('reviewBreakGlass', { id, finding, note: '確かめた' })

describe('an emergency opening that is reviewed', () => {
  it('and was not justified is over with that finding, also in the middle of the hour; the journal notes the finding', async () => {
    const { id } = await open()
    expect((await page()).ok).toBe(true)
    given(await review(id, 'not_justified'))
    expect(await page()).toMatchObject({ problem: { code: 'not_found' } })
    expect(await (await does('st16'))('saveContactRecord', { matterId: noguchi, method: 'M7', facts: 'まだ書けるか' })).toMatchObject({ ok: false })
    const { rows } = await city.database.admin.query(`select detail from journal where operation = 'reviewBreakGlass' order by at desc limit 1`)
    expect(rows).toEqual([{ detail: { finding: 'not_justified' } }])
    const [shown] = given(await (await does('st16'))('listBreakGlass', { state: 'reviewed' })).openings
    expect(shown).toMatchObject({ id, mine: true, finding: 'not_justified', reviewNote: '確かめた' })
    expect(Date.parse(shown?.expiresAt ?? '')).toBeLessThan(Date.now() + 1000)
  })

  it('and was justified goes on for its hour, and its page says by whom and when it was reviewed', async () => {
    const { id, expiresAt } = await open()
    expect(given(await page())).toMatchObject({ openUntil: expiresAt, openingReviewedAt: null, openingReviewedBy: null })
    given(await review(id, 'justified'))
    expect(given(await page())).toMatchObject({ openUntil: expiresAt, openingReviewedAt: expect.any(String) as string, openingReviewedBy: expect.stringMatching(/./) as string })
    await city.database.admin.query(`update break_glass set opened_at = opened_at - interval '2 hours', expires_at = expires_at - interval '2 hours'`)
  })

  it('asks for a finding', async () => {
    const { id } = await open()
    expect(await (await does('st06'))('reviewBreakGlass', { id, note: '確かめた' } as never)).toMatchObject({ problem: { code: 'invalid_input', fields: [{ path: 'finding' }] } })
    given(await review(id, 'not_justified'))
  })
})

describe('what was looked at in an emergency opening', () => {
  it('is read by whoever reviews it: each deed, how often, and by name the records they open themselves', async () => {
    const { id } = await open()
    const opener = await does('st16')
    const told = async (by = 'st06') => given(await (await does(by))('listReadByBreakGlass', { id }))
    expect((await told()).deeds).toEqual([])
    const { members } = given(await page())
    given(await page())
    given(await opener('listStory', { caseId: noguchi }))
    given(await opener('getPersonPage', { personId: members[0]?.personId ?? '' }))
    given(await opener('saveContactRecord', { matterId: noguchi, method: 'M7', facts: '病院に服薬を伝えた' }))
    given(await opener('listCases', {}))
    const { deeds, records, unnamed } = await told()
    expect(new Map(deeds.map((one) => [one.operation, one.times]))).toEqual(new Map([['saveContactRecord', 1], ['getPersonPage', 1], ['listStory', 1], ['getHouseholdPage', 2]]))
    expect(records).toContainEqual({ kind: 'support_case', id: noguchi, name: '野口さん' })
    expect(records.filter((one) => one.kind === 'person').map((one) => [one.id, one.name])).toEqual(expect.arrayContaining(members.map((one) => [one.personId, one.name])))
    expect(unnamed).toEqual([])
    expect((await told('st16')).deeds).toEqual(deeds)
    for (const stranger of ['st10', 'st36', 'st18']) expect(await told(stranger)).toEqual({ deeds: [], records: [], unnamed: [] })
    expect(given(await (await does('st06'))('listReadByBreakGlass', { id: newId() })).deeds).toEqual([])
    given(await review(id, 'not_justified'))
    expect(await told('st16')).toMatchObject({ records: [], unnamed: [{ kind: 'support_case', count: 1 }, { kind: 'person', count: members.length }] })
  })

  it('is told by kind and number alone to whoever reviews in the place of those who cannot', async () => {
    const { id: matterId } = given(await (await does('st17'))('receiveIntake', { text: '井戸の鍵のこと', areaId: demoId('area/あおば'), subjects: [{ name: '検査 井戸' }] }))
    given(await (await does('st01'))('restrictMatter', { matterId, version: 1, reason: '親族が庁内にいる' }))
    const { id } = await open(matterId)
    given(await (await does('st16'))('getIntake', { id: matterId }))
    const seen = given(await (await does('st01'))('listReadByBreakGlass', { id }))
    expect(seen).toMatchObject({ deeds: [{ operation: 'getIntake', times: 1 }], records: [], unnamed: [{ kind: 'intake', count: 1 }] })
    expect(JSON.stringify(seen)).not.toContain('井戸')
    given(await review(id, 'justified', 'st01'))
  })

  it('is told of the whole hour, however much was leafed through before', async () => {
    const { id } = await open()
    const opener = await does('st16')
    given(await opener('listStory', { caseId: noguchi }))
    await city.database.admin.query(`insert into journal select j.municipality_code, 99::smallint, n, j.at + make_interval(secs => n / 1000000.0), j.staff_id, j.membership_id, j.agency_id, j.purpose,
        j.operation, j.result, j.subjects, j.reasons, j.detail, j.request_id, j.previous_hash, j.hash
      from (select * from journal where operation = 'listStory' order by at desc limit 1) j cross join generate_series(1, 509) n`)
    const { members } = given(await page())
    given(await opener('getPersonPage', { personId: members[0]?.personId ?? '' }))
    const { deeds } = given(await (await does('st06'))('listReadByBreakGlass', { id }))
    expect(deeds.map((one) => [one.operation, one.times])).toEqual([['getPersonPage', 1], ['getHouseholdPage', 1], ['listStory', 510]])
    given(await review(id, 'not_justified'))
  })

  it('is nothing of what they did in records of their own at the same time, nor after it was over', async () => {
    const { id } = await open()
    given(await (await does('st16'))('getMyDay', {}))
    given(await page())
    given(await review(id, 'not_justified'))
    expect((await page()).ok).toBe(false)
    const { deeds } = given(await (await does('st06'))('listReadByBreakGlass', { id }))
    expect(deeds.map((one) => [one.operation, one.result])).toEqual([['getHouseholdPage', 'done']])
  })
})
