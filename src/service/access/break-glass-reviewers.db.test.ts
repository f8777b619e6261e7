import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { demoId } from '#demo/load-demo.ts'
import { buildCity, given, type City } from '#tests/support/city.ts'
import { measuredIn, rowsIn } from '#tests/support/invented.ts'

let city: City
beforeAll(async () => {
  city = await buildCity()
})
afterAll(() => city.database.drop())

const measured = measuredIn(() => city)
const rows = rowsIn(() => city)
const does = async (code: string) => (await city.as(code)).does
const openings = async (code: string, state: 'waiting' | 'reviewed' = 'waiting') => given(await (await does(code))('listBreakGlass', { state })).openings
const REASON = '相談者から今夜死ぬと電話があり、居場所の手がかりが要る。'

/** A record of an agency without a supervisor, restricted by a coordinator, and opened by 緊急閲覧. */
const openedByEmergency = async (text: string) => {
  const { id: matterId } = given(await (await does('st17'))('receiveIntake', { text, areaId: demoId('area/あおば') }))
  given(await (await does('st01'))('restrictMatter', { matterId, version: 1, reason: '親族が庁内にいる' }))
  const { id } = given(await (await does('st16'))('breakGlass', { matterId, reason: REASON }))
  return { matterId, id }
}

describe('緊急閲覧 of a restricted record at an agency without a supervisor', () => {
  it('is reviewed by a coordinator, who reads who opened it and why, and nothing of the record', async () => {
    const { matterId, id } = await openedByEmergency('蔵の鍵のこと')
    const [shown] = (await openings('st01')).filter((one) => one.id === id)
    expect(shown).toMatchObject({ reason: REASON, mayReview: true, about: '' })
    for (const call of ['getIntake', 'getMatterProtection'] as const)
      expect(await (await does('st01'))(call, call === 'getIntake' ? { id: matterId } : { matterId })).toMatchObject({ problem: { code: 'not_found' } })
    await rows(`update break_glass set opened_at = opened_at - interval '25 hours', expires_at = expires_at - interval '25 hours' where id = $1`, [id])
    expect(await (await does('st16'))('breakGlass', { matterId: demoId('case/5'), reason: REASON })).toMatchObject({ problem: { code: 'review_waiting' } })
    given(await (await does('st01'))('reviewBreakGlass', { id, finding: 'justified', note: '電話の記録と合う' }))
    expect((await openings('st01', 'reviewed')).find((one) => one.id === id)).toMatchObject({ reviewNote: '電話の記録と合う', about: '' })
    given(await (await does('st16'))('breakGlass', { matterId: demoId('case/5'), reason: REASON }))
  })

  it('is shown to nobody else, and never reviewed by whoever opened it', async () => {
    const { id } = await openedByEmergency('庭の井戸のこと')
    for (const code of ['st05', 'st18', 'st33', 'st13']) {
      const seen = await (await does(code))('listBreakGlass', { state: 'waiting' })
      expect(seen.ok ? seen.value.openings.filter((one) => one.id === id) : []).toEqual([])
      expect(await (await does(code))('reviewBreakGlass', { id, finding: 'justified', note: 'x' })).toMatchObject({ ok: false })
    }
    expect((await openings('st16')).find((one) => one.id === id)).toMatchObject({ mine: true, mayReview: false })
    expect(await (await does('st16'))('reviewBreakGlass', { id, finding: 'justified', note: 'x' })).toMatchObject({ ok: false })
  })

  it('stays with whoever opens the record as a supervisor, where there is one, as of the household that was opened after that review', async () => {
    const [asked] = await rows(`select id from break_glass where matter_id = $1 and reviewed_at is null order by opened_at desc limit 1`, [demoId('case/5')])
    expect((await openings('st06')).find((one) => one.id === asked?.['id'])).toMatchObject({ mayReview: true })
  })

  it('is left to the coordinators exactly where nobody decides on the record by the rule of its protection', async () => {
    await rows(`insert into break_glass (municipality_code, id, matter_id, membership_id, reason, opened_at, expires_at)
      select m.municipality_code, gen_random_uuid(), m.id, b.id, $1, now(), now() from (select * from matter where kind <> 'referral' order by id limit 60) m
        cross join lateral (select id from membership where role in ('counsellor', 'supervisor', 'coordinator') order by md5(m.id::text || id::text) limit 1) b`, [REASON])
    await rows(`update matter set restricted = true, restricted_reason = 'x' where id in (select id from matter where kind <> 'referral' order by id limit 60) and md5(id::text) < '8'`)
    const [left, ruled] = await Promise.all([
      rows(`select opening as id from app.openings_without_reviewer('990019') order by 1`),
      rows(`select g.id from break_glass g join membership b on b.id = g.membership_id where g.reviewed_at is null and not exists (
        select from app.seats_deciding('990019', g.matter_id, 'conceal') d join membership s on s.id = d where s.staff_id <> b.staff_id) order by 1`)])
    expect(left).toEqual(ruled)
    expect(left.length).toBeGreaterThan(0)
    await rows(`delete from break_glass where reason = $1 and expires_at = opened_at`, [REASON])
  })

  it('is told no more to whoever reviewed it, once a conflict of interest closes the record to them', async () => {
    const { matterId, id } = await openedByEmergency('井戸端のこと')
    given(await (await does('st01'))('reviewBreakGlass', { id, finding: 'justified', note: '記録と合う' }))
    const reviewed = async () => (await openings('st01', 'reviewed')).filter((one) => one.id === id)
    expect(await reviewed()).toHaveLength(1)
    await rows(`insert into matter_person (municipality_code, matter_id, person_id, part) values ('990019', $1, $2, 'concerned')`, [matterId, demoId('person/4/0')])
    const conflict = given(await (await does('st01'))('declareConflict', { personId: demoId('person/4/0'), kind: 'family' }))
    expect(await reviewed()).toEqual([])
    await rows('delete from conflict where id = $1', [conflict.id])
  })

  it('that nobody can review is counted every day until somebody is named', async () => {
    const { matterId } = await openedByEmergency('納屋のこと')
    expect(await measured('break_glass_without_reviewer')).toBe(0)
    await rows(`create table away as select id, role from membership where role in ('coordinator', 'supervisor')`)
    await rows(`update membership set role = 'clerk' where role in ('coordinator', 'supervisor') and staff_id <> $1`, [demoId('staff/st01')])
    await rows(`insert into matter_person (municipality_code, matter_id, person_id, part) values ('990019', $1, $2, 'concerned')`, [matterId, demoId('person/3/0')])
    given(await (await does('st01'))('declareConflict', { personId: demoId('person/3/0'), kind: 'family' }))
    expect(await measured('break_glass_without_reviewer')).toBeGreaterThan(0)
    await rows(`update membership m set role = a.role from away a where a.id = m.id`)
    expect(await measured('break_glass_without_reviewer')).toBe(0)
  })
})
