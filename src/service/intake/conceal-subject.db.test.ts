import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { demoId } from '#demo/load-demo.ts'
import { addDays } from '#domain/shared/day.ts'
import { newId } from '#platform/ids.ts'
import { buildCity, cityToday, given, type City, type Worker } from '#tests/support/city.ts'
import { CITY, member, rowsIn } from '#tests/support/invented.ts'

let city: City
let [desk, chief, colleague] = [{} as Worker, {} as Worker, {} as Worker]
beforeAll(async () => {
  city = await buildCity()
  ;[desk, chief, colleague] = [await city.as('st04'), await city.as('st29'), await city.as('st05')]
})
afterAll(() => city.database.drop())

const rowsOf = rowsIn(() => city)
const how = { reason: '支援措置の申出', reviewOn: addDays(cityToday(), 90) }
const receive = async (subject: object) => {
  const { id } = given(await desk.does('receiveIntake', { text: '夫から逃げてきた', areaId: demoId('area/あおば'), subjects: [subject] }))
  return { id, subjectId: given(await desk.does('getIntake', { id })).subjects[0]?.id ?? '' }
}
const protection = async (matterId: string, by = chief) => given(await by.does('getMatterProtection', { matterId }))

describe('somebody nobody knows, at the counter', () => {
  it('is registered and concealed in one step by whoever decides, with the handlers proposed: me and whoever received them', async () => {
    const { id, subjectId } = await receive({ describedAs: '若い女性', phone: '0999-44-8001' })
    given(await desk.does('askProtection', { matterId: id, kind: 'conceal', why: '夫が居場所を探している' }))
    const { handlers } = await protection(id)
    expect(handlers).toEqual([member('st29'), member('st04')])
    const { personId } = given(await chief.does('concealSubject', { id, subjectId, ...how, handlers }))
    for (const by of [chief, desk]) {
      expect(given(await by.does('getIntake', { id }))).toMatchObject({ subjects: [{ personId, concealed: true }], whereabouts: [{ text: '0999-44-8001' }], whereaboutsConcealed: false })
    }
    expect(await protection(id)).toMatchObject({ concealed: true, requests: [{ isDone: true }] })
    const coordinator = await city.as('st22')
    expect(given(await coordinator.does('getIntake', { id }))).toMatchObject({ whereabouts: [], whereaboutsConcealed: true })
  })

  it('is not registered where the concealment is refused', async () => {
    const { id, subjectId } = await receive({ describedAs: '若い女性' })
    expect(await chief.does('concealSubject', { id, subjectId, ...how, handlers: [member('st29')] })).toMatchObject({ problem: { code: 'two_handlers_needed' } })
    expect(given(await desk.does('getIntake', { id })).subjects).toMatchObject([{ personId: null }])
  })

  it('who resembles somebody on record is registered only with the reason why they are another', async () => {
    const known = { name: '試験 似子', kana: 'シケン ニコ', birth: 'S50.1.1', phone: '0999-44-8002' }
    const first = await receive(known)
    given(await desk.does('bindIntakePerson', { ...first, version: 1 }))
    const { id, subjectId } = await receive(known)
    const handlers = [member('st29'), member('st04')]
    const conceal = { id, subjectId, ...how, handlers }
    expect(await chief.does('concealSubject', conceal)).toMatchObject({ problem: { code: 'resembles_somebody' } })
    given(await chief.does('concealSubject', { ...conceal, whyNew: '双子の妹' }))
    expect(given(await desk.does('listIntakeChanges', { id })).changes).toMatchObject([{ reason: '双子の妹' }])
  })

  it('is concealed by nobody who does not decide, and nobody is proposed to them', async () => {
    const { id, subjectId } = await receive({ describedAs: '若い女性' })
    expect((await protection(id, desk)).handlers).toEqual([])
    expect(await desk.does('concealSubject', { id, subjectId, ...how, handlers: [member('st29'), member('st04')] })).toMatchObject({ problem: { code: 'not_your_role' } })
    expect(await colleague.does('concealSubject', { id, subjectId, ...how, handlers: [member('st29'), member('st04')] })).toMatchObject({ problem: { code: 'not_found' } })
  })
})

describe('a member of a household', () => {
  it('who is named in no matter of their own is asked for and concealed like everybody there, and known in the case from then on', async () => {
    const caseId = demoId('case/0')
    const personId = newId()
    await rowsOf('insert into person (municipality_code, id) values ($1, $2)', [CITY, personId])
    await rowsOf(`insert into person_name (municipality_code, id, person_id, kind, as_written, search_key) values ($1, $2, $3, 'official', '試験 同居', '試験同居')`, [CITY, newId(), personId])
    await rowsOf(`insert into household_member (municipality_code, id, household_id, person_id, relationship)
      select $1, $2, household_id, $3, '同居人' from support_case where id = $4`, [CITY, newId(), personId, caseId])
    const coordinator = await city.as('st01')
    expect((await protection(caseId, coordinator)).people.map((one) => one.personId)).toContain(personId)
    given(await coordinator.does('askProtection', { matterId: caseId, kind: 'conceal', why: '探されている', personId }))
    given(await coordinator.does('concealPerson', { personId, ...how, handlers: [member('st01'), member('st21')] }))
    const { members } = given(await coordinator.does('getHouseholdPage', { caseId }))
    expect(members.find((one) => one.personId === personId)).toMatchObject({ name: '試験 同居', concealed: true })
    expect((await protection(caseId, coordinator)).requests.find((one) => one.whom === '試験 同居')).toMatchObject({ isDone: true })
    expect(await (await city.as('st16')).does('concealPerson', { personId: demoId('person/1/0'), ...how, handlers: [member('st01'), member('st21')] })).toMatchObject({ ok: false })
  })
})
