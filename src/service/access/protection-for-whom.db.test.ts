import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { demoId } from '#demo/load-demo.ts'
import { addDays } from '#domain/shared/day.ts'
import { newId } from '#platform/ids.ts'
import { buildCity, cityToday, given, type City, type Worker } from '#tests/support/city.ts'
import { CITY, member, rowsIn } from '#tests/support/invented.ts'

let city: City
let [counsellor, chief]: Worker[] = []
beforeAll(async () => {
  city = await buildCity()
  ;[counsellor, chief] = await Promise.all(['st28', 'st26'].map((staff) => city.as(staff)))
})
afterAll(() => city.database.drop())

const does: Worker['does'] = (name, input) => (counsellor as Worker).does(name, input)
const reviewOn = addDays(cityToday(), 180)
const conceal = async (personId: string) =>
  given(await (chief as Worker).does('concealPerson', { personId, reason: '支援措置の申出', reviewOn, handlers: [member('st26'), member('st21')] }))
const why = '夫に居場所を知られたくない'

/** A sheet with these on it, by their names, and where each of them stands. */
const sheetOf = async (...names: string[]) => {
  const { id } = given(await does('receiveIntake', { text: '夫から逃げてきた', areaId: demoId('area/あおば'), subjects: names.map((name) => ({ name })) }))
  const { subjects } = given(await does('getIntake', { id }))
  return { matterId: id, on: (name: string) => subjects.find((one) => one.name === name)?.id ?? '' }
}
const versionOf = async (id: string) => given(await does('getIntake', { id })).version
const bind = async (matterId: string, subjectId: string, personId?: string) =>
  given(await does('bindIntakePerson', { id: matterId, version: await versionOf(matterId), subjectId, ...(personId === undefined ? { whyNew: '別の人' } : { personId }) })).personId
const requestsOf = async (matterId: string) => given(await does('getMatterProtection', { matterId })).requests
const waitingFor = async (id: string) => given(await (chief as Worker).does('listProtectionRequests', {})).requests.find((one) => one.id === id)

describe('a request for concealment', () => {
  it('for the wife stays open when the husband of the same sheet is concealed, and is done when she is', async () => {
    const { matterId, on } = await sheetOf('試験 夫男', '試験 妻子')
    const { id } = given(await does('askProtection', { matterId, kind: 'conceal', why, subjectId: on('試験 妻子') }))
    await conceal(await bind(matterId, on('試験 夫男')))
    expect(await waitingFor(id)).toMatchObject({ whom: '試験 妻子', persons: [] })
    expect(await (chief as Worker).does('answerProtection', { id, version: 1, isDone: true, note: 'した' })).toMatchObject({ problem: { code: 'not_done_yet' } })
    const wife = await bind(matterId, on('試験 妻子'))
    expect((await waitingFor(id))?.persons).toEqual([{ personId: wife, name: '試験 妻子' }])
    await conceal(wife)
    expect(await waitingFor(id)).toBeUndefined()
    expect(await requestsOf(matterId)).toMatchObject([{ id, whom: '試験 妻子', isDone: true }])
  })

  it('for nobody by name is for everybody of the sheet: one who is not concealed, or whom nobody knows yet, keeps it open', async () => {
    const { matterId, on } = await sheetOf('試験 母', '試験 子')
    const { id } = given(await does('askProtection', { matterId, kind: 'conceal', why }))
    await conceal(await bind(matterId, on('試験 母')))
    expect(await waitingFor(id)).toMatchObject({ whom: '' })
    await conceal(await bind(matterId, on('試験 子')))
    expect(await requestsOf(matterId)).toMatchObject([{ id, isDone: true }])
  })

  it('is done in the moment in which the sheet is known to be of somebody concealed already', async () => {
    const known = await sheetOf('試験 花子')
    const personId = await bind(known.matterId, known.on('試験 花子'))
    await conceal(personId)
    const { matterId, on } = await sheetOf('試験 はなこ')
    const { id } = given(await does('askProtection', { matterId, kind: 'conceal', why }))
    expect(await waitingFor(id)).toMatchObject({ whom: '試験 はなこ' })
    await bind(matterId, on('試験 はなこ'), personId)
    expect(await waitingFor(id)).toBeUndefined()
    expect(await requestsOf(matterId)).toMatchObject([{ id, isDone: true, answeredByName: expect.any(String) as string }])
    for (const whom of [{}, { subjectId: on('試験 はなこ') }, { personId }])
      expect(await does('askProtection', { matterId, kind: 'conceal', why, ...whom })).toMatchObject({ problem: { code: 'already_concealed' } })
  })

  it('that meets the concealment itself in the same moment waits for it, and is told that they are concealed already', async () => {
    const { matterId, on } = await sheetOf('試験 花子')
    const personId = await bind(matterId, on('試験 花子'))
    const other = await city.database.admin.connect()
    await other.query('begin')
    await other.query('select 1 from person where id = $1 for update', [personId])
    await other.query(`insert into concealment (municipality_code, id, person_id, reason, concealed_from, review_on) values ($1, $2, $3, '支援措置の申出', now(), $4)`, [CITY, newId(), personId, reviewOn])
    const asked = does('askProtection', { matterId, kind: 'conceal', why })
    await expect.poll(async () => (await rowsIn(() => city)(`select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`)).length, { timeout: 30_000 }).toBe(1)
    await other.query('commit')
    other.release()
    expect(await asked).toMatchObject({ problem: { code: 'already_concealed' } })
  })

  it('is asked once for each of them, and for nobody of another sheet', async () => {
    const { matterId, on } = await sheetOf('試験 母', '試験 子')
    const other = await sheetOf('試験 よその人')
    const ask = (whom: object) => does('askProtection', { matterId, kind: 'conceal', why, ...whom })
    for (const whom of [{ subjectId: on('試験 母') }, { subjectId: on('試験 子') }, {}]) {
      given(await ask(whom))
      expect(await ask(whom)).toMatchObject({ problem: { code: 'already_asked' } })
    }
    expect(await ask({ personId: await bind(matterId, on('試験 母')) })).toMatchObject({ problem: { code: 'already_asked' } })
    expect(await ask({ subjectId: other.on('試験 よその人') })).toMatchObject({ problem: { code: 'not_found' } })
    expect(await ask({ personId: await bind(other.matterId, other.on('試験 よその人')) })).toMatchObject({ problem: { code: 'not_found' } })
    expect((await requestsOf(matterId)).map((one) => one.whom).toSorted()).toEqual(['', '試験 子', '試験 母'])
  })

  it('for one of a household is done when that one is concealed, and not when another of it is', async () => {
    const { matterId: sheet, on } = await sheetOf('試験 夫男', '試験 妻子')
    const [husband, wife] = [await bind(sheet, on('試験 夫男')), await bind(sheet, on('試験 妻子'))]
    const { caseId } = given(await does('endIntake', { id: sheet, version: await versionOf(sheet), outcome: 'kept', householdName: '試験家' }))
    const matterId = caseId ?? ''
    const { people } = given(await does('getMatterProtection', { matterId }))
    expect(new Set(people.map((one) => one.personId))).toEqual(new Set([husband, wife]))
    const { id } = given(await does('askProtection', { matterId, kind: 'conceal', why, personId: wife }))
    await conceal(husband)
    expect(await waitingFor(id)).toMatchObject({ whom: '試験 妻子', persons: [{ personId: wife, name: '試験 妻子' }] })
    await conceal(wife)
    expect(await waitingFor(id)).toBeUndefined()
  })
})

describe('the journal of requests for protection', () => {
  const subjectsOf = async (operation: string) =>
    (await rowsIn(() => city)('select subjects from journal where operation = $1 order by at desc limit 1', [operation]))[0]?.['subjects']

  it('names the record of an answer and everybody a list names', async () => {
    const { matterId, on } = await sheetOf('試験 花子')
    const personId = await bind(matterId, on('試験 花子'))
    const { id } = given(await does('askProtection', { matterId, kind: 'conceal', why }))
    await waitingFor(id)
    expect(await subjectsOf('listProtectionRequests')).toEqual(expect.arrayContaining([matterId, personId]))
    given(await (chief as Worker).does('answerProtection', { id, version: 1, isDone: false, note: '先に本人に確かめます' }))
    expect(await subjectsOf('answerProtection')).toEqual(expect.arrayContaining([id, matterId]))
  })
})
