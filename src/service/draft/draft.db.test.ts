import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newId } from '#platform/ids.ts'
import { demoId } from '#demo/load-demo.ts'
import { buildCity, given, type City, type Worker } from '#tests/support/city.ts'

let city: City
let worker: Worker
beforeAll(async () => {
  city = await buildCity()
  worker = await city.as('st11')
})
afterAll(() => city.database.drop())

const keep = (id: string, text: string, seen?: number, by = worker) => by.does('saveDraft', { id, kind: 'intake', body: { text }, seen })
const opened = async (id: string, by = worker) => given(await by.does('getDraft', { id })).draft
const mine = async (by = worker) => given(await by.does('listDrafts', {})).drafts.map((one) => one.id)

describe('a draft', () => {
  it('is kept again and again, and found by whoever wrote it', async () => {
    const id = newId()
    expect(given(await keep(id, '一', 0)).version).toBe(1)
    expect(given(await keep(id, '一二', 1)).version).toBe(2)
    expect(await opened(id)).toMatchObject({ version: 2, body: { text: '一二' } })
    expect(await mine()).toContain(id)
  })

  it('that went on in another window is never overwritten: both texts are answered', async () => {
    const id = newId()
    given(await keep(id, 'こちらの窓', 0))
    given(await keep(id, 'あちらの窓', 1))
    expect(await keep(id, 'こちらの続き', 1)).toMatchObject({ problem: { code: 'stale_version', current: { body: { text: 'あちらの窓' }, version: 2 } } })
  })

  it('keeps whatever broken software sends, and tells what is too much', async () => {
    const id = newId()
    given(await keep(id, 'null\u0000 and half \ud800'))
    expect((await opened(id))?.body).toEqual({ text: 'null and half \ufffd' })
    expect(await keep(newId(), 'あ'.repeat(400_001))).toMatchObject({ problem: { code: 'invalid_input', fields: [{ rule: 'too_long' }] } })
  })

  it('is nobody else’s: the same id is another draft in other hands', async () => {
    const id = newId()
    const other = await city.as('st04')
    given(await keep(id, 'わたしの', 0))
    expect(await opened(id, other)).toBeNull()
    given(await keep(id, 'あなたの', 0, other))
    given(await other.does('discardDraft', { id }))
    expect((await opened(id))?.body).toEqual({ text: 'わたしの' })
  })

  it('thrown away as it stood before another window went on with it stays, and its writer is shown what stands there', async () => {
    const id = newId()
    given(await keep(id, '一', 0))
    given(await keep(id, '二', 1))
    expect(await worker.does('discardDraft', { id, seen: 1 })).toMatchObject({ problem: { code: 'stale_version', current: { version: 2, body: { text: '二' } } } })
    expect((await opened(id))?.body).toEqual({ text: '二' })
    given(await worker.does('discardDraft', { id, seen: 2 }))
    expect(await opened(id)).toBeNull()
  })

  it('thrown away is gone', async () => {
    const id = newId()
    given(await keep(id, 'x'))
    given(await worker.does('discardDraft', { id }))
    expect(await mine()).not.toContain(id)
    expect(await opened(id)).toBeNull()
  })
})

describe('a draft about somebody concealed', () => {
  it('is marked among its writer’s own, by the matter it is about or by whom it names, just as on their day; another is not', async () => {
    const handler = await city.as('st07')
    const { rows: [concealed] } = await city.database.admin.query<{ id: string }>('select person_id as id from concealment where released_at is null order by id limit 1')
    const [ofMatter, named, other] = [newId(), newId(), newId()]
    given(await handler.does('saveDraft', { id: ofMatter, kind: 'record', matterId: demoId('case/1'), body: { facts: '転居先' } }))
    given(await handler.does('saveDraft', { id: named, kind: 'intake', body: { text: 'また引っ越した', subjects: [{ personId: concealed?.id }] } }))
    given(await handler.does('saveDraft', { id: other, kind: 'intake', body: { text: '別の人のこと', subjects: [{ name: '架空 太郎' }] } }))
    const marksOf = (drafts: readonly { readonly id: string; readonly concealed: boolean }[]) =>
      [ofMatter, named, other].map((id) => drafts.find((one) => one.id === id)?.concealed)
    const [listed, onDay] = [given(await handler.does('listDrafts', {})).drafts, given(await handler.does('getMyDay', {})).drafts]
    expect([marksOf(listed), marksOf(onDay)]).toEqual([[true, true, false], [true, true, false]])
  })
})

describe('a draft that became an intake', () => {
  it('is finished: its text is gone from the drafts, and what is still under way comes too late', async () => {
    const id = newId()
    given(await keep(id, '本文'))
    const intake = given(await worker.does('receiveIntake', { text: '本文', draftId: id }))
    expect(await mine()).not.toContain(id)
    expect(await keep(id, '本文、遅れて')).toMatchObject({ problem: { code: 'already_finished', current: { becameId: intake.id } } })
    const { rows } = await city.database.admin.query('select body from draft where id = $1', [id])
    expect(rows).toEqual([{ body: {} }])
  })

  it('becomes one intake, whatever key the second window uses', async () => {
    const draftId = newId()
    const intake = given(await worker.does('receiveIntake', { text: '二つの窓', draftId }))
    expect(await worker.does('receiveIntake', { text: '二つの窓', draftId })).toMatchObject({ problem: { code: 'already_received', current: { intakeId: intake.id } } })
  })
})

describe('a draft that is sent by several windows at the same instant', () => {
  const agencyOf = async (shortName: string): Promise<string> => (await city.database.admin.query<{ id: string }>('select id from agency where short_name = $1', [shortName])).rows[0]?.id ?? ''
  /** What came of it: how many wrote something down, and what the others were told. */
  const outcomes = (answers: readonly { readonly ok: boolean; readonly problem?: { readonly code: string } }[]) =>
    answers.map((one) => (one.ok ? 'done' : one.problem?.code)).toSorted((a, b) => (a ?? '').localeCompare(b ?? ''))

  it('becomes one intake, also where nothing of it was kept yet', async () => {
    const [kept, fresh] = [newId(), newId()]
    given(await keep(kept, '三つの窓'))
    for (const draftId of [kept, fresh]) {
      const answers = await Promise.all([1, 2, 3].map(() => worker.does('receiveIntake', { text: `三つの窓から${draftId}`, draftId })))
      expect(outcomes(answers)).toEqual(['already_received', 'already_received', 'done'])
      expect((await city.database.admin.query('select 1 from intake where text = $1', [`三つの窓から${draftId}`])).rows).toHaveLength(1)
    }
  })

  it('becomes one つなぎ and one contact record', async () => {
    const { id } = given(await worker.does('receiveIntake', { text: '介護', subjects: [{ name: '架空走 一' }] }))
    const { caseId } = given(await worker.does('endIntake', { id, version: 1, outcome: 'kept', householdName: '架空走家' }))
    const matterId = caseId ?? ''
    const [record, referral, toAgencyId] = [newId(), newId(), await agencyOf('すまいの輪')]
    expect(outcomes(await Promise.all([1, 2, 3].map(() => worker.does('saveContactRecord', { matterId, draftId: record, method: 'M1', facts: 'かけた' }))))).toEqual(['already_recorded', 'already_recorded', 'done'])
    const sent = await Promise.all([1, 2, 3].map(() => worker.does('sendReferral', { matterId, draftId: referral, need: '住まい', why: '退去を求められた', toAgencyId, urgency: 'usual' })))
    expect(outcomes(sent)).toEqual(['already_passed_on', 'already_passed_on', 'done'])
  })
})

describe('the key of drafts', () => {
  it('is the same for one person in every session, another for everybody else, and enough for AES-256', async () => {
    const key = async (by: Worker) => given(await by.does('getDraftKey', {})).key
    const own = await key(worker)
    expect(await key(await city.as('st11'))).toBe(own)
    expect(await key(await city.as('st04'))).not.toBe(own)
    expect(Buffer.from(own, 'base64')).toHaveLength(32)
  })

  it('is one key also when two windows ask for it first at the same instant', async () => {
    const fresh = await city.as('st31')
    const keys = await Promise.all([1, 2, 3].map(() => fresh.does('getDraftKey', {})))
    expect(new Set(keys.map((one) => given(one).key)).size).toBe(1)
  })

  it('is told to nobody who may not write', async () => {
    expect(await (await city.as('st12')).does('getDraftKey', {})).toMatchObject({ problem: { code: 'not_your_role' } })
  })
})
