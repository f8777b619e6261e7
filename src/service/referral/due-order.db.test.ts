import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { buildCity, given, type City, type Worker } from '#tests/support/city.ts'
import { agency } from '#tests/support/invented.ts'
import { intakeIn, need } from '#tests/support/referrals.ts'

let city: City
let worker: Worker
let sent: readonly string[] = []
const intakeOf = intakeIn(() => city)
const STATUSES = ['sent', 'received', 'accepted', 'met'] as const

beforeAll(async () => {
  city = await buildCity()
  const { worker: sender, intake } = await intakeOf('st04', '順に並ぶ相談')
  worker = sender
  const ids: string[] = []
  for (const what of ['一', '二', '三', '四']) ids.push(given(await worker.does('sendReferral', { matterId: intake.id, ...need, need: `期限順${what}`, toAgencyId: agency('AG06') })).id)
  sent = ids
})
afterAll(() => city.database.drop())

it('a list of つなぎ under way stands in the order of the day that counts now, which its days past due are counted from: of one that was met, the day it is to be confirmed', async () => {
  const days = fc.record({ status: fc.constantFrom(...STATUSES), answer: fc.integer({ min: -30, max: 30 }), contact: fc.integer({ min: -30, max: 30 }), confirm: fc.integer({ min: -30, max: 30 }) })
  await fc.assert(fc.asyncProperty(fc.tuple(days, days, days, days), async (chosen) => {
    for (const [n, one] of chosen.entries()) {
      await city.database.admin.query(
        'update referral set status = $2, answer_due_on = app.today() + $3::int, contact_due_on = app.today() + $4::int, confirm_due_on = app.today() + $5::int where id = $1',
        [sent[n], one.status, one.answer, one.contact, one.confirm],
      )
    }
    const { referrals } = given(await worker.does('listReferrals', { box: 'outgoing', words: '期限順' }))
    const late = referrals.map((one) => one.daysOverdue ?? Number.NEGATIVE_INFINITY)
    expect(late).toEqual(late.toSorted((one, other) => other - one))
    expect(referrals.filter((one) => sent.includes(one.id)).length).toBe(4)
  }), { numRuns: 25 })
})
