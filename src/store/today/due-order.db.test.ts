import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { URGENCIES } from '#domain/intake/codes.ts'
import { addDays, type Day } from '#domain/shared/day.ts'
import { addMinutes, dayInTokyo, momentAfter, toUtc, type Instant } from '#domain/shared/instant.ts'
import { compareDue, DUE_GROUPS, DUE_KINDS, dueGroupOf, type DuePlace } from '#domain/today/due.ts'
import { newId } from '#platform/ids.ts'
import { asActor } from '#store/as-actor.ts'
import { buildCity, type City } from '#tests/support/city.ts'
import { groupOfDue, orderOfDue, withDay } from './my-day.ts'

let city: City
beforeAll(async () => {
  city = await buildCity()
})
afterAll(() => city.database.drop())

/** When something is due, told from the moment of asking: a day, and where hours count a moment near it, near midnight, or just over. */
type Told = {
  readonly kind: DuePlace['kind']; readonly id: string; readonly urgency: string | null; readonly daysAhead: number
  readonly at: 'none' | 'minutes' | 'midnight' | 'now'; readonly minutes: number; readonly microseconds: number
}
const told: fc.Arbitrary<Told> = fc.record({
  kind: fc.constantFrom(...DUE_KINDS), urgency: fc.constantFrom(null, ...URGENCIES), daysAhead: fc.integer({ min: -20, max: 20 }), at: fc.constantFrom('none', 'none', 'minutes', 'midnight', 'now'),
  microseconds: fc.integer({ min: 0, max: 999 }), minutes: fc.oneof(fc.integer({ min: -3, max: 3 }), fc.integer({ min: -20 * 1440, max: 20 * 1440 })),
  id: fc.constantFrom(...Array.from({ length: 6 }, newId)),
})

const placeOf = ({ kind, id, urgency, daysAhead, at, minutes }: Told, now: Instant): DuePlace => {
  const dueOn = addDays(dayInTokyo(now), daysAhead) as Day
  const moments = { none: undefined, minutes: addMinutes(now, minutes), midnight: addMinutes(momentAfter(dueOn), Math.sign(minutes)), now }
  return { kind, id, urgency, dueOn, dueAt: moments[at] }
}

/** PostgreSQL counts a moment finer than the rule does. */
const finer = (dueAt: Instant | undefined, { microseconds }: Told): string | null => dueAt?.replace('Z', `${String(microseconds).padStart(3, '0')}Z`) ?? null

/** The same as PostgreSQL puts it: in which group, in which order. */
const placedBySql = (mixed: readonly Told[]) =>
  asActor(city.database.app, { token: city.office.officeToken, purpose: 'referral' }, async (tx, _, entered) => {
    const given = mixed.map((one) => placeOf(one, toUtc(String(entered))))
    const rows = JSON.stringify(mixed.map((one, n) => ({ n, kind: one.kind, id: one.id, urgency: one.urgency, due_on: given[n]?.dueOn, due_at: finer(given[n]?.dueAt, one) })))
    const { rows: found } = await sql<{ n: number; group: number; at: string }>`
      select n, ${groupOfDue} as group, app.now() as at from (select ${withDay} from jsonb_to_recordset(${rows}::jsonb)
        as l(n int, kind text, id uuid, urgency text, due_on date, due_at timestamptz)) due ${orderOfDue}`.execute(tx)
    return { now: toUtc(String(found[0]?.at)), given, found: found.map(({ n, group }) => ({ n, group })) }
  })

describe('what stands on わたしの一日', () => {
  it('stands in the same group and the same order for whoever reads the rule and for PostgreSQL, whatever days, hours, urgencies and kinds are mixed', async () => {
    await fc.assert(fc.asyncProperty(fc.uniqueArray(told, { minLength: 2, maxLength: 40, selector: ({ id, kind }) => `${id} ${kind}` }), async (mixed) => {
      const { now, given, found } = await placedBySql(mixed)
      const byRule = given.map((place, n) => ({ n, place })).toSorted((one, other) => compareDue(one.place, other.place, now))
      expect(found).toEqual(byRule.map(({ n, place }) => ({ n, group: DUE_GROUPS.indexOf(dueGroupOf(place.kind, place, now)) })))
    }), { numRuns: 200 })
  })
})
