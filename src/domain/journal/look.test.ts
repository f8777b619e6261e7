import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { JOURNAL_RESULTS } from './entry.ts'
import { kindOfLook, type Look } from './look.ts'

const looks = fc.record<Look>({
  way: fc.constantFrom('does', 'prints', 'opens', 'opens_among', 'beside', 'lists'), result: fc.constantFrom(...JOURNAL_RESULTS), reason: fc.constantFrom('', 'team', 'recipient_agency'),
  through: fc.constantFrom('', 'sending_agency', 'recipient_agency'), isPassedOn: fc.boolean(), isAsked: fc.boolean(),
})

describe('how somebody looked at a record', () => {
  it('is never said to have left the contents closed of whoever opened them, by whichever right, or opened a つなぎ that tells of it', () => {
    fc.assert(fc.property(looks, (look) => {
      const read = look.result === 'done' && (look.reason !== '' || look.through !== '')
      return ['glanced', 'in_vain', 'not_taken'].includes(kindOfLook(look)) === !read
    }))
  })

  it('tells the receiver of a つなぎ who opened it from whoever saw a line of it', () => {
    const receiver = { result: 'done', reason: 'recipient_agency', through: 'recipient_agency', isPassedOn: true, isAsked: true } as const
    expect([kindOfLook({ ...receiver, way: 'opens' }), kindOfLook({ ...receiver, way: 'lists' }), kindOfLook({ ...receiver, way: 'does' })]).toEqual(['opened', 'listed', 'did'])
    expect([kindOfLook({ ...receiver, reason: '', way: 'opens' }), kindOfLook({ ...receiver, reason: '', way: 'lists' })]).toEqual(['passed_on', 'listed'])
  })

  it('of a つなぎ that tells of it and is not theirs to receive, is to have opened that, or to have read or seen a line of it', () => {
    const look = { result: 'done', reason: '', through: 'coordinator', isPassedOn: false, isAsked: false } as const
    const kinds = (['opens', 'does', 'beside', 'opens_among', 'lists'] as const).map((way) => kindOfLook({ ...look, way }))
    expect(kinds).toEqual(['referral_opened', 'referral_opened', 'told_along', 'told_along', 'listed'])
  })

  it('at the print dialogue is to have gone to print with what was asked for, to have read of others along with it, and of what a つなぎ passed on, that', () => {
    const look = { way: 'prints', result: 'done', reason: 'team', through: '', isPassedOn: false, isAsked: true } as const
    expect([kindOfLook(look), kindOfLook({ ...look, isAsked: false })]).toEqual(['printed', 'told_along'])
    const through = { ...look, reason: '', through: 'recipient_agency', isAsked: false } as const
    expect([kindOfLook({ ...through, isPassedOn: true }), kindOfLook(through), kindOfLook({ ...look, result: 'not_found' })]).toEqual(['passed_on', 'referral_opened', 'in_vain'])
  })

  it('in vain is not to have seen, and what was not taken was not done', () => {
    expect([kindOfLook({ way: 'opens', result: 'not_found', reason: '', through: '', isPassedOn: false, isAsked: true }), kindOfLook({ way: 'does', result: 'refused', reason: 'team', through: '', isPassedOn: false, isAsked: true })]).toEqual(['in_vain', 'not_taken'])
  })

  it('on a page that tells of others among its own is to have opened the one that was asked for, and to have read of the others along with it', () => {
    const look = { way: 'opens_among', result: 'done', reason: 'team', through: '', isPassedOn: false } as const
    expect([kindOfLook({ ...look, isAsked: true }), kindOfLook({ ...look, isAsked: false })]).toEqual(['opened', 'told_along'])
  })

  it('beside a page is to have opened the record of that page, and to have read of every other one along with it', () => {
    const look = { way: 'beside', result: 'done', reason: 'team', through: '', isPassedOn: false } as const
    expect([kindOfLook({ ...look, isAsked: true }), kindOfLook({ ...look, isAsked: false })]).toEqual(['opened', 'told_along'])
  })
})
