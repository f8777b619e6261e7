import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { operations, type OperationName } from '#contract/operations.ts'
import { demoId } from '#demo/load-demo.ts'
import { addDays } from '#domain/shared/day.ts'
import { newId } from '#platform/ids.ts'
import { buildCity, cityToday, given, type City, type Worker } from '#tests/support/city.ts'

let city: City
let lead: Worker
const made: Record<string, string> = {}
const morishita = demoId('case/0')
const today = cityToday()

beforeAll(async () => {
  city = await buildCity()
  lead = await city.as('st03')
  const page = given(await lead.does('getHouseholdPage', { caseId: morishita }))
  const later = addDays(today, 30)
  made['member'] = page.members[1]?.memberId ?? ''
  made['task'] = given(await lead.does('addTask', { matterId: morishita, text: '予定', dueOn: later })).id
  made['warning'] = given(await lead.does('addWarning', { matterId: morishita, kind: 'other', text: '注意', toldToPerson: false, reviewOn: later })).id
  made['fact'] = given(await lead.does('addFact', { caseId: morishita, code: 'risk', text: '心配', source: '母' })).id
  made['record'] = given(await lead.does('saveContactRecord', { matterId: morishita, method: 'M1', facts: '電話' })).id
  made['name'] = given(await lead.does('addPersonName', { personId: demoId('person/0/0'), kind: 'known_as', asWritten: 'ひろさん' })).id
  made['place'] = given(await lead.does('addWhereabouts', { personId: demoId('person/0/0'), kind: 'note', text: '夜は古書店' })).ids[0] ?? ''
  made['template'] = given(await lead.does('saveRecordTemplate', { name: '訪問' })).id
})
afterAll(() => city.database.drop())

/** Each command about a household with an identifier that is hidden from a stranger, and whose it is. */
type Row = readonly [name: OperationName, idOf: () => string, inputFor: (id: string) => object]
const person = (): string => demoId('person/0/0')
const matter = (): string => morishita
const rows: readonly Row[] = [
  ['updateHousehold', matter, (id) => ({ caseId: id, version: 1, caseVersion: 1, name: '別', title: '' })],
  ['addMember', matter, (id) => ({ caseId: id, person: { name: 'だれか' } })],
  ['changeMember', () => made['member'] ?? '', (id) => ({ memberId: id, version: 1 })],
  ['addFact', matter, (id) => ({ caseId: id, code: 'risk', text: 'x', source: 'y' })],
  ['changeFact', () => made['fact'] ?? '', (id) => ({ id, version: 1, code: 'risk', text: 'x', source: 'y' })],
  ['updatePerson', person, (id) => ({ personId: id, version: 1 })],
  ['addPersonName', person, (id) => ({ personId: id, kind: 'heard', asWritten: 'x' })],
  ['changePersonName', () => made['name'] ?? '', (id) => ({ id, version: 1, kind: 'heard', asWritten: 'x' })],
  ['addWhereabouts', person, (id) => ({ personId: id, kind: 'phone', text: '0999-00-0000' })],
  ['changeWhereabouts', () => made['place'] ?? '', (id) => ({ id, version: 1, kind: 'note', text: 'x' })],
  ['saveContactRecord', matter, (id) => ({ matterId: id, method: 'M1', facts: 'x' })],
  ['correctContactRecord', () => made['record'] ?? '', (id) => ({ id, version: 1, method: 'M1', facts: 'x', sharing: 'readers', happenedAt: `${today}T00:00:00+09:00` })],
  ['pinRecord', () => made['record'] ?? '', (id) => ({ id, version: 2, pinned: true })],
  ['addTask', matter, (id) => ({ matterId: id, text: 'x', dueOn: today })],
  ['changeTask', () => made['task'] ?? '', (id) => ({ id, version: 1, text: 'x', dueOn: today, membershipId: demoId('membership/st03') })],
  ['finishTask', () => made['task'] ?? '', (id) => ({ id, version: 2 })],
  ['reopenTask', () => made['task'] ?? '', (id) => ({ id, version: 3 })],
  ['addWarning', matter, (id) => ({ matterId: id, kind: 'other', text: 'x', toldToPerson: true, reviewOn: addDays(today, 9) })],
  ['reviewWarning', () => made['warning'] ?? '', (id) => ({ id, version: 1, text: 'x', toldToPerson: true, reviewOn: addDays(today, 9) })],
  ['endWarning', () => made['warning'] ?? '', (id) => ({ id, version: 2, why: 'x' })],
  ['setContactRhythm', matter, (id) => ({ caseId: id, version: 2, days: 40 })],
  ['saveRecordTemplate', () => made['template'] ?? '', (id) => ({ id, version: 1, name: 'x' })],
  ['endRecordTemplate', () => made['template'] ?? '', (id) => ({ id, version: 2 })],
  ['joinTeam', matter, (id) => ({ matterId: id, membershipId: demoId('membership/st44'), reason: 'x' })],
  ['assignLead', matter, (id) => ({ matterId: id, version: 1, membershipId: demoId('membership/st04') })],
  ['leaveTeam', matter, (id) => ({ matterId: id, membershipId: demoId('membership/st03') })],
]

const call = (worker: Worker, name: OperationName, input: object, key?: string) => worker.does(name, input as never, key)
const rowsOf = async (): Promise<unknown> => {
  const tables = ['person', 'person_name', 'household_member', 'fact', 'location', 'contact_record', 'contact_record_revision', 'task', 'warning', 'matter_team', 'record_template']
  const { rows: counts } = await city.database.admin.query(`select ${tables.map((table) => `(select count(*) from ${table}) as ${table}`).join(', ')}`)
  return counts
}

describe('every command about a household', () => {
  it.each(rows)('%s: what is hidden from a stranger answers as what is not there', async (name, idOf, inputFor) => {
    const stranger = await city.as('st16')
    const before = await rowsOf()
    const hidden = await call(stranger, name, inputFor(idOf()))
    expect(hidden).toEqual(await call(stranger, name, inputFor(newId())))
    expect(hidden).toMatchObject({ ok: false, problem: { code: 'not_found' } })
    expect(await rowsOf()).toEqual(before)
  })

  it.each(rows)('%s: is not for whoever opens no records', async (name, idOf, inputFor) => {
    for (const staff of ['st13', 'st12', 'st48', 'st33']) {
      expect(await call(await city.as(staff), name, inputFor(idOf()))).toMatchObject({ problem: { code: 'not_your_role' } })
    }
  })

  it.each(rows)('%s: sent twice under one key is done once, and answers the same', async (name, idOf, inputFor) => {
    const key = newId()
    const first = await call(lead, name, inputFor(idOf()), key)
    expect(first).toMatchObject({ ok: true })
    const after = await rowsOf()
    expect(await call(lead, name, inputFor(idOf()), key)).toEqual(first)
    expect(await rowsOf()).toEqual(after)
    expect(await call(lead, name, { ...inputFor(newId()) }, key)).toMatchObject({ problem: { code: 'idempotency_key_reused' } })
  })

  it('names every command of household, person and casework that the product promises', () => {
    const drawers = ['household', 'person', 'casework']
    const promised = Object.values(operations).filter((one) => one.kind === 'command' && drawers.includes(one.drawer)).map((one) => one.name)
    const without = ['openCase']
    expect(promised.filter((name) => !rows.some(([known]) => known === name)).toSorted()).toEqual(without)
  })
})
