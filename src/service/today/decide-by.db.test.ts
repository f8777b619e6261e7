import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { URGENCIES, type Urgency } from '#domain/intake/codes.ts'
import { decideBy, decideRuleOn } from '#domain/intake/decide-by.ts'
import { addDays } from '#domain/shared/day.ts'
import { buildCity, cityToday, given, type City, type Worker } from '#tests/support/city.ts'

let city: City
let worker: Worker
beforeAll(async () => {
  city = await buildCity()
  worker = await city.as('st04')
})
afterAll(() => city.database.drop())

const rowsOf = async (id: string) => given(await worker.does('getMyDay', {})).due.filter((one) => one.id === id)
type Told = { readonly receivedAt?: string; readonly nextContactOn?: string | undefined; readonly urgency?: Urgency }
const received = async (told: Told) => given(await worker.does('receiveIntake', { text: '家賃が払えない', ...told })).id

describe('a consultation nobody has decided on', () => {
  it('stands first on the day of the rule, whatever was promised, and the promise stands on its own', async () => {
    const today = cityToday()
    const promised = fc.option(fc.oneof(fc.integer({ min: -5, max: 12 }), fc.integer({ min: 13, max: 366 })), { nil: undefined })
    await fc.assert(fc.asyncProperty(fc.option(fc.constantFrom(...URGENCIES)), promised, fc.integer({ min: 0, max: 9 }), async (urgency, ahead, ago) => {
      const receivedOn = addDays(today, -ago)
      const nextContactOn = ahead === undefined ? undefined : addDays(today, ahead)
      const rows = await rowsOf(await received({ receivedAt: `${receivedOn}T00:00:00+09:00`, nextContactOn, ...(urgency !== null && { urgency }) }))
      const by = decideBy(receivedOn, urgency, nextContactOn, decideRuleOn(today))
      // What is neither promised nor near is not told yet.
      const isTold = nextContactOn !== undefined || by <= addDays(today, 3)
      expect(rows.map((one) => one.dueOn).toSorted()[0]).toBe(isTold ? by : undefined)
      expect(rows.filter((one) => one.kind === 'promised').map((one) => one.dueOn)).toEqual(nextContactOn === undefined ? [] : [nextContactOn])
    }), { numRuns: 60 })
  })

  it('where life is in danger stands there today, though a contact was promised for next year', async () => {
    const rows = await rowsOf(await received({ urgency: 'immediate', nextContactOn: addDays(cityToday(), 366) }))
    expect(rows.map(({ kind, dueOn, group }) => [kind, dueOn, group])).toEqual([['intake', cityToday(), 'soon'], ['promised', addDays(cityToday(), 366), 'later']])
  })
})
