import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { demoId } from '#demo/load-demo.ts'
import { buildCity, given, type City, type Worker } from '#tests/support/city.ts'
import { agency } from '#tests/support/invented.ts'
import { need } from '#tests/support/referrals.ts'

let city: City
let [sender, receiver] = [{} as Worker, {} as Worker]
beforeAll(async () => {
  city = await buildCity()
  ;[sender, receiver] = [await city.as('st04'), await city.as('st05')]
})
afterAll(() => city.database.drop())

const named = (...names: readonly string[]) => names.map((text) => ({ category: 'identity' as const, text, basis: 'within_purpose' as const }))
const pass = async (matterId: string, facts: ReturnType<typeof named>) =>
  given(await sender.does('sendReferral', { matterId, ...need, toAgencyId: agency('AG06'), facts })).id
const bind = async (id: string, at: number) => {
  const sheet = given(await sender.does('getIntake', { id }))
  return given(await sender.does('bindIntakePerson', { id, version: sheet.version, subjectId: sheet.subjects[at]?.id ?? '', whyNew: '初めて来られた方' })).personId
}
/** A sheet about two people on record, of whom the second has a note. */
const sheetOfTwo = async (one: string, other: string) => {
  const { id } = given(await sender.does('receiveIntake', { text: '二人のこと', subjects: [{ name: one, kana: 'ケンサ' }, { name: other, birth: 'S40.1.2' }] }))
  const [marked, unmarked] = [await bind(id, 0), await bind(id, 1)]
  const { version } = given(await sender.does('getPersonPage', { personId: unmarked }))
  given(await sender.does('updatePerson', { personId: unmarked, version, birthText: 'S40.1.2', sex: 'M', note: '渡さない覚え', languages: [] }))
  return { id, marked, unmarked }
}
const personsOn = async (id: string) => given(await receiver.does('getReferral', { id })).persons.map((one) => one.name)
const reads = async (personId: string) => (await receiver.does('getPersonPage', { personId })).ok

describe('who travels with a つなぎ', () => {
  it('is whose name was ticked: nobody else of the sheet is read, found or changed by the receiver, before accepting or after', async () => {
    const { id, marked, unmarked } = await sheetOfTwo('検査 花子', '検査 暴男')
    const referralId = await pass(id, named('検査 花子'))
    expect([await personsOn(referralId), await reads(marked), await reads(unmarked)]).toEqual([['検査 花子'], true, false])
    const { intakeId } = given(await receiver.does('moveReferral', { id: referralId, version: 1, move: 'accept' }))
    expect(given(await receiver.does('getIntake', { id: intakeId ?? '' })).subjects.map((one) => one.personId)).toEqual([marked])
    expect([await reads(unmarked), given(await receiver.does('searchEverything', { words: '検査暴男' })).persons]).toEqual([false, []])
    const change = await receiver.does('updatePerson', { personId: unmarked, version: 2, birthText: '', note: '書き換え', languages: [] })
    expect(change).toMatchObject({ problem: { code: 'not_found' } })
  })

  it('is one member of a household where one was ticked, by the name they are known by as well, and as it is offered', async () => {
    const caseId = demoId('case/0')
    const worker = await city.as('st03')
    const members = given(await worker.does('getHouseholdPage', { caseId })).members
    const { facts } = given(await worker.does('getReferralOrigin', { matterId: caseId }))
    for (const member of members) {
      const fact = facts.find((one) => one.category === 'identity' && one.text.startsWith(member.name))
      const { id } = given(await worker.does('sendReferral', { matterId: caseId, ...need, toAgencyId: agency('AG06'), facts: named(fact?.text ?? '') }))
      expect(await personsOn(id)).toEqual([member.name])
    }
  })

  it('is whoever came to belong to the household after the draft was written: by name, when it leaves', async () => {
    const { id } = given(await sender.does('receiveIntake', { text: '家のこと', subjects: [{ name: '検査 先子' }] }))
    const { caseId: kept } = given(await sender.does('endIntake', { id, version: 1, outcome: 'kept', householdName: '検査家' }))
    const caseId = kept ?? ''
    const draft = given(await sender.does('draftReferral', { matterId: caseId, ...need, toAgencyId: agency('AG06'), facts: named('検査 後子') }))
    const { personId } = given(await sender.does('addMember', { caseId, person: { name: '検査 後子' } }))
    given(await sender.does('moveReferral', { id: draft.id, version: 1, move: 'send' }))
    expect([await personsOn(draft.id), await reads(personId)]).toEqual([['検査 後子'], true])
    expect(await personsOn(await pass(caseId, named('検査 後子')))).toEqual(['検査 後子'])
  })

  it('is nobody where what was ticked names nobody of the sheet, or two alike', async () => {
    const { id } = given(await sender.does('receiveIntake', { text: '同じ名の二人', subjects: [{ name: '検査 同名' }, { name: '検査同名' }] }))
    for (const at of [0, 1]) await bind(id, at)
    for (const name of ['検査 同名', '検査', '別の人']) expect(await personsOn(await pass(id, named(name)))).toEqual([])
  })

  it('is nobody more by what is said afterwards: whose name was left unmarked stays with the sender', async () => {
    const { id } = given(await sender.does('receiveIntake', { text: '家を出た', subjects: [{ name: '検査 母' }, { name: '検査 父' }] }))
    const referralId = await pass(id, named('検査 母'))
    const { intakeId } = given(await receiver.does('moveReferral', { id: referralId, version: 1, move: 'accept' }))
    const father = await bind(id, 1)
    expect([await personsOn(referralId), await reads(father)]).toEqual([[], false])
    const mother = await bind(id, 0)
    expect([await personsOn(referralId), await reads(mother), await reads(father)]).toEqual([['検査 母'], true, false])
    expect(given(await receiver.does('getIntake', { id: intakeId ?? '' })).subjects.map((one) => one.personId)).toEqual([mother])
  })

  it('is who is ticked when a draft is written anew, not who was ticked before', async () => {
    const { id, marked, unmarked } = await sheetOfTwo('検査 春', '検査 秋')
    const draft = given(await sender.does('draftReferral', { matterId: id, ...need, toAgencyId: agency('AG06'), facts: named('検査 春', '検査 秋') }))
    given(await sender.does('changeReferralDraft', { id: draft.id, version: 1, ...need, toAgencyId: agency('AG06'), facts: named('検査 春') }))
    given(await sender.does('moveReferral', { id: draft.id, version: 2, move: 'send' }))
    expect([await personsOn(draft.id), await reads(marked), await reads(unmarked)]).toEqual([['検査 春'], true, false])
  })
})
