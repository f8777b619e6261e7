import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { asActor, type ActingTransaction } from '#store/as-actor.ts'
import { sql } from 'kysely'
import { buildCity, cityToday, given, type City } from '#tests/support/city.ts'

let city: City
beforeAll(async () => {
  city = await buildCity()
})
afterAll(() => city.database.drop())

const TOO_EARLY = { constraint: 'matter_closes_with_its_end' }

/** Something written past the rules of the handlers, with no more rights than the login that serves has. */
const writes = async (staff: string, work: (tx: ActingTransaction) => Promise<unknown>): Promise<void> => {
  const { token } = await city.as(staff)
  await asActor(city.database.app, { token, purpose: 'coordination' }, async (tx) => void (await work(tx)))
}
const close = (id: string) => (tx: ActingTransaction) => sql`update matter set closed_at = clock_timestamp() where id = ${id}::uuid`.execute(tx)

describe('a matter closes with its end, whatever the login that serves is made to write', () => {
  it('an intake without an outcome stays open, and so does one that is watched until somebody has looked after it', async () => {
    const worker = await city.as('st02')
    const { id } = given(await worker.does('receiveIntake', { text: '終わっていない相談' }))
    await expect(writes('st02', close(id))).rejects.toMatchObject(TOO_EARLY)
    given(await worker.does('endIntake', { id, version: 1, outcome: 'watched', watchedBy: '民生委員', nextContactOn: cityToday() }))
    await expect(writes('st02', close(id))).rejects.toMatchObject(TOO_EARLY)
    given(await worker.does('endIntake', { id: given(await worker.does('receiveIntake', { text: '情報だけの相談' })).id, version: 1, outcome: 'informed', note: '窓口を案内した' }))
  })

  it('an intake that has its outcome is not left open in the lists of nobody', async () => {
    const worker = await city.as('st02')
    const { id } = given(await worker.does('receiveIntake', { text: '半分だけ終わる相談' }))
    const half = (tx: ActingTransaction) => sql`update intake set outcome = 'informed', outcome_at = now() where id = ${id}::uuid`.execute(tx)
    await expect(writes('st02', half)).rejects.toMatchObject(TOO_EARLY)
    await writes('st02', async (tx) => {
      await half(tx)
      await close(id)(tx)
    })
  })

  it('a つなぎ that waits for its answer stays open, and one that was withdrawn is closed', async () => {
    const worker = await city.as('st02')
    const { id: matterId } = given(await worker.does('receiveIntake', { text: 'つなぐ相談' }))
    const sent = given(await worker.does('sendReferral', { matterId, need: '住まい', why: '退去', toOutside: '架空の事務所', urgency: 'usual' }))
    await expect(writes('st02', close(sent.id))).rejects.toMatchObject(TOO_EARLY)
    const half = (tx: ActingTransaction) => sql`update referral set status = 'withdrawn', withdrawn_at = now() where id = ${sent.id}::uuid`.execute(tx)
    await expect(writes('st02', half)).rejects.toMatchObject(TOO_EARLY)
  })

  it('an open household is not closed beneath those who support it', async () => {
    const worker = await city.as('st02')
    const { id } = given(await worker.does('receiveIntake', { text: '伴走する世帯' }))
    const { caseId } = given(await worker.does('endIntake', { id, version: 1, outcome: 'kept', householdName: '架空家' }))
    await expect(writes('st02', close(caseId ?? ''))).rejects.toMatchObject(TOO_EARLY)
  })
})
