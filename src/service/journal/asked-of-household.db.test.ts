import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { demoId } from '#demo/load-demo.ts'
import { numberText } from '#domain/shared/number-text.ts'
import { asActor } from '#store/as-actor.ts'
import { buildCity, given, type City, type Worker } from '#tests/support/city.ts'
import { listOf, takeIn } from '#tests/support/imported-list.ts'

let city: City
let auditor: Worker
let leader: Worker
const caseId = demoId('case/0')
const numberOf = async (id: string): Promise<number> => Number((await city.database.admin.query<{ number: string }>('select number from support_case where id = $1', [id])).rows[0]?.number)

beforeAll(async () => {
  city = await buildCity()
  const codeOf = async (condition: string): Promise<string> =>
    (await city.database.admin.query<{ code: string }>(`select f.code from staff f join membership m on m.staff_id = f.id where ${condition} limit 1`)).rows[0]?.code ?? ''
  auditor = await city.as(await codeOf(`m.role = 'auditor'`))
  leader = await city.as(await codeOf(`m.id = (select t.membership_id from matter_team t where t.matter_id = '${caseId}' and t.part = 'lead' and t.valid_to is null)`))
  const page = given(await leader.does('getHouseholdPage', { caseId }))
  for (const { personId } of page.members.slice(0, 2)) given(await leader.does('getPersonPage', { personId }))
  given(await leader.does('getHouseholdPage', { caseId: given(await leader.does('listCases', {})).cases.find((one) => one.caseId !== caseId)?.caseId ?? '' }))
})
afterAll(() => city.database.drop())

describe('the journal, asked about a household', () => {
  it('by the number on its papers tells who opened the case or anybody who lives there, and of nothing else', async () => {
    const number = await numberOf(caseId)
    const asked = given(await auditor.does('listJournal', { number: numberText('case', number) }))
    expect(asked.numbered).toEqual({ id: caseId, of: 'case', number, isTakenBack: false })
    expect(asked.entries.map((one) => one.operation)).toEqual(expect.arrayContaining(['getHouseholdPage', 'getPersonPage']))
    expect(asked.entries.filter((one) => one.operation === 'getHouseholdPage')).toHaveLength(1)
    const { rows } = await city.database.admin.query<{ id: string }>('select person_id as id from household_member where household_id = (select household_id from support_case where id = $1)', [caseId])
    const theirs = new Set([caseId, ...rows.map(({ id }) => id)])
    expect(asked.entries.filter((one) => one.operation === 'getPersonPage').every((one) => one.records.some(({ id }) => theirs.has(id)))).toBe(true)
  })

  it('notes about which household it was asked, and says of a number that no case bears that there is none', async () => {
    given(await auditor.does('listJournal', { number: String(await numberOf(caseId)) }))
    const { rows } = await city.database.admin.query<{ subjects: string[] }>(`select subjects::text[] from journal where operation = 'listJournal' order by at desc, seq desc limit 1`)
    expect(rows[0]?.subjects).toEqual([caseId])
    for (const typed of ['ケ-2026-99999', '受-2026-99999', 'つ-2026-99999', '99999', 'わからない', ' ']) expect(await auditor.does('listJournal', { number: typed })).toMatchObject({ problem: { code: 'no_such_number' } })
  })

  it('looks up what bears a number by the index, and does not read every intake of the city', async () => {
    for (const asked of [`id = any (array['${caseId}'::uuid])`, 'number = any (array[202600001])']) {
      const { rows } = await city.database.admin.query<{ 'QUERY PLAN': string }>(`explain select * from app.numbered_intakes('990019') where ${asked}`)
      expect([asked, rows.map((row) => row['QUERY PLAN']).join('\n')]).toEqual([asked, expect.not.stringContaining('numbered_intakes')])
    }
  })

  it('and about one deed tells of that deed alone, done or refused', async () => {
    const { entries } = given(await auditor.does('listJournal', { operation: 'getPersonPage' }))
    expect(entries.length).toBeGreaterThan(0)
    expect(new Set(entries.map((one) => one.operation))).toEqual(new Set(['getPersonPage']))
    const both = given(await auditor.does('listJournal', { operation: 'getPersonPage', number: String(await numberOf(caseId)) }))
    expect(new Set(both.entries.map((one) => one.operation))).toEqual(new Set(['getPersonPage']))
    expect(given(await auditor.does('listJournal', { operation: 'signIn' })).entries.every((one) => one.operation === 'signIn')).toBe(true)
  })

  it('by the number of an intake tells of it and of the つなぎ begun on it; by the number of a つなぎ, of that one alone', async () => {
    const desk = await city.as('st04')
    const intake = given(await desk.does('receiveIntake', { text: '家賃のこと', consent: 'spoken' }))
    const other = given(await desk.does('receiveIntake', { text: '別のこと' }))
    const { id } = given(await desk.does('sendReferral', { matterId: intake.id, need: '家賃', why: '相談', urgency: 'usual', personKnows: true, toAgencyId: demoId('agency/AG06') }))
    for (const opened of [intake.id, other.id]) given(await desk.does('getIntake', { id: opened }))
    const { number } = given(await desk.does('getReferral', { id }))
    const ofIntake = given(await auditor.does('listJournal', { number: numberText('intake', intake.number) }))
    expect(ofIntake.numbered).toEqual({ id: intake.id, of: 'intake', number: intake.number, isTakenBack: false })
    expect(new Set(ofIntake.entries.map((one) => one.operation))).toEqual(new Set(['receiveIntake', 'getIntake', 'sendReferral', 'getReferral']))
    const ofReferral = given(await auditor.does('listJournal', { number: numberText('referral', number) }))
    expect(ofReferral.numbered).toEqual({ id, of: 'referral', number, isTakenBack: false })
    expect(ofReferral.entries.length).toBeGreaterThan(0)
    for (const { entries, ids } of [{ ...ofIntake, ids: [intake.id, id] }, { ...ofReferral, ids: [id] }]) {
      expect(entries.filter((one) => !one.records.some((record) => ids.includes(record.id)))).toEqual([])
    }
  })

  it('by the number of an intake that went with its import tells what was done with it, and of one that stayed as of any other; whoever does not audit finds neither', async () => {
    const desk = await city.as('st04')
    const { batchId, intakeIds } = await takeIn(desk, listOf(3).replaceAll('家賃', '灯油'))
    const [gone, stayed] = [intakeIds[0] ?? '', intakeIds[2] ?? '']
    const [of, last] = [given(await desk.does('getIntake', { id: gone })), given(await desk.does('getIntake', { id: stayed }))]
    given(await desk.does('endIntake', { id: stayed, version: last.version, outcome: 'informed', note: '窓口を案内' }))
    given(await desk.does('getImportBatch', { batchId }))
    given(await desk.does('undoImport', { batchId }))
    const asked = async (number: number) => given(await auditor.does('listJournal', { number: numberText('intake', number) }))
    const told = await asked(of.number)
    expect(told.numbered).toEqual({ id: gone, of: 'intake', number: of.number, isTakenBack: true })
    expect(new Set(told.entries.map((one) => one.operation))).toEqual(new Set(['commitImport', 'getIntake', 'getImportBatch', 'undoImport']))
    expect(told.entries.every((one) => one.records.some(({ id }) => id === gone))).toBe(true)
    expect(told.known.find((one) => one.id === gone)).toEqual({ id: gone, of: 'intake', number: of.number })
    expect((await asked(last.number)).numbered).toMatchObject({ id: stayed, isTakenBack: false })
    const found = await asActor(city.office.database, { token: desk.token, purpose: 'audit' }, async (tx) => (await sql`select * from app.records_of_number('intake', array[${of.number}]::bigint[])`.execute(tx)).rows)
    expect(found).toEqual([])
  })

  it('by a number without its sign tells of the household, and names whatever else bears that number', async () => {
    const number = await numberOf(caseId)
    const asked = async (typed: string) => given(await auditor.does('listJournal', { number: typed }))
    const same = async (table: string) => (await city.database.admin.query(`select 1 from ${table} where number = $1`, [number])).rows.length
    expect([await same('intake'), await same('referral')]).toEqual([1, 1])
    const unsigned = await asked(String(number))
    expect([unsigned.numbered?.of, unsigned.alsoNumbered]).toEqual(['case', [{ of: 'intake', number }, { of: 'referral', number }]])
    expect((await asked(numberText('intake', number))).alsoNumbered).toEqual([])
    const { staff, deeds } = given(await auditor.does('listJournalStaff', {}))
    expect(staff.length).toBeGreaterThan(40)
    expect(deeds.find((one) => one.operation === 'getIntake')?.name).toEqual(given(await auditor.does('listJournal', { operation: 'getIntake' })).entries[0]?.operationName)
  })

  it('tells nobody but auditors what belongs to a household', async () => {
    const number = await numberOf(caseId)
    const told = async (worker: Worker) =>
      asActor(city.office.database, { token: worker.token, purpose: 'audit' }, async (tx) => (await sql`select * from (values ('case'), ('intake'), ('referral')) k(kind), app.records_of_number(k.kind, array[${number}]::bigint[])`.execute(tx)).rows.length)
    expect([(await told(auditor)) > 0, await told(leader), await told(await city.as('st13'))]).toEqual([true, 0, 0])
    const numbered = async (worker: Worker) =>
      asActor(city.office.database, { token: worker.token, purpose: 'audit' }, async (tx) => (await sql`select kind, number::int from app.numbers_of_records(array[${caseId}, ${demoId('person/0/0')}]::uuid[]) order by kind`.execute(tx)).rows)
    expect([await numbered(auditor), await numbered(leader)]).toEqual([[{ kind: 'case', number }, { kind: 'person', number: null }], []])
  })
})
