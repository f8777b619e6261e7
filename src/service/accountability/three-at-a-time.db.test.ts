import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildCity, given, type City, type Worker } from '#tests/support/city.ts'
import { agency, member, rowsIn } from '#tests/support/invented.ts'
import { ORPHANS } from '#tests/support/never.ts'

let city: City
beforeAll(async () => {
  city = await buildCity()
})
afterAll(() => city.database.drop())

const rowsOf = rowsIn(() => city)

const STAFF = ['st04', 'st05', 'st06', 'st08', 'st17', 'st18', 'st20'] as const
const AGENCIES = ['AG03', 'AG05', 'AG06', 'AG09', 'AG10', 'AG11', 'AG16'] as const
const staff = fc.constantFrom(...STAFF)
const deed = fc.oneof(
  { weight: 8, arbitrary: fc.record({ kind: fc.constant('receive' as const), staff }) },
  { weight: 8, arbitrary: fc.record({ kind: fc.constant('send' as const), staff, to: fc.constantFrom(...AGENCIES) }) },
  { weight: 24, arbitrary: fc.record({ kind: fc.constant('move' as const), staff, nth: fc.nat(20), move: fc.constantFrom('accept' as const, 'meet' as const, 'confirm' as const, 'return' as const, 'withdraw' as const) }) },
  { weight: 10, arbitrary: fc.record({ kind: fc.constant('inform' as const), staff, nth: fc.nat(20) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('agency_ends' as const), agency: fc.constantFrom(...AGENCIES), to: fc.constantFrom(...AGENCIES), staff }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('leaves' as const), staff, heir: staff }) },
)
type Deed = typeof deed extends fc.Arbitrary<infer D> ? D : never

const versionOf = async (table: 'agency' | 'intake' | 'membership', id: string): Promise<number> => Number((await rowsOf(`select version from ${table} where id = $1`, [id]))[0]?.['version'])

/** How a deed came out: done, refused by a rule, or nothing to do it with. */
type Outcome = { readonly ok: boolean } | undefined

const act = async (as: (staff: string) => Promise<Worker>, done: Deed): Promise<Outcome> => {
  if (done.kind === 'agency_ends') {
    const [desk] = await rowsOf(`select id from membership where agency_id = $1 and valid_to is null and role in ('supervisor', 'counsellor') order by id limit 1`, [agency(done.to)])
    const successorMembershipId = desk === undefined ? member(done.staff) : String(desk['id'])
    return (await as('st13')).does('endAgency', { agencyId: agency(done.agency), version: await versionOf('agency', agency(done.agency)), successorId: agency(done.to), successorMembershipId, lastDay: null })
  }
  if (done.kind === 'leaves') return (await as('st13')).does('endMembership', { membershipId: member(done.staff), version: await versionOf('membership', member(done.staff)), successorId: member(done.heir) })
  const worker = await as(done.staff)
  if (done.kind === 'receive') return worker.does('receiveIntake', { text: '無作為の相談' })
  if (done.kind === 'move') {
    const listed = await worker.does('listReferrals', { box: 'all' })
    const one = listed.ok ? listed.value.referrals[done.nth % Math.max(1, listed.value.referrals.length)] : undefined
    return one && worker.does('moveReferral', { id: one.id, version: one.version, move: done.move, note: 'x', returnReason: 'other', nextStep: '一緒に考える' })
  }
  const open = await worker.does('listIntakes', { reach: 'agency' })
  const intakes = open.ok ? open.value.intakes : []
  // The first is passed on again and again; what is ended may be any: one with a need under way is not.
  const one = intakes[done.kind === 'send' ? 0 : done.nth % Math.max(1, intakes.length)]
  if (one === undefined) return undefined
  return done.kind === 'send'
    ? worker.does('sendReferral', { matterId: one.id, need: '困りごと', why: '理由', toAgencyId: agency(done.to), urgency: 'usual' })
    : worker.does('endIntake', { id: one.id, version: await versionOf('intake', one.id), outcome: 'informed', note: '窓口を案内した' })
}

/** Somebody leaves, or an agency goes off duty, between two statements of somebody else's work: named by the rule that refuses. */
const ONE_GIVES_WAY = ['40P01', '23503 open_matter_has_an_agency_on_duty', '23514 open_item_has_somebody_in_office']
const faultOf = (reason: unknown): string => {
  const { code = '', constraint, message } = reason as { code?: string; constraint?: string; message: string }
  return [code === '' ? message : code, ...(constraint === undefined ? [] : [constraint])].join(' ')
}

describe('random histories, three at a time', () => {
  it('at every instant exactly one agency answers for each open matter, and nothing is dropped', async () => {
    const tokens = new Map(await Promise.all([...STAFF, 'st13'].map(async (code): Promise<[string, Worker]> => [code, await city.as(code)])))
    const as = async (code: string): Promise<Worker> => tokens.get(code) ?? (await city.as(code))
    const [done, faults] = [new Map<string, number>(), [] as string[]]
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(deed, deed, deed), { minLength: 8, maxLength: 12 }), async (history) => {
        for (const together of history) {
          const outcomes = await Promise.allSettled(together.map((one) => act(as, one)))
          for (const [n, one] of outcomes.entries()) {
            const { kind } = together[n] ?? { kind: '' }
            if (one.status === 'rejected') faults.push(faultOf(one.reason))
            else if (one.value?.ok === true) done.set(kind, (done.get(kind) ?? 0) + 1)
          }
          expect(await rowsOf(ORPHANS)).toEqual([])
        }
        const proof = given(await (await city.as('st01')).does('reconcileAccountability', {}))
        expect(proof.findings.filter((one) => one.found > 0 && !one.measure.startsWith('open_'))).toEqual([])
        expect(proof.dropped).toBe(0)
      }),
      { numRuns: 16, endOnFailure: true },
    )
    expect(faults.filter((fault) => !ONE_GIVES_WAY.includes(fault))).toEqual([])
    for (const kind of ['receive', 'send', 'move', 'inform', 'agency_ends', 'leaves']) expect({ kind, happened: done.get(kind) ?? 0 }).toEqual({ kind, happened: expect.toSatisfy((times: number) => times > 0) })
  })
})
