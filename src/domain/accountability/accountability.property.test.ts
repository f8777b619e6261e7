import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { instantFrom, type Instant } from '../shared/instant.ts'
import { leaveToDesk } from './end-agency.ts'
import { endMembership } from './end-membership.ts'
import { accountableAgencies, ledgerAfter, type Ledger, type LedgerEvent } from './ledger.ts'
import { loadShares } from './load.ts'
import { DROPPED_MEASURES, reconciliationOf } from './reconciliation.ts'
import { standingAgency, type AgencyTerm } from './standing-agency.ts'
import { takeBackEnding } from './take-back-ending.ts'
import { takeBackLeaving, type PostEnd } from './take-back-leaving.ts'

const START = Date.UTC(2026, 3, 1)
const HOUR = 3_600_000
const at = (hours: number): Instant => instantFrom(START + hours * HOUR)
const AGENCY_IDS = ['a', 'b', 'c', 'd', 'e'] as const
const MATTER_IDS = ['m1', 'm2', 'm3', 'm4', 'm5', 'm6'] as const

const agencyId = fc.constantFrom(...AGENCY_IDS)
const matterId = fc.constantFrom(...MATTER_IDS)
/** An event happens some hours on; an agency may be told to end earlier, now or later, with any successor, itself included. */
const happening = fc.record({
  after: fc.integer({ min: 0, max: 48 }),
  event: fc.oneof(
    fc.record({ kind: fc.constant('opened' as const), matterId, agencyId }),
    fc.record({ kind: fc.constant('moved' as const), matterId, agencyId }),
    fc.record({ kind: fc.constant('closed' as const), matterId }),
    fc.record({ kind: fc.constant('settled' as const) }),
    fc.record({ kind: fc.constant('agency_ends' as const), agencyId, successorId: agencyId, inHours: fc.oneof(fc.constant(0), fc.integer({ min: -100, max: 200 })) }),
    fc.record({ kind: fc.constant('ending_taken_back' as const), agencyId }),
  ),
})

const founded: Ledger = {
  agencies: new Map(AGENCY_IDS.map((id, n): [string, AgencyTerm] => [id, { id, from: at(n * 20 - 80), to: undefined, successorId: undefined, isEndPlanned: false, coordinates: false }])),
  matters: new Map(),
}

const expectOneEach = (ledger: Ledger, now: Instant): void => {
  for (const [id, matter] of ledger.matters) {
    expect(accountableAgencies(ledger, id, now)).toHaveLength(matter.closedAt === undefined ? 1 : 0)
  }
}

describe('who answers for what', () => {
  it('at every instant exactly one agency answers for each open matter, whatever the order of events', () => {
    fc.assert(
      fc.property(fc.array(happening, { maxLength: 40 }), (history) => {
        let ledger = founded
        let hours = 0
        for (const { after, event } of history) {
          for (const passing of [after / 3, after / 2, after]) expectOneEach(ledger, at(hours + passing))
          hours += after
          const told: LedgerEvent = event.kind === 'agency_ends' ? { ...event, at: at(hours + event.inHours) } : event
          ledger = ledgerAfter(ledger, told, at(hours))
          expectOneEach(ledger, at(hours))
        }
        for (const later of [1, 100, 1_000, 100_000]) expectOneEach(ledger, at(hours + later))
      }),
      { numRuns: 3_000 },
    )
  })

  it('an open matter is never closed by an agency ending', () => {
    fc.assert(
      fc.property(fc.array(agencyId, { minLength: 2, maxLength: 8 }), (ends) => {
        let ledger = ledgerAfter(founded, { kind: 'opened', matterId: 'm1', agencyId: 'a' }, at(0))
        for (const [n, id] of ends.entries()) {
          const successorId = AGENCY_IDS[(AGENCY_IDS.indexOf(id) + 1) % AGENCY_IDS.length] ?? 'a'
          ledger = ledgerAfter(ledger, { kind: 'agency_ends', agencyId: id, successorId, at: at(n) }, at(n))
          expect(ledger.matters.get('m1')?.closedAt).toBeUndefined()
          expect(accountableAgencies(ledger, 'm1', at(n))).toHaveLength(1)
        }
      }),
    )
  })

  it('the last agency of a city cannot end: nobody would be left to go on', () => {
    const alone: Ledger = { ...founded, agencies: new Map([['a', { id: 'a', from: at(0), to: undefined, successorId: undefined, isEndPlanned: false, coordinates: false }]]) }
    expect(ledgerAfter(alone, { kind: 'agency_ends', agencyId: 'a', successorId: 'a', at: at(1) }, at(2))).toBe(alone)
  })

  it('the agency that coordinates the city does not end, now or on a day to come, until another one coordinates', () => {
    const [a] = founded.agencies.values()
    const coordinated: Ledger = { ...founded, agencies: new Map([...founded.agencies, ...(a === undefined ? [] : [['a', { ...a, coordinates: true }] as const])]) }
    for (const when of [-1, 0, 500])
      expect(ledgerAfter(coordinated, { kind: 'agency_ends', agencyId: 'a', successorId: 'b', at: at(when) }, at(0))).toBe(coordinated)
  })

  it('nothing ends in the past: whoever answered then has answered', () => {
    expect(ledgerAfter(founded, { kind: 'agency_ends', agencyId: 'a', successorId: 'b', at: at(9) }, at(10))).toBe(founded)
  })

  it('an end that is taken back before it has come never was: the same agency answers at every instant after, and it can end anew', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 50 }), fc.integer({ min: 0, max: 60 }), (inHours, takenBackAfter) => {
        const opened = ledgerAfter(founded, { kind: 'opened', matterId: 'm1', agencyId: 'a' }, at(0))
        const ending = ledgerAfter(opened, { kind: 'agency_ends', agencyId: 'a', successorId: 'b', at: at(inHours) }, at(0))
        const after = ledgerAfter(ending, { kind: 'ending_taken_back', agencyId: 'a' }, at(takenBackAfter))
        const isTooLate = takenBackAfter >= inHours
        expect([49, 500].map((later) => accountableAgencies(after, 'm1', at(inHours + later)))).toEqual(isTooLate ? [['b'], ['b']] : [['a'], ['a']])
        expect(after.agencies).toEqual(isTooLate ? ending.agencies : founded.agencies)
        expect(takeBackEnding(after.agencies, 'a', at(takenBackAfter))).toEqual({ ok: false, problem: isTooLate ? 'last_day_past' : 'nothing_planned' })
      }),
    )
  })

  it('an end that the structure file names is taken back on no screen', () => {
    const inFile = new Map([...founded.agencies, ...[...founded.agencies.values()].slice(0, 1).map((one) => ['a', { ...one, to: at(9), successorId: 'b' }] as const)])
    expect(takeBackEnding(inFile, 'a', at(0))).toEqual({ ok: false, problem: 'nothing_planned' })
  })

  it('a line of successors that runs in a circle is refused', () => {
    const first = ledgerAfter(founded, { kind: 'agency_ends', agencyId: 'a', successorId: 'b', at: at(10) }, at(0))
    const second = ledgerAfter(first, { kind: 'agency_ends', agencyId: 'b', successorId: 'a', at: at(20) }, at(0))
    expect(second).toBe(first)
    expect(standingAgency(second.agencies, 'a', at(500))?.id).toBe('b')
  })
})

describe('leaving', () => {
  const holdings = fc.record({ tasks: fc.nat(3), seats: fc.nat(3), areas: fc.nat(2), scarceConcealments: fc.nat(1), drafts: fc.nat(1) })
  const heir = fc.option(fc.record({ isFit: fc.boolean(), isCoordinator: fc.boolean() }), { nil: undefined })
  it('nobody leaves anything open behind without somebody fit to go on', () => {
    fc.assert(
      fc.property(holdings, heir, fc.constantFrom(undefined, 'hand_on' as const, 'discard' as const), (held, successor, drafts) => {
        if (!endMembership(held, successor, { drafts }).ok) return
        expect(held.drafts === 0 || drafts === 'discard' || (drafts === 'hand_on' && successor !== undefined)).toBe(true)
        expect(held.scarceConcealments).toBe(0)
        const holdsSomething = held.tasks + held.seats + held.areas > 0
        expect(!holdsSomething || successor?.isFit).toBe(true)
        expect(held.areas === 0 || successor?.isCoordinator).toBe(true)
      }),
    )
  })
  it('no agency ends and leaves a concealment short of handlers, an area to nobody, a matter to somebody in conflict, or nobody who could invite', () => {
    fc.assert(
      fc.property(holdings, fc.boolean(), fc.record({ isFit: fc.boolean(), isCoordinator: fc.boolean() }), ({ areas, scarceConcealments }, leavesNoAdministrator, desk) => {
        const mayEnd = leaveToDesk({ areas, scarceConcealments, leavesNoAdministrator }, desk).ok
        expect(mayEnd).toBe(!leavesNoAdministrator && scarceConcealments === 0 && desk.isFit && (areas === 0 || desk.isCoordinator))
      }),
    )
  })
  it('whoever holds nothing leaves without a successor', () => {
    expect(endMembership({ tasks: 0, seats: 0, areas: 0, scarceConcealments: 0, drafts: 0 }, undefined).ok).toBe(true)
  })
})

describe('a leaving that was planned', () => {
  const hours = fc.integer({ min: -100, max: 100 })
  const end = fc.option(hours, { nil: undefined })
  const momentOf = (one: number | undefined): Instant | undefined => (one === undefined ? undefined : at(one))

  it('however often its day was moved, is taken back to the very end that the post had before, unless one of the two days has come', () => {
    fc.assert(
      fc.property(end, fc.array(hours, { maxLength: 4 }), hours, (before, planned, now) => {
        const endsOtherwiseAt = momentOf(before)
        const after = planned.reduce<PostEnd>((_, day) => ({ endsAt: at(day), plan: { endsOtherwiseAt } }), { endsAt: endsOtherwiseAt, plan: undefined })
        const last = planned.at(-1)
        const hasCome = (day: number | undefined): boolean => day !== undefined && day <= now
        const isTakenBack = last !== undefined && !hasCome(last) && !hasCome(before)
        const takenBack = takeBackLeaving(after, at(now))
        expect(takenBack.ok ? takenBack.value : 'stays planned').toEqual(isTakenBack ? { endsAt: endsOtherwiseAt, plan: undefined } : 'stays planned')
      }),
    )
  })

  it('and taken back once cannot be taken back again', () => {
    const once = takeBackLeaving({ endsAt: at(9), plan: { endsOtherwiseAt: undefined } }, at(0))
    expect(once.ok && takeBackLeaving(once.value, at(0))).toEqual({ ok: false, problem: 'nothing_planned' })
  })
})

describe('the daily proof', () => {
  it('tells nought for everything it looked for and did not find', () => {
    const proof = reconciliationOf([{ measure: 'open_intake', found: 7, examples: [] }])
    expect(proof).toMatchObject({ open: 7, dropped: 0, withoutHolder: 0 })
    expect(proof.findings.map((one) => one.measure)).toEqual(expect.arrayContaining([...DROPPED_MEASURES]))
  })
  it('counts every single thing that was dropped', () => {
    fc.assert(
      fc.property(fc.subarray([...DROPPED_MEASURES]), fc.integer({ min: 1, max: 9 }), (measures, found) => {
        expect(reconciliationOf(measures.map((measure) => ({ measure, found, examples: [] }))).dropped).toBe(measures.length * found)
      }),
    )
  })
})

describe('load', () => {
  const load = (agencyId: string, cases: number) => ({ agencyId, intakes: 0, cases, referralsOut: 0, referralsIn: 0, overdue: 0, casesAlone: 0 })
  it('one agency that carries everything is seen', () => {
    expect(loadShares([load('a', 9), load('b', 1)])).toMatchObject([{ sharePercent: 90, carriesMost: true }, { sharePercent: 10, carriesMost: false }])
  })
  it('where nothing is open nobody carries anything', () => {
    expect(loadShares([load('a', 0), load('b', 0)]).map((one) => one.sharePercent)).toEqual([0, 0])
  })
})
