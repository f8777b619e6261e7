import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { demoId } from '#demo/demo-id.ts'
import { addDays } from '#domain/shared/day.ts'
import { buildCity, cityToday, given, type City, type Worker } from '#tests/support/city.ts'
import { member } from '#tests/support/invented.ts'
import { codeOf, everybodyOf, textReadersOf, type Colleague } from '#tests/support/readers-of-city.ts'

let city: City
let everybody: readonly Colleague[] = []
let [clerk, chief] = [{} as Worker, {} as Worker]
beforeAll(async () => {
  city = await buildCity()
  everybody = await everybodyOf(city)
  ;[clerk, chief] = [await city.as('st28'), await city.as('st26')]
})
afterAll(() => city.database.drop())

const receive = async (more: object = {}) =>
  given(await clerk.does('receiveIntake', { text: '職員の親族のこと', areaId: demoId('area/あおば'), subjects: [{ name: '試験 花子' }], ...more })).id
const goOn = async (id: string) => given(await clerk.does('endIntake', { id, version: 1, outcome: 'kept', householdName: '架空家' })).caseId ?? ''
const shutOut = async (matterId: string, by = chief) => given(await by.does('getMatterProtection', { matterId, shutOut: true })).shutOut

/** Who was named before it was restricted, and who really reads it no more afterwards. */
const compare = async (table: 'intake' | 'support_case', matterId: string) => {
  const named = (await shutOut(matterId)).map((one) => codeOf({ name: one.who, agencyName: one.agencyName })).toSorted()
  const before = await textReadersOf(city, everybody, table, matterId)
  const { version } = given(await chief.does('getMatterProtection', { matterId }))
  given(await chief.does('restrictMatter', { matterId, version, reason: '職員の親族' }))
  const after = await textReadersOf(city, everybody, table, matterId)
  return { named, lost: before.filter((one) => !after.includes(one)) }
}

describe('who is named before a record is restricted', () => {
  it('is whoever reads it then and no more afterwards, by everybody of the city: of a sheet with an area, and of one without', async () => {
    for (const id of [await receive(), await receive({ areaId: undefined })]) {
      const { named, lost } = await compare('intake', id)
      expect(named).toEqual(lost)
      expect(lost.length).toBeGreaterThan(2)
    }
  })

  it('of a sheet that goes on in a case, also whoever read it through that; of the case, not those on its team', async () => {
    const sheet = await receive()
    const caseId = await goOn(sheet)
    given(await clerk.does('joinTeam', { matterId: caseId, membershipId: member('st16'), reason: '一緒に支援する' }))
    const ofSheet = await compare('intake', sheet)
    expect(ofSheet.named).toEqual(ofSheet.lost)
    expect(ofSheet.named).toContain('平田 悟（すまいの輪）')
    const ofCase = await compare('support_case', caseId)
    expect(ofCase.named).toEqual(ofCase.lost)
    expect(ofCase.named).not.toContain('平田 悟（すまいの輪）')
  })

  it('says of whom that they handle a concealment of somebody in it, or have something to do there', async () => {
    const sheet = await receive()
    const caseId = await goOn(sheet)
    const { subjects: [subject] } = given(await clerk.does('getIntake', { id: sheet }))
    const handlers = [member('st26'), member('st22')]
    given(await chief.does('concealPerson', { personId: subject?.personId ?? '', reason: '支援措置の申出', reviewOn: addDays(cityToday(), 90), handlers }))
    const [colleague] = everybody.filter((one) => one.agencyName === '社協' && one.role === 'counsellor' && one.name !== '三浦 健介')
    given(await (colleague as Colleague).worker.does('saveContactRecord', { matterId: caseId, method: 'M3', facts: '電話した', sharing: 'readers' }))
    const named = await shutOut(caseId)
    expect(named.filter((one) => one.handles).map((one) => one.who)).toEqual(['曽根 大樹'])
    expect(named.filter((one) => one.works).map((one) => one.who)).toEqual([colleague?.name])
  })

  it('is told to nobody who may not restrict it, nor where it is restricted already', async () => {
    const id = await receive()
    expect(await shutOut(id, clerk)).toEqual([])
    given(await chief.does('restrictMatter', { matterId: id, version: 1, reason: '職員の親族' }))
    expect(await shutOut(id)).toEqual([])
  })
})
