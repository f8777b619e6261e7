import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { demoId } from '#demo/load-demo.ts'
import { addDays } from '#domain/shared/day.ts'
import { buildCity, cityToday, given, type City, type Worker } from '#tests/support/city.ts'
import { member } from '#tests/support/invented.ts'

let city: City
let [counsellor, chief, coordinator, stranger]: Worker[] = []
beforeAll(async () => {
  city = await buildCity()
  ;[counsellor, chief, coordinator, stranger] = await Promise.all(['st28', 'st26', 'st01', 'st36'].map((staff) => city.as(staff)))
})
afterAll(() => city.database.drop())

const does: Worker['does'] = (name, input) => (counsellor as Worker).does(name, input)
const receive = async (more: object = {}) =>
  given(await does('receiveIntake', { text: '夫から逃げてきた', areaId: demoId('area/あおば'), subjects: [{ name: '試験 花子', address: 'みどり区青葉9-9-9' }], ...more })).id
const waitingFor = async (worker: Worker | undefined, id: string) =>
  given(await (worker as Worker).does('listProtectionRequests', {})).requests.find((one) => one.id === id)
const protectionOf = async (matterId: string, worker = counsellor) => given(await (worker as Worker).does('getMatterProtection', { matterId }))

describe('who may read a record', () => {
  it('is said to whoever opens it: the agency, the team and the coordinator of the area, each by name where there is one', async () => {
    const matterId = await receive()
    const told = await protectionOf(matterId)
    expect(told).toMatchObject({ restricted: false, concealed: false, agencyName: '社協', may: { restrict: false, conceal: false, ask: true } })
    expect(told.readers.map((one) => one.kind)).toEqual(['team', 'agency', 'area_coordinators', 'break_glass'])
    expect(told.readers.find((one) => one.kind === 'area_coordinators')?.people.length).toBeGreaterThan(0)
    expect(await (stranger as Worker).does('getMatterProtection', { matterId })).toMatchObject({ problem: { code: 'not_found' } })
  })
})

describe('a counsellor who may not restrict', () => {
  it('asks, and it stands on the day of the supervisor of the agency alone until the record is restricted', async () => {
    const matterId = await receive()
    const { id } = given(await does('askProtection', { matterId, kind: 'restrict', why: '相談者は職員の親族' }))
    expect(await does('askProtection', { matterId, kind: 'restrict', why: 'もう一度' })).toMatchObject({ problem: { code: 'already_asked' } })
    expect((await protectionOf(matterId)).deciders.restrict.map((one) => one.membershipId)).toEqual([member('st26')])
    const row = await waitingFor(chief, id)
    expect(row).toMatchObject({ kind: 'restrict', matterId, matterKind: 'intake', about: '夫から逃げてきた', why: '相談者は職員の親族', agencyName: '社協', agencyPhone: expect.stringMatching(/^0/) as string })
    expect((await protectionOf(matterId, chief)).requests).toMatchObject([{ who: row?.who, agencyName: '社協', agencyPhone: row?.agencyPhone, mine: false }])
    for (const other of [counsellor, coordinator, stranger]) expect(await waitingFor(other, id)).toBeUndefined()
    given(await (chief as Worker).does('restrictMatter', { matterId, version: row?.matterVersion ?? 0, reason: row?.why ?? '' }))
    expect(await waitingFor(chief, id)).toBeUndefined()
    const { requests, restricted, readers } = await protectionOf(matterId, chief)
    expect({ restricted, requests }).toMatchObject({ restricted: true, requests: [{ id, isDone: true, answeredAt: expect.any(String) as string }] })
    expect(readers.map((one) => one.kind)).toEqual(['team', 'agency_supervisors', 'break_glass'])
    expect(await (chief as Worker).does('askProtection', { matterId, kind: 'restrict', why: 'x' })).toMatchObject({ problem: { code: 'already_restricted' } })
  })

  it('reads in words why it was not done', async () => {
    const matterId = await receive()
    const { id } = given(await does('askProtection', { matterId, kind: 'restrict', why: '知り合い' }))
    expect(await does('answerProtection', { id, version: 1, isDone: false, note: '自分で' })).toMatchObject({ problem: { code: 'not_found' } })
    expect(await (chief as Worker).does('answerProtection', { id, version: 1, isDone: true, note: 'した' })).toMatchObject({ problem: { code: 'not_done_yet' } })
    given(await (chief as Worker).does('answerProtection', { id, version: 1, isDone: false, note: '担当を替えて対応します' }))
    expect(await (chief as Worker).does('answerProtection', { id, version: 2, isDone: false, note: 'x' })).toMatchObject({ problem: { code: 'already_answered' } })
    expect((await protectionOf(matterId)).requests).toMatchObject([{ id, isDone: false, note: '担当を替えて対応します' }])
    expect(await waitingFor(chief, id)).toBeUndefined()
  })
})

describe('a counsellor who may not conceal', () => {
  it('asks, and it stands on the day of the supervisor and of the coordinator of the area until somebody of the record is concealed', async () => {
    const matterId = await receive()
    const { id } = given(await does('askProtection', { matterId, kind: 'conceal', why: '夫が居場所を探している' }))
    for (const decider of [chief, coordinator]) expect(await waitingFor(decider, id)).toMatchObject({ kind: 'conceal', persons: [] })
    for (const other of [counsellor, stranger]) expect(await waitingFor(other, id)).toBeUndefined()
    const asksNoPlace = async () => given(await does('getReferralOrigin', { matterId })).isConcealmentAsked
    expect(await asksNoPlace()).toBe(true)
    const sheet = { matterId, need: '債務', why: '借金の相談', urgency: 'usual' as const, toAgencyId: demoId('agency/AG06') }
    const contact = { category: 'contact' as const, text: '0999-88-7766', basis: 'within_purpose' as const }
    expect(await does('sendReferral', { ...sheet, facts: [contact] })).toMatchObject({ problem: { code: 'concealment_asked' } })
    given(await does('draftReferral', sheet))
    const { deciders } = await protectionOf(matterId)
    expect(deciders.conceal.map((one) => one.membershipId)).toEqual(expect.arrayContaining([member('st26'), member('st01')]))
    const { subjects: [subject] } = given(await does('getIntake', { id: matterId }))
    const { personId } = given(await does('bindIntakePerson', { id: matterId, version: 1, subjectId: subject?.id ?? '' }))
    expect((await waitingFor(chief, id))?.persons).toEqual([{ personId, name: '試験 花子' }])
    given(await (chief as Worker).does('concealPerson', { personId, reason: '支援措置の申出', reviewOn: addDays(cityToday(), 180), handlers: [member('st26'), member('st21')] }))
    for (const decider of [chief, coordinator]) expect(await waitingFor(decider, id)).toBeUndefined()
    expect(await protectionOf(matterId)).toMatchObject({ concealed: true, requests: [{ id, isDone: true }] })
    expect(await asksNoPlace()).toBe(false)
    expect(given(await does('getIntake', { id: matterId }))).toMatchObject({ whereabouts: [], whereaboutsConcealed: true })
  })

  it('finds it again in the household the need went on in: the banner, the asking, and that no place should travel', async () => {
    const matterId = await receive()
    const { id } = given(await does('askProtection', { matterId, kind: 'conceal', why: '夫が居場所を探している' }))
    const { caseId } = given(await does('endIntake', { id: matterId, version: 1, outcome: 'kept', householdName: '架空家' }))
    const household = await protectionOf(caseId ?? '')
    expect(household).toMatchObject({ requests: [{ id, matterId, kind: 'conceal', answeredAt: null }], may: { ask: true } })
    expect(household.deciders.conceal.map((one) => one.membershipId)).toEqual(expect.arrayContaining([member('st26'), member('st01')]))
    expect(given(await does('getReferralOrigin', { matterId: caseId ?? '' })).isConcealmentAsked).toBe(true)

    const onTheTeam = await city.as('st16')
    given(await does('joinTeam', { matterId: caseId ?? '', membershipId: member('st16'), reason: '一緒に支援する' }))
    expect((await protectionOf(caseId ?? '', onTheTeam)).requests).toMatchObject([{ id }])

    given(await (chief as Worker).does('answerProtection', { id, version: 1, isDone: false, note: '本人が望まない' }))
    expect((await protectionOf(caseId ?? '')).requests).toMatchObject([{ id, isDone: false }])
    expect(given(await does('getReferralOrigin', { matterId: caseId ?? '' })).isConcealmentAsked).toBe(false)
  })

  it('of a restricted record asks the supervisor alone: to the coordinator it is closed', async () => {
    const matterId = await receive()
    const { id } = given(await does('askProtection', { matterId, kind: 'conceal', why: '追われている' }))
    given(await (chief as Worker).does('restrictMatter', { matterId, version: (await protectionOf(matterId, chief)).version, reason: '職員の親族' }))
    expect(await waitingFor(chief, id)).toBeDefined()
    expect(await waitingFor(coordinator, id)).toBeUndefined()
  })

  it('is not asked by somebody who looks for the hour of 緊急閲覧, and never on the day of one who is in conflict with it', async () => {
    const matterId = await receive()
    const { id } = given(await does('askProtection', { matterId, kind: 'conceal', why: '追われている' }))
    const { subjects: [subject] } = given(await does('getIntake', { id: matterId }))
    const { personId } = given(await does('bindIntakePerson', { id: matterId, version: 1, subjectId: subject?.id ?? '', whyNew: '別の人' }))
    given(await (coordinator as Worker).does('declareConflict', { personId, kind: 'family' }))
    expect(await waitingFor(coordinator, id)).toBeUndefined()
    expect((await protectionOf(matterId)).deciders.conceal.map((one) => one.membershipId)).not.toContain(member('st01'))
    given(await (stranger as Worker).does('breakGlass', { matterId, reason: '本人が救急搬送され、服薬の情報を病院が求めている。' }))
    expect(await (stranger as Worker).does('askProtection', { matterId, kind: 'conceal', why: '見た' })).toMatchObject({ problem: { code: 'not_found' } })
  })
})

describe('whoever asked', () => {
  const told = async (worker: Worker | undefined, id: string) => given(await (worker as Worker).does('listProtectionRequests', {})).answers.find((one) => one.id === id)

  it('is told on their day for two weeks that it was done, by whom and how they are reached, and of the place nothing; nobody else is', async () => {
    const matterId = await receive()
    const { id } = given(await does('askProtection', { matterId, kind: 'conceal', why: '夫が居場所を探している' }))
    expect(await told(counsellor, id)).toBeUndefined()
    const { subjects: [subject] } = given(await does('getIntake', { id: matterId }))
    const { personId } = given(await does('bindIntakePerson', { id: matterId, version: 1, subjectId: subject?.id ?? '', whyNew: '別の人' }))
    given(await (chief as Worker).does('concealPerson', { personId, reason: '支援措置の申出', reviewOn: addDays(cityToday(), 180), handlers: [member('st26'), member('st21')] }))
    const answer = await told(counsellor, id)
    const [{ name }] = (await city.database.admin.query<{ name: string }>('select f.name from staff f where f.id = $1', [demoId('staff/st26')])).rows as [{ name: string }]
    expect(answer).toMatchObject({
      kind: 'conceal', matterId, matterKind: 'intake', about: '夫から逃げてきた', whom: '試験 花子', isDone: true, byName: name, agencyName: '社協', agencyPhone: expect.stringMatching(/^0/) as string, note: '',
    })
    expect(JSON.stringify(answer)).not.toMatch(/青葉9|支援措置/u)
    for (const other of [chief, coordinator, stranger]) expect(await told(other, id)).toBeUndefined()
    const decidedAgo = (days: number) => city.database.admin.query(`update protection_request set answered_at = now() - make_interval(days => $2) where id = $1`, [id, days])
    await decidedAgo(13)
    expect(await told(counsellor, id)).toBeDefined()
    await decidedAgo(15)
    expect(await told(counsellor, id)).toBeUndefined()
  })

  it('reads in words why it was not done, until they ask again', async () => {
    const matterId = await receive()
    const { id } = given(await does('askProtection', { matterId, kind: 'conceal', why: '追われている' }))
    given(await (chief as Worker).does('answerProtection', { id, version: 1, isDone: false, note: '本人が望んでいないと確かめました' }))
    expect(await told(counsellor, id)).toMatchObject({ isDone: false, note: '本人が望んでいないと確かめました' })
    given(await does('askProtection', { matterId, kind: 'conceal', why: '考えが変わった' }))
    expect(await told(counsellor, id)).toBeUndefined()
  })

  it('is told nothing of a record that was closed to them meanwhile', async () => {
    const matterId = await receive()
    const { id } = given(await does('askProtection', { matterId, kind: 'restrict', why: '職員の親族' }))
    given(await (chief as Worker).does('restrictMatter', { matterId, version: (await protectionOf(matterId, chief)).version, reason: '職員の親族' }))
    expect(await told(counsellor, id)).toMatchObject({ kind: 'restrict', isDone: true })
    await city.database.admin.query('update matter_team set valid_to = now() where matter_id = $1', [matterId])
    expect(await does('getIntake', { id: matterId })).toMatchObject({ problem: { code: 'not_found' } })
    expect(await told(counsellor, id)).toBeUndefined()
  })
})
