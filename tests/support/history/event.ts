import fc from 'fast-check'

const who = fc.nat(5)
const which = fc.nat(30)
const agency = fc.nat(2)
/** What can happen to the agencies and people of a history. Several happen at once; whatever a rule refuses leaves everything as it was. */
export const event = fc.oneof(
  { weight: 7, arbitrary: fc.record({ kind: fc.constant('receive' as const), who }) },
  { weight: 12, arbitrary: fc.record({ kind: fc.constant('send' as const), who, which, to: fc.option(agency, { nil: undefined }), from: fc.constantFrom('anew' as const, 'anew' as const, 'draft' as const, 'again' as const) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('draft' as const), who, which, to: agency }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('take_up' as const), which }) },
  { weight: 14, arbitrary: fc.record({ kind: fc.constant('move' as const), who, which, move: fc.constantFrom('receive' as const, 'accept' as const, 'accept' as const, 'meet' as const, 'confirm' as const, 'reopen' as const, 'return' as const, 'withdraw' as const) }) },
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('link' as const), who, which, answer: fc.constantFrom('receive' as const, 'accept' as const, 'met' as const, 'return' as const) }) },
  {
    weight: 5, arbitrary: fc.record({
      kind: fc.constant('end' as const), who, which, note: fc.constantFrom('', 'x'),
      outcome: fc.constantFrom('informed' as const, 'informed' as const, 'watched' as const, 'kept' as const, 'escalated' as const, 'emergency' as const),
    }),
  },
  { weight: 16, arbitrary: fc.record({ kind: fc.constant('follow_up' as const), who, which }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('agency_ends' as const), agency, to: agency, who, inDays: fc.constantFrom(null, 0, 40) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('end_comes' as const), agency, who, inMs: fc.constantFrom(5, 30) }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('ending_taken_back' as const), agency, who }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('leaves' as const), who, heir: who }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('known_end' as const), who, inMs: fc.constantFrom(5, 30) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('leaving_planned' as const), who, heir: who, inDays: fc.constantFrom(0, 1, 40) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('plan_taken_back' as const), who }) },
  { weight: 8, arbitrary: fc.record({ kind: fc.constant('task' as const), who, which, to: who }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('seat' as const), who, which, to: who, leads: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('round' as const) }) },
)
export type Event = typeof event extends fc.Arbitrary<infer E> ? E : never

/** Every kind of event, so that none is left out of what a run must have seen. */
export const KINDS = ['receive', 'draft', 'send', 'take_up', 'move', 'link', 'end', 'follow_up', 'agency_ends', 'end_comes', 'ending_taken_back', 'leaves', 'known_end', 'leaving_planned', 'plan_taken_back', 'task', 'seat', 'round'] as const satisfies readonly Event['kind'][]
