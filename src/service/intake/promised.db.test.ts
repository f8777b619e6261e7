import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { demoId } from '#demo/load-demo.ts'
import { OUTCOMES } from '#domain/intake/codes.ts'
import { addDays } from '#domain/shared/day.ts'
import { buildCity, cityToday, given, type City, type Worker } from '#tests/support/city.ts'

let city: City
let worker: Worker
beforeAll(async () => {
  city = await buildCity()
  worker = await city.as('st04')
})
afterAll(() => city.database.drop())

const today = cityToday()
const receive = async (nextContactOn: string) => given(await worker.does('receiveIntake', { text: '家賃が払えない', nextContactOn })).id
const dueOf = async (ids: readonly (string | null)[]) => given(await worker.does('getMyDay', {})).due.filter((one) => ids.includes(one.matterId))
const daysOf = async (ids: readonly (string | null)[]) => (await dueOf(ids)).map((one) => one.dueOn)
const passOn = async (matterId: string) => {
  const { id } = given(await worker.does('sendReferral', { matterId, need: '家計', why: '滞納', urgency: 'usual', toAgencyId: demoId('agency/AG06') }))
  const receiver = await city.as('st05')
  given(await receiver.does('moveReferral', { id, version: 1, move: 'accept' }))
  given(await receiver.does('moveReferral', { id, version: 2, move: 'meet' }))
  given(await worker.does('moveReferral', { id, version: 3, move: 'confirm' }))
}

describe('a day on which somebody was promised a contact', () => {
  it('stands on somebody’s day however the intake ends, until the contact was made or called off', async () => {
    const ways = { outcome: fc.constantFrom(...OUTCOMES), joins: fc.boolean(), inDays: fc.integer({ min: 0, max: 3 }), lookLater: fc.boolean() }
    await fc.assert(fc.asyncProperty(fc.record(ways), async ({ outcome, joins, inDays, lookLater }) => {
      const day = addDays(today, inDays)
      const id = await receive(day)
      if (outcome === 'passed_on') await passOn(id)
      const goesOn = joins ? { caseId: demoId('case/0') } : { householdName: '架空の約束家' }
      const ending = { id, version: 1, outcome, note: 'x', watchedBy: '民生委員', nextContactOn: addDays(day, lookLater ? 1 : 0), ...goesOn }
      const ended = await worker.does('endIntake', ending)
      const caseId = ended.ok ? ended.value.caseId : null
      const lead = joins && caseId !== null ? given(await worker.does('getHouseholdPage', { caseId })).tasks.map((one) => one.dueOn) : []
      expect([...(await daysOf([id, caseId])), ...lead]).toContain(day)
      expect(given(await worker.does('getReceipt', { id })).nextContactOn).toBe(day)
      if (ended.ok) return
      const isElsewhere = joins && outcome === 'escalated'
      expect(ended.problem.code).toBe(isElsewhere ? 'case_of_another_agency' : 'contact_still_promised')
      if (isElsewhere) return
      given(await worker.does('endIntake', { ...ending, isContactDone: true }))
      expect(given(await worker.does('listIntakeChanges', { id })).changes.flatMap((one) => one.fields)).not.toEqual([])
    }), { numRuns: 24, seed: 7 })
  })

  it('is a task of the household once the intake is kept here, for whoever keeps it', async () => {
    const day = addDays(today, 4)
    const id = await receive(day)
    const { caseId } = given(await worker.does('endIntake', { id, version: 1, outcome: 'kept', householdName: '架空の約束家' }))
    const page = given(await worker.does('getHouseholdPage', { caseId: caseId ?? '' }))
    expect(page).toMatchObject({ standing: 'tasks_open', tasks: [{ text: 'promised_contact', dueOn: day, mine: true }] })
    expect(await dueOf([caseId])).toMatchObject([{ kind: 'task', dueOn: day }])
    given(await worker.does('finishTask', { id: page.tasks[0]?.id ?? '', version: 1 }))
    expect(await dueOf([caseId])).toEqual([])
  })

  it('is told on the receipt as it stands now: moved with the task, and gone once that is done', async () => {
    const id = await receive(addDays(today, 2))
    const { caseId } = given(await worker.does('endIntake', { id, version: 1, outcome: 'kept', householdName: '架空の約束家' }))
    const promisedFor = async () => given(await worker.does('getReceipt', { id })).nextContactOn
    const task = given(await worker.does('getHouseholdPage', { caseId: caseId ?? '' })).tasks[0]
    const taskId = task?.id ?? ''
    expect(await promisedFor()).toBe(addDays(today, 2))
    given(await worker.does('changeTask', { id: taskId, version: 1, text: '市営住宅の窓口に一緒に行く', dueOn: addDays(today, 9), membershipId: task?.membershipId ?? '' }))
    expect(await promisedFor()).toBe(addDays(today, 9))
    given(await worker.does('finishTask', { id: taskId, version: 2 }))
    expect(await promisedFor()).toBeNull()
  })

  it('goes to the lead of the case that is joined', async () => {
    const id = await receive(addDays(today, 1))
    given(await worker.does('endIntake', { id, version: 1, outcome: 'kept', caseId: demoId('case/0') }))
    const page = given(await worker.does('getHouseholdPage', { caseId: demoId('case/0') }))
    const lead = page.team.find((seat) => seat.part === 'lead')
    expect(page.tasks.find((one) => one.text === 'promised_contact')?.membershipId).toBe(lead?.membershipId)
  })

  it('keeps an emergency from being over while the contact is owed', async () => {
    const id = await receive(addDays(today, 2))
    given(await worker.does('endIntake', { id, version: 1, outcome: 'emergency', note: '食料を届けた' }))
    expect((await dueOf([id])).map((one) => one.kind).toSorted()).toEqual(['follow_up', 'promised'])
    expect(await worker.does('followUpIntake', { id, version: 2, note: '落ち着いた' })).toMatchObject({ problem: { code: 'contact_still_promised' } })
    given(await worker.does('followUpIntake', { id, version: 2, note: '落ち着いた', isContactDone: true }))
    expect(await dueOf([id])).toEqual([])
  })

  it('keeps a consultation open that was passed on, until the contact was made', async () => {
    const id = await receive(addDays(today, 1))
    await passOn(id)
    expect(given(await worker.does('getIntake', { id })).outcome).toBeNull()
    given(await worker.does('endIntake', { id, version: 1, outcome: 'passed_on', isContactDone: true }))
    expect(given(await worker.does('getReceipt', { id }))).toMatchObject({ standing: 'passed_on', nextContactOn: null })
  })
})

describe('the receipt', () => {
  it('never says that it has ended while somebody goes on with it', async () => {
    const standingAfter = async (outcome: 'kept' | 'informed' | 'watched') => {
      const { id } = given(await worker.does('receiveIntake', { text: '家賃' }))
      given(await worker.does('endIntake', { id, version: 1, outcome, note: 'x', watchedBy: '民生委員', nextContactOn: today, householdName: '架空家' }))
      return { id, standing: given(await worker.does('getReceipt', { id })).standing }
    }
    expect((await standingAfter('kept')).standing).toBe('kept')
    expect((await standingAfter('informed')).standing).toBe('informed')
    const { id, standing } = await standingAfter('watched')
    expect(standing).toBe('watched')
    given(await worker.does('lookAfterIntake', { id, version: 2, note: '元気' }))
    expect(given(await worker.does('getReceipt', { id })).standing).toBe('over')
  })
})
