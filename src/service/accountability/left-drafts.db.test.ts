import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { demoId } from '#demo/load-demo.ts'
import { newId } from '#platform/ids.ts'
import { buildCity, given, type City } from '#tests/support/city.ts'
import { CITY, endingIn, measuredIn, member, rowsIn } from '#tests/support/invented.ts'

let city: City
/** A matter in which somebody is concealed, and the handlers who may open it. */
let hidden = ''
let handlers: readonly string[] = []
beforeAll(async () => {
  city = await buildCity()
  const found = await rowsOf(`select p.matter_id as id, array_agg(distinct s.code) as codes from concealment c join matter_person p on p.person_id = c.person_id
    join concealment_handler h on h.concealment_id = c.id and h.valid_to is null join membership b on b.id = h.membership_id join staff s on s.id = b.staff_id
    where c.released_at is null and exists (select 1 from app.matters_open_to($1, h.membership_id, array[p.matter_id])) group by p.matter_id order by p.matter_id limit 1`, [CITY])
  hidden = String(found[0]?.['id'])
  handlers = found[0]?.['codes'] as string[]
})
afterAll(() => city.database.drop())

const rowsOf = rowsIn(() => city)
const measured = async () => (await measuredIn(() => city)('draft_without_holder')) ?? 0
const SECRET = '駅裏の青い屋根'

/** Somebody new at an agency who writes, and whose post is then over. */
const left = async (agency: string, drafts: readonly (string | undefined)[]) => {
  const [staffId, membershipId] = [newId(), newId()]
  await rowsOf(`insert into staff (municipality_code, id, code, name, kana) values ($1, $2, $3, '去った 人', 'サッタ ヒト')`, [CITY, staffId, staffId.slice(-12)])
  await rowsOf(`insert into membership (municipality_code, id, staff_id, agency_id, role, title, valid_from) values ($1, $2, $3, $4, 'counsellor', '相談員', '2024-04-01')`, [CITY, membershipId, staffId, demoId(`agency/${agency}`)])
  const writer = await city.sitDown(staffId)
  const ids: string[] = []
  for (const matterId of drafts) {
    const draft = { id: newId(), body: { facts: SECRET, sharing: 'handlers' }, ...(matterId === undefined ? { kind: 'intake' as const } : { kind: 'record' as const, matterId }) }
    ids.push(given(await writer.does('saveDraft', draft)).id)
  }
  await rowsOf(`update membership set valid_to = app.now() - interval '1 second' where id = $1`, [membershipId])
  return { membershipId, ids }
}
const postOf = async (by: string, membershipId: string) => given(await (await city.as(by)).does('listLeftDrafts', {})).posts.find((one) => one.membershipId === membershipId)
const handOn = async (by: string, membershipId: string, heir: string) => (await city.as(by)).does('handOnLeftDrafts', { membershipId, version: (await postOf(by, membershipId))?.version ?? 1, heirId: member(heir) })
const draftsOf = async (staff: string) => given(await (await city.as(staff)).does('listDrafts', {})).drafts.map((one) => one.id)

describe('something half written whose writer cannot act any more', () => {
  it('is told to an administrator, to the supervisor of its agency and to nobody else: how many, whose, since when, and nothing of what is in it', async () => {
    const { membershipId } = await left('AG06', [hidden])
    for (const by of ['st13', 'st05']) {
      const told = given(await (await city.as(by)).does('listLeftDrafts', {}))
      expect(told.posts.find((one) => one.membershipId === membershipId)).toMatchObject({ name: '去った 人', title: '相談員', drafts: 1, since: expect.any(String) })
      expect(JSON.stringify(told)).not.toContain(SECRET)
      expect(JSON.stringify(told)).not.toContain(hidden)
    }
    expect(await postOf('st26', membershipId)).toBeUndefined()
    for (const by of ['st37', 'st01', 'st12']) expect(await (await city.as(by)).does('listLeftDrafts', {})).toMatchObject({ problem: { code: 'not_your_role' } })
  })

  it('is decided by nobody else, who cannot tell either whether there is anything', async () => {
    const { membershipId } = await left('AG06', [hidden])
    const other = await city.as('st26')
    const absent = newId()
    expect(given(await other.does('listDraftHeirs', { membershipId }))).toEqual(given(await other.does('listDraftHeirs', { membershipId: absent })))
    const tried = (of: string) => Promise.all([
      other.does('handOnLeftDrafts', { membershipId: of, version: 1, heirId: member('st26') }), other.does('discardLeftDrafts', { membershipId: of, version: 1, reason: '整理' }),
    ])
    expect(await tried(membershipId)).toEqual(await tried(absent))
    expect((await postOf('st05', membershipId))?.drafts).toBe(1)
  })

  it('of a matter in which somebody is concealed goes to a handler who may open it and to nobody else, and is no longer counted', async () => {
    expect(handlers.length).toBeGreaterThan(0)
    const before = await measured()
    const { membershipId, ids } = await left('AG06', [hidden])
    expect(await measured()).toBe(before + 1)
    const { heirs } = given(await (await city.as('st05')).does('listDraftHeirs', { membershipId }))
    expect(heirs.map((one) => one.membershipId).toSorted()).toEqual(handlers.map(member).toSorted())
    for (const unfit of ['st05', 'st13', 'st01']) expect(await handOn('st05', membershipId, unfit)).toMatchObject({ problem: { code: 'heir_not_fit' } })
    expect((await postOf('st05', membershipId))?.drafts).toBe(1)
    const [heir] = handlers
    const answer = given(await handOn('st05', membershipId, heir ?? ''))
    expect(answer).toEqual({ membershipId, drafts: 1 })
    expect(await draftsOf(heir ?? '')).toContain(ids[0])
    expect(await measured()).toBe(before)
    const [entry] = await rowsOf(`select subjects, detail from journal where operation = 'handOnLeftDrafts' and result = 'done' order by seq desc limit 1`)
    expect(entry).toMatchObject({ subjects: expect.arrayContaining([membershipId, member(heir ?? ''), hidden]), detail: { drafts: 1 } })
    expect(JSON.stringify(entry)).not.toContain(SECRET)
  })

  it('goes on as far as one person may read it; the rest stays and is decided by itself', async () => {
    const { id: plain } = given(await (await city.as('st37')).does('receiveIntake', { text: '秘匿のない相談' }))
    const { membershipId, ids } = await left('AG06', [hidden, plain, undefined])
    expect(given(await handOn('st13', membershipId, 'st38')).drafts).toBe(2)
    expect(await draftsOf('st38')).toEqual(expect.arrayContaining(ids.slice(1)))
    expect(await draftsOf('st38')).not.toContain(ids[0])
    expect((await postOf('st13', membershipId))?.drafts).toBe(1)
  })

  it('which belongs to no matter yet stays with the agency, or with the one that stands for it, whose supervisor then decides', async () => {
    const { membershipId, ids } = await left('AG13', [undefined])
    expect(await handOn('st13', membershipId, 'st04')).toMatchObject({ problem: { code: 'heir_not_fit' } })
    expect(await postOf('st05', membershipId)).toBeUndefined()
    const ending = await endingIn(() => city)('AG13', 'AG06', 'st37')
    given(await (await city.as('st13')).does('endAgency', ending))
    given(await handOn('st05', membershipId, 'st37'))
    expect(await draftsOf('st37')).toContain(ids[0])
  })

  it('is thrown away for a reason, which the journal keeps beside the post and the matters', async () => {
    const before = await measured()
    const { membershipId, ids } = await left('AG06', [hidden, undefined])
    const supervisor = await city.as('st05')
    const discarding = { membershipId, version: (await postOf('st05', membershipId))?.version ?? 0, reason: '同じ内容が記録にある' }
    expect(await supervisor.does('discardLeftDrafts', { ...discarding, reason: '　' })).toMatchObject({ problem: { code: 'invalid_input' } })
    const key = newId()
    expect(given(await supervisor.does('discardLeftDrafts', discarding, key))).toEqual({ membershipId, drafts: 2 })
    expect(given(await supervisor.does('discardLeftDrafts', discarding, key))).toEqual({ membershipId, drafts: 2 })
    expect(await supervisor.does('discardLeftDrafts', discarding)).toMatchObject({ problem: { code: 'not_found' } })
    expect(await rowsOf('select 1 from draft where id = any ($1)', [ids])).toEqual([])
    expect(await measured()).toBe(before)
    expect(await rowsOf(`select subjects, detail from journal where operation = 'discardLeftDrafts' and result = 'done' and not detail ? 'repeated'`)).toMatchObject([
      { subjects: expect.arrayContaining([membershipId, hidden]), detail: { drafts: 2, reason: discarding.reason } },
    ])
  })

  it('is never touched while its writer can still act, in this post or another', async () => {
    const { membershipId } = await left('AG06', [undefined])
    const [other] = await rowsOf(`insert into membership (municipality_code, id, staff_id, agency_id, role, valid_from)
      select municipality_code, $2, staff_id, agency_id, 'clerk', valid_from from membership where id = $1 returning id`, [membershipId, newId()])
    expect(await postOf('st05', membershipId)).toBeUndefined()
    expect(await (await city.as('st05')).does('discardLeftDrafts', { membershipId, version: 1, reason: '整理' })).toMatchObject({ problem: { code: 'not_found' } })
    await rowsOf('delete from membership where id = $1', [other?.['id']])
    expect((await postOf('st05', membershipId))?.drafts).toBe(1)
  })

  it('of two who decide at the same instant one does, and the other is told', async () => {
    const { membershipId, ids } = await left('AG06', [undefined])
    const answers = await Promise.all([handOn('st05', membershipId, 'st37'), handOn('st13', membershipId, 'st38')])
    expect(answers.filter((one) => one.ok)).toHaveLength(1)
    expect([await draftsOf('st37'), await draftsOf('st38')].filter((one) => one.includes(ids[0] ?? ''))).toHaveLength(1)
  })
})

describe('who may go on with something in a matter', () => {
  it('are exactly those who could open it themselves for a reason that lasts and know where everybody in it is, whoever and whichever it is', async () => {
    await rowsOf(`insert into conflict (municipality_code, id, staff_id, person_id, kind, valid_from) values ($1, $2, $3, $4, 'family', now() - interval '1 day')`, [CITY, newId(), demoId('staff/st03'), demoId('person/0/0')])
    given(await (await city.as('st36')).does('breakGlass', { matterId: demoId('case/5'), reason: '本人から電話があり、命の危険があると判断したため' }))
    const people = await rowsOf(`select distinct s.code from membership b join staff s on s.id = b.staff_id where app.can_act(b.municipality_code, b.id, app.now()) and s.code ~ '^st'`)
    const client = await city.database.admin.connect()
    let open = 0
    try {
      for (const { code } of people) {
        const { token } = await city.as(String(code))
        await client.query('begin')
        await client.query(`select set_config('app.token', $1, true)`, [token])
        const { rows: own } = await client.query<{ id: string }>(`select m.id from matter m where app.has_lasting_right(m.id) and m.id not in (select app.matters_concealed_from_me()) order by 1`)
        const { rows: told } = await client.query<{ id: string }>(`select id from app.matters_open_to($1, app.my_membership(), array(select m.id from matter m)) o(id) order by 1`, [CITY])
        await client.query('rollback')
        expect({ code, matters: told }).toEqual({ code, matters: own })
        open += told.length
      }
    } finally {
      client.release()
    }
    expect([people.length > 20, open > 100]).toEqual([true, true])
  })
})
