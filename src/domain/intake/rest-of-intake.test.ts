import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { BOXES, URGENCIES } from './codes.ts'
import { endsWithArrival, hasMoreToIt } from './rest-of-intake.ts'

const sheet = fc.record({ boxes: fc.subarray([...BOXES]), urgency: fc.constantFrom(null, ...URGENCIES), needsArrived: fc.nat(4) })

describe('a consultation of which one need has arrived', () => {
  it('ends by itself where that was all of it, and not where more was ticked or somebody is in danger', () => {
    expect(hasMoreToIt({ boxes: [], urgency: null, needsArrived: 1 })).toBe(false)
    expect(hasMoreToIt({ boxes: BOXES.slice(0, 1), urgency: 'usual', needsArrived: 1 })).toBe(false)
    expect(hasMoreToIt({ boxes: BOXES.slice(0, 2), urgency: 'usual', needsArrived: 1 })).toBe(true)
    expect(hasMoreToIt({ boxes: BOXES.slice(0, 2), urgency: 'usual', needsArrived: 2 })).toBe(false)
    expect(hasMoreToIt({ boxes: [], urgency: 'immediate', needsArrived: 3 })).toBe(true)
  })

  it('never ends against what whoever confirms says, and never by itself while there is more to it', () => {
    fc.assert(fc.property(sheet, (one) => {
      expect(endsWithArrival(one, 'goes_on')).toBe(false)
      expect(endsWithArrival(one, 'nothing')).toBe(true)
      expect(endsWithArrival(one, undefined)).toBe(!hasMoreToIt(one))
    }))
  })
})
