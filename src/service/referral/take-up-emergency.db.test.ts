import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { demoId } from '#demo/load-demo.ts'
import { addDays } from '#domain/shared/day.ts'
import { buildCity, cityToday, given, type City, type Worker } from '#tests/support/city.ts'

let city: City
let [desk, coordinator] = [{} as Worker, {} as Worker]
beforeAll(async () => {
  city = await buildCity()
  ;[desk, coordinator] = [await city.as('st04'), await city.as('st01')]
})
afterAll(() => city.database.drop())

type Ending = { readonly outcome: 'emergency' | 'watched'; readonly note: string; readonly watchedBy?: string; readonly nextContactOn?: string }

/** A sheet that stands open after its ending, with a need that was then passed on and that nobody answered in time. */
const unanswered = async (ending: Ending, name: string) => {
  const { id } = given(await desk.does('receiveIntake', { text: '家を出された', areaId: demoId('area/あおば'), consent: 'spoken', subjects: [{ name }] }))
  given(await desk.does('endIntake', { id, version: 1, ...ending }))
  const sent = given(await desk.does('sendReferral', { matterId: id, need: '住まい', why: '退去', toAgencyId: demoId('agency/AG06'), urgency: 'immediate' }))
  await city.database.admin.query('update referral set answer_due_on = current_date - 9 where id = $1', [sent.id])
  const { routeId } = given(await desk.does('getReferral', { id: sent.id }))
  return { id, sentId: sent.id, routeId }
}

const standing = async (id: string) => {
  const { outcome, needsFollowUp, isWatched } = given(await desk.does('getIntake', { id }))
  return { outcome, needsFollowUp, isWatched }
}

describe('a stranded need of a sheet that stands open after its ending', () => {
  it('is taken up into a case beside an emergency, whose follow-up stays with those who helped', async () => {
    const { id, sentId, routeId } = await unanswered({ outcome: 'emergency', note: '食料を届けた' }, '架空森 一')
    const on = given(await coordinator.does('listStrandedMatters', {})).stranded.find((one) => one.routeId === routeId)
    expect(on?.matterId).toBe(id)
    expect(await coordinator.does('takeUpStrandedMatter', { routeId })).toMatchObject({ problem: { code: 'household_name_needed' } })
    const { caseId } = given(await coordinator.does('takeUpStrandedMatter', { routeId, householdName: '架空森家' }))
    const page = given(await coordinator.does('getHouseholdPage', { caseId }))
    expect([page.householdName, page.members.map((one) => one.name)]).toEqual(['架空森家', ['架空森 一']])
    expect(await standing(id)).toMatchObject({ outcome: 'emergency', needsFollowUp: true })
    expect(given(await coordinator.does('getReferral', { id: sentId }))).toMatchObject({ matterId: caseId, heldBy: [{ isMine: true }] })
    expect(given(await coordinator.does('listStrandedMatters', {})).stranded.map((one) => one.routeId)).not.toContain(routeId)
    given(await desk.does('followUpIntake', { id, version: 2, note: '落ち着いた' }))
  })

  it('is taken up beside a watch, which goes on', async () => {
    const { id, routeId } = await unanswered({ outcome: 'watched', note: '', watchedBy: '民生委員', nextContactOn: addDays(cityToday(), 30) }, '無双 百合子')
    given(await coordinator.does('takeUpStrandedMatter', { routeId, householdName: '無双家' }))
    expect(await standing(id)).toMatchObject({ outcome: 'watched', isWatched: true })
  })
})
