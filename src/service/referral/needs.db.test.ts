import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addDays } from '#domain/shared/day.ts'
import { buildCity, cityToday, given, type City, type Worker } from '#tests/support/city.ts'
import { agency, measuredIn, member, rowsIn } from '#tests/support/invented.ts'

let city: City
let [sender, receiver]: Worker[] = []
beforeAll(async () => {
  city = await buildCity()
  sender = await city.as('st04')
  receiver = await city.as('st05')
})
afterAll(() => city.database.drop())

const does: Worker['does'] = (name, input) => (sender as Worker).does(name, input)
const receives: Worker['does'] = (name, input) => (receiver as Worker).does(name, input)
const rowsOf = rowsIn(() => city)

const passedOn = async () => {
  const { id } = given(await does('receiveIntake', { text: '家賃が払えない' }))
  const sent = given(await does('sendReferral', { matterId: id, need: '住まい', why: '退去', toAgencyId: agency('AG06'), urgency: 'usual' }))
  const { routeId } = given(await does('getReferral', { id: sent.id }))
  return { id, referralId: sent.id, routeId }
}
const giveBack = async (id: string, version = 1) =>
  given(await receives('moveReferral', { id, version, move: 'return', returnReason: 'no_capacity', nextStep: '一緒に探す' }))
const holderOf = async (routeId: string) =>
  (await rowsOf('select t.matter_id as matter, m.closed_at is null as open, t.settled_at is not null as settled from referral_route t join matter m on m.id = t.matter_id where t.id = $1', [routeId]))[0]
const measured = measuredIn(() => city)

describe('an intake from which a need was passed on', () => {
  it.each(['informed', 'watched'] as const)('is not ended as %s while somebody may still give the need back', async (outcome) => {
    const { id, referralId, routeId } = await passedOn()
    const ending = { id, version: 1, outcome, note: 'x', watchedBy: '民生委員', nextContactOn: addDays(cityToday(), 30) }
    for (const [move, version] of [['receive', 1], ['accept', 2], ['meet', 3]] as const) {
      expect(await does('endIntake', ending)).toMatchObject({ problem: { code: 'referral_under_way' } })
      given(await receives('moveReferral', { id: referralId, version, move }))
    }
    expect(await does('endIntake', ending)).toMatchObject({ problem: { code: 'referral_under_way' } })
    given(await does('moveReferral', { id: referralId, version: 4, move: 'reopen', note: '会えていない' }))
    await giveBack(referralId, 5)
    expect(await holderOf(routeId)).toEqual({ matter: id, open: true, settled: false })
  })

  it('nor while a draft of it lies about, which could leave tomorrow', async () => {
    const { id } = given(await does('receiveIntake', { text: '下書きのある相談' }))
    given(await does('draftReferral', { matterId: id, need: '住まい', why: '退去', toAgencyId: agency('AG06'), urgency: 'usual' }))
    expect(await does('endIntake', { id, version: 1, outcome: 'informed', note: '窓口を案内した' })).toMatchObject({ problem: { code: 'referral_under_way' } })
  })

  it('once the need came back, says what became of it', async () => {
    const { id, referralId, routeId } = await passedOn()
    await giveBack(referralId)
    expect(await does('endIntake', { id, version: 1, outcome: 'informed' })).toMatchObject({ problem: { code: 'returned_need_needs_a_note' } })
    given(await does('endIntake', { id, version: 1, outcome: 'informed', note: '大家と話がつき、住み続けられる' }))
    expect(await holderOf(routeId)).toMatchObject({ open: false, settled: true })
    expect(await does('sendReferral', { matterId: id, routeId, need: '住まい', why: 'x', toAgencyId: agency('AG06'), urgency: 'usual' })).toMatchObject({ ok: false })
  })

  it('kept here, its needs go along: what comes back finds the case, and the intake still tells of them', async () => {
    const { id, referralId, routeId } = await passedOn()
    const { caseId } = given(await does('endIntake', { id, version: 1, outcome: 'kept', householdName: '架空家' }))
    expect(given(await does('getIntake', { id })).referrals.map((one) => one.id)).toEqual([referralId])
    await giveBack(referralId)
    expect(await holderOf(routeId)).toEqual({ matter: caseId, open: true, settled: false })
  })

  it('escalated, its needs and what is on its way are the coordinating agency’s', async () => {
    const { id, referralId, routeId } = await passedOn()
    const { caseId } = given(await does('endIntake', { id, version: 1, outcome: 'escalated', householdName: '架空家' }))
    expect(await holderOf(routeId)).toMatchObject({ matter: caseId, open: true })
    expect(await rowsOf('select distinct accountable_agency_id as a from matter where id = any ($1)', [[caseId, referralId]])).toEqual([{ a: agency('AG01') }])
  })

  const arrived = async (sheet: object, rest?: 'nothing' | 'goes_on') => {
    const { id } = given(await does('receiveIntake', { text: '夫から逃げてきた。借金もある', ...sheet }))
    const sent = given(await does('sendReferral', { matterId: id, need: '債務', why: '借金の相談', toAgencyId: agency('AG06'), urgency: 'usual' }))
    for (const [move, version] of [['receive', 1], ['accept', 2], ['meet', 3]] as const) given(await receives('moveReferral', { id: sent.id, version, move }))
    const { asksRest } = given(await does('getReferral', { id: sent.id }))
    given(await does('moveReferral', { id: sent.id, version: 4, move: 'confirm', rest }))
    const { outcome } = given(await does('getIntake', { id }))
    const [{ open } = { open: null }] = await rowsOf('select closed_at is null as open from matter where id = $1', [id])
    return { asksRest, outcome, open }
  }

  it('of several troubles goes on where it is when one has arrived: it never ends by itself, nor does one in which somebody is in danger', async () => {
    for (const sheet of [{ boxes: ['C12', 'C05'] }, { urgency: 'immediate' }]) {
      expect(await arrived(sheet)).toMatchObject({ asksRest: true, outcome: null, open: true })
      expect(await arrived(sheet, 'goes_on')).toMatchObject({ outcome: null, open: true })
      expect(await arrived(sheet, 'nothing')).toMatchObject({ outcome: 'passed_on', open: false })
    }
    expect(await arrived({ boxes: ['C05'] })).toMatchObject({ asksRest: false, outcome: 'passed_on', open: false })
  })

  it('an emergency meanwhile is written down at once, and followed up only when the need has a holder', async () => {
    const { id, referralId } = await passedOn()
    given(await does('endIntake', { id, version: 1, outcome: 'emergency', note: '食料を届けた' }))
    expect(await does('followUpIntake', { id, version: 2, note: '落ち着いた' })).toMatchObject({ problem: { code: 'referral_under_way' } })
    await giveBack(referralId)
    given(await does('followUpIntake', { id, version: 2, note: '落ち着いた。住まいも決まった' }))
  })
})

describe('a receiver who passed the need on once more', () => {
  it('and then gives it back, still holds what may come back to it', async () => {
    const { referralId } = await passedOn()
    const { intakeId } = given(await receives('moveReferral', { id: referralId, version: 1, move: 'accept' }))
    const onward = given(await receives('sendReferral', { matterId: intakeId ?? '', need: '住まい', why: '空きがない', toAgencyId: agency('AG09'), urgency: 'usual' }))
    await giveBack(referralId, 2)
    expect(given(await receives('getIntake', { id: intakeId ?? '' })).outcome).toBeNull()
    given(await (await city.as('st18')).does('moveReferral', { id: onward.id, version: 1, move: 'return', returnReason: 'other', nextStep: 'ほかを探す' }))
    given(await receives('endIntake', { id: intakeId ?? '', version: 1, outcome: 'informed', note: 'つなぎ元へ戻した' }))
  })
})

describe('a need that came back', () => {
  it('is tried once more by whoever looks after it together with its holder, under the next number, though they read nothing of what was tried', async () => {
    const { id, referralId, routeId } = await passedOn()
    await giveBack(referralId)
    const beside = await city.as('st18')
    given(await does('joinTeam', { matterId: id, membershipId: member('st18'), reason: '一緒に探す' }))
    expect(await beside.does('getReferral', { id: referralId })).toMatchObject({ problem: { code: 'not_found' } })
    const again = given(await beside.does('sendReferral', { matterId: id, routeId, need: '住まい', why: '退去', toOutside: '架空の不動産店', urgency: 'usual' }))
    expect(given(await beside.does('getReferral', { id: again.id })).attempt).toBe(2)
  })
})

describe('the database itself', () => {
  it('refuses to close a matter, to settle a need or to begin an attempt where nobody would hold the need', async () => {
    const { id, referralId, routeId } = await passedOn()
    await expect(rowsOf('update matter set closed_at = now() where id = $1', [id])).rejects.toMatchObject({ constraint: 'need_has_a_holder' })
    await expect(rowsOf('update referral_route set settled_at = now() where id = $1', [routeId])).rejects.toMatchObject({ constraint: 'need_has_a_holder' })
    await giveBack(referralId)
    await rowsOf('update referral_route set settled_at = now() where id = $1', [routeId])
    await expect(rowsOf(`insert into referral (municipality_code, id, number, route_id, attempt, from_agency_id, sent_by, to_outside, urgency, why, status)
      select municipality_code, id, 1, route_id, 9, from_agency_id, sent_by, 'x', 'usual', 'x', 'drafted' from referral where id = $1`, [referralId])).rejects.toMatchObject({ constraint: 'need_has_a_holder' })
    await rowsOf(`with told as (update intake set outcome = 'informed', outcome_at = now() where id = $1) update matter set closed_at = now() where id = $1`, [id])
    await expect(rowsOf('update referral_route set settled_at = null where id = $1', [routeId])).rejects.toMatchObject({ constraint: 'need_has_a_holder' })
  })

  it('whoever ends it and whoever passes it on in the same instant: one of the two is refused, in words', async () => {
    for (let n = 0; n < 8; n += 1) {
      const { id } = given(await does('receiveIntake', { text: '同時' }))
      const [ended, sent] = await Promise.all([
        does('endIntake', { id, version: 1, outcome: 'informed', note: '窓口を案内した' }),
        does('sendReferral', { matterId: id, need: '住まい', why: '退去', toAgencyId: agency('AG06'), urgency: 'usual' }),
      ])
      expect([ended.ok, sent.ok].filter(Boolean)).toHaveLength(1)
      expect(ended.ok ? sent : ended).toMatchObject({ problem: { code: ended.ok ? 'already_ended' : 'referral_under_way' } })
    }
  })
})

describe('the reconciliation', () => {
  it('counts a need without a holder, once there is one', async () => {
    const before = await measured('need_without_holder')
    expect(before).toBe(0)
    const { id, referralId } = await passedOn()
    await giveBack(referralId)
    const admin = await city.database.admin.connect()
    await admin.query('set session_replication_role = replica')
    await admin.query(`update matter set closed_at = now() where id = $1`, [id])
    await admin.query(`update intake set outcome = 'informed', outcome_at = now() where id = $1`, [id])
    await admin.query('set session_replication_role = origin')
    admin.release()
    expect(await measured('need_without_holder')).toBe(1)
  })
})
