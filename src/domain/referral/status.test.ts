import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { answerByLink, answersOpen, LINK_ANSWERS } from './link.ts'
import { hasEnded, isUnderWay, mayMove, movesOpen, REFERRAL_MOVES, REFERRAL_STATUSES, statusAfter, type ReferralMove, type ReferralSides, type ReferralStatus } from './status.ts'

const SIDES = {
  sender: { isSender: true, isReceiver: false, isOutside: false },
  receiver: { isSender: false, isReceiver: true, isOutside: false },
  'sender of one outside': { isSender: true, isReceiver: false, isOutside: true },
  'both after a merger': { isSender: true, isReceiver: true, isOutside: false },
  neither: { isSender: false, isReceiver: false, isOutside: false },
} as const satisfies Record<string, ReferralSides>
type Side = keyof typeof SIDES

/** The whole table as people read it: for every state and side, which moves there are and where they lead. What is not written here is not possible. */
const TABLE: Readonly<Record<ReferralStatus, Readonly<Record<Side, string>>>> = {
  drafted: { sender: 'send→sent withdraw→withdrawn', receiver: '', 'sender of one outside': 'send→sent withdraw→withdrawn', 'both after a merger': 'send→sent withdraw→withdrawn', neither: '' },
  sent: {
    sender: 'withdraw→withdrawn', receiver: 'receive→received accept→accepted return→returned',
    'sender of one outside': 'receive→received accept→accepted return→returned withdraw→withdrawn',
    'both after a merger': 'receive→received accept→accepted return→returned withdraw→withdrawn', neither: '',
  },
  received: {
    sender: 'withdraw→withdrawn', receiver: 'accept→accepted return→returned',
    'sender of one outside': 'accept→accepted return→returned withdraw→withdrawn', 'both after a merger': 'accept→accepted return→returned withdraw→withdrawn', neither: '',
  },
  accepted: { sender: '', receiver: 'meet→met return→returned', 'sender of one outside': 'meet→met return→returned', 'both after a merger': 'meet→met return→returned', neither: '' },
  met: { sender: 'confirm→confirmed reopen→accepted', receiver: '', 'sender of one outside': 'confirm→confirmed reopen→accepted', 'both after a merger': 'confirm→confirmed reopen→accepted', neither: '' },
  confirmed: { sender: '', receiver: '', 'sender of one outside': '', 'both after a merger': '', neither: '' },
  returned: { sender: '', receiver: '', 'sender of one outside': '', 'both after a merger': '', neither: '' },
  withdrawn: { sender: '', receiver: '', 'sender of one outside': '', 'both after a merger': '', neither: '' },
}

const told = (status: ReferralStatus, side: Side): string =>
  REFERRAL_MOVES.filter((move) => statusAfter(status, move) !== undefined && mayMove(move, SIDES[side]))
    .map((move) => `${move}→${statusAfter(status, move)}`)
    .join(' ')

describe('the table of moves', () => {
  it('is complete: every state, every side, every move', () => {
    const built = Object.fromEntries(
      REFERRAL_STATUSES.map((status) => [status, Object.fromEntries(Object.keys(SIDES).map((side) => [side, told(status, side as Side)]))]),
    )
    expect(built).toEqual(TABLE)
    expect(REFERRAL_STATUSES.length * Object.keys(SIDES).length * REFERRAL_MOVES.length).toBe(320)
  })
  it('offers exactly the moves it lets through', () => {
    for (const status of REFERRAL_STATUSES) {
      for (const side of Object.values(SIDES)) {
        const possible = REFERRAL_MOVES.filter((move) => statusAfter(status, move) !== undefined && mayMove(move, side))
        expect(movesOpen(status, side)).toEqual(possible)
      }
    }
  })
})

describe('the way of a referral', () => {
  it('goes from the draft to the confirmed first contact', () => {
    const way: ReferralMove[] = ['send', 'receive', 'accept', 'meet', 'confirm']
    expect(way.reduce<ReferralStatus>((status, move) => statusAfter(status, move) ?? status, 'drafted')).toBe('confirmed')
  })
  it('is never confirmed without a first contact that still stands, whatever the order of events', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...REFERRAL_MOVES), { maxLength: 16 }), (moves) => {
        let status: ReferralStatus = 'drafted'
        let met = false
        for (const move of moves) {
          const next: ReferralStatus | undefined = statusAfter(status, move)
          if (next === undefined) continue
          if (move === 'meet') met = true
          if (move === 'reopen') met = false
          status = next
        }
        expect(status !== 'confirmed' || met).toBe(true)
      }),
      { numRuns: 5_000 },
    )
  })
  it('once sent it stands with somebody until it is confirmed, returned or withdrawn', () => {
    for (const status of REFERRAL_STATUSES) {
      const ends = REFERRAL_MOVES.every((move) => statusAfter(status, move) === undefined)
      expect(ends).toBe(!isUnderWay(status) && status !== 'drafted')
      expect(hasEnded(status)).toBe(ends)
    }
  })
  it('from every state that is not an end, an end can be reached', () => {
    const reaches = (status: ReferralStatus, seen: readonly ReferralStatus[] = []): boolean =>
      hasEnded(status) ||
      REFERRAL_MOVES.some((move) => {
        const next = statusAfter(status, move)
        return next !== undefined && !seen.includes(next) && reaches(next, [...seen, status])
      })
    for (const status of REFERRAL_STATUSES) expect(reaches(status)).toBe(true)
  })
  it('cannot be taken back by the sender once it was accepted', () => {
    expect(statusAfter('accepted', 'withdraw')).toBeUndefined()
  })
})

describe('an answer by link', () => {
  const given = { by: '事務所', reason: 'no_capacity', note: '', nextStep: '法テラスへ' } as const
  it('leads where the receiver’s own moves lead, and is offered exactly when it is taken', () => {
    for (const status of REFERRAL_STATUSES) {
      for (const kind of LINK_ANSWERS) {
        const moves: readonly ReferralMove[] = kind === 'met' ? (status === 'accepted' ? ['meet'] : ['accept', 'meet']) : [kind]
        const end = moves.reduce<ReferralStatus | undefined>((here, move) => (here === undefined ? undefined : statusAfter(here, move)), status)
        const answer = answerByLink(status, { ...given, kind })
        expect(answer).toEqual(end === undefined ? { ok: false, problem: 'not_possible_now' } : { ok: true, value: end })
        expect(answersOpen(status).includes(kind)).toBe(answer.ok)
      }
    }
  })
  it('gives nothing back without a next step', () => {
    expect(answerByLink('sent', { ...given, kind: 'return', nextStep: ' ' })).toEqual({ ok: false, problem: 'next_step_needed' })
  })
})
