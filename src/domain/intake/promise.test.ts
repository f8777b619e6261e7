import fc from 'fast-check'
import { expect, it } from 'vitest'
import { addDays, type Day } from '../shared/day.ts'
import { OUTCOMES } from './codes.ts'
import { endIntake, isOverWith } from './end.ts'

const today = '2026-11-26' as Day

it('a promised contact outlives the intake: a case has it to do, the matter stays open until it, or the intake does not end', () => {
  const ways = fc.record({
    outcome: fc.constantFrom(...OUTCOMES), inDays: fc.integer({ min: -30, max: 30 }), lookIn: fc.integer({ min: 0, max: 60 }),
    isContactDone: fc.boolean(), hasArrived: fc.boolean(),
  })
  fc.assert(fc.property(ways, ({ outcome, inDays, lookIn, isContactDone, hasArrived }) => {
    const promisedOn = addDays(today, inDays)
    const intake = { outcome: undefined, today, promisedOn, needs: { isUnderWay: false, isUnsettled: false, hasArrived } }
    const nextContactOn = addDays(today, lookIn)
    const ended = endIntake(intake, { outcome, note: 'x', watchedBy: '民生委員', nextContactOn, householdName: '架空家', isContactDone })
    if (!ended.ok || isContactDone) return
    const isTask = ended.value.taskOn === promisedOn
    const isLookedAtBefore = outcome !== 'watched' || nextContactOn <= promisedOn
    expect(isTask || (!isOverWith(outcome) && isLookedAtBefore)).toBe(true)
  }))
})

it('once the contact was made or called off, nothing is owed and nothing stands in the way', () => {
  const intake = { outcome: undefined, today, promisedOn: today, needs: { isUnderWay: false, isUnsettled: false, hasArrived: false } }
  const ending = { outcome: 'informed' as const, note: '窓口を案内した', watchedBy: '' }
  expect(endIntake(intake, ending)).toMatchObject({ problem: 'contact_still_promised' })
  expect(endIntake(intake, { ...ending, isContactDone: true })).toMatchObject({ ok: true, value: { taskOn: undefined } })
})
