import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildCity, given, type City, type Worker } from '#tests/support/city.ts'
import { agency, member, rowsIn } from '#tests/support/invented.ts'
import { need } from '#tests/support/referrals.ts'

let city: City
let [sender, receiver, supervisor] = [{} as Worker, {} as Worker, {} as Worker]
beforeAll(async () => {
  city = await buildCity()
  ;[sender, receiver, supervisor] = [await city.as('st04'), await city.as('st05'), await city.as('st03')]
})
afterAll(() => city.database.drop())
const rowsOf = rowsIn(() => city)

const UNMARKED = ['0999-77-1234', 'みどり精神科クリニック']
/** Somebody the sender has a case of, with a note, and with places none of which is marked on the つなぎ. */
const knownAs = async (name: string) => {
  const { id } = given(await sender.does('receiveIntake', { text: '家のこと', subjects: [{ name }] }))
  const { caseId } = given(await sender.does('endIntake', { id, version: 1, outcome: 'kept', householdName: '検査家' }))
  const personId = given(await sender.does('getHouseholdPage', { caseId: caseId ?? '' })).members[0]?.personId ?? ''
  given(await sender.does('addWhereabouts', { personId, kind: 'phone', text: UNMARKED[0] ?? '' }))
  given(await sender.does('addWhereabouts', { personId, kind: 'clinic', text: UNMARKED[1] ?? '' }))
  const { version } = await page(sender, personId)
  given(await sender.does('updatePerson', { personId, version, birthText: '', note: '渡さない覚え', languages: ['日本語'] }))
  const facts = [{ category: 'identity' as const, text: name, basis: 'within_purpose' as const }]
  const referralId = given(await sender.does('sendReferral', { matterId: caseId ?? '', ...need, toAgencyId: agency('AG06'), facts })).id
  return { personId, caseId: caseId ?? '', referralId }
}
const page = async (by: Worker, personId: string) => given(await by.does('getPersonPage', { personId }))
const places = async (by: Worker, personId: string) => (await page(by, personId)).whereabouts.map((one) => one.text)
const accept = async (referralId: string) => given(await receiver.does('moveReferral', { id: referralId, version: 1, move: 'accept' })).intakeId ?? ''
const keep = async (id: string) => {
  const { version } = given(await receiver.does('getIntake', { id }))
  return given(await receiver.does('endIntake', { id, version, outcome: 'kept', householdName: 'つなぎ先の検査家' })).caseId ?? ''
}

describe('whoever knows somebody by nothing but a つなぎ', () => {
  it('reads no place and no note that was not passed on: not on the つなぎ, not once it is kept, not on the household it became, and not by searching', async () => {
    const { personId, referralId } = await knownAs('検査 電子')
    const told = async () => [await places(receiver, personId), (await page(receiver, personId)).note]
    expect(await told()).toEqual([[], ''])
    const caseId = await keep(await accept(referralId))
    expect(await told()).toEqual([[], ''])
    const household = given(await receiver.does('getHouseholdPage', { caseId }))
    expect(household.members).toMatchObject([{ name: '検査 電子', whereabouts: [], note: '' }])
    for (const words of UNMARKED) expect(given(await receiver.does('searchEverything', { words })).persons).toEqual([])
    expect(await places(sender, personId)).toEqual(UNMARKED)
  })

  it('is not told by a resemblance (同じ人かもしれない) that a number which was not passed on is theirs, and is by one they heard themselves', async () => {
    const { personId, referralId } = await knownAs('検査 似子')
    await keep(await accept(referralId))
    const resembles = async (by: Worker, phone: string) =>
      given(await by.does('findSimilarPersons', { name: '検査 似子', phone })).persons.find((one) => one.personId === personId)?.matched
    expect([await resembles(receiver, '0999-77-1234'), await resembles(sender, '0999-77-1234')]).toEqual([['name'], ['name', 'phone']])
    given(await receiver.does('addWhereabouts', { personId, kind: 'phone', text: '0999-88-5678' }))
    expect(await resembles(receiver, '0999-88-5678')).toEqual(['name', 'phone'])
  })

  it('reads what they hear themselves, as does whoever opens their record, and writes nothing over a note they do not read', async () => {
    const { personId, referralId } = await knownAs('検査 聞子')
    const caseId = await keep(await accept(referralId))
    given(await receiver.does('addWhereabouts', { personId, kind: 'phone', text: '0999-88-4321' }))
    expect(await places(receiver, personId)).toEqual(['0999-88-4321'])
    expect(given(await receiver.does('getHouseholdPage', { caseId })).members[0]?.whereabouts.map((one) => one.text)).toEqual(['0999-88-4321'])
    expect(await places(sender, personId)).toEqual(UNMARKED)
    const { version, may } = await page(receiver, personId)
    expect(may.note).toBe(false)
    const change = { personId, version, birthText: 'S45.11.19', languages: ['日本語'] }
    expect(await receiver.does('updatePerson', { ...change, note: '上書き' })).toMatchObject({ problem: { code: 'not_found' } })
    given(await receiver.does('updatePerson', change))
    expect(await page(sender, personId)).toMatchObject({ birthText: 'S45.11.19', note: '渡さない覚え', may: { note: true } })
  })

  it('knows no more of them by a household of their own, by a new consultation, or after giving the つなぎ back', async () => {
    const { personId, referralId } = await knownAs('検査 返子')
    given(await receiver.does('moveReferral', { id: referralId, version: 1, move: 'return', returnReason: 'no_capacity', nextStep: '別の窓口' }))
    given(await receiver.does('openCase', { name: 'のぞき', members: [{ personId, relationship: '' }] }))
    given(await receiver.does('receiveIntake', { text: 'また来た', subjects: [{ personId }] }))
    expect([await places(receiver, personId), (await page(receiver, personId)).note]).toEqual([[], ''])
  })

  it('joins the household of the sender only by a right to it: to them it is not there', async () => {
    const { caseId, referralId } = await knownAs('検査 家子')
    const id = await accept(referralId)
    const { version } = given(await receiver.does('getIntake', { id }))
    expect((await receiver.does('endIntake', { id, version, outcome: 'kept', caseId })).ok).toBe(false)
    expect(await receiver.does('getHouseholdPage', { caseId })).toMatchObject({ problem: { code: 'not_found' } })
  })
})

describe('whoever knows them otherwise as well', () => {
  it('goes on reading what they read: the sender, and a receiver who has a case of theirs already', async () => {
    const { id } = given(await receiver.does('receiveIntake', { text: '前から', subjects: [{ name: '検査 前子' }] }))
    const { caseId } = given(await receiver.does('endIntake', { id, version: 1, outcome: 'kept', householdName: '前からの家' }))
    const personId = given(await receiver.does('getHouseholdPage', { caseId: caseId ?? '' })).members[0]?.personId ?? ''
    given(await receiver.does('addWhereabouts', { personId, kind: 'phone', text: '0999-66-1111' }))
    given(await receiver.does('receiveIntake', { text: 'また来た', subjects: [{ personId }] }))
    expect(await places(receiver, personId)).toEqual(['0999-66-1111'])
    const opened = given(await receiver.does('openCase', { name: 'もう一つの家', members: [{ personId, relationship: '' }] }))
    expect(await rowsOf('select only_told from matter_person where matter_id = $1', [opened.caseId])).toEqual([{ only_told: false }])
    expect(await places(receiver, personId)).toEqual(['0999-66-1111'])
  })

  it('reads all of it while they are of the sender’s team, on their own household as well, and no more than before once they have left it', async () => {
    const { personId, caseId, referralId } = await knownAs('検査 班子')
    const own = await keep(await accept(referralId))
    const told = async () => [await places(receiver, personId), (await page(receiver, personId)).note, given(await receiver.does('getHouseholdPage', { caseId: own })).members[0]?.whereabouts.map((one) => one.text)]
    expect(await told()).toEqual([[], '', []])
    given(await sender.does('joinTeam', { matterId: caseId, membershipId: member('st05'), reason: '共に訪問する' }))
    expect(await told()).toEqual([UNMARKED, '渡さない覚え', UNMARKED])
    given(await receiver.does('leaveTeam', { matterId: caseId, membershipId: member('st05') }))
    expect(await told()).toEqual([[], '', []])
  })

  it('and a supervisor of neither side reads nothing of them at all', async () => {
    const { personId } = await knownAs('検査 他子')
    expect(await supervisor.does('getPersonPage', { personId })).toMatchObject({ problem: { code: 'not_found' } })
  })
})
