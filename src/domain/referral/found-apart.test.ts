import { describe, expect, it } from 'vitest'
import { foundApartByOthers } from './found-apart.ts'

const side = { id: 'r' }
const step = (isOurs: boolean, step = 'known_apart', referralId = 'r') => ({ referralId, step, isOurs })

describe('that the two sides’ people are two', () => {
  it('is told of the other side, and not of one’s own, whatever the agencies are called by now', () => {
    const [theirs, ours] = [[step(false), step(true, 'called')], [step(true), step(false, 'called')]] as const
    for (const mine of ['sender', 'receiver'] as const) expect([foundApartByOthers(theirs, { ...side, mine }), foundApartByOthers(ours, { ...side, mine })]).toEqual([theirs[0], undefined])
    expect(foundApartByOthers(theirs, { ...side, mine: 'neither' })).toEqual(theirs[0])
  })
  it('is not told of another attempt, nor of what one’s own side has answered since: the question came anew then', () => {
    expect(foundApartByOthers([step(false, 'known_apart', 'other')], { ...side, mine: 'sender' })).toBeUndefined()
    expect(foundApartByOthers([step(false), step(true)], { ...side, mine: 'sender' })).toBeUndefined()
  })
})
