import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { demoId } from '#demo/load-demo.ts'
import { addDays } from '#domain/shared/day.ts'
import { FURTHEST_AHEAD } from '#domain/shared/days-ahead.ts'
import { buildCity, cityToday, given, type City, type Worker } from '#tests/support/city.ts'

let city: City
let worker: Worker
beforeAll(async () => {
  city = await buildCity()
  worker = await city.as('st04')
})
afterAll(() => city.database.drop())

const inDays = (days: number) => addDays(cityToday(), days)
const received = async () => given(await worker.does('receiveIntake', { text: '家賃が払えない' })).id
const watched = async () => {
  const id = await received()
  given(await worker.does('endIntake', { id, version: 1, outcome: 'watched', watchedBy: '民生委員', nextContactOn: cityToday() }))
  return id
}
const kept = async () => given(await worker.does('endIntake', { id: await received(), version: 1, outcome: 'kept', householdName: '架空家' })).caseId ?? ''
const givenTask = async () => given(await worker.does('addTask', { matterId: await kept(), text: '電話する', dueOn: cityToday() })).id
const passedOn = async () => given(await worker.does('sendReferral', { matterId: await received(), need: '住まい', why: '退去', toAgencyId: demoId('agency/AG06'), urgency: 'usual' })).id

/** Every way in which somebody says on which day they come back to it, and what the day is called there. */
const WAYS = [
  ['nextContactOn', async (day: string) => worker.does('receiveIntake', { text: '家賃が払えない', nextContactOn: day })],
  ['nextContactOn', async (day: string) => worker.does('updateIntake', { id: await received(), version: 1, nextContactOn: day })],
  ['nextContactOn', async (day: string) => worker.does('endIntake', { id: await received(), version: 1, outcome: 'watched', watchedBy: '民生委員', nextContactOn: day })],
  ['nextContactOn', async (day: string) => worker.does('lookAfterIntake', { id: await watched(), version: 2, note: '元気', nextContactOn: day })],
  ['dueOn', async (day: string) => worker.does('addTask', { matterId: await kept(), text: '電話する', dueOn: day })],
  ['dueOn', async (day: string) => worker.does('changeTask', { id: await givenTask(), version: 1, text: '電話する', dueOn: day, membershipId: demoId('membership/st04') })],
  ['nextOn', async (day: string) => worker.does('saveContactRecord', { matterId: await kept(), method: 'M1', facts: '話した', nextStep: '電話する', nextOn: day, makesTask: true })],
  ['nextStepOn', async (day: string) => (await city.as('st05')).does('moveReferral', { id: await passedOn(), version: 1, move: 'return', returnReason: 'no_capacity', nextStep: '一緒に探す', nextStepOn: day })],
] as const

const dueLater = async (): Promise<readonly unknown[]> => {
  const { rows } = await city.database.admin.query(
    `select 'intake', next_contact_on from intake i join matter m using (municipality_code, id) where m.closed_at is null and next_contact_on > app.today() + $1::int
     union all select 'task', due_on from task where done_at is null and due_on > app.today() + $1::int
     union all select 'returned', next_step_on from referral where next_step_on > app.today() + $1::int`, [FURTHEST_AHEAD])
  return rows
}

describe('the day on which somebody comes back to a matter', () => {
  it('may lie a year ahead and not a day further, whichever way it is named; what is refused says which day it is and how far it may lie', async () => {
    for (const [path, name] of WAYS) {
      expect(await name(inDays(FURTHEST_AHEAD))).toMatchObject({ ok: true })
      expect(await name(inDays(FURTHEST_AHEAD + 1))).toMatchObject({ problem: { code: 'invalid_input', fields: [{ path, rule: 'too_far_ahead', limit: FURTHEST_AHEAD }] } })
      expect(await name('2199-01-01')).toMatchObject({ problem: { code: 'invalid_input' } })
    }
  })

  it('is later than that of no open intake, no watch, no task and nothing that came back, whatever was said', async () => {
    const days = fc.oneof(fc.integer({ min: 0, max: 60_000 }), fc.integer({ min: FURTHEST_AHEAD - 2, max: FURTHEST_AHEAD + 2 }))
    await fc.assert(fc.asyncProperty(fc.constantFrom(...WAYS), days, async ([, name], far) => {
      await name(inDays(far))
      expect(await dueLater()).toEqual([])
    }), { numRuns: 40 })
  })

  it('goes along into the case no later than it was promised', async () => {
    const { id } = given(await worker.does('receiveIntake', { text: '家賃が払えない', nextContactOn: inDays(FURTHEST_AHEAD) }))
    given(await worker.does('endIntake', { id, version: 1, outcome: 'kept', householdName: '架空家' }))
    expect(await dueLater()).toEqual([])
  })
})
