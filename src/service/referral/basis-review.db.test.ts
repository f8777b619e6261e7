import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addDays } from '#domain/shared/day.ts'
import { buildCity, cityToday, given, type City, type Worker } from '#tests/support/city.ts'
import { agency } from '#tests/support/invented.ts'
import { need } from '#tests/support/referrals.ts'

let city: City
let worker: Worker
let receiver: Worker
beforeAll(async () => {
  city = await buildCity()
  worker = await city.as('st04')
  receiver = await city.as('st05')
})
afterAll(() => city.database.drop())

const urgent = { category: 'health' as const, text: '三日食べていない', basis: 'life_body_property' as const, basisNote: '意識がはっきりせず、同意を聞けない' }
const agreed = { category: 'situation' as const, text: '家賃を三か月滞納', basis: 'consent' as const, basisNote: '面談で本人から' }
const sheet = async (facts: readonly (typeof urgent | typeof agreed)[]) =>
  ({ matterId: given(await worker.does('receiveIntake', { text: '倒れている' })).id, ...need, toAgencyId: agency('AG06'), personKnows: true, facts: [...facts] })
const sent = async (facts: readonly (typeof urgent | typeof agreed)[]) => given(await worker.does('sendReferral', await sheet(facts))).id
const reviewsOf = async (who: Worker, id: string) => given(await who.does('getMyDay', { kind: 'basis' })).due.filter((one) => one.id === id)
const inDays = (id: string, days: number) => city.database.admin.query('update referral set basis_review_on = basis_review_on - $2::int where id = $1', [id, days])
const reviewed = (who: Worker, id: string, note = 'あの時は必要だった。いまは本人の同意で続けている') => who.does('addReferralStep', { id, step: 'basis_reviewed', note })

describe('what left on an urgent basis (生命・身体・財産)', () => {
  it('is to be looked at again seven days after it was sent, by its sender, on their day from three days ahead', async () => {
    const id = await sent([agreed, urgent])
    expect(given(await worker.does('getReferral', { id })).basisReviewOn).toBe(addDays(cityToday(), 7))
    expect(await reviewsOf(worker, id)).toEqual([])
    await inDays(id, 4)
    expect(await reviewsOf(worker, id)).toMatchObject([{ kind: 'basis', dueOn: addDays(cityToday(), 3), group: 'soon', text: need.need }])
    await inDays(id, 30)
    expect(await reviewsOf(worker, id)).toMatchObject([{ group: 'long_overdue' }])
    expect([given(await receiver.does('getReferral', { id })).basisReviewOn, await reviewsOf(receiver, id)]).toEqual([null, []])
  })

  it('stands there until the sender has written what came of it, and nobody else can say so', async () => {
    const id = await sent([urgent])
    await inDays(id, 7)
    for (const refused of [await reviewed(receiver, id), await reviewed(worker, id, '　')]) expect(refused).toMatchObject({ problem: { code: 'not_possible_now' } })
    expect(await reviewsOf(worker, id)).toHaveLength(1)
    given(await reviewed(worker, id))
    expect([await reviewsOf(worker, id), given(await worker.does('getReferral', { id })).basisReviewOn]).toEqual([[], null])
    expect(given(await worker.does('getReferral', { id })).steps).toContainEqual(expect.objectContaining({ step: 'basis_reviewed' }))
    expect(await reviewed(worker, id)).toMatchObject({ problem: { code: 'not_possible_now' } })
  })

  it('is looked at again also where the つなぎ came back within the week', async () => {
    const id = await sent([urgent])
    given(await receiver.does('moveReferral', { id, version: 1, move: 'return', returnReason: 'no_capacity', nextStep: '一緒に探す' }))
    await inDays(id, 7)
    expect(await reviewsOf(worker, id)).toHaveLength(1)
    given(await reviewed(worker, id))
    expect(await reviewsOf(worker, id)).toEqual([])
  })

  it('begins with the day it leaves, where it was a draft; what travels on consent is nothing to look at again', async () => {
    const { id } = given(await worker.does('draftReferral', await sheet([urgent])))
    expect(given(await worker.does('getReferral', { id })).basisReviewOn).toBeNull()
    given(await worker.does('moveReferral', { id, version: 1, move: 'send' }))
    expect(given(await worker.does('getReferral', { id })).basisReviewOn).toBe(addDays(cityToday(), 7))
    expect(given(await worker.does('getReferral', { id: await sent([agreed]) })).basisReviewOn).toBeNull()
  })
})
