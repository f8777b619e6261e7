import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Day } from '../shared/day.ts'
import { isWorkingDay } from '../shared/working-day.ts'
import { DISCLOSURE_BASES, problemOfFacts } from './basis.ts'
import { answerDueOn } from './due.ts'
import { RETURN_REASONS, returnReferral } from './return.ts'
import { isUnderWay, REFERRAL_STATUSES, statusAfter, type ReferralMove, type ReferralStatus } from './status.ts'

const MOVES = ['send', 'receive', 'accept', 'meet', 'confirm', 'return', 'withdraw'] as const
const calendar = { closedWeekdays: [0, 6], closedDays: new Set(['2026-05-04', '2026-05-05', '2026-05-06']) }

describe('the way of a referral', () => {
  it('goes from the draft to the confirmed first contact', () => {
    const way: ReferralMove[] = ['send', 'receive', 'accept', 'meet', 'confirm']
    expect(way.reduce<ReferralStatus>((status, move) => statusAfter(status, move) ?? status, 'drafted')).toBe('confirmed')
  })
  it('is never confirmed without a first contact, whatever the order of events', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...MOVES), { maxLength: 12 }), (moves) => {
        let status: ReferralStatus = 'drafted'
        let met = false
        for (const move of moves) {
          const next: ReferralStatus | undefined = statusAfter(status, move)
          if (next === undefined) continue
          met ||= move === 'meet'
          status = next
        }
        expect(status !== 'confirmed' || met).toBe(true)
      }),
      { numRuns: 5_000 },
    )
  })
  it('once sent it stands with somebody until it is confirmed, returned or withdrawn', () => {
    for (const status of REFERRAL_STATUSES) {
      const ends = MOVES.every((move) => statusAfter(status, move) === undefined)
      expect(ends).toBe(!isUnderWay(status) && status !== 'drafted')
    }
  })
  it('cannot be taken back by the sender once it was accepted', () => {
    expect(statusAfter('accepted', 'withdraw')).toBeUndefined()
  })
})

describe('a return', () => {
  it('has a next step, whatever the reason', () => {
    fc.assert(
      fc.property(fc.constantFrom(...RETURN_REASONS), fc.string(), (reason, nextStep) => {
        expect(returnReferral({ reason, note: '', nextStep }).ok).toBe(nextStep.trim() !== '')
      }),
    )
  })
})

describe('due days', () => {
  it('three working days over the holidays of May 2026', () => {
    expect(answerDueOn('2026-05-01' as Day, 'usual', calendar)).toBe('2026-05-11')
  })
  it('life in danger is answered the same day', () => {
    expect(answerDueOn('2026-05-03' as Day, 'immediate', calendar)).toBe('2026-05-03')
  })
  it('always fall on a working day after the sending', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 400 }), (offset) => {
        const sent = `2026-${String((offset % 12) + 1).padStart(2, '0')}-${String((offset % 28) + 1).padStart(2, '0')}` as Day
        const due = answerDueOn(sent, 'usual', calendar)
        expect(due > sent && isWorkingDay(due, calendar)).toBe(true)
      }),
    )
  })
})

describe('facts that travel', () => {
  const fact = { category: 'contact', text: '住所', basis: 'consent', basisNote: '' } as const
  it('the whereabouts of a concealed person never travel, on whatever basis', () => {
    fc.assert(
      fc.property(fc.constantFrom(...DISCLOSURE_BASES), fc.string(), (basis, basisNote) => {
        expect(problemOfFacts([{ ...fact, basis, basisNote }], true)).toBe('concealed_fact')
      }),
    )
  })
  it('use outside the purpose needs its reason in writing', () => {
    expect(problemOfFacts([{ ...fact, basis: 'appi_69_2_2' }], false)).toBe('basis_reason_needed')
    expect(problemOfFacts([{ ...fact, basis: 'appi_69_2_2', basisNote: '生活保護の事務に必要' }], false)).toBeUndefined()
  })
})
