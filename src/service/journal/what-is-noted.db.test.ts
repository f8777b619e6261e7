import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { demoId } from '#demo/load-demo.ts'
import { operations } from '#contract/operations.ts'
import { newId } from '#platform/ids.ts'
import { buildCity, given, type City, type Worker } from '#tests/support/city.ts'

let city: City
let auditor: Worker
let isaka: Worker
beforeAll(async () => {
  city = await buildCity()
  const { rows } = await city.database.admin.query<{ code: string }>("select f.code from staff f join membership m on m.staff_id = f.id where m.role = 'auditor' limit 1")
  auditor = await city.as(rows[0]?.code ?? '')
  isaka = await city.as('st04')
})
afterAll(() => city.database.drop())

type Entry = { readonly operation: string; readonly result: string; readonly purpose: string; readonly subjects: string[]; readonly reasons: string[]; readonly detail: Record<string, unknown> }
const lastEntry = async (staffCode: string): Promise<Entry | undefined> => {
  const { rows } = await city.database.admin.query<Entry>(
    `select operation, result, purpose, subjects::text[], reasons, detail from journal where staff_id = $1 order by at desc, seq desc limit 1`, [demoId(`staff/${staffCode}`)])
  return rows[0]
}

const ofAnother = async (): Promise<string> => {
  const { rows } = await city.database.admin.query<{ id: string }>(
    `select i.id from intake i join matter m on m.id = i.id where m.accountable_agency_id <> (select agency_id from membership where id = $1)
      and m.closed_at is null and not exists (select 1 from matter_team t where t.matter_id = m.id and t.membership_id = $1) and i.case_id is null order by i.number limit 1`,
    [demoId('membership/st04')])
  return rows[0]?.id ?? ''
}

describe('a refusal stands in the journal with what was asked', () => {
  it('so that the auditor, and whoever may open the record, can say who tried', async () => {
    const id = await ofAnother()
    expect(await isaka.does('getIntake', { id })).toMatchObject({ problem: { code: 'not_found' } })
    expect(await lastEntry('st04')).toMatchObject({ operation: 'getIntake', result: 'not_found', purpose: 'consultation', subjects: [id], reasons: [''] })
    const listed = given(await auditor.does('listJournal', { subjectId: id }))
    expect(listed.entries[0]).toMatchObject({ operation: 'getIntake', result: 'not_found', records: [{ id, reason: '' }] })
    const views = given(await auditor.does('listViewers', { matterId: id })).views
    expect(views).toContainEqual(expect.objectContaining({ staffId: demoId('staff/st04'), operation: 'getIntake', result: 'not_found', reason: '' }))
  })

  it('also when the message is faulty, or the operation is not of the role; and holds no word of it', async () => {
    const [id, words] = [newId(), '誰にも言わないで']
    expect((await isaka.does('endConflict', { id } as never)).ok).toBe(false)
    expect(await lastEntry('st04')).toMatchObject({ result: 'denied', subjects: [id] })
    expect((await isaka.does('endIntake', { id, version: 0, outcome: words, note: words } as never)).ok).toBe(false)
    const entry = await lastEntry('st04')
    expect(entry).toMatchObject({ result: 'refused', subjects: [id], detail: { problem: 'invalid_input' } })
    expect(JSON.stringify(entry)).not.toContain(words)
  })
})

describe('an entry about many records', () => {
  it('says of an intake read as the beginning of a case the right that opened the case, and none where its own sheet stayed closed', async () => {
    const { rows } = await city.database.admin.query<{ id: string; caseId: string }>(`select id, case_id as "caseId" from intake where case_id is not null order by number`)
    const worker = await city.as('st03')
    let seen = 0
    for (const { id, caseId } of rows) {
      if ((await worker.does('getIntake', { id })).ok) continue
      expect((await lastEntry('st03'))?.reasons).toEqual([''])
      if (!(await worker.does('listStory', { caseId })).ok) continue
      const entry = await lastEntry('st03')
      const reasonOf = (one: string): string | undefined => entry?.reasons[entry.subjects.indexOf(one)]
      expect(reasonOf(caseId)).toMatch(/./)
      expect(reasonOf(id)).toBe(reasonOf(caseId))
      seen += 1
    }
    expect(seen).toBeGreaterThan(0)
  })

  it('says of each by which right it was opened', async () => {
    const worker = await city.as('st05')
    const day = given(await worker.does('getMyDay', {}))
    expect(day).toBeDefined()
    const entry = await lastEntry('st05')
    expect(entry?.reasons).toHaveLength(entry?.subjects.length ?? -1)
    const { rows } = await city.database.admin.query<{ id: string; mine: boolean }>(
      `select m.id, exists (select 1 from matter_team t where t.matter_id = m.id and t.membership_id = $2 and t.valid_to is null) as mine from matter m where m.id = any ($1)`,
      [entry?.subjects, demoId('membership/st05')])
    const reasonOf = (id: string): string | undefined => entry?.reasons[entry.subjects.indexOf(id)]
    expect(new Set(rows.map((one) => reasonOf(one.id) === 'team')).size).toBe(2)
    for (const { id, mine } of rows) expect([id, reasonOf(id) === 'team']).toEqual([id, mine])
    const some = rows.find((one) => !one.mine)?.id ?? ''
    const seen = given(await auditor.does('listViewers', { matterId: some })).views.find((one) => one.operation === 'getMyDay')
    expect(seen?.reason).toBe(reasonOf(some))
  })

  it('tells who was told of a record under a mask', async () => {
    const { rows } = await city.database.admin.query<{ id: string; name: string; kana: string; birth: string }>(
      `select c.id, n.as_written as name, n.kana, p.birth_on::text as birth from support_case c join matter m on m.id = c.id and m.closed_at is null
        join matter_person q on q.matter_id = c.id join person p on p.id = q.person_id join person_name n on n.person_id = p.id and n.kind = 'official' where m.restricted`)
    const shown: string[] = []
    for (const code of ['st05', 'st08', 'st16', 'st17']) {
      const worker = await city.as(code)
      for (const one of rows) {
        const search = given(await worker.does('searchEverything', { words: one.name }))
        for (const { matterId } of search.masked) {
          const entry = await lastEntry(code)
          expect(entry).toMatchObject({ operation: 'searchEverything', result: 'done' })
          expect([matterId, entry?.reasons[entry.subjects.indexOf(matterId)]]).toEqual([matterId, ''])
          shown.push('search')
        }
        const similar = given(await worker.does('findSimilarPersons', { name: one.name, kana: one.kana, birth: one.birth }))
        for (const { matterId } of similar.masked) {
          const entry = await lastEntry(code)
          expect([matterId, entry?.reasons[entry.subjects.indexOf(matterId)]]).toEqual([matterId, ''])
          shown.push('similar')
        }
      }
    }
    expect(new Set(shown)).toEqual(new Set(['search', 'similar']))
  })

  it('says what for, and nobody who asks can say otherwise', async () => {
    await isaka.does('listReferrals', {} as never)
    expect((await lastEntry('st04'))?.purpose).toBe(operations.listReferrals.purpose)
    await auditor.does('listJournalStaff', {})
    const { rows } = await city.database.admin.query<{ purpose: string }>("select distinct purpose from journal where operation = 'listJournalStaff'")
    expect(rows).toEqual([{ purpose: 'audit' }])
  })
})

describe('the same key', () => {
  it('with the same fields in another order is the same message, and with another word is another', async () => {
    const key = newId()
    const first = given(await isaka.does('receiveIntake', { text: '一行だけ', channel: 'phone' } as never, key))
    expect(given(await isaka.does('receiveIntake', { channel: 'phone', text: '一行だけ' } as never, key))).toEqual(first)
    expect(await isaka.does('receiveIntake', { channel: 'phone', text: '別の一行' } as never, key)).toMatchObject({ problem: { code: 'idempotency_key_reused' } })
  })

  it('is one that was made in order (UUIDv7)', async () => {
    const answer = await isaka.does('receiveIntake', { text: '一行だけ' } as never, '7c9e6679-7425-40de-944b-e07fc1f90ae7')
    expect(answer).toMatchObject({ problem: { code: 'invalid_input', fields: [{ path: 'idempotencyKey' }] } })
  })
})
