import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { REFERRAL_BOXES } from '#contract/referral-shown.ts'
import { newId } from '#platform/ids.ts'
import { buildCity, given, type City } from '#tests/support/city.ts'
import { agency } from '#tests/support/invented.ts'
import { intakeIn, need, sentOutsideIn } from '#tests/support/referrals.ts'
import { openReferralLink } from './link.ts'

let city: City
beforeAll(async () => {
  city = await buildCity()
})
afterAll(() => city.database.drop())

const [SENDER, COLLEAGUE, RECEIVER, COORDINATOR, STRANGER] = ['st04', 'st29', 'st05', 'st01', 'st16']
const BOXES = ['incoming', 'outgoing', 'returned', 'done', 'drafts'] as const satisfies readonly (typeof REFERRAL_BOXES)[number][]

const takeUp = async (id: string) => {
  const { routeId } = given(await (await city.as(SENDER)).does('getReferral', { id }))
  await city.database.admin.query('update referral set answer_due_on = current_date - 3 where id = $1', [id])
  return given(await (await city.as(COORDINATOR)).does('takeUpStrandedMatter', { routeId, householdName: '架空家' }))
}
/** Sent by あおば包括, and taken up while nobody had answered. */
const takenUp = async () => {
  const { worker, intake } = await intakeIn(() => city)(SENDER, '返事のないまま引き取られる相談')
  const { id } = given(await worker.does('sendReferral', { matterId: intake.id, ...need, toAgencyId: agency('AG06') }))
  await takeUp(id)
  return id
}
const answered = async (id: string, how: { move: 'accept' } | { move: 'return'; returnReason: 'no_capacity'; nextStep: string }) => {
  const receiver = await city.as(RECEIVER)
  return given(await receiver.does('moveReferral', { id, version: given(await receiver.does('getReferral', { id })).version, ...how }))
}
/** The boxes of somebody's list in which a つなぎ stands; of each, the number beside it is that of its rows. */
const boxesOf = async (who: string, id: string) => {
  const worker = await city.as(who)
  const found: string[] = []
  for (const box of BOXES) {
    const { referrals, total, counts } = given(await worker.does('listReferrals', { box }))
    expect([who, box, counts[box]]).toEqual([who, box, total])
    if (total <= 100) expect(referrals.length).toBe(total)
    if (referrals.some((one) => one.id === id)) found.push(box)
  }
  return found
}
const rowOf = async (who: string, box: (typeof BOXES)[number], id: string) => given(await (await city.as(who)).does('listReferrals', { box })).referrals.find((one) => one.id === id)

describe('a つなぎ that was taken up while nobody had answered', () => {
  it('stays in 送った of those who sent it, colleagues too, with who took it up; and ends with them as with who answers for it', async () => {
    const id = await takenUp()
    const everybody = async () => Promise.all([SENDER, COLLEAGUE, COORDINATOR, RECEIVER, STRANGER].map((who) => boxesOf(who, id)))
    expect(await everybody()).toEqual([['outgoing'], ['outgoing'], ['outgoing'], ['incoming'], []])
    expect(await rowOf(COLLEAGUE, 'outgoing', id)).toMatchObject({ mine: 'neither', sentByAgencyName: 'あおば包括', fromAgencyName: '総合相談課', takenUpBy: '総合相談課', isReportDue: false })
    await answered(id, { move: 'accept' })
    await answered(id, { move: 'return', returnReason: 'no_capacity', nextStep: '一緒に探す' })
    expect(await everybody()).toEqual([['done'], ['done'], ['done'], ['done'], []])
  })

  it('is found there by the name of who sent it and of who answers for it now', async () => {
    const id = await takenUp()
    for (const words of ['あおば包括', '総合相談課']) {
      expect([words, given(await (await city.as(COLLEAGUE)).does('listReferrals', { box: 'outgoing', words })).referrals.some((one) => one.id === id)]).toEqual([words, true])
    }
  })

  it('stands in no box of those who may not open it: restricted, it is not even among what their agency sent, nor in its number, and its page answers as of one that never was', async () => {
    const id = await takenUp()
    const counted = async () => given(await (await city.as(SENDER)).does('listReferrals', { box: 'outgoing' })).counts.outgoing
    const before = await counted()
    await city.database.admin.query('update matter_team set valid_to = now() where matter_id = $1 and valid_to is null', [id])
    expect([await boxesOf(SENDER, id), await counted()]).toEqual([['outgoing'], before])
    await city.database.admin.query(`update matter set restricted = true, restricted_reason = 'x' where id = $1`, [id])
    expect([await boxesOf(SENDER, id), await counted()]).toEqual([[], before - 1])
    expect(await (await city.as(SENDER)).does('getReferral', { id })).toEqual(await (await city.as(SENDER)).does('getReferral', { id: newId() }))
  })
})

describe('who sent a つなぎ and who answers for it now', () => {
  it('are told apart to every reader once they are two, and only then', async () => {
    const { worker, intake } = await intakeIn(() => city)(SENDER)
    const { id: own } = given(await worker.does('sendReferral', { matterId: intake.id, ...need, toAgencyId: agency('AG06') }))
    expect(given(await worker.does('getReferral', { id: own }))).toMatchObject({ fromAgencyName: 'あおば包括', sentByAgencyName: null, sentByFullName: null })
    const id = await takenUp()
    const sender = given(await worker.does('getReferral', { id: own }))
    for (const who of [SENDER, COLLEAGUE, RECEIVER, COORDINATOR]) {
      expect(given(await (await city.as(who)).does('getReferral', { id }))).toMatchObject({
        sentByAgencyName: 'あおば包括', sentByFullName: 'あおば地域包括支援センター', sentByName: sender.sentByName, fromAgencyName: '総合相談課', heldBy: [{ name: '総合相談課' }],
      })
    }
  })

  it('stand apart on the receiver’s sheet, where whoever sent it is who asked, and at the one-time link', async () => {
    const id = await takenUp()
    const { intakeId } = await answered(id, { move: 'accept' })
    expect(given(await (await city.as(RECEIVER)).does('getIntake', { id: intakeId ?? '' }))).toMatchObject({ inquirerName: 'あおば包括' })
    const linked = await sentOutsideIn(() => city)()
    await takeUp(linked.sent.id)
    expect(given(await openReferralLink(city.office, linked.token))).toMatchObject({ sentByAgencyName: 'あおば地域包括支援センター', fromAgencyName: 'みどり野市 福祉総合相談課' })
  })
})

describe('a draft that was handed on to another agency before it left', () => {
  it('was sent by the agency that answered for it then, and is told as theirs; whoever began it sent nothing and reads nothing of it', async () => {
    const { worker, intake } = await intakeIn(() => city)(SENDER, '別の機関に引き継がれる下書き')
    const { id, version } = given(await worker.does('draftReferral', { matterId: intake.id, ...need, toAgencyId: agency('AG06') }))
    const began = given(await worker.does('getReferral', { id })).fromAgencyId
    const { rows } = await city.database.admin.query<{ id: string }>(`select agency_id as id from membership where staff_id = (select id from staff where code = $1)`, [COORDINATOR])
    const heir = rows[0]?.id ?? ''
    expect(heir).not.toBe(began)
    await city.database.admin.query('update matter set accountable_agency_id = $2 where id = any ($1)', [[id, intake.id], heir])
    await city.database.admin.query('update matter_team set valid_to = now() where matter_id = $1 and valid_to is null', [id])
    const coordinator = await city.as(COORDINATOR)
    given(await coordinator.does('moveReferral', { id, version, move: 'send' }))
    for (const who of [COORDINATOR, RECEIVER]) {
      expect(given(await (await city.as(who)).does('getReferral', { id }))).toMatchObject({ fromAgencyId: heir, fromAgencyName: '総合相談課', sentByAgencyName: null })
    }
    expect(await boxesOf(COORDINATOR, id)).toEqual(['outgoing'])
    expect(await boxesOf(COLLEAGUE, id)).toEqual([])
    expect((await (await city.as(COLLEAGUE)).does('getReferral', { id })).ok).toBe(false)
  })
})
