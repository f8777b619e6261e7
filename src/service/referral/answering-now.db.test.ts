import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildCity, given, type City, type Worker } from '#tests/support/city.ts'
import { agency, rowsIn } from '#tests/support/invented.ts'
import { intakeIn, need } from '#tests/support/referrals.ts'

let city: City
beforeAll(async () => {
  city = await buildCity()
})
afterAll(() => city.database.drop())

const intakeOf = intakeIn(() => city)
const rowsOf = rowsIn(() => city)

const back = { version: 1, move: 'return' as const, returnReason: 'no_capacity' as const, nextStep: '一緒に探す' }

/** A need of a sheet of あおば包括 that くらし自立 took up and 社協 did not, and both gave back. */
const givenBackTwice = async () => {
  const { worker, intake } = await intakeOf('st04', '二度戻される相談')
  const send = async (code: string, routeId?: string) => given(await worker.does('sendReferral', { matterId: intake.id, routeId, ...need, toAgencyId: agency(code) })).id
  const first = await send('AG06')
  const { routeId } = given(await worker.does('getReferral', { id: first }))
  const receiver = await city.as('st05')
  const { intakeId } = given(await receiver.does('moveReferral', { id: first, version: 1, move: 'accept' }))
  given(await receiver.does('moveReferral', { id: first, ...back, version: 2 }))
  const second = await send('AG02', routeId)
  given(await (await city.as('st03')).does('moveReferral', { id: second, ...back }))
  return { worker, receiver, intake, routeId, first, second, receivedId: intakeId ?? '' }
}

/** Every agency that somebody's pages of a sheet and of a つなぎ name as the one that answers now. */
const namedTo = async (who: Worker, { intakeId, referralId }: { intakeId: string; referralId: string }) => ({
  sheet: given(await who.does('getIntake', { id: intakeId })).accountableNames,
  receipt: given(await who.does('getReceipt', { id: intakeId })).agencies.map((one) => one.name),
  referral: given(await who.does('getReferral', { id: referralId })).heldBy.map((one) => one.name),
})

describe('a need that was given back twice and taken up by the coordinator', () => {
  it('is answered for by one agency before and after, whoever looks and on whichever page', async () => {
    const { worker, receiver, intake, routeId, first, second, receivedId } = await givenBackTwice()
    const coordinator = await city.as('st01')
    const ids = { intakeId: intake.id, referralId: second }
    const before = { sheet: ['あおば包括'], receipt: ['あおば地域包括支援センター'], referral: ['あおば包括'] }
    expect([await namedTo(worker, ids), await namedTo(coordinator, ids)]).toEqual([before, before])
    const { caseId } = given(await coordinator.does('takeUpStrandedMatter', { routeId, householdName: '架空家' }))
    const [held] = await rowsOf('select a.short_name as "shortName", a.name from matter m join agency a on a.id = m.accountable_agency_id where m.id = $1', [caseId])
    const after = { sheet: [held?.['shortName']], receipt: [held?.['name']], referral: [held?.['shortName']] }
    expect(after.sheet).toEqual(['総合相談課'])
    expect(await worker.does('getHouseholdPage', { caseId })).toMatchObject({ problem: { code: 'not_found' } })
    for (const referralId of [first, second]) {
      for (const who of [worker, coordinator]) expect(await namedTo(who, { intakeId: intake.id, referralId })).toEqual(after)
    }
    expect(await namedTo(receiver, { intakeId: receivedId, referralId: first })).toEqual(after)
    const { intakes } = given(await worker.does('listIntakes', { state: 'all', reach: 'mine', order: 'received' }))
    expect(intakes.find((one) => one.id === intake.id)?.accountableNames).toEqual(after.sheet)
  })

  it('says to everybody who took it up, when, and how they are reached; whoever holds it now goes on from there', async () => {
    const { worker, routeId, second } = await givenBackTwice()
    const coordinator = await city.as('st01')
    const isMine = async (who: Worker) => given(await who.does('getReferral', { id: second })).heldBy.map((one) => one.isMine)
    expect(given(await worker.does('getReferral', { id: second })).takenUp).toBeNull()
    expect([await isMine(worker), await isMine(coordinator)]).toEqual([[true], [false]])
    given(await coordinator.does('takeUpStrandedMatter', { routeId, householdName: '架空家' }))
    for (const who of [worker, coordinator]) {
      expect(given(await who.does('getReferral', { id: second }))).toMatchObject({
        takenUp: { at: expect.any(String) as string, who: '大原 千晶', agencyName: '総合相談課', phone: expect.stringMatching(/^0999/) as string },
        heldBy: [{ name: '総合相談課', phone: expect.stringMatching(/^0999/) as string }], fromAgencyName: 'あおば包括',
      })
    }
    expect([await isMine(worker), await isMine(coordinator)]).toEqual([[false], [true]])
  })
})

describe('a sheet whose case its reader may not open', () => {
  it('leads to whom to ask and not to a page that does not open, and says of whoever decided where they are reached', async () => {
    const { worker, intake, routeId } = await givenBackTwice()
    const coordinator = await city.as('st01')
    const { caseId } = given(await coordinator.does('takeUpStrandedMatter', { routeId, householdName: '架空家' }))
    const phone = expect.stringMatching(/^0999/) as string
    const told = given(await worker.does('getIntake', { id: intake.id })).referrals.map((one) => [one.status, one.takenUpBy, one.takenUpAt !== null])
    expect(told).toEqual([['returned', '総合相談課', true], ['returned', null, false]])
    const decided = { outcomeByName: '大原 千晶', outcomeByAgency: '総合相談課', outcomeByPhone: phone, heldBy: [{ name: '総合相談課', phone }] }
    expect(given(await worker.does('getIntake', { id: intake.id }))).toMatchObject({ ...decided, caseId, householdName: null, caseOpens: 'masked' })
    expect(given(await worker.does('getMaskedMatter', { matterId: caseId })).askAgency).toBe('総合相談課')
    expect(given(await coordinator.does('getIntake', { id: intake.id }))).toMatchObject({ ...decided, caseId, householdName: '架空家', caseOpens: 'page' })
  })
})

describe('a need that arrived and went on from there', () => {
  it('is answered for by whoever it came to last, also for who first took it in', async () => {
    const { worker, intake } = await intakeOf('st04', '次々につながる相談')
    const arrive = async (from: Worker, matterId: string, to: { code: string; staff: string }) => {
      const { id } = given(await from.does('sendReferral', { matterId, ...need, toAgencyId: agency(to.code) }))
      const receiver = await city.as(to.staff)
      const { intakeId } = given(await receiver.does('moveReferral', { id, version: 1, move: 'accept' }))
      given(await receiver.does('moveReferral', { id, version: 2, move: 'meet' }))
      given(await from.does('moveReferral', { id, version: 3, move: 'confirm', rest: 'nothing' }))
      return { id, receiver, intakeId: intakeId ?? '' }
    }
    const first = await arrive(worker, intake.id, { code: 'AG06', staff: 'st05' })
    expect(given(await worker.does('getIntake', { id: intake.id })).accountableNames).toEqual(['くらし自立'])
    await arrive(first.receiver, first.intakeId, { code: 'AG02', staff: 'st03' })
    for (const [who, intakeId] of [[worker, intake.id], [first.receiver, first.intakeId]] as const) {
      expect(await namedTo(who, { intakeId, referralId: first.id })).toMatchObject({ sheet: ['社協'], referral: ['社協'] })
    }
  })
})

describe('whatever list names an accountable agency', () => {
  it('names to every reader the one that the open matter names', async () => {
    const held = new Map((await rowsOf(`select i.id, a.short_name from intake i join matter m on m.id = coalesce(i.case_id, i.id) join agency a on a.id = m.accountable_agency_id where m.closed_at is null`))
      .map((row) => [row['id'], row['short_name']]))
    let seen = 0
    for (const staff of ['st01', 'st02', 'st03', 'st04', 'st05', 'st06']) {
      const who = await city.as(staff)
      const listed = given(await who.does('listIntakes', { state: 'all', reach: 'all', order: 'received' })).intakes.filter((one) => held.has(one.id))
      expect(listed.map((one) => [one.id, one.accountableNames])).toEqual(listed.map((one) => [one.id, [held.get(one.id)]]))
      for (const { id } of listed.filter((one) => one.outcome !== null)) expect(given(await who.does('getIntake', { id })).accountableNames).toEqual([held.get(id)])
      seen += listed.length
    }
    expect(seen).toBeGreaterThan(50)
  })
})
