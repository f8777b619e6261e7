import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { demoId } from '#demo/load-demo.ts'
import { addDays } from '#domain/shared/day.ts'
import { buildCity, cityToday, given, type City } from '#tests/support/city.ts'
import { escalateSilentReferrals } from '../referral/escalate-silent-referrals.ts'

let city: City
beforeAll(async () => {
  city = await buildCity()
})
afterAll(() => city.database.drop())

const today = cityToday()
const dayOf = async (staff: string) => given(await (await city.as(staff)).does('getMyDay', {}))
const dueOf = async (staff: string, id: string) => (await dayOf(staff)).due.filter((one) => one.id === id)
const takeoverOf = async (staff: string, routeId: string) => (await dayOf(staff)).takeovers.find((one) => one.routeId === routeId)

const need = { need: '住まい', why: '退去', urgency: 'usual' as const }
const back = { version: 1, move: 'return' as const, returnReason: 'no_capacity' as const, nextStep: '一緒に探す' }
const TO = [{ code: 'AG06', staff: 'st05' }, { code: 'AG02', staff: 'st03' }] as const

const SENDER = 'st04'
const matter = async (from = SENDER) => given(await (await city.as(from)).does('receiveIntake', { text: '行き場のない相談', areaId: demoId('area/あおば') })).id
const send = async (matterId: string, code: string, routeId?: string, from = SENDER) => {
  const worker = await city.as(from)
  const { id } = given(await worker.does('sendReferral', { matterId, routeId, ...need, toAgencyId: demoId(`agency/${code}`) }))
  return { id, routeId: given(await worker.does('getReferral', { id })).routeId }
}
const returned = async (times: number, from = SENDER) => {
  const matterId = await matter(from)
  let last = { id: '', routeId: '' }
  for (const { code, staff } of TO.slice(0, times)) {
    last = await send(matterId, code, last.routeId === '' ? undefined : last.routeId, from)
    given(await (await city.as(staff)).does('moveReferral', { id: last.id, ...back }))
  }
  return { matterId, ...last }
}
const takeUp = async (routeId: string) =>
  given(await (await city.as('st01')).does('takeUpStrandedMatter', { routeId, householdName: '架空家', note: '会議を開いて分担を決めます' }))

describe('a need that two agencies gave back', () => {
  it('stands on the day of the coordinators of the area, with who holds it and who gave it back, until it is taken up or passed on anew', async () => {
    const { id, routeId, matterId } = await returned(2)
    expect(await dueOf('st01', id)).toMatchObject([{ kind: 'stranded', text: '住まい', about: 'あおば包括 → くらし自立、社協', dueOn: today, urgency: 'usual' }])
    expect((await dueOf('st04', id)).map((one) => one.kind)).toEqual(['returned'])
    for (const other of ['st05', 'st03']) expect(await dueOf(other, id)).toEqual([])
    await send(matterId, 'AG09', routeId)
    expect((await dayOf('st01')).due.filter((one) => one.kind === 'stranded' && one.id === id)).toEqual([])
  })

  it('stands there as such also where their own agency sent it, once and not a second time as what came back', async () => {
    const { id } = await returned(2, 'st01')
    expect((await dueOf('st01', id)).map((one) => one.kind)).toEqual(['stranded'])
  })

  it('and one that a single agency gave back does not: whoever holds it tries anew', async () => {
    const { id } = await returned(1)
    expect([await dueOf('st01', id), (await dueOf('st04', id)).map((one) => one.kind)]).toEqual([[], ['returned']])
  })

  it('stands there no more once it was taken up', async () => {
    const { id, routeId } = await returned(2)
    expect((await dueOf('st01', id)).map((one) => one.kind)).toEqual(['stranded'])
    await takeUp(routeId)
    expect((await dueOf('st01', id)).map((one) => one.kind)).not.toContain('stranded')
  })
})

describe('a need that was taken up as multi-agency work', () => {
  it('comes back to the day of whoever passed it on, with who, what and in what words, until somebody there has seen it', async () => {
    const { routeId, matterId } = await returned(2)
    expect(await takeoverOf('st04', routeId)).toBeUndefined()
    await takeUp(routeId)
    for (const staff of ['st04', 'st29']) {
      expect(await takeoverOf(staff, routeId)).toMatchObject({
        need: '住まい', who: '大原 千晶', agencyName: '総合相談課', note: '会議を開いて分担を決めます', opens: matterId, opensKind: 'intake', phone: expect.stringMatching(/^0999/) as string,
      })
    }
    for (const other of ['st01', 'st05', 'st03']) {
      expect(await takeoverOf(other, routeId)).toBeUndefined()
      expect(await (await city.as(other)).does('noteTakeoverSeen', { routeId })).toMatchObject({ problem: { code: 'not_found' } })
    }
    given(await (await city.as(SENDER)).does('noteTakeoverSeen', { routeId }))
    for (const staff of ['st04', 'st29']) expect(await takeoverOf(staff, routeId)).toBeUndefined()
    expect(await (await city.as(SENDER)).does('noteTakeoverSeen', { routeId })).toMatchObject({ problem: { code: 'not_found' } })
  })

  it('does so too where nobody had answered: whoever sent it goes on reading that つなぎ, and what is answered to it', async () => {
    const matterId = await matter()
    const { id, routeId } = await send(matterId, 'AG06')
    await city.database.admin.query('update referral set answer_due_on = $2 where id = $1', [id, addDays(today, -2)])
    await escalateSilentReferrals(city.office)
    await takeUp(routeId)
    expect(await takeoverOf('st04', routeId)).toMatchObject({ opens: matterId, opensKind: 'intake' })
    given(await (await city.as(SENDER)).does('getIntake', { id: matterId }))
    const receiver = await city.as('st05')
    given(await receiver.does('moveReferral', { id, version: given(await receiver.does('getReferral', { id })).version, move: 'accept', note: '住まいの相談として引き受けます' }))
    for (const staff of ['st04', 'st29']) {
      const shown = given(await (await city.as(staff)).does('getReferral', { id }))
      expect(shown).toMatchObject({ status: 'accepted', mine: 'neither', moves: [], takenUp: { agencyName: '総合相談課' } })
      expect(shown.steps.map((one) => one.note)).toContain('住まいの相談として引き受けます')
    }
  })

  it('lets whoever sent it read that つなぎ and nothing of the case it went on in, nor write in its story, where they are not on its team', async () => {
    const { id, routeId } = await send(await matter(), 'AG06')
    await city.database.admin.query('update referral set answer_due_on = $2 where id = $1', [id, addDays(today, -2)])
    await escalateSilentReferrals(city.office)
    const { caseId } = await takeUp(routeId)
    const colleague = await city.as('st29')
    expect(given(await colleague.does('getReferral', { id }))).toMatchObject({ matterId: null, mayNote: false })
    expect(await colleague.does('addReferralStep', { id, step: 'called', note: '電話した' })).toMatchObject({ problem: { code: 'not_possible_now' } })
    expect(await colleague.does('getHouseholdPage', { caseId })).toMatchObject({ problem: { code: 'not_found' } })
    expect(given(await (await city.as('st01')).does('getReferral', { id }))).toMatchObject({ mayNote: true })
  })

  it('stands in the list of what has ended and on the sheet with who took it up, at the attempt it followed on and at no other', async () => {
    const { id, routeId, matterId } = await returned(2)
    const worker = await city.as(SENDER)
    const endedOf = async () => given(await worker.does('listReferrals', { box: 'done' })).referrals
    await takeUp(routeId)
    expect((await endedOf()).find((one) => one.id === id)).toMatchObject({ status: 'returned', takenUpBy: '総合相談課', takenUpAt: expect.stringMatching(/^2/) as string })
    const both = given(await worker.does('getIntake', { id: matterId })).referrals
    expect(both.map((one) => [one.id === id, one.takenUpBy])).toEqual([[true, '総合相談課'], [false, null]])
  })

  it('leads to where it is still read, and is told to nobody who reads none of it any more', async () => {
    const { routeId, matterId } = await returned(2)
    await takeUp(routeId)
    const sqlOf = (query: string) => city.database.admin.query(query, [routeId])
    const close = async (ids: string) => {
      await sqlOf(`update matter_team set valid_to = now() where valid_to is null and matter_id in (${ids})`)
      await sqlOf(`update matter set restricted = true, restricted_reason = '本人の希望' where id in (${ids})`)
    }
    expect(await takeoverOf('st04', routeId)).toMatchObject({ opens: matterId })
    await close('select begun_in from referral_route where id = $1')
    expect(await takeoverOf('st04', routeId)).toMatchObject({ opensKind: 'referral' })
    await close('select id from referral where route_id = $1')
    expect(await takeoverOf('st04', routeId)).toBeUndefined()
    expect(await (await city.as(SENDER)).does('noteTakeoverSeen', { routeId })).toMatchObject({ problem: { code: 'not_found' } })
  })
})
