import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { demoId } from '#demo/load-demo.ts'
import { STORIES } from '#demo/stories.ts'
import type { Operation } from '#contract/operation.ts'
import { operations, type OperationName } from '#contract/operations.ts'
import { addDays } from '#domain/shared/day.ts'
import { whereaboutsKey } from '#domain/shared/place-key.ts'
import { newId } from '#platform/ids.ts'
import type { Handler } from '#service/handler.ts'
import { handlers } from '#service/handlers.ts'
import { perform } from '#service/perform.ts'
import { buildCity, cityToday, given, type City, type Worker } from '#tests/support/city.ts'

let city: City
let handler: Worker
let colleague: Worker
const n = STORIES.findIndex((story) => story.concealed !== undefined)
const story = STORIES[n]
const handlerCode = story?.concealed?.handlers[0] ?? ''
const caseId = demoId(`case/${n}`)
const place = 'みどり区白鳥五丁目11番23号'
const TOLD = '本人の今の住まいはみどり区白鳥５－１１－２３。'
let personId = ''
let colleagueCode = ''

beforeAll(async () => {
  city = await buildCity()
  const { rows } = await city.database.admin.query<{ person_id: string; code: string }>(
    `select c.person_id, f.code from concealment c join matter_person p on p.person_id = c.person_id and p.matter_id = $1
      join matter_team t on t.matter_id = p.matter_id and t.valid_to is null join membership b on b.id = t.membership_id join staff f on f.id = b.staff_id
      where c.released_at is null and not exists (select 1 from concealment_handler h where h.concealment_id = c.id and h.membership_id = b.id) limit 1`, [caseId])
  personId = rows[0]?.person_id ?? ''
  handler = await city.as(handlerCode)
  colleagueCode = rows[0]?.code ?? ''
  colleague = await city.as(colleagueCode)
  await city.database.admin.query(
    `insert into location (municipality_code, id, person_id, kind, as_written, search_key) values ('990019', $1, $2, 'address', $3, $4)`,
    [newId(), personId, place, whereaboutsKey('address', place)])
})
afterAll(() => city.database.drop())

const knowingly = async (name: OperationName, input: unknown) => {
  const operation: Operation = operations[name]
  const body = { idempotencyKey: newId(), knowingly: true, input }
  return perform(city.office, { token: handler.token, requestId: newId() }, { operation, handler: handlers[name] as unknown as Handler<Operation>, body })
}

const record = { matterId: caseId, method: 'M3', facts: TOLD } as const
const everyWay = async (worker: Worker) => {
  const results: Record<string, unknown> = {}
  const { version } = given(await worker.does('getHouseholdPage', { caseId }))
  const note = async <N extends OperationName>(name: N, input: Parameters<typeof worker.does<N>>[1]) => {
    const answer = await worker.does(name, input)
    results[name] = answer.ok ? 'ok' : answer.problem.code
  }
  await note('saveContactRecord', { ...record, sharing: 'readers' })
  await note('addFact', { caseId, code: 'home', text: TOLD, source: '本人' })
  await note('addTask', { matterId: caseId, text: TOLD, dueOn: cityToday() })
  await note('addWarning', { matterId: caseId, kind: 'safety', toldToPerson: false, text: TOLD, reviewOn: addDays(cityToday(), 30) })
  await note('receiveIntake', { text: TOLD })
  expect(version).toBeGreaterThan(0)
  return results
}

describe('a text that tells where somebody concealed is', () => {
  it('is not kept where others can read it until their handler has been warned and means it', async () => {
    const results = await everyWay(handler)
    expect(Object.entries(results).filter(([, code]) => code === 'tells_whereabouts').map(([name]) => name)).toEqual(
      expect.arrayContaining(['saveContactRecord', 'addFact', 'addTask', 'addWarning', 'receiveIntake']))
    const { rows } = await city.database.admin.query('select 1 from contact_record where facts = $1', [TOLD])
    expect(rows).toEqual([])
    const warned = await handler.does('saveContactRecord', { ...record, sharing: 'readers' })
    expect(warned).toMatchObject({ ok: false, problem: { code: 'tells_whereabouts', detail: { names: expect.stringMatching(/./) } } })
    expect(await knowingly('saveContactRecord', { ...record, sharing: 'readers' })).toMatchObject({ ok: true })
    const { rows: noted } = await city.database.admin.query(`select detail from journal where operation = 'saveContactRecord' and result = 'done' order by at desc, seq desc limit 1`)
    expect(noted).toEqual([{ detail: { knowingly: true } }])
  })

  it('may stand where handlers alone can read it: in a closed record and under whereabouts', async () => {
    expect(await handler.does('saveContactRecord', { ...record, sharing: 'handlers' })).toMatchObject({ ok: true })
    expect(await handler.does('addWhereabouts', { personId, kind: 'note', text: TOLD } as never)).toMatchObject({ ok: true })
    const task = { ...record, sharing: 'handlers', nextStep: TOLD, nextOn: cityToday(), makesTask: true } as const
    expect(await handler.does('saveContactRecord', task)).toMatchObject({ problem: { code: 'tells_whereabouts' } })
  })

  it('is a text, too, as the address of somebody who is of the household and lives elsewhere; for those who live together it is kept closed', async () => {
    const { rows } = await city.database.admin.query<{ id: string; household_id: string }>(
      `insert into person (municipality_code, id) values ('990019', gen_random_uuid()) returning id, (select c.household_id from support_case c where c.id = $1)`, [caseId])
    const mate = rows[0]?.id ?? ''
    await city.database.admin.query(
      `insert into household_member (municipality_code, id, household_id, person_id, relationship, lives_together) values ('990019', $1, $2, $3, '子', false)`,
      [newId(), rows[0]?.household_id, mate])
    await city.database.admin.query(`insert into matter_person (municipality_code, matter_id, person_id, part) values ('990019', $1, $2, 'member')`, [caseId, mate])
    const together = { personId, kind: 'address', text: place, source: '本人', forEverybodyOf: caseId } as const
    expect(await handler.does('addWhereabouts', together)).toMatchObject({ ok: true, value: { closed: true } })
    expect(await handler.does('addWhereabouts', { ...together, personId: mate, forEverybodyOf: undefined })).toMatchObject({ problem: { code: 'tells_whereabouts' } })
    const { rows: kept } = await city.database.admin.query('select 1 from location where person_id = $1', [mate])
    expect(kept).toEqual([])
    expect(await knowingly('addWhereabouts', { ...together, personId: mate, forEverybodyOf: undefined })).toMatchObject({ ok: true, value: { closed: false } })
  })

  it('is a text, too, as the address or number of whoever came, or of somebody nobody bound: only where somebody concealed is bound it stays with their handlers', async () => {
    const other = given(await handler.does('receiveIntake', { text: '来所', subjects: [{ name: '架空 花' }] }))
    const subjectId = given(await handler.does('getIntake', { id: other.id })).subjects[0]?.id ?? ''
    const known = given(await handler.does('bindIntakePerson', { id: other.id, version: 1, subjectId }))
    const open = [
      { inquirer: { address: place } }, { inquirer: { phone: place } }, { subjects: [{ describedAs: '隣の人', address: place }] },
      { subjects: [{ name: '架空 花', phone: place }] }, { subjects: [{ personId: known.personId, address: place }] },
    ]
    for (const sheet of open) expect(await handler.does('receiveIntake', { text: '来所', ...sheet } as never)).toMatchObject({ problem: { code: 'tells_whereabouts' } })
    expect(await colleague.does('receiveIntake', { text: '来所', inquirer: { address: place } })).toMatchObject({ ok: true })
    const { id } = given(await handler.does('receiveIntake', { text: '来所' }))
    const later = { id, version: 1, inquirerAddress: place }
    expect(await handler.does('updateIntake', later)).toMatchObject({ problem: { code: 'tells_whereabouts' } })
    expect(await knowingly('updateIntake', later)).toMatchObject({ ok: true })
    const bound = given(await handler.does('receiveIntake', { text: '来所', inquirer: { address: place }, subjects: [{ personId, address: place }, { describedAs: '長女', phone: place }] }))
    const { rows } = await city.database.admin.query<{ n: number }>('select count(*)::int as n from location where matter_id = $1', [bound.id])
    expect(rows[0]?.n).toBeGreaterThan(1)
    await city.database.admin.query(
      `insert into matter_team (municipality_code, id, matter_id, membership_id, part, valid_from)
        select '990019', $1, $2, b.id, 'member', now() - interval '1 minute' from membership b join staff f on f.id = b.staff_id where f.code = $3 limit 1`, [newId(), bound.id, colleagueCode])
    expect(JSON.stringify(given(await handler.does('getIntake', { id: bound.id })))).toContain('白鳥')
    expect(JSON.stringify(given(await colleague.does('getIntake', { id: bound.id })))).not.toContain('白鳥')
  })

  it('cannot be guessed at where a new person is compared with those who are known, by somebody of the same shelter either', async () => {
    const hidden = 'みどり野市かくれ町三丁目3番3号'
    const { rows } = await city.database.admin.query<{ mate: string }>(
      `with shelter as (insert into household (municipality_code, id, name, kind) values ('990019', gen_random_uuid(), '避難先', 'shelter') returning id),
        mate as (insert into person (municipality_code, id) values ('990019', gen_random_uuid()) returning id),
        seats as (insert into household_member (municipality_code, id, household_id, person_id, relationship)
          select '990019', gen_random_uuid(), shelter.id, p.id, 'x' from shelter, (select id from mate union all select $1::uuid) p (id))
        select id as mate from mate`, [personId])
    const mate = rows[0]?.mate ?? ''
    await city.database.admin.query(
      `insert into location (municipality_code, id, person_id, kind, as_written, search_key) values ('990019', $1, $2, 'address', $3, $4)`,
      [newId(), mate, hidden, whereaboutsKey('address', hidden)])
    await city.database.admin.query(`insert into person_name (municipality_code, id, person_id, kind, as_written, search_key) values ('990019', $1, $2, 'official', '架空 子', '架空子')`, [newId(), mate])
    await city.database.admin.query(`insert into matter_person (municipality_code, matter_id, person_id, part) values ('990019', $1, $2, 'member')`, [caseId, mate])
    const guess = { name: '架空 子', address: hidden }
    const told = given(await colleague.does('findSimilarPersons', guess))
    expect(told.persons.filter((one) => one.personId === mate)).toMatchObject([{ matched: ['name'], address: null, phone: null }])
    expect(told).toEqual(given(await colleague.does('findSimilarPersons', { ...guess, address: 'みどり野市ほかの町九丁目9番9号' })))
    expect(JSON.stringify(given(await handler.does('findSimilarPersons', guess)))).not.toContain('"masked":[{')
  })

  it('warns nobody who might be guessing', async () => {
    expect(await colleague.does('addTask', { matterId: caseId, text: TOLD, dueOn: cityToday() })).toMatchObject({ ok: true })
    expect(await colleague.does('listTellingTexts', { personId })).toMatchObject({ problem: { code: 'not_found' } })
    expect(await colleague.does('listTellingTexts', { personId: newId() })).toMatchObject({ problem: { code: 'not_found' } })
  })

  it('is listed for the handlers, whoever wrote it and whenever', async () => {
    const { texts } = given(await handler.does('listTellingTexts', { personId }))
    expect(texts.map((one) => one.kind)).toEqual(expect.arrayContaining(['contact_record', 'task']))
    const { rows } = await city.database.admin.query<{ n: number }>(
      `select count(*)::int as n from contact_record where position('白鳥' in facts) > 0 and sharing <> 'handlers'`)
    expect(texts.filter((one) => one.kind === 'contact_record')).toHaveLength(rows[0]?.n ?? -1)
  })

  it('is listed in whichever free text it stands, of the sheet, the household or what was passed on', async () => {
    const intakeId = demoId(`intake/${n}`)
    const own = given(await handler.does('receiveIntake', { text: '来所', subjects: [{ personId }] })).id
    const texts: readonly (readonly [string, string, string, string])[] = [
      ...['text', 'heard', 'inquirer_name', 'inquirer_relation', 'follow_up_note', 'consent_note', 'watched_by'].map((column) => [`intake.${column}`, `id = '${intakeId}'`, 'intake', intakeId] as const),
      ['intake.consent_form', `id = '${intakeId}'`, 'intake', intakeId],
      ['intake_subject.described_as', `intake_id = '${own}'`, 'intake', own],
      ['support_case.title', `id = '${caseId}'`, 'support_case', caseId],
      ['household.name', `id = '${demoId(`household/${n}`)}'`, 'support_case', caseId],
      ['household_member.note', `household_id = '${demoId(`household/${n}`)}'`, 'support_case', caseId],
      ['matter_team.reason', `matter_id = '${caseId}'`, 'support_case', caseId],
      ['referral.withdrawn_reason', `id = '${demoId(`referral/${n}/0`)}'`, 'referral', demoId(`referral/${n}/0`)],
      ['referral_step.note', `referral_id = '${demoId(`referral/${n}/0`)}'`, 'referral', demoId(`referral/${n}/0`)],
    ]
    const isListed = async (kind: string, id: string) => given(await handler.does('listTellingTexts', { personId })).texts.some((one) => one.kind === kind && one.id === id)
    for (const [where, which, kind, id] of texts) {
      const [table, column] = where.split('.')
      const { rows: [before] } = await city.database.admin.query<{ was: unknown }>(`select ${column} as was from ${table} where ${which} limit 1`)
      const set = (value: unknown) => city.database.admin.query(`update ${table} set ${column} = $1 where ${which}`, [value])
      expect([where, before !== undefined, await isListed(kind, id)]).toEqual([where, true, false])
      await set(column === 'consent_form' ? { whoKnows: TOLD } : TOLD)
      expect([where, await isListed(kind, id)]).toEqual([where, true])
      await set(before?.was)
    }
  })

  it('once mended is not told by its history either', async () => {
    const { rows } = await city.database.admin.query<{ id: string }>(`select id from contact_record where facts = $1 and sharing = 'readers'`, [TOLD])
    const id = rows[0]?.id ?? ''
    const mended = { id, version: 1, happenedAt: new Date(Date.now() - 60_000).toISOString(), method: 'M3', facts: '訪問した。', sharing: 'readers' } as const
    given(await handler.does('correctContactRecord', mended))
    expect(JSON.stringify(given(await handler.does('listRecordRevisions', { id })))).toContain('白鳥')
    expect(JSON.stringify(given(await colleague.does('listRecordRevisions', { id })))).not.toContain('白鳥')
  })
})
