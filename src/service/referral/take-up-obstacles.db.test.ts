import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { demoId } from '#demo/load-demo.ts'
import { buildCity, given, type City, type Worker } from '#tests/support/city.ts'

let city: City
let [desk, coordinator] = [{} as Worker, {} as Worker]
beforeAll(async () => {
  city = await buildCity()
  ;[desk, coordinator] = [await city.as('st04'), await city.as('st01')]
})
afterAll(() => city.database.drop())

const SOMEBODY = { name: '架空峰 泰三', kana: 'カクウミネ タイゾウ', birth: 'S22.3.3' }
const received = async (text: string) => given(await desk.does('receiveIntake', { text, areaId: demoId('area/あおば'), consent: 'spoken', subjects: [SOMEBODY] })).id

/** A need about somebody who may be on record, that nobody answered in time. */
const unanswered = async (intakeId: string) => {
  const { id } = given(await desk.does('sendReferral', { matterId: intakeId, need: '住まい', why: '退去', toAgencyId: demoId('agency/AG06'), urgency: 'usual' }))
  await city.database.admin.query('update referral set answer_due_on = current_date - 9 where id = $1', [id])
  return given(await desk.does('getReferral', { id })).routeId
}
const firstOf = async (caseId: string | null) => given(await coordinator.does('getHouseholdPage', { caseId: caseId ?? '' })).members[0]?.personId ?? ''
const openSheet = async (id: string) => given(await coordinator.does('getIntake', { id }))

describe('a stranded need that a coordinator takes up (引き取る)', () => {
  it('is not taken up while somebody it is about resembles somebody on record, nor beside an open case of theirs unseen: each is said, and done once it is answered', async () => {
    const first = await received('介護の相談')
    const { caseId } = given(await desk.does('endIntake', { id: first, version: 1, outcome: 'kept', householdName: '架空峰家' }))
    const personId = await firstOf(caseId)
    const intakeId = await received('退去を迫られている')
    const routeId = await unanswered(intakeId)
    const takeUp = { routeId, householdName: '架空峰別家' }
    expect(await coordinator.does('takeUpStrandedMatter', takeUp)).toMatchObject({ problem: { code: 'resembles_somebody' } })
    const { version, subjects, outcome, agencyName } = await openSheet(intakeId)
    expect([outcome, agencyName]).toEqual([null, 'あおば包括'])
    given(await coordinator.does('bindIntakePerson', { id: intakeId, version, subjectId: subjects[0]?.id ?? '', personId }))
    expect(await coordinator.does('takeUpStrandedMatter', takeUp)).toMatchObject({ problem: { code: 'supported_already' } })
    expect(given(await coordinator.does('listCasesToJoin', { id: intakeId })).beside).toMatchObject([{ caseId, opens: 'page', householdName: '架空峰家' }])
    expect((await openSheet(intakeId)).outcome).toBeNull()
    const taken = given(await coordinator.does('takeUpStrandedMatter', { ...takeUp, casesBeside: [caseId ?? ''] }))
    expect(given(await coordinator.does('getHouseholdPage', { caseId: taken.caseId })).householdName).toBe('架空峰別家')
  })

  it('joins the open case of theirs without being asked about it', async () => {
    const intakeId = await received('もう一度の相談')
    const { version, subjects } = await openSheet(intakeId)
    const { cases } = given(await coordinator.does('listCasesToJoin', { id: intakeId, words: '架空峰家' }))
    const known = cases.find((one) => one.householdName === '架空峰家')?.caseId ?? ''
    const personId = await firstOf(known)
    given(await coordinator.does('bindIntakePerson', { id: intakeId, version, subjectId: subjects[0]?.id ?? '', personId }))
    const routeId = await unanswered(intakeId)
    expect(given(await coordinator.does('takeUpStrandedMatter', { routeId, caseId: known })).caseId).toBe(known)
  })
})
