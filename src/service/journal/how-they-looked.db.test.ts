import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { operations } from '#contract/operations.ts'
import { demoId } from '#demo/load-demo.ts'
import { newId } from '#platform/ids.ts'
import { buildCity, given, type City, type Worker } from '#tests/support/city.ts'
import { agency } from '#tests/support/invented.ts'

let city: City
let [desk, receiver, coordinator, stranger]: readonly Worker[] = []
beforeAll(async () => {
  city = await buildCity()
  ;[desk, receiver, coordinator, stranger] = await Promise.all(['st04', 'st05', 'st01', 'st16'].map((one) => city.as(one)))
})
afterAll(() => city.database.drop())

const does = (worker: Worker | undefined): Worker['does'] => worker?.does as Worker['does']
const need = { need: '住まいの相談', why: '家賃の滞納', urgency: 'usual' as const }
const staff = (code: string) => demoId(`staff/${code}`)
const looksOf = async (matterId: string, code: string) =>
  given(await does(desk)('listViewers', { matterId })).views.filter((one) => one.staffId === staff(code)).map(({ operation, kind, reason }) => ({ operation, kind, reason }))

describe('how somebody looked', () => {
  it('is that the receiver of a つなぎ opened it, on its own page; and read what was passed on, on the page of the record it left', async () => {
    const { id } = given(await does(desk)('receiveIntake', { text: '渡される相談', areaId: demoId('area/あおば'), subjects: [{ name: '検査 渡' }] }))
    const sent = given(await does(desk)('sendReferral', { matterId: id, ...need, toAgencyId: agency('AG06') }))
    expect(await looksOf(id, 'st05')).toEqual([])
    given(await does(receiver)('listReferrals', { box: 'incoming' }))
    expect(await looksOf(sent.id, 'st05')).toEqual([{ operation: 'listReferrals', kind: 'listed', reason: 'recipient_agency' }])
    given(await does(receiver)('getReferral', { id: sent.id }))
    expect(await looksOf(sent.id, 'st05')).toContainEqual({ operation: 'getReferral', kind: 'opened', reason: 'recipient_agency' })
    expect(await looksOf(id, 'st05')).toEqual([{ operation: 'getReferral', kind: 'passed_on', reason: 'recipient_agency' }, { operation: 'listReferrals', kind: 'listed', reason: 'recipient_agency' }])
    expect((await does(receiver)('getIntake', { id })).ok).toBe(false)
    expect(await looksOf(id, 'st05')).toContainEqual({ operation: 'getIntake', kind: 'in_vain', reason: '' })
    given(await does(receiver)('moveReferral', { id: sent.id, version: 1, move: 'receive' }))
    expect((await does(receiver)('moveReferral', { id: sent.id, version: 1, move: 'accept' })).ok).toBe(false)
    const kinds = (await looksOf(sent.id, 'st05')).filter((one) => one.operation === 'moveReferral').map((one) => one.kind)
    expect(kinds.toSorted()).toEqual(['did', 'not_taken'])
  })

  it('is, for those of the sender’s own side who open its つなぎ, told on both by the right that opens each to them: nothing was passed on to them', async () => {
    const { id } = given(await does(desk)('receiveIntake', { text: '見守られる相談', areaId: demoId('area/あおば') }))
    const sent = given(await does(desk)('sendReferral', { matterId: id, ...need, toAgencyId: agency('AG06') }))
    given(await does(coordinator)('getReferral', { id: sent.id }))
    expect(await looksOf(id, 'st01')).toEqual([{ operation: 'getReferral', kind: 'opened', reason: 'coordinator' }])
    expect(await looksOf(sent.id, 'st01')).toContainEqual({ operation: 'getReferral', kind: 'opened', reason: 'coordinator' })
  })
})

describe('who opened a つなぎ that names somebody of a household', () => {
  const caseId = demoId('case/0')
  const namesMember = async () => {
    const { id } = given(await does(desk)('receiveIntake', { text: '別に聞いた相談', areaId: demoId('area/あおば'), subjects: [{ personId: demoId('person/0/1') }] }))
    const { persons, facts } = given(await does(desk)('getReferralOrigin', { matterId: id }))
    const name = facts.find((one) => one.category === 'identity')
    const sent = given(await does(desk)('sendReferral', { matterId: id, ...need, toAgencyId: agency('AG06'), facts: [{ category: 'identity', text: name?.text ?? '', basis: 'life_body_property', basisNote: '安全のため' }] }))
    return { id: sent.id, personId: persons[0]?.id ?? '' }
  }
  const seenBy = async (reader: Worker | undefined, query: { readonly matterId: string } | { readonly personId: string }) => {
    const asked = 'matterId' in query ? await does(reader)('listViewers', query) : await does(reader)('listPersonViewers', query)
    return given(asked).views.filter((one) => one.staffId === staff('st05') && one.operation === 'getReferral').map(({ kind, reason }) => ({ kind, reason }))
  }

  it('stands on its page and on the page of that one with what they opened, by which right', async () => {
    const { id, personId } = await namesMember()
    const before = await seenBy(coordinator, { matterId: caseId })
    given(await does(receiver)('getReferral', { id }))
    expect(await seenBy(coordinator, { matterId: caseId })).toEqual([{ kind: 'referral_opened', reason: 'recipient_agency' }, ...before])
    expect(await seenBy(coordinator, { personId })).toContainEqual({ kind: 'opened', reason: 'recipient_agency' })
  })

  it('does not stand there for whoever may not know of that つなぎ, as if it were not', async () => {
    const { id } = await namesMember()
    const restrict = (reason: string | null) => city.database.admin.query('update matter set restricted = $2::text is not null, restricted_reason = $2 where id = $1', [id, reason])
    const before = await seenBy(coordinator, { matterId: caseId })
    given(await does(receiver)('getReferral', { id }))
    await restrict('職員の親族')
    expect((await does(coordinator)('getReferral', { id })).ok).toBe(false)
    expect(await seenBy(coordinator, { matterId: caseId })).toEqual(before)
    await restrict(null)
    expect(await seenBy(coordinator, { matterId: caseId })).toHaveLength(before.length + 1)
  })

  it('and no line of a household that bears a look at what is in it is without a right', async () => {
    given(await does(receiver)('getMyDay', {}))
    const { viewers } = given(await does(coordinator)('listViewers', { matterId: caseId }))
    const without = viewers.filter((one) => !['glanced', 'in_vain', 'not_taken'].includes(one.kind) && one.reasons.length === 0)
    expect(viewers.length).toBeGreaterThan(0)
    expect(without).toEqual([])
  })
})

describe('who opened a household', () => {
  it('is told once for each time its page was opened, with whatever the page asks for; and who asked for that alone has opened it, too', async () => {
    const caseId = demoId('case/0')
    for (const call of ['getHouseholdPage', 'listStory', 'getHouseholdPage', 'listStory'] as const) given(await does(receiver)(call, { caseId }))
    for (const worker of [receiver, coordinator]) given(await does(worker)('getMatterProtection', { matterId: caseId }))
    const { viewers } = given(await does(coordinator)('listViewers', { matterId: caseId }))
    const opened = (code: string) => viewers.find((one) => one.staffId === staff(code) && one.kind === 'opened')
    expect([opened('st05'), opened('st01')]).toMatchObject([{ times: 2 }, { times: 1, operations: ['getMatterProtection'] }])
  })
})

describe('a household page that tells what an open intake of a member says', () => {
  it('opens the household and not that intake: of it they read along', async () => {
    const caseId = demoId('case/0')
    const { id } = given(await does(desk)('receiveIntake', { text: '世帯ページの一行になる相談', areaId: demoId('area/あおば'), subjects: [{ personId: demoId('person/0/1') }] }))
    expect(given(await does(coordinator)('getHouseholdPage', { caseId })).intakes.map((one) => one.id)).toContain(id)
    expect(await looksOf(id, 'st01')).toEqual([{ operation: 'getHouseholdPage', kind: 'told_along', reason: 'coordinator' }])
    const household = given(await does(coordinator)('listViewers', { matterId: caseId })).views.filter((one) => one.staffId === staff('st01') && one.operation === 'getHouseholdPage')
    expect(new Set(household.map((one) => one.kind))).toEqual(new Set(['opened']))
  })
})

describe('what is asked for beside a page', () => {
  const readIn = async (matterId: string, code: string) =>
    given(await does(desk)('listViewers', { matterId })).viewers.filter((one) => one.staffId === staff(code)).map(({ kind, times, operations }) => ({ kind, times, operations }))

  it('is no look of its own at the record of that page, and counts each time for every other that it tells: a sheet opened once and read ten times in the timeline was looked at eleven times', async () => {
    const caseId = demoId('case/0')
    const { id } = given(await does(desk)('receiveIntake', { text: '経過の中で読まれる相談', areaId: demoId('area/あおば'), subjects: [{ personId: demoId('person/0/1') }] }))
    given(await does(coordinator)('getIntake', { id }))
    for (let n = 0; n < 10; n += 1) expect(given(await does(coordinator)('listStory', { caseId })).entries.map((one) => one.id)).toContain(id)
    expect(await readIn(id, 'st01')).toEqual([{ kind: 'opened', times: 1, operations: ['getIntake'] }, { kind: 'told_along', times: 10, operations: ['listStory'] }])
  })

  it('counts for a つなぎ of the household, too', async () => {
    const caseId = demoId('case/2')
    const sent = given(await does(coordinator)('sendReferral', { matterId: caseId, ...need, toAgencyId: agency('AG06') }))
    for (let n = 0; n < 3; n += 1) given(await does(coordinator)('listStory', { caseId }))
    const { viewers } = given(await does(coordinator)('listViewers', { matterId: sent.id }))
    expect(viewers.find((one) => one.staffId === staff('st01') && one.kind === 'told_along')).toMatchObject({ times: 3, operations: ['listStory'] })
  })

  it('names in the journal first what it was asked about, by which the two are told apart', async () => {
    const asked = demoId('case/0')
    const beside = Object.values(operations).filter((one) => one.way === 'beside').map((one) => one.name)
    expect(beside.toSorted()).toEqual(['getMatterProtection', 'listStory'])
    given(await does(coordinator)('listStory', { caseId: asked }))
    given(await does(coordinator)('getMatterProtection', { matterId: asked }))
    const { rows } = await city.database.admin.query('select distinct operation, subjects[1] as first from journal where operation = any ($1) and $2 = any (subjects) and result = $3', [beside, asked, 'done'])
    expect(rows.map((row) => row['first'])).toEqual(rows.map(() => asked))
    expect(new Set(rows.map((row) => row['operation']))).toEqual(new Set(beside))
  })
})

describe('who looked at a person', () => {
  it('is told over every record of theirs that is open to the reader, each look once, and to nobody to whom they are closed', async () => {
    const { id } = given(await does(desk)('receiveIntake', { text: '読まれる人', areaId: demoId('area/あおば'), subjects: [{ name: '検査 人読' }] }))
    const sheet = given(await does(desk)('getIntake', { id }))
    const { personId } = given(await does(desk)('bindIntakePerson', { id, version: sheet.version, subjectId: sheet.subjects[0]?.id ?? '' }))
    given(await does(desk)('endIntake', { id, version: 2, outcome: 'kept', householdName: '検査家' }))
    given(await does(coordinator)('getPersonPage', { personId }))
    const { views } = given(await does(desk)('listPersonViewers', { personId }))
    expect(views.filter((one) => one.staffId === staff('st01'))).toEqual([expect.objectContaining({ operation: 'getPersonPage', kind: 'opened', reason: 'coordinator' })])
    const absent = await does(stranger)('listPersonViewers', { personId: newId() })
    expect(await does(stranger)('listPersonViewers', { personId })).toEqual(absent)
  })
})
