import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { demoId } from '#demo/load-demo.ts'
import { buildCity, given, type City, type Worker } from '#tests/support/city.ts'
import { measuredIn, member, rowsIn } from '#tests/support/invented.ts'

let city: City
let [healthNurse, coordinator, administrator]: Worker[] = []
beforeAll(async () => {
  city = await buildCity()
  ;[healthNurse, coordinator, administrator] = await Promise.all(['st17', 'st01', 'st13'].map((staff) => city.as(staff)))
})
afterAll(() => city.database.drop())

const measured = measuredIn(() => city)
const waitingFor = async (worker: Worker | undefined, id: string) => given(await (worker as Worker).does('listProtectionRequests', {})).requests.find((one) => one.id === id)
const undecided = async () => given(await (administrator as Worker).does('listUndecidedProtection', {})).requests
const does: Worker['does'] = (name, input) => (healthNurse as Worker).does(name, input)

describe('an agency without a supervisor', () => {
  it('asks for 閲覧制限 of the coordinators of the area, who restrict it and cannot open it or lift it afterwards', async () => {
    const { id: matterId } = given(await does('receiveIntake', { text: '相談者は職員の親族', areaId: demoId('area/あおば') }))
    const { id } = given(await does('askProtection', { matterId, kind: 'restrict', why: '親族が庁内にいる' }))
    const { deciders } = given(await does('getMatterProtection', { matterId }))
    expect(deciders.restrict.map((one) => one.membershipId).toSorted()).toEqual([member('st01'), member('st22')].toSorted())
    const row = await waitingFor(coordinator, id)
    given(await (coordinator as Worker).does('restrictMatter', { matterId, version: row?.matterVersion ?? 0, reason: '親族が庁内にいる' }))
    expect(given(await does('getMatterProtection', { matterId }))).toMatchObject({ restricted: true, requests: [{ id, isDone: true }] })
    expect(await (coordinator as Worker).does('getMatterProtection', { matterId })).toMatchObject({ problem: { code: 'not_found' } })
    expect(await (coordinator as Worker).does('restrictMatter', { matterId, version: 2, reason: null })).toMatchObject({ problem: { code: 'not_found' } })
  })
})

describe('an agency with a supervisor', () => {
  it('keeps its coordinators from restricting, until a conflict of interest closes the record to the only supervisor', async () => {
    const counsellor = await city.as('st28')
    const { id: matterId } = given(await counsellor.does('receiveIntake', { text: '相談者は上司の親族', areaId: demoId('area/あおば'), subjects: [{ name: '試験 親子' }] }))
    const { id } = given(await counsellor.does('askProtection', { matterId, kind: 'restrict', why: '上司の親族' }))
    expect(await (coordinator as Worker).does('restrictMatter', { matterId, version: 1, reason: 'x' })).toMatchObject({ problem: { code: 'not_found' } })
    expect(await waitingFor(coordinator, id)).toBeUndefined()
    const { subjects: [subject] } = given(await counsellor.does('getIntake', { id: matterId }))
    const { personId } = given(await counsellor.does('bindIntakePerson', { id: matterId, version: 1, subjectId: subject?.id ?? '' }))
    given(await (await city.as('st26')).does('declareConflict', { personId, kind: 'family' }))
    expect(await waitingFor(coordinator, id)).toMatchObject({ kind: 'restrict', matterId })
  })
})

describe('a request that nobody decides', () => {
  it('stands with the administrators, is counted every day, and leaves both once somebody is named', async () => {
    const before = (await measured('protection_without_decider')) ?? 0
    const { id: matterId } = given(await does('receiveIntake', { text: '追われている', areaId: demoId('area/あおば') }))
    const { id } = given(await does('askProtection', { matterId, kind: 'conceal', why: '居場所を探されている' }))
    expect(await undecided()).toEqual([])
    await rowsIn(() => city)(`update matter set restricted = true, restricted_reason = '職員の親族' where id = $1`, [matterId])
    expect(await undecided()).toEqual([{ id, kind: 'conceal', agencyId: demoId('agency/AG11'), agencyName: '保健センター', askedAt: expect.any(String) as string }])
    expect(await measured('protection_without_decider')).toBe(before + 1)
    const { deciders } = given(await does('getMatterProtection', { matterId }))
    expect(deciders.conceal.map((one) => one.membershipId)).toEqual([member('st13')])
    await rowsIn(() => city)(`update membership set role = 'supervisor' where id = $1`, [member('st44')])
    expect([(await undecided()).length, await measured('protection_without_decider')]).toEqual([0, before])
  })

  it('is told to administrators alone', async () => {
    for (const worker of [healthNurse, coordinator]) expect(await (worker as Worker).does('listUndecidedProtection', {})).toMatchObject({ problem: { code: 'not_your_role' } })
  })
})
