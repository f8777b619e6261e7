import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { demoId } from '#demo/load-demo.ts'
import { newId } from '#platform/ids.ts'
import { buildCity, given, type City, type Worker } from '#tests/support/city.ts'
import { agency } from '#tests/support/invented.ts'

let city: City
let [desk, receiver, coordinator, stranger, auditor]: readonly Worker[] = []
beforeAll(async () => {
  city = await buildCity()
  ;[desk, receiver, coordinator, stranger, auditor] = await Promise.all(['st04', 'st05', 'st01', 'st16', 'st12'].map((one) => city.as(one)))
})
afterAll(() => city.database.drop())

const does = (worker: Worker | undefined): Worker['does'] => worker?.does as Worker['does']
const caseId = demoId('case/0')
const [ofHousehold, ofNobodyElse] = [{ recordId: caseId, sheet: 'household_paper' }, { recordId: newId(), sheet: 'household_paper' }] as const
const printsOf = async (matterId: string) =>
  given(await does(coordinator)('listViewers', { matterId })).views.filter((one) => one.operation === 'notePrinted').map(({ kind, reason, personIds }) => ({ kind, reason, personIds }))

describe('who goes to print with a record', () => {
  it('stands on its だれが見たか by the right that opens it, about everybody on the page, and no more often than they did', async () => {
    given(await does(coordinator)('notePrinted', ofHousehold))
    const [first, ...others] = await printsOf(caseId)
    expect(others).toEqual([])
    expect(first).toMatchObject({ kind: 'printed', reason: 'coordinator' })
    const members = given(await does(coordinator)('getHouseholdPage', { caseId })).members.map((one) => one.personId)
    expect(first?.personIds.toSorted()).toEqual(members.toSorted())
    given(await does(coordinator)('notePrinted', ofHousehold))
    expect(await printsOf(caseId)).toHaveLength(2)
  })

  it('is told once where the same print was told twice because its answer was cut off', async () => {
    const before = await printsOf(caseId)
    const key = newId()
    for (let n = 0; n < 3; n += 1) given(await does(coordinator)('notePrinted', ofHousehold, key))
    expect(await printsOf(caseId)).toHaveLength(before.length + 1)
  })

  it('is found by the journal’s filters, by the household, by the deed and by the person', async () => {
    for (const filter of [{ subjectId: caseId }, { subjectId: demoId('person/0/0') }]) {
      const { entries } = given(await does(auditor)('listJournal', { operation: 'notePrinted', ...filter }))
      expect(entries.length).toBeGreaterThan(0)
      expect(new Set(entries.map((one) => one.result))).toEqual(new Set(['done']))
    }
  })

  it('may say so of what they may read and of nothing else: hidden is answered as absent, and stands there as tried in vain', async () => {
    const absent = await does(stranger)('notePrinted', ofNobodyElse)
    expect(absent).toMatchObject({ ok: false, problem: { code: 'not_found' } })
    expect(await does(stranger)('notePrinted', ofHousehold)).toEqual(absent)
    expect(await does(stranger)('notePrinted', { recordId: demoId('person/0/0'), sheet: 'person' })).toEqual(absent)
    expect(await does(stranger)('notePrinted', { recordId: demoId(`record/${caseId}/0`), sheet: 'record_history' })).toEqual(absent)
    expect((await printsOf(caseId)).map((one) => one.kind)).toContain('in_vain')
  })

  it('of a person, has printed their page, and their households are told along; of one record of contact, its household', async () => {
    const personId = demoId('person/0/0')
    const before = await printsOf(caseId)
    const printsOfPerson = async () => given(await does(coordinator)('listPersonViewers', { personId })).views.filter((one) => one.operation === 'notePrinted' && one.result === 'done').map((one) => one.kind)
    const ofHouseholds = await printsOfPerson()
    given(await does(coordinator)('notePrinted', { recordId: personId, sheet: 'person' }))
    expect((await printsOf(caseId)).slice(0, -before.length)).toEqual([{ kind: 'told_along', reason: 'coordinator', personIds: [personId] }])
    expect(await printsOfPerson()).toEqual(['printed', ...ofHouseholds])
    given(await does(coordinator)('notePrinted', { recordId: demoId(`record/${caseId}/0`), sheet: 'record_history' }))
    expect((await printsOf(caseId))[0]).toMatchObject({ kind: 'printed' })
  })

  it('with a つなぎ, has printed that one, and read what was passed on of the record it left', async () => {
    const { id } = given(await does(desk)('receiveIntake', { text: '印刷される相談', areaId: demoId('area/あおば') }))
    const sent = given(await does(desk)('sendReferral', { matterId: id, need: '住まいの相談', why: '家賃の滞納', urgency: 'usual', toAgencyId: agency('AG06') }))
    given(await does(receiver)('notePrinted', { recordId: sent.id, sheet: 'referral_paper' }))
    expect(await printsOf(sent.id)).toEqual([{ kind: 'printed', reason: 'recipient_agency', personIds: [] }])
    expect(await printsOf(id)).toEqual([{ kind: 'passed_on', reason: 'recipient_agency', personIds: [] }])
    expect((await does(receiver)('notePrinted', { recordId: id, sheet: 'intake' })).ok).toBe(false)
  })

  it('or opens it on a paper, is told with that paper, apart from who read the same on its page', async () => {
    const { id } = given(await does(desk)('receiveIntake', { text: '申込票を開く相談', areaId: demoId('area/あおば') }))
    given(await does(desk)('getIntake', { id }))
    given(await does(desk)('getIntake', { id, paper: 'intake_paper' }))
    given(await does(desk)('getHouseholdPage', { caseId, paper: 'household_paper' }))
    const opened = given(await does(coordinator)('listViewers', { matterId: id })).views.filter((one) => one.operation === 'getIntake').map(({ kind, sheet }) => [kind, sheet])
    expect(opened).toEqual([['opened', 'intake_paper'], ['opened', null]])
    const { entries } = given(await does(auditor)('listJournal', { operation: 'getIntake', subjectId: id }))
    expect(entries.map((one) => one.printed)).toEqual(['intake_paper', null])
    expect(given(await does(coordinator)('listViewers', { matterId: caseId })).views.find((one) => one.operation === 'getHouseholdPage')).toMatchObject({ sheet: 'household_paper' })
  })
})
