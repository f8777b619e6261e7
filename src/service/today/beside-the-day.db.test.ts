import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { demoId } from '#demo/load-demo.ts'
import { newId } from '#platform/ids.ts'
import { addDays } from '#domain/shared/day.ts'
import { DUE_GROUPS } from '#domain/today/due.ts'
import { buildCity, cityToday, given, type City, type Worker } from '#tests/support/city.ts'

let city: City
let [sender]: Worker[] = []
beforeAll(async () => {
  city = await buildCity()
  sender = await city.as('st04')
})
afterAll(() => city.database.drop())

const today = cityToday()
const does: Worker['does'] = (name, input) => (sender as Worker).does(name, input)
const sqlOf = (query: string, values: unknown[] = []) => city.database.admin.query(query, values)

const intake = async (input: object = {}) => given(await does('receiveIntake', { text: '家賃が払えない', areaId: demoId('area/あおば'), ...input })).id

describe('what is half written', () => {
  const draftOf = async (staff: string, id: string) => given(await (await city.as(staff)).does('getMyDay', {})).drafts.find((one) => one.id === id)

  it('tells of which household it is, to whoever may open that, and to nobody else', async () => {
    const [draft, caseId] = [newId(), demoId('case/0')]
    const writer = await city.as('st03')
    given(await writer.does('saveDraft', { id: draft, kind: 'record', matterId: caseId, body: { facts: '玄関先で十分' } }))
    const { householdName } = given(await writer.does('getHouseholdPage', { caseId }))
    expect(await draftOf('st03', draft)).toMatchObject({ begins: '玄関先で十分', householdName })
    const views = await sqlOf(`select 1 from journal where operation = 'getMyDay' and staff_id = $1 and subjects @> array[$2::uuid]`, [demoId('staff/st03'), caseId])
    expect(views.rows.length).toBeGreaterThan(0)
    await sqlOf('update matter_team set valid_to = now() where matter_id = $1 and membership_id = $2 and valid_to is null', [caseId, demoId('membership/st03')])
    await sqlOf(`update matter set restricted = true, restricted_reason = '本人の希望' where id = $1`, [caseId])
    expect(await writer.does('getHouseholdPage', { caseId })).toMatchObject({ problem: { code: 'not_found' } })
    expect(await draftOf('st03', draft)).toMatchObject({ householdName: null })
    await sqlOf('update matter set restricted = false, restricted_reason = null where id = $1', [caseId])
  })

  it('tells of a consultation without a household whom it is about, as they are on record or were heard, to whoever may open it', async () => {
    const matterId = await intake({ subjects: [{ describedAs: '窓口の人', name: '架空 下書太郎' }] })
    const [draft, other] = [newId(), newId()]
    given(await does('saveDraft', { id: draft, kind: 'referral', matterId, body: { why: '退去' } }))
    expect(await draftOf('st04', draft)).toMatchObject({ begins: '退去', householdName: null, subjectName: '架空 下書太郎' })
    const stranger = await city.as('st05')
    await stranger.does('saveDraft', { id: other, kind: 'referral', body: { why: '退去' } })
    await sqlOf('update draft set matter_id = $2 where id = $1', [other, matterId])
    expect(await draftOf('st05', other)).toMatchObject({ householdName: null, subjectName: null })
  })

  it('shows no text of a draft where somebody is concealed, not to the handler who writes it: what it is, and of which household', async () => {
    const [draft, caseId] = [newId(), demoId('case/1')]
    const handler = await city.as('st07')
    given(await handler.does('saveDraft', { id: draft, kind: 'record', matterId: caseId, body: { facts: '転居先は みどり野市いずみ町8番地、0999-77-1234' } }))
    const { householdName } = given(await handler.does('getHouseholdPage', { caseId }))
    expect(await draftOf('st07', draft)).toMatchObject({ begins: '', kind: 'record', concealed: true, householdName })
  })

  it('tells whom it names, that a number stands in it and what was marked where nothing else is written, and nothing of anybody concealed', async () => {
    const [named, marked, hidden] = [newId(), newId(), newId()]
    const handler = await city.as('st07')
    given(await handler.does('saveDraft', { id: named, kind: 'intake', body: { text: '', subjects: [{ name: '架空 名太郎', phone: '0999-77-1234', address: 'いずみ町8番地' }] } }))
    expect(await draftOf('st07', named)).toMatchObject({ begins: '', who: '架空 名太郎', hasPhone: true, boxes: [], concealed: false })
    given(await handler.does('saveDraft', { id: marked, kind: 'intake', body: { text: '', boxes: ['C05', 'C02'], worstBox: 'C05' } }))
    expect(await draftOf('st07', marked)).toMatchObject({ begins: '', who: '', boxes: ['C05', 'C02'] })
    expect(JSON.stringify(await draftOf('st07', named))).not.toMatch(/0999|いずみ町/)
    const { rows: [concealed] } = await sqlOf('select person_id from concealment where released_at is null order by id limit 1')
    given(await handler.does('saveDraft', { id: hidden, kind: 'intake', body: { text: 'また引っ越した', subjects: [{ personId: concealed?.['person_id'], personName: '架空 秘匿', phone: '0999-77-1234' }], boxes: ['C05'] } }))
    expect(await draftOf('st07', hidden)).toMatchObject({ begins: '', who: '', hasPhone: false, boxes: [], concealed: true })
  })

  it('is one count: my own texts, and every つなぎ the list of my agency keeps as a draft', async () => {
    const drafts = async () => given(await does('getMyDay', {})).drafts
    const inList = async () => given(await does('listReferrals', { box: 'drafts' }))
    const matterId = await intake()
    const draft = given(await does('draftReferral', { matterId, need: '通院の足', why: '遠い', toAgencyId: demoId('agency/AG06'), urgency: 'usual', facts: [] }))
    const { counts, referrals } = await inList()
    expect(referrals.map((one) => one.id)).toContain(draft.id)
    expect((await drafts()).filter((one) => one.kind === 'drafted_referral').map((one) => one.id).toSorted()).toEqual(referrals.map((one) => one.id).toSorted())
    expect((await drafts()).find((one) => one.id === draft.id)).toMatchObject({ begins: '通院の足', kind: 'drafted_referral' })
    expect(counts.drafts).toBe(referrals.length)
    given(await does('moveReferral', { id: draft.id, version: 1, move: 'withdraw' }))
    expect((await drafts()).map((one) => one.id)).not.toContain(draft.id)
  })
})

describe('a leaving that is planned far ahead', () => {
  const leaver = demoId('membership/st03')
  const toldTo = async (staff: string) => given(await (await city.as(staff)).does('getMyDay', {})).leavings.find((one) => one.membershipId === leaver)
  const plan = async (input: object) => {
    const head = await city.as('st26')
    const { version } = given(await head.does('getHoldings', { membershipId: leaver }))
    return given(await head.does('planLeaving', { membershipId: leaver, version, lastDay: addDays(today, 200), successorId: demoId('membership/st27'), ...input }))
  }

  it('is told at once to whoever goes on, with how much comes to them alone, to everybody on a team with whoever leaves, to whoever leaves, and to nobody else', async () => {
    const { seats, tasks } = given(await (await city.as('st26')).does('getHoldings', { membershipId: leaver }))
    const { rows: mates } = await sqlOf(`select f.code, count(*)::int as shared from matter_team l join matter m on m.id = l.matter_id and m.closed_at is null
      join matter_team t on t.matter_id = l.matter_id and t.membership_id <> l.membership_id and t.valid_to is null join membership b on b.id = t.membership_id
      join staff f on f.id = b.staff_id where l.membership_id = $1 and l.valid_to is null and f.code <> 'st27' group by f.code order by f.code`, [leaver])
    const [mate] = mates as { code: string; shared: number }[]
    expect(mate).toBeDefined()
    expect([await toldTo('st27'), await toldTo(mate?.code ?? '')]).toEqual([undefined, undefined])
    await plan({})
    expect(await toldTo('st27')).toMatchObject({ lastDay: addDays(today, 200), comes: { seats, tasks, areas: 0 } })
    expect(await toldTo(mate?.code ?? '')).toMatchObject({ comes: null, shared: mate?.shared, heirName: expect.any(String) as string })
    expect(await toldTo('st03')).toMatchObject({ isMe: true, comes: { seats, tasks, areas: 0 }, heirName: expect.any(String) as string })
    expect(await toldTo('st16')).toBeUndefined()
    const head = await city.as('st26')
    given(await head.does('takeBackLeaving', { membershipId: leaver, version: given(await head.does('getHoldings', { membershipId: leaver })).version }))
    expect([await toldTo('st27'), await toldTo(mate?.code ?? ''), await toldTo('st03')]).toEqual([undefined, undefined, undefined])
  })
})

describe('a day with more on it than a page holds', () => {
  const task = (n: number) => sqlOf(
    `insert into task (municipality_code, id, matter_id, membership_id, text, due_on) select '990019', gen_random_uuid(), $1, $2, '様子を見に行く', $3::date + g from generate_series(1, $4::int) g`,
    [demoId('case/0'), demoId('membership/st03'), today, n])

  it('counts all of it and shows all of it, each thing once, page by page and group by group, of every kind and of one', async () => {
    await task(650)
    const desk = await city.as('st03')
    for (const kind of [undefined, 'task'] as const) {
      const [seen, groups]: [string[], number[]] = [[], []]
      const { dueCounts, pageSize } = given(await desk.does('getMyDay', { kind }))
      const counted = dueCounts.filter((one) => kind === undefined || one.kind === kind).reduce((sum, one) => sum + one.count, 0)
      expect(counted).toBeGreaterThan(2 * pageSize)
      for (let page = 1; page <= Math.ceil(counted / pageSize); page += 1) {
        const { due, dueCounts: again } = given(await desk.does('getMyDay', { kind, page }))
        expect(again).toEqual(dueCounts)
        seen.push(...due.map((one) => `${one.kind}${one.id}`))
        groups.push(...due.map((one) => DUE_GROUPS.indexOf(one.group)))
      }
      expect([seen.length, new Set(seen).size]).toEqual([counted, counted])
      expect(groups).toEqual(groups.toSorted((a, b) => a - b))
      expect(given(await desk.does('getMyDay', { kind, page: 100 }))).toMatchObject({ due: [], dueCounts })
    }
  })

  it('says how many new intakes, drafts of the agency and silent households it leaves out', async () => {
    const desk = await city.as('st04')
    const before = given(await desk.does('getMyDay', {}))
    for (let n = 0; n < 60; n += 1) {
      const matterId = await intake()
      given(await does('draftReferral', { matterId, need: '通院の足', why: '遠い', toAgencyId: demoId('agency/AG06'), urgency: 'usual', facts: [] }))
    }
    const { newIntakes, drafts, beyond } = given(await desk.does('getMyDay', {}))
    const kept = drafts.filter((one) => one.kind === 'drafted_referral').length
    expect(newIntakes.length + beyond.newIntakes).toBe(before.newIntakes.length + before.beyond.newIntakes + 60)
    expect(kept + beyond.referralDrafts).toBe(given(await desk.does('listReferrals', { box: 'drafts' })).counts.drafts)
    expect([beyond.newIntakes > 0, beyond.referralDrafts > 0]).toEqual([true, true])
    await sqlOf(`update support_case set contact_rhythm_days = 1, last_contact_at = now() - interval '30 days' where status = 'open'`)
    await sqlOf(`insert into matter_team (municipality_code, id, matter_id, membership_id, part, valid_from)
      select '990019', gen_random_uuid(), c.id, $1, 'observer', now() from support_case c where c.status = 'open'
        and not exists (select 1 from matter_team t where t.matter_id = c.id and t.membership_id = $1 and t.valid_to is null)`, [demoId('membership/st04')])
    const { silent, beyond: left } = given(await desk.does('getMyDay', {}))
    expect(silent.length + left.silent).toBe(given(await desk.does('listCases', { reach: 'mine', standing: 'silent' })).total)
  })
})
