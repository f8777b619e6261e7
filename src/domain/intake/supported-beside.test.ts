import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { stillUnknown } from './supported-beside.ts'

const some = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e'))

describe('a further support case of somebody who is supported already', () => {
  it('is opened without a word only where each case that stands open was named, in whichever order, with whatever else', () => {
    fc.assert(
      fc.property(some, some, (standing, known) => {
        expect(stillUnknown(standing, known).length === 0).toBe(standing.every((one) => known.includes(one)))
        expect(stillUnknown(standing, [...known, ...standing].toReversed())).toEqual([])
        expect(stillUnknown(standing, [])).toEqual(standing)
      }),
    )
  })

  it('is asked about again where another was opened since', () => {
    fc.assert(fc.property(some, (known) => { expect(stillUnknown([...known, 'since'], known)).toEqual(['since']) }))
  })
})
