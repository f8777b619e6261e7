import { describe, expect, it } from 'vitest'
import { foundApartByOthers } from './found-apart.ts'

const side = { id: 'r', fromAgencyName: 'くらし自立', toName: 'すまい' }
const step = (agencyName: string, step = 'known_apart', referralId = 'r') => ({ referralId, step, agencyName })

describe('that the two sides’ people are two', () => {
  it('is told of the other side, and not of one’s own', () => {
    const steps = [step('すまい'), step('くらし自立', 'called')]
    expect([foundApartByOthers(steps, { ...side, mine: 'sender' }), foundApartByOthers(steps, { ...side, mine: 'receiver' }), foundApartByOthers(steps, { ...side, mine: 'neither' })])
      .toEqual([steps[0], undefined, steps[0]])
  })
  it('is not told of another attempt, nor of what one’s own side has answered since: the question came anew then', () => {
    expect(foundApartByOthers([step('すまい', 'known_apart', 'other')], { ...side, mine: 'sender' })).toBeUndefined()
    expect(foundApartByOthers([step('すまい'), step('くらし自立')], { ...side, mine: 'sender' })).toBeUndefined()
  })
})
