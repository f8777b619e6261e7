import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Actor } from '../access/actor.ts'
import { waitsInVain } from './escalation.ts'
import { REFERRAL_STATUSES } from './status.ts'
import { asksWhomToCall, whomToCall } from './whom-to-call.ts'

const reader: Actor = { municipalityCode: '990019', staffId: 'me', membershipId: 'mine', agencyId: 'desk', role: 'coordinator' }
const posts = fc.array(fc.record({ membershipId: fc.constantFrom<string>('theirs', 'another'), agencyId: fc.constantFrom<string>('desk', 'elsewhere') }), { maxLength: 3 })

describe('whom to call where nobody answers', () => {
  it('is told to a sender who waits in vain alone, never to the side that is silent, nor to an agency that stands on both', () => {
    fc.assert(fc.property(fc.constantFrom(...REFERRAL_STATUSES), fc.option(fc.integer({ min: -9, max: 9 })), fc.boolean(), fc.boolean(), (status, daysOverdue, isSender, isReceiver) => {
      expect(asksWhomToCall({ status, daysOverdue, isSender, isReceiver })).toBe(waitsInVain(status, daysOverdue) && isSender && !isReceiver)
    }))
  })

  it('is nobody for who coordinates there, whoever else does; for everybody else it is all of them', () => {
    fc.assert(fc.property(posts, fc.nat(3), (others, place) => {
      expect(whomToCall(others, reader)).toEqual(others)
      expect(whomToCall(others.toSpliced(place, 0, { membershipId: 'mine', agencyId: 'desk' }), reader)).toEqual([])
    }))
  })

  it('is the desk of 多機関協働, save for a coordinator who sits there', () => {
    const desk = [{ membershipId: null, agencyId: 'desk' }]
    expect(whomToCall(desk, reader)).toEqual([])
    for (const other of [{ ...reader, role: 'clerk' as const }, { ...reader, agencyId: 'elsewhere' }]) expect(whomToCall(desk, other)).toEqual(desk)
  })
})
