import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { demoId } from '#demo/load-demo.ts'
import { escalateSilentReferrals } from '#service/referral/escalate-silent-referrals.ts'
import { buildCity, given, type City, type Worker } from '#tests/support/city.ts'
import { agency, rowsIn } from '#tests/support/invented.ts'
import { need } from '#tests/support/referrals.ts'

let city: City
let [desk, receiver, coordinator] = [{} as Worker, {} as Worker, {} as Worker]
let areaId = ''
const elsewhere = demoId('area/あおば')
beforeAll(async () => {
  city = await buildCity()
  const [charged] = await rowsOf(`select f.code, c.area_id from coordinator_area c join membership m on m.id = c.membership_id join staff f on f.id = m.staff_id
    where f.code <> 'st01' and app.in_force(c.valid_from, c.valid_to) and c.area_id <> $1 order by f.code limit 1`, [elsewhere])
  areaId = String(charged?.['area_id'])
  ;[desk, receiver, coordinator] = [await city.as('st04'), await city.as('st05'), await city.as(String(charged?.['code']))]
})
afterAll(() => city.database.drop())
const rowsOf = rowsIn(() => city)

const received = async () => given(await desk.does('receiveIntake', { text: '圏域が分からない相談' })).id
const passOn = async (matterId: string) => given(await desk.does('sendReferral', { matterId, ...need, toAgencyId: agency('AG06') })).id
const sayArea = async (by: Worker, id: string, area: string | null = areaId) => {
  const { version } = given(await by.does('getIntake', { id }))
  given(await by.does('updateIntake', { id, version, areaId: area }))
}
const notedLast = async (operation: string) => (await rowsOf('select subjects::text[] as subjects from journal where operation = $1 order by at desc limit 1', [operation]))[0]?.['subjects']
const areaOf = async (id: string) => (await rowsOf('select area_id from matter where id = $1', [id]))[0]?.['area_id'] ?? null

describe('an area that is said after something was passed on', () => {
  it('is the area of the つなぎ as well: its coordinator opens it, and reads its silence on their day and on the board', async () => {
    const id = await received()
    const referralId = await passOn(id)
    expect(await coordinator.does('getReferral', { id: referralId })).toMatchObject({ problem: { code: 'not_found' } })
    await sayArea(desk, id)
    expect(await notedLast('updateIntake')).toEqual(expect.arrayContaining([id, referralId]))
    expect((await coordinator.does('getReferral', { id: referralId })).ok).toBe(true)
    await rowsOf('update referral set answer_due_on = app.today() - 1 where id = $1', [referralId])
    await escalateSilentReferrals(city.office)
    expect(given(await coordinator.does('getMyDay', {})).due.map((one) => one.id)).toContain(referralId)
    expect(given(await coordinator.does('listStrandedMatters', {})).stranded.map((one) => one.lastReferralId)).toContain(referralId)
  })

  it('goes along to the sheet and the household it led to at the receiver’s, and takes nothing from either side', async () => {
    const id = await received()
    const referralId = await passOn(id)
    const { intakeId } = given(await receiver.does('moveReferral', { id: referralId, version: 1, move: 'accept' }))
    const theirs = given(await receiver.does('getIntake', { id: intakeId ?? '' }))
    const { caseId } = given(await receiver.does('endIntake', { id: theirs.id, version: theirs.version, outcome: 'kept', householdName: '検査家' }))
    await sayArea(desk, id)
    expect((await coordinator.does('getHouseholdPage', { caseId: caseId ?? '' })).ok).toBe(true)
    expect((await receiver.does('getHouseholdPage', { caseId: caseId ?? '' })).ok).toBe(true)
    for (const by of [desk, receiver]) expect((await by.does('getReferral', { id: referralId })).ok).toBe(true)
    expect(await desk.does('getHouseholdPage', { caseId: caseId ?? '' })).toMatchObject({ problem: { code: 'not_found' } })
  })

  it('leaves what has come to its end as it was, and what somebody has said an area of themselves', async () => {
    const id = await received()
    const [withdrawn, taken] = [await passOn(id), await passOn(id)]
    given(await desk.does('moveReferral', { id: withdrawn, version: 1, move: 'withdraw', note: '別の窓口へ' }))
    const { intakeId } = given(await receiver.does('moveReferral', { id: taken, version: 1, move: 'accept' }))
    await sayArea(receiver, intakeId ?? '', elsewhere)
    await sayArea(desk, id)
    expect([await areaOf(withdrawn), await areaOf(taken), await areaOf(intakeId ?? '')]).toEqual([null, areaId, elsewhere])
  })

  it('stays with the receiver who said one themselves, be it the same, and with all that came of theirs, whatever the sender says later', async () => {
    for (const later of [null, areaId, elsewhere]) {
      const id = await received()
      const { intakeId } = given(await receiver.does('moveReferral', { id: await passOn(id), version: 1, move: 'accept' }))
      await sayArea(desk, id)
      await sayArea(receiver, intakeId ?? '')
      const { version } = given(await receiver.does('getIntake', { id: intakeId ?? '' }))
      const { caseId } = given(await receiver.does('endIntake', { id: intakeId ?? '', version, outcome: 'kept', householdName: '検査家' }))
      await sayArea(desk, id, later)
      expect([await areaOf(id), await areaOf(intakeId ?? ''), await areaOf(caseId ?? '')]).toEqual([later, areaId, areaId])
    }
  })

  it('stays unknown where the receiver has taken it back, be it the one the sender said or their own, whatever the sender says later', async () => {
    for (const theirOwn of [undefined, elsewhere]) {
      const id = await received()
      const { intakeId } = given(await receiver.does('moveReferral', { id: await passOn(id), version: 1, move: 'accept' }))
      await sayArea(desk, id)
      if (theirOwn !== undefined) await sayArea(receiver, intakeId ?? '', theirOwn)
      await sayArea(receiver, intakeId ?? '', null)
      await sayArea(desk, id, elsewhere)
      await sayArea(desk, id)
      expect([await areaOf(id), await areaOf(intakeId ?? '')]).toEqual([areaId, null])
    }
  })

  it('opens no household that stood before a sheet of theirs joined it', async () => {
    const first = given(await receiver.does('receiveIntake', { text: '前からの相談' })).id
    const { caseId } = given(await receiver.does('endIntake', { id: first, version: 1, outcome: 'kept', householdName: '前からの家' }))
    const id = await received()
    const { intakeId } = given(await receiver.does('moveReferral', { id: await passOn(id), version: 1, move: 'accept' }))
    const { version } = given(await receiver.does('getIntake', { id: intakeId ?? '' }))
    given(await receiver.does('endIntake', { id: intakeId ?? '', version, outcome: 'kept', caseId: caseId ?? '' }))
    await sayArea(desk, id)
    expect(await coordinator.does('getHouseholdPage', { caseId: caseId ?? '' })).toMatchObject({ problem: { code: 'not_found' } })
  })

  it('at the moment in which the receiver accepts is the area of their sheet; said once more, it reaches a sheet that has none', async () => {
    const id = await received()
    const referralId = await passOn(id)
    let theirs = ''
    const other = await city.database.admin.connect()
    try {
      await other.query('begin')
      await other.query('select 1 from referral where id = $1 for update', [referralId])
      const accepting = receiver.does('moveReferral', { id: referralId, version: 1, move: 'accept' })
      await expect.poll(async () => (await rowsOf(`select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`)).length, { timeout: 30_000 }).toBe(1)
      await sayArea(desk, id)
      await other.query('commit')
      theirs = given(await accepting).intakeId ?? ''
    } finally {
      await other.query('rollback')
      other.release()
    }
    expect(await areaOf(theirs)).toBe(areaId)
    await rowsOf('update matter set area_id = null where id = $1', [theirs])
    await sayArea(desk, id)
    expect(await areaOf(theirs)).toBe(areaId)
  })
})

describe('an area that is said of a household', () => {
  it('opens it to the coordinator of that area, with whatever was passed on from it; a late writer overwrites nothing', async () => {
    const id = await received()
    const { caseId: kept } = given(await desk.does('endIntake', { id, version: 1, outcome: 'kept', householdName: '検査家' }))
    const caseId = kept ?? ''
    const referralId = await passOn(caseId)
    expect(await coordinator.does('getHouseholdPage', { caseId })).toMatchObject({ problem: { code: 'not_found' } })
    const { householdVersion, version, title } = given(await desk.does('getHouseholdPage', { caseId }))
    const edit = { caseId, version: householdVersion, caseVersion: version, name: '検査家', title }
    given(await desk.does('updateHousehold', { ...edit, areaId }))
    expect(await notedLast('updateHousehold')).toEqual(expect.arrayContaining([caseId, referralId]))
    expect(given(await coordinator.does('getHouseholdPage', { caseId }))).toMatchObject({ areaId })
    expect((await coordinator.does('getReferral', { id: referralId })).ok).toBe(true)
    expect(await desk.does('updateHousehold', { ...edit, areaId: null })).toMatchObject({ problem: { code: 'stale_version', current: { areaId } } })
  })

  it('is said by nobody who does not open it for a reason that lasts, and is one that the city has', async () => {
    const id = await received()
    const edit = { caseId: id, version: 1, caseVersion: 1, name: 'x', title: '', areaId }
    expect(await receiver.does('updateHousehold', edit)).toMatchObject({ problem: { code: 'not_found' } })
    const { version } = given(await desk.does('getIntake', { id }))
    expect(await desk.does('updateIntake', { id, version, areaId: demoId('area/nowhere') })).toMatchObject({ problem: { code: 'not_found' } })
    expect(await areaOf(id)).toBe(null)
  })
})
