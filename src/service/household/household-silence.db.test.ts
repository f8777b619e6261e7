import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { CASE_STANDINGS, standingOf } from '#domain/household/silence.ts'
import { addDays } from '#domain/shared/day.ts'
import { buildCity, cityToday, given, type City, type Worker } from '#tests/support/city.ts'

let city: City
let worker: Worker
beforeAll(async () => {
  city = await buildCity()
  worker = await city.as('st03')
})
afterAll(() => city.database.drop())

/** A case as it is opened: nobody has agreed on a rhythm yet. */
const opened = async () => given(await worker.does('openCase', { name: '試験家', nobodyYet: true })).caseId
const lastHeard = (caseId: string, days: number, rhythm: number | null = null) =>
  city.database.admin.query(`update support_case set contact_rhythm_days = $3, last_contact_at = ((app.today() - $2::int) + time '12:00') at time zone 'Asia/Tokyo' where id = $1`, [caseId, days, rhythm])
const silentToday = async () => given(await worker.does('getMyDay', {})).silent
const standingOn = async (caseId: string) => given(await worker.does('getHouseholdPage', { caseId })).standing
const listed = async (caseId: string) => {
  const lists = []
  for (const standing of CASE_STANDINGS) lists.push({ standing, cases: given(await worker.does('listCases', { reach: 'mine', standing, sort: 'number', direction: 'descending' })).cases })
  return lists.flatMap(({ standing, cases }) => cases.filter((one) => one.caseId === caseId).map((one) => [standing, one.standing]))
}

describe('a household nobody agreed a rhythm for', () => {
  it('stands under 連絡が空いている世帯 on the 91st day without contact, and not on the 90th', async () => {
    const caseId = await opened()
    await lastHeard(caseId, 90)
    expect((await silentToday()).map((one) => one.caseId)).not.toContain(caseId)
    await lastHeard(caseId, 91)
    expect((await silentToday()).find((one) => one.caseId === caseId)).toMatchObject({ lastContactOn: addDays(cityToday(), -91), rhythmDays: 90, isAgreed: false })
    expect(await standingOn(caseId)).toBe('silent')
  })

  it('is counted from the day it was opened, where nobody was ever heard from', async () => {
    const caseId = await opened()
    await city.database.admin.query(`update matter set opened_at = opened_at - interval '91 days' where id = $1`, [caseId])
    expect((await silentToday()).map((one) => one.caseId)).toContain(caseId)
  })

  it('is told by the rhythm as soon as one is agreed', async () => {
    const caseId = await opened()
    await lastHeard(caseId, 91)
    const { version } = given(await worker.does('getHouseholdPage', { caseId }))
    given(await worker.does('setContactRhythm', { caseId, version, days: 120 }))
    expect((await silentToday()).map((one) => one.caseId)).not.toContain(caseId)
  })
})

describe('how a household stands', () => {
  it('is one and the same on its page, in its line, in the list that is asked for it, and on the day', async () => {
    const caseId = await opened()
    const today = cityToday()
    const around = (days: number) => fc.integer({ min: Math.max(0, days - 2), max: days + 2 })
    const times = fc.oneof(around(90).map((days) => ({ days, rhythm: null })), fc.integer({ min: 1, max: 366 }).chain((rhythm) => around(rhythm).map((days) => ({ days, rhythm }))),
      fc.record({ days: fc.integer({ min: 0, max: 1_500 }), rhythm: fc.constantFrom(null, 1, 14, 366) }))
    await fc.assert(fc.asyncProperty(times, fc.constantFrom('open', 'suspended'), fc.boolean(), async ({ days, rhythm }, status, hasTask) => {
      await lastHeard(caseId, days, rhythm)
      await city.database.admin.query('update support_case set status = $2 where id = $1', [caseId, status])
      await city.database.admin.query('delete from task where matter_id = $1', [caseId])
      if (hasTask) given(await worker.does('addTask', { matterId: caseId, text: '電話する', dueOn: today }))
      const standing = standingOf({ inProgress: status === 'open', openTasks: hasTask ? 1 : 0, rhythmDays: rhythm, lastContactOn: addDays(today, -days), today })
      expect([await standingOn(caseId), await listed(caseId)]).toEqual([standing, [[standing, standing]]])
      expect((await silentToday()).some((one) => one.caseId === caseId)).toBe(standing === 'silent')
    }), { numRuns: 40 })
  })
})
