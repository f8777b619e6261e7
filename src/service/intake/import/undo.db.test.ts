import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addDays } from '#domain/shared/day.ts'
import { newId } from '#platform/ids.ts'
import { buildCity, cityToday, given, type City, type Worker } from '#tests/support/city.ts'
import { listOf, takeIn } from '#tests/support/imported-list.ts'
import { member } from '#tests/support/invented.ts'

let city: City
beforeAll(async () => {
  city = await buildCity()
})
afterAll(() => city.database.drop())

describe('an import', () => {
  it('nobody worked on is taken back whole: every table is as it was', async () => {
    const worker = await city.as('st04')
    const tables = ['matter', 'intake', 'intake_subject', 'location', 'matter_team', 'accountability']
    const counts = async () => Promise.all(tables.map(async (table) => (await city.database.admin.query(`select count(*)::int as n from ${table}`)).rows[0]))
    const before = await counts()
    const done = await takeIn(worker, listOf(30).replaceAll('家賃', '食費'))
    expect(await counts()).not.toEqual(before)
    const { intakes: brought, ...whole } = given(await worker.does('getImportBatch', { batchId: done.batchId }))
    expect(whole).toMatchObject({ taken: 30, total: 30, worked: 0, undoneAt: null, undone: [] })
    expect(given(await worker.does('undoImport', { batchId: done.batchId }))).toEqual({ batchId: done.batchId, undone: 30, stayed: 0 })
    expect(await counts()).toEqual(before)
    const batch = given(await worker.does('getImportBatch', { batchId: done.batchId }))
    expect(batch).toMatchObject({ total: 0, undoneCount: 30, intakes: [] })
    expect(batch.undone.map((one) => one.number)).toEqual(brought.map((one) => one.number).toSorted((a, b) => a - b))
    expect(JSON.stringify(batch)).not.toContain('食費')
    expect(await (await city.as('st05')).does('getImportBatch', { batchId: done.batchId })).toMatchObject({ problem: { code: 'not_found' } })
    expect(await worker.does('undoImport', { batchId: done.batchId })).toMatchObject({ problem: { code: 'already_undone' } })
    expect(await worker.does('getIntake', { id: done.intakeIds[0] ?? '' })).toMatchObject({ problem: { code: 'not_found' } })
  })

  it('somebody worked on loses what nobody touched, and keeps the rest, which says why; nothing is left to take back then', async () => {
    const worker = await city.as('st04')
    const done = await takeIn(worker, listOf(3).replaceAll('家賃', '水道'))
    const [first, second, third] = done.intakeIds.map((id) => ({ id }))
    given(await worker.does('endIntake', { id: second?.id ?? '', version: 1, outcome: 'informed', note: '窓口を案内' }))
    expect(given(await worker.does('getImportBatch', { batchId: done.batchId }))).toMatchObject({ total: 3, worked: 1, undoneCount: 0 })
    expect(given(await worker.does('undoImport', { batchId: done.batchId }))).toEqual({ batchId: done.batchId, undone: 2, stayed: 1 })
    const batch = given(await worker.does('getImportBatch', { batchId: done.batchId }))
    expect(batch).toMatchObject({ total: 1, worked: 1, undoneCount: 2, undoneAt: null, intakes: [{ id: second?.id, obstacles: ['changed', 'ended'] }] })
    for (const gone of [first, third]) expect(await worker.does('getIntake', { id: gone?.id ?? '' })).toMatchObject({ problem: { code: 'not_found' } })
    expect(await worker.does('undoImport', { batchId: done.batchId })).toMatchObject({ problem: { code: 'worked_on' } })
    const { rows } = await city.database.admin.query(`select detail from journal where operation = 'undoImport' and $1 = any (subjects) and result = 'done'`, [done.batchId])
    expect(rows).toEqual([{ detail: { undone: 2, stayed: 1 } }])
  })

  it('taken back in part tells on every page how many stay and of how many, and each of its lists goes page by page for itself', async () => {
    const worker = await city.as('st04')
    const done = await takeIn(worker, listOf(53).replaceAll('家賃', '薪'))
    const opened = async (page: number, undonePage: number) => given(await worker.does('getImportBatch', { batchId: done.batchId, page, undonePage }))
    expect(await opened(9, 9)).toMatchObject({ total: 53, worked: 0, intakes: [] })
    given(await worker.does('endIntake', { id: done.intakeIds[52] ?? '', version: 1, outcome: 'informed', note: '窓口を案内' }))
    given(await worker.does('undoImport', { batchId: done.batchId }))
    for (const [page, undonePage, standing, gone] of [[1, 1, 1, 50], [1, 2, 1, 2], [2, 1, 0, 50]] as const) {
      const batch = await opened(page, undonePage)
      expect(batch).toMatchObject({ total: 1, worked: 1, undoneCount: 52 })
      expect([batch.intakes.length, batch.undone.length]).toEqual([standing, gone])
    }
  })

  it('keeps a sheet another one goes back to, one somebody asked to join, and one that was opened in an emergency', async () => {
    const worker = await city.as('st04')
    const done = await takeIn(worker, listOf(4).replaceAll('家賃', '下水'))
    const [linked, asked, opened, untouched] = done.intakeIds
    given(await worker.does('receiveIntake', { text: 'また来られた', formerId: linked ?? '' }))
    await city.database.admin.query(`insert into team_request (municipality_code, id, matter_id, membership_id, why, asked_at)
      select municipality_code, gen_random_uuid(), $1, $2, '同じ人を支援しています', now() from matter where id = $1`, [asked, member('st16')])
    await city.database.admin.query(`insert into break_glass (municipality_code, id, matter_id, membership_id, reason, opened_at, expires_at)
      select municipality_code, gen_random_uuid(), $1, $2, '夜間に命の危険があるとの電話を受け、所在を確かめるため', now(), now() + interval '10 minutes' from matter where id = $1`, [opened, member('st16')])
    expect(given(await worker.does('undoImport', { batchId: done.batchId }))).toMatchObject({ undone: 1, stayed: 3 })
    const why = new Map(given(await worker.does('getImportBatch', { batchId: done.batchId })).intakes.map((one) => [one.id, one.obstacles]))
    expect([linked, asked, opened, untouched].map((id) => why.get(id ?? ''))).toEqual([['linked'], ['asked_for'], ['asked_for'], undefined])
  })

  it('of which somebody asked to protect a record stays, and says so of that record', async () => {
    const worker = await city.as('st04')
    const done = await takeIn(worker, listOf(2).replaceAll('家賃', '灯油'))
    given(await worker.does('askProtection', { matterId: done.intakeIds[1] ?? '', kind: 'restrict', why: '職員の親族' }))
    expect(given(await worker.does('undoImport', { batchId: done.batchId }))).toMatchObject({ undone: 1, stayed: 1 })
    const batch = given(await worker.does('getImportBatch', { batchId: done.batchId }))
    expect(batch).toMatchObject({ worked: 1, intakes: [{ id: done.intakeIds[1], obstacles: ['protected'] }] })
  })

  it('keeps a sheet somebody has begun to write on, and goes when they have thrown that away', async () => {
    const worker = await city.as('st04')
    const done = await takeIn(worker, listOf(2).replaceAll('家賃', '電気'))
    const [writer, draft] = [await city.as('st29'), newId()]
    given(await writer.does('saveDraft', { id: draft, kind: 'record', matterId: done.intakeIds[0] ?? '', body: { facts: 'か' } }))
    expect(given(await worker.does('undoImport', { batchId: done.batchId }))).toMatchObject({ undone: 1, stayed: 1 })
    expect(given(await worker.does('getImportBatch', { batchId: done.batchId })).intakes).toMatchObject([{ id: done.intakeIds[0], obstacles: ['being_written'] }])
    given(await writer.does('discardDraft', { id: draft }))
    expect(given(await worker.does('undoImport', { batchId: done.batchId }))).toMatchObject({ undone: 1, stayed: 0 })
    expect(given(await worker.does('getImportBatch', { batchId: done.batchId }))).toMatchObject({ total: 0, undoneCount: 2, undoneAt: expect.any(String) })
  })

  it('of another agency is neither listed nor opened nor taken back', async () => {
    const worker = await city.as('st04')
    const stranger = await city.as('st16')
    const done = await takeIn(worker, listOf(2).replaceAll('家賃', 'ガス'))
    expect(given(await worker.does('listImportBatches', {})).batches.map((one) => one.batchId)).toContain(done.batchId)
    expect(given(await stranger.does('listImportBatches', {})).batches).toEqual([])
    for (const operation of ['getImportBatch', 'undoImport'] as const) {
      expect(await stranger.does(operation, { batchId: done.batchId })).toEqual(await stranger.does(operation, { batchId: newId() }))
    }
  })

  it('of two thousand rows is one transaction, in the journal with its count', async () => {
    const worker = await city.as('st04')
    const done = await takeIn(worker, listOf(2_000).replaceAll('家賃', '税金'))
    expect(done.taken).toBe(2_000)
    const { rows } = await city.database.admin.query<{ detail: object; n: number }>(
      `select detail, cardinality(subjects) as n from journal where operation = 'commitImport' and $1 = any (subjects)`, [done.batchId])
    expect(rows).toEqual([{ detail: { taken: 2_000, ended: 0, leftOut: 0 }, n: 2_001 }])
    expect(given(await worker.does('undoImport', { batchId: done.batchId })).undone).toBe(2_000)
  })
})

/** A list with two rows of one person, said to be the same, and a third of somebody else who was set apart; nobody of one such list resembles another's. */
const cameTogether = async (worker: Worker, n: number) => {
  const phone = `0998-3${n}-2233`
  const list = ['概要,氏名,生年月日,電話', `配食,檜山${n} あん,S2${n}.3.3,${phone}`, `見守り,檜山${n}　あん,昭和2${n}年3月3日,`, `家賃,檜山${n} 別子,S2${n}.3.3,${phone}`]
  const done = await takeIn(worker, list.join('\r\n'), [{ row: 3, sameAs: 2 }, { row: 4, sameAs: null }])
  const personId = given(await worker.does('getIntake', { id: done.intakeIds[0] ?? '' })).subjects[0]?.personId ?? ''
  return { ...done, personId }
}

/** What was done with them since, what the list then says of it, and how it is done. */
const DONE: readonly { readonly what: string; readonly obstacle: string; readonly does: (worker: Worker, personId: string) => Promise<unknown> }[] = [
  { what: 'a name was added', obstacle: 'person_written', does: async (worker, personId) => given(await worker.does('addPersonName', { personId, kind: 'known_as', asWritten: '渋谷 あん' })) },
  {
    what: 'a note was written', obstacle: 'person_written',
    does: async (worker, personId) => {
      const { version } = given(await worker.does('getPersonPage', { personId }))
      return given(await worker.does('updatePerson', { personId, version, birthText: 'S20.3.3', note: '耳が遠い。筆談で', languages: [] }))
    },
  },
  { what: 'an address was added', obstacle: 'person_written', does: async (worker, personId) => given(await worker.does('addWhereabouts', { personId, kind: 'address', text: '架空町9丁目8番7号' })) },
  {
    what: 'they were bound on another sheet', obstacle: 'person_written',
    does: async (worker, personId) => {
      const { id } = given(await worker.does('receiveIntake', { text: 'また来られた', subjects: [{ describedAs: '高齢の女性' }] }))
      return given(await worker.does('bindIntakePerson', { id, version: 1, subjectId: given(await worker.does('getIntake', { id })).subjects[0]?.id ?? '', personId }))
    },
  },
  {
    what: 'where they are was concealed', obstacle: 'protected',
    does: async (_, personId) => {
      const handlers = [member('st01'), member('st02')]
      return given(await (await city.as('st01')).does('concealPerson', { personId, reason: '支援措置の申出', reviewOn: addDays(cityToday(), 180), handlers }))
    },
  },
]

describe('an import that people came with', () => {
  it.each(DONE)('keeps their sheets once $what: on which is told, the others go, the person is there as they were, and so is their protection', async ({ what, obstacle, does }) => {
    const worker = await city.as('st04')
    const { batchId, intakeIds, personId } = await cameTogether(worker, DONE.findIndex((one) => one.what === what))
    await does(worker, personId)
    const before = given(await worker.does('getPersonPage', { personId }))
    const { worked, intakes } = given(await worker.does('getImportBatch', { batchId }))
    expect(worked).toBe(2)
    expect(intakes.map((one) => [one.id, one.obstacles])).toEqual([[intakeIds[0], [obstacle]], [intakeIds[1], [obstacle]], [intakeIds[2], []]])
    expect(given(await worker.does('undoImport', { batchId }))).toMatchObject({ undone: 1, stayed: 2 })
    expect(given(await worker.does('getImportBatch', { batchId })).intakes.map((one) => one.id)).toEqual(intakeIds.slice(0, 2))
    expect(given(await worker.does('getPersonPage', { personId }))).toEqual(before)
  })

  it('goes with them while nobody wrote about them: no name, no note and no word that they are two stays behind', async () => {
    const counts = async () => (await city.database.admin.query('select (select count(*) from person) as persons, (select count(*) from person_name) as names, (select count(*) from not_same_person) as apart')).rows
    const before = await counts()
    const worker = await city.as('st04')
    const { batchId, personId } = await cameTogether(worker, 8)
    expect(given(await worker.does('getImportBatch', { batchId }))).toMatchObject({ worked: 0 })
    given(await worker.does('undoImport', { batchId }))
    expect(await worker.does('getPersonPage', { personId })).toMatchObject({ problem: { code: 'not_found' } })
    expect(await counts()).toEqual(before)
  })

  it('keeps the sheet whose number somebody wrote over; the other sheet goes, and the person stays with the one that names them', async () => {
    const worker = await city.as('st04')
    const { batchId, personId, intakeIds } = await cameTogether(worker, 9)
    const place = given(await worker.does('getPersonPage', { personId })).whereabouts[0]
    given(await worker.does('changeWhereabouts', { id: place?.id ?? '', version: place?.version ?? 0, kind: 'phone', text: '0998-31-9999', mayContact: '夜だけ' }))
    expect(given(await worker.does('getImportBatch', { batchId })).intakes[0]).toMatchObject({ id: intakeIds[0], obstacles: ['changed'] })
    expect(given(await worker.does('undoImport', { batchId }))).toMatchObject({ undone: 2, stayed: 1 })
    expect((await worker.does('getPersonPage', { personId })).ok).toBe(true)
    expect(await worker.does('getIntake', { id: intakeIds[1] ?? '' })).toMatchObject({ problem: { code: 'not_found' } })
  })
})
