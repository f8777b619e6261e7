import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { DUE_RULES, dueRuleOn } from '#domain/referral/due.ts'
import { addDays, type Day } from '#domain/shared/day.ts'
import { asActor } from '#store/as-actor.ts'
import { buildCity, type City } from '#tests/support/city.ts'
import { hoursSaid } from './hours-said.ts'

let city: City
beforeAll(async () => {
  city = await buildCity()
})
afterAll(() => city.database.drop())

const changedOn = '2027-04-01' as Day
const rules = [...DUE_RULES, ...DUE_RULES.map((rule) => ({ ...rule, from: changedOn, hours: { answer: 12, contact: 36 } }))]

describe('the hours a need of 24〜48時間 is given', () => {
  it('are those of the rule it was sent under, in the database as in the rule, also on the days on which one takes over from another', async () => {
    const { token } = await city.as('st04')
    const told = async (sentAt: string) => asActor(city.database.app, { token, purpose: 'referral' }, async (tx) => {
      const at = sql`${sentAt}::timestamptz`
      return (await sql<{ answer: number; contact: number }>`select ${hoursSaid(at, 'answer', rules)} as answer, ${hoursSaid(at, 'contact', rules)} as contact`.execute(tx)).rows[0]
    })
    await fc.assert(fc.asyncProperty(fc.integer({ min: -400, max: 400 }), fc.constantFrom('00:00', '08:59', '23:59'), async (days, time) => {
      const sentOn = addDays(changedOn, days)
      expect(await told(`${sentOn}T${time}:00+09:00`)).toEqual(dueRuleOn(sentOn, rules).hours)
    }), { numRuns: 40 })
    expect([await told('2027-03-31T23:59:59+09:00'), await told('2027-04-01T00:00:00+09:00')]).toEqual([{ answer: 24, contact: 48 }, { answer: 12, contact: 36 }])
  })
})
