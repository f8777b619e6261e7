import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { demoId } from '#demo/demo-id.ts'
import { buildCity, given, type City, type Worker } from '#tests/support/city.ts'
import { agency, endComesIn, member, rowsIn } from '#tests/support/invented.ts'
import { codeOf, everybodyOf, textReadersOf, type Colleague } from '#tests/support/readers-of-city.ts'

let city: City
let everybody: readonly Colleague[] = []
let [clerk, chief]: Worker[] = []
const rowsOf = rowsIn(() => city)

beforeAll(async () => {
  city = await buildCity()
  everybody = await everybodyOf(city)
  ;[clerk, chief] = await Promise.all(['st28', 'st26'].map((staff) => city.as(staff)))
})
afterAll(() => city.database.drop())

const does: Worker['does'] = (name, input) => (clerk as Worker).does(name, input)
const asChief: Worker['does'] = (name, input) => (chief as Worker).does(name, input)
const receive = async (more: object = {}) =>
  given(await does('receiveIntake', { text: '職員の親族のこと', areaId: demoId('area/あおば'), subjects: [{ name: '試験 花子' }], ...more })).id
const goOn = async (id: string) => given(await does('endIntake', { id, version: 1, outcome: 'kept', householdName: '架空家' })).caseId ?? ''
const cardOf = async (matterId: string) => given(await asChief('getMatterProtection', { matterId }))

const textReaders = (table: 'intake' | 'support_case', matterId: string) => textReadersOf(city, everybody, table, matterId)
const sheetReaders = (id: string) => textReaders('intake', id)
const householdReaders = (caseId: string) => textReaders('support_case', caseId)

const OPENS = new Set(['counsellor', 'supervisor', 'coordinator', 'clerk'])

/** Everybody of whom the card says that they read it. */
const said = async (matterId: string, caseId = ''): Promise<readonly string[]> => {
  const { readers, agencyName } = await cardOf(matterId)
  const ofGroup = async (group: (typeof readers)[number]): Promise<readonly string[]> => {
    if (group.kind === 'agency') return everybody.filter((one) => one.agencyName === agencyName && OPENS.has(one.role)).map(codeOf)
    if (group.kind === 'of_case') return said(caseId)
    return group.people.map((one) => codeOf({ name: one.who, agencyName: one.agencyName }))
  }
  return [...new Set((await Promise.all(readers.map(ofGroup))).flat())].toSorted()
}

describe('what the card says of who reads a record is what the database lets be read, by everybody of the city', () => {
  it('of a sheet of one area, and of one of which nobody knows the area', async () => {
    for (const id of [await receive(), await receive({ areaId: undefined })]) expect(await said(id)).toEqual(await sheetReaders(id))
  })

  it('of a sheet that goes on in a case on whose team somebody of another agency is, until the case is restricted', async () => {
    const id = await receive()
    const caseId = await goOn(id)
    given(await does('joinTeam', { matterId: caseId, membershipId: member('st16'), reason: '一緒に支援する' }))
    const read = await sheetReaders(id)
    expect(read).toContain('平田 悟（すまいの輪）')
    expect(await said(id, caseId)).toEqual(read)
    expect((await cardOf(id)).readers.find((one) => one.kind === 'of_case')?.people).toEqual([{ who: '平田 悟', agencyName: 'すまいの輪' }])
    expect(await said(caseId)).toEqual(await householdReaders(caseId))
    given(await asChief('restrictMatter', { matterId: caseId, version: (await cardOf(caseId)).version, reason: '職員の親族' }))
    expect(await said(caseId)).toEqual(await householdReaders(caseId))
    expect(await said(id, caseId)).toEqual(await sheetReaders(id))
  })

  it('of a restricted sheet', async () => {
    const id = await receive()
    given(await asChief('restrictMatter', { matterId: id, version: 1, reason: '職員の親族' }))
    expect(await said(id)).toEqual(await sheetReaders(id))
  })

  it('of one that is closed to a coordinator by a conflict of interest, and whose team has somebody with a disabled account', async () => {
    const id = await receive()
    const caseId = await goOn(id)
    for (const staff of ['st16', 'st17']) given(await does('joinTeam', { matterId: caseId, membershipId: member(staff), reason: '一緒に支援する' }))
    const { subjects: [subject] } = given(await does('getIntake', { id }))
    given(await (await city.as('st01')).does('declareConflict', { personId: subject?.personId ?? '', kind: 'family' }))
    await rowsOf(`update account set disabled_at = now() where staff_id = (select staff_id from membership where id = $1)`, [member('st17')])
    const named = (await cardOf(caseId)).readers.flatMap((one) => one.people.map((person) => person.who))
    expect(named).toContain('平田 悟')
    for (const gone of ['大原 千晶', '野中 恵美']) expect(named).not.toContain(gone)
    expect(await said(caseId)).toEqual(await householdReaders(caseId))
    expect(await said(id, caseId)).toEqual(await sheetReaders(id))
  })

  it('of one whose agency has ended: those of the agency that goes on', async () => {
    const [plain, restricted] = [await receive(), await receive()]
    given(await asChief('restrictMatter', { matterId: restricted, version: 1, reason: '職員の親族' }))
    await rowsOf('update agency set successor_agency_id = $2 where id = $1', [agency('AG02'), agency('AG01')])
    await endComesIn(() => city)('AG02')
    chief = await city.as('st01')
    expect((await cardOf(plain)).agencyName).not.toBe('社協')
    expect(await said(plain)).toEqual(await sheetReaders(plain))
    expect(await sheetReaders(restricted)).not.toContain('倉持 誠一（社協）')
  })
})
