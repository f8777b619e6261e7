import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { demoId } from '#demo/load-demo.ts'
import { newId } from '#platform/ids.ts'
import { buildCity, given, type City, type Worker } from '#tests/support/city.ts'
import { reconcileDaily } from './reconcile-daily.ts'
import { settleEndedAgencies } from './settle-ended-agencies.ts'

let city: City
beforeAll(async () => {
  city = await buildCity()
})
afterAll(() => city.database.drop())

const agency = (code: string): string => demoId(`agency/${code}`)
const membership = (staff: string): string => demoId(`membership/${staff}`)
const rowsOf = async (query: string, values: unknown[] = []) => (await city.database.admin.query(query, values)).rows as Record<string, unknown>[]

/** Looks at the tables themselves: open matters for which not exactly one agency in office answers. */
const orphans = () =>
  rowsOf(`select m.id from matter m where m.closed_at is null and (
      app.standing_agency(m.municipality_code, m.accountable_agency_id, clock_timestamp()) is null
      or 1 <> (select count(*) from accountability h where h.matter_id = m.id and h.until is null)
      or not exists (select 1 from accountability h where h.matter_id = m.id and h.until is null and h.agency_id = m.accountable_agency_id))`)

describe('leaving', () => {
  it('is refused until every open item has a successor, who then holds all of it', async () => {
    const worker = await city.as('st03')
    const { id } = given(await worker.does('receiveIntake', { text: '引き継ぐ相談' }))
    const administrator = await city.as('st13')
    const leaving = { membershipId: membership('st03'), version: 1 }
    expect(await administrator.does('endMembership', leaving)).toMatchObject({ problem: { code: 'successor_needed' } })
    given(await administrator.does('endMembership', { ...leaving, successorId: membership('st02') }))
    expect(await rowsOf(`select 1 from matter_team t join matter m on m.id = t.matter_id and m.closed_at is null
      where t.membership_id = $1 and t.valid_to is null`, [membership('st03')])).toEqual([])
    expect(await rowsOf('select part from matter_team where matter_id = $1 and membership_id = $2 and valid_to is null', [id, membership('st02')])).toEqual([{ part: 'lead' }])
    expect(await worker.does('listIntakes', {})).toMatchObject({ problem: { code: 'signed_out' } })
  })

  it('single matters go to somebody of their own, the rest to the successor', async () => {
    const worker = await city.as('st36')
    const one = given(await worker.does('receiveIntake', { text: '別の人へ' }))
    const other = given(await worker.does('receiveIntake', { text: '残り' }))
    const supervisor = await city.as('st05')
    const held = given(await supervisor.does('getHoldings', { membershipId: membership('st36') }))
    expect(held.matters.map((matter) => matter.id)).toEqual(expect.arrayContaining([one.id, other.id]))
    const leaving = { membershipId: membership('st36'), version: held.version, shares: [{ matterId: one.id, successorId: membership('st37') }] }
    expect(await supervisor.does('endMembership', leaving)).toMatchObject({ problem: { code: 'successor_needed' } })
    expect(await supervisor.does('endMembership', { ...leaving, successorId: membership('st13') })).toMatchObject({ problem: { code: 'successor_not_fit' } })
    given(await supervisor.does('endMembership', { ...leaving, successorId: membership('st38') }))
    const leads = await rowsOf(`select matter_id, membership_id from matter_team where matter_id = any ($1) and valid_to is null`, [[one.id, other.id]])
    expect(leads).toEqual(expect.arrayContaining([{ matter_id: one.id, membership_id: membership('st37') }, { matter_id: other.id, membership_id: membership('st38') }]))
  })

  it('who holds how much is told to a supervisor of their own people alone, and to an administrator without any contents', async () => {
    const supervisor = given(await (await city.as('st05')).does('listHolders', {}))
    expect(new Set(supervisor.holders.map((one) => one.agencyName))).toEqual(new Set(['くらし自立']))
    const administrator = await city.as('st13')
    const all = given(await administrator.does('listHolders', {}))
    const holder = all.holders.find((one) => one.membershipId === membership('st04'))
    expect(holder?.seats).toBeGreaterThan(0)
    const held = given(await administrator.does('getHoldings', { membershipId: membership('st04') }))
    expect(held.matters).toEqual([])
    expect(held.hiddenMatters).toBeGreaterThan(0)
  })

  it('one of the last two handlers of a concealed address names another one first', async () => {
    const administrator = await city.as('st13')
    expect(await administrator.does('endMembership', { membershipId: membership('st07'), version: 1, successorId: membership('st10') })).toMatchObject({
      problem: { code: 'last_handler' },
    })
  })

  it('the only coordinator is followed by a coordinator', async () => {
    const administrator = await city.as('st13')
    expect(await administrator.does('endMembership', { membershipId: membership('st01'), version: 1, successorId: membership('st11') })).toMatchObject({
      problem: { code: 'coordinator_needed' },
    })
  })

  it('a supervisor ends nobody of another agency, and cannot tell whether they are there', async () => {
    const supervisor = await city.as('st05')
    const elsewhere = await supervisor.does('endMembership', { membershipId: membership('st04'), version: 1 })
    expect(elsewhere).toEqual(await supervisor.does('endMembership', { membershipId: newId(), version: 1 }))
  })

  it('nobody who has left is given anything, not even in the same instant', async () => {
    const administrator = await city.as('st13')
    const [held] = await rowsOf('select matter_id from matter_team where membership_id = $1 and valid_to is null limit 1', [membership('st14')])
    const give = () =>
      rowsOf(`insert into task (municipality_code, id, matter_id, membership_id, text, due_on) values ('990019', $1, $2, $3, '同時に頼む', current_date)`, [newId(), held?.['matter_id'], membership('st14')])
    await Promise.allSettled([
      give(), give(),
      administrator.does('endMembership', { membershipId: membership('st14'), version: 1, successorId: membership('st24') }),
      give(), give(),
    ])
    expect(await rowsOf('select id from task where membership_id = $1 and done_at is null', [membership('st14')])).toEqual([])
    await expect(give()).rejects.toThrow('somebody in office')
  })
})

describe('an agency that ends', () => {
  const end = (code: string, successor: string, staff: string, at = new Date().toISOString()) => ({
    agencyId: agency(code), successorId: agency(successor), successorMembershipId: membership(staff), at,
  })

  it('hands everything on in the same moment: matters, referrals both ways, tasks and seats', async () => {
    const sender = await city.as('st16')
    const { id } = given(await sender.does('receiveIntake', { text: '住まいの相談' }))
    const sent = given(await sender.does('sendReferral', { matterId: id, need: '住まい', why: '退去', toAgencyId: agency('AG06'), urgency: 'usual' }))
    given(await (await city.as('st13')).does('endAgency', end('AG13', 'AG02', 'st02')))
    const successor = await city.as('st02')
    expect(given(await successor.does('getIntake', { id })).agencyName).toBe('社協')
    expect(given(await successor.does('getReferral', { id: sent.id }))).toMatchObject({ mine: 'sender', moves: ['withdraw'] })
    expect(await rowsOf('select id from matter where accountable_agency_id = $1 and closed_at is null', [agency('AG13')])).toEqual([])
    expect(await sender.does('listIntakes', {})).toMatchObject({ problem: { code: 'signed_out' } })
    expect(await orphans()).toEqual([])
  })

  it('on a day to come: its successor sees its matters from that very instant, and the office writes them over', async () => {
    const { id } = given(await (await city.as('st15')).does('receiveIntake', { text: '通訳がほしい' }))
    const inAMoment = new Date(Date.now() + 400).toISOString()
    given(await (await city.as('st13')).does('endAgency', end('AG14', 'AG02', 'st02', inAMoment)))
    expect(await (await city.as('st02')).does('getIntake', { id })).toMatchObject({ problem: { code: 'not_found' } })
    await rowsOf('select pg_sleep(0.5)')
    expect((await (await city.as('st02')).does('getIntake', { id })).ok).toBe(true)
    expect(await orphans()).toEqual([])
    expect(await settleEndedAgencies(city.office)).toBe(1)
    expect(await rowsOf('select accountable_agency_id as a from matter where id = $1', [id])).toEqual([{ a: agency('AG02') }])
  })

  it('is refused when its line of successors leads back to itself, or when it has ended already', async () => {
    const administrator = await city.as('st13')
    expect(await administrator.does('endAgency', end('AG02', 'AG13', 'st02'))).toMatchObject({ problem: { code: 'successor_not_fit' } })
    expect(await administrator.does('endAgency', end('AG13', 'AG02', 'st02'))).toMatchObject({ problem: { code: 'already_ending' } })
  })
})

describe('the daily reconciliation', () => {
  it('runs once a day by itself, on demand as often as asked, and every run is kept with what it found', async () => {
    expect(await Promise.all([1, 2, 3].map(() => reconcileDaily(city.office)))).toEqual(expect.arrayContaining([true, false, false]))
    expect(await reconcileDaily(city.office)).toBe(false)
    const coordinator = await city.as('st01')
    const run = given(await coordinator.does('recordReconciliation', {}))
    expect(run.dropped).toBe(0)
    const { runs } = given(await coordinator.does('listReconciliations', {}))
    expect(runs.map((one) => one.ranByName)).toEqual(['大原 千晶', null])
    expect(runs[0]).toMatchObject({ id: run.id, open: run.open, dropped: 0 })
  })

  it('every figure opens to the rows behind it, without their contents', async () => {
    const auditor = await city.as('st12')
    const proof = given(await auditor.does('reconcileAccountability', {}))
    const intakes = proof.findings.find((one) => one.measure === 'open_intake')
    const rows = given(await auditor.does('listReconciledMatters', { measure: 'open_intake' }))
    const counted = (list: typeof rows) => list.total + list.hidden.reduce((sum, one) => sum + one.count, 0)
    expect(counted(rows)).toBe(intakes?.found)
    expect(rows.rows).toEqual([])
    expect(rows.hidden.every((row) => row.agencyName !== null && row.kind === 'intake')).toBe(true)
    const coordinator = given(await (await city.as('st01')).does('listReconciledMatters', { measure: 'open_intake' }))
    expect(coordinator.rows.length).toBeGreaterThan(0)
    expect(counted(coordinator)).toBe(intakes?.found)
  })

  it('names no matter to anybody who may not open it, neither behind a figure nor as an example: those are counted', async () => {
    for (const staff of ['st05', 'st07', 'st12', 'st13']) {
      const watcher = await city.as(staff)
      const [mine] = await rowsOf('select agency_id as at, role from membership where id = $1', [membership(staff)])
      const proof = given(await watcher.does('reconcileAccountability', {}))
      const behind = await Promise.all((['open_intake', 'open_support_case', 'open_referral'] as const).map(async (measure) => given(await watcher.does('listReconciledMatters', { measure }))))
      const named = [...behind.flatMap((one) => one.rows.map((row) => row.matterId)), ...proof.findings.filter((one) => one.measure.startsWith('open_')).flatMap((one) => one.examples)]
      const elsewhere = await rowsOf(`select m.id from matter m where m.id = any ($1) and m.accountable_agency_id <> $2 and m.recipient_agency_id is distinct from $2
        and not exists (select 1 from matter_team t where t.matter_id = m.id and t.membership_id = $3)`, [named, mine?.['at'], membership(staff)])
      expect(elsewhere).toEqual([])
      expect(behind.flatMap((one) => one.hidden).length).toBeGreaterThan(0)
      expect(mine?.['role'] === 'supervisor' ? [] : named).toEqual([])
    }
  })

  it('finds every way in which something could be dropped, once it is there', async () => {
    const client = await city.database.admin.connect()
    try {
      await client.query('begin')
      await client.query(`update matter set closed_at = now() where id = (select m.id from matter m join intake i on i.id = m.id where m.closed_at is null limit 1)`)
      await client.query(`update matter set closed_at = now() where id = (select r.id from referral r where r.status = 'sent' limit 1)`)
      await client.query(`update matter set closed_at = now() where id = (select c.id from support_case c where c.status = 'open' limit 1)`)
      await client.query(`delete from accountability where matter_id = (select m.id from matter m where m.closed_at is null limit 1) and until is null`)
      await client.query(`select set_config('app.token', $1, true)`, [(await city.as('st01')).token])
      const { rows } = await client.query<{ measure: string }>('select measure from app.reconcile_accountability()')
      expect(rows.map((row) => row.measure)).toEqual(expect.arrayContaining(['intake_dropped', 'referral_dropped', 'case_dropped', 'not_exactly_one_agency']))
    } finally {
      await client.query('rollback')
      client.release()
    }
  })
})

describe('a matter that is opened again', () => {
  it('has nobody who answered for it while it was closed, and no gap in its history either', async () => {
    const worker = await city.as('st04')
    const { id } = given(await worker.does('receiveIntake', { text: '再開する世帯' }))
    const { caseId } = given(await worker.does('endIntake', { id, version: 1, outcome: 'kept', householdName: '架空家' }))
    const stands = async (status: 'open' | 'closed') => (await rowsOf(`with told as (update support_case set status = $2, closing_reason = case $2 when 'closed' then 'other' end where id = $1)
      update matter set closed_at = case $2 when 'closed' then clock_timestamp() end where id = $1 returning closed_at as at`, [caseId, status]))[0]
    const closed = await stands('closed')
    await rowsOf('select pg_sleep(0.05)')
    await stands('open')
    const periods = await rowsOf('select since, until, after_reopening as again from accountability where matter_id = $1 order by since', [caseId])
    const [before, after] = periods.slice(-2)
    expect(before?.['until']).toEqual(closed?.['at'])
    expect(Date.parse(String(after?.['since']))).toBeGreaterThan(Date.parse(String(before?.['until'])) + 40)
    expect(after).toMatchObject({ until: null, again: true })
    const proof = given(await (await city.as('st01')).does('reconcileAccountability', {}))
    expect(proof.findings.find((one) => one.measure === 'gap_in_history')?.found).toBe(0)
    await rowsOf(`update accountability set after_reopening = false where matter_id = $1`, [caseId])
    expect(given(await (await city.as('st01')).does('reconcileAccountability', {})).findings.find((one) => one.measure === 'gap_in_history')?.found).toBe(1)
    await rowsOf(`update accountability set after_reopening = true where matter_id = $1 and until is null`, [caseId])
  })
})

const STAFF = ['st04', 'st05', 'st06', 'st08', 'st17', 'st18', 'st20'] as const
const AGENCIES = ['AG03', 'AG05', 'AG06', 'AG09', 'AG10', 'AG11', 'AG16'] as const
const staff = fc.constantFrom(...STAFF)
const deed = fc.oneof(
  { weight: 8, arbitrary: fc.record({ kind: fc.constant('receive' as const), staff }) },
  { weight: 8, arbitrary: fc.record({ kind: fc.constant('send' as const), staff, to: fc.constantFrom(...AGENCIES) }) },
  { weight: 24, arbitrary: fc.record({ kind: fc.constant('move' as const), staff, nth: fc.nat(20), move: fc.constantFrom('accept' as const, 'meet' as const, 'confirm' as const, 'return' as const, 'withdraw' as const) }) },
  { weight: 10, arbitrary: fc.record({ kind: fc.constant('inform' as const), staff }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('agency_ends' as const), agency: fc.constantFrom(...AGENCIES), to: fc.constantFrom(...AGENCIES), staff }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('leaves' as const), staff, heir: staff }) },
)
type Deed = typeof deed extends fc.Arbitrary<infer D> ? D : never

const versionOf = async (table: 'intake' | 'membership', id: string): Promise<number> => Number((await rowsOf(`select version from ${table} where id = $1`, [id]))[0]?.['version'])

/** How a deed came out: done, refused by a rule, or nothing to do it with. */
type Outcome = { readonly ok: boolean } | undefined

const act = async (as: (staff: string) => Promise<Worker>, done: Deed): Promise<Outcome> => {
  if (done.kind === 'agency_ends') {
    const [desk] = await rowsOf(`select id from membership where agency_id = $1 and valid_to is null and role in ('supervisor', 'counsellor') order by id limit 1`, [agency(done.to)])
    const successorMembershipId = desk === undefined ? membership(done.staff) : String(desk['id'])
    return (await as('st13')).does('endAgency', { agencyId: agency(done.agency), successorId: agency(done.to), successorMembershipId, at: new Date().toISOString() })
  }
  if (done.kind === 'leaves') return (await as('st13')).does('endMembership', { membershipId: membership(done.staff), version: await versionOf('membership', membership(done.staff)), successorId: membership(done.heir) })
  const worker = await as(done.staff)
  if (done.kind === 'receive') return worker.does('receiveIntake', { text: '無作為の相談' })
  if (done.kind === 'move') {
    const listed = await worker.does('listReferrals', { box: 'all' })
    const one = listed.ok ? listed.value.referrals[done.nth % Math.max(1, listed.value.referrals.length)] : undefined
    return one && worker.does('moveReferral', { id: one.id, version: one.version, move: done.move, note: 'x', returnReason: 'other', nextStep: '一緒に考える' })
  }
  const open = await worker.does('listIntakes', { reach: 'agency' })
  const first = open.ok ? open.value.intakes[0] : undefined
  if (first === undefined) return undefined
  return done.kind === 'send'
    ? worker.does('sendReferral', { matterId: first.id, need: '困りごと', why: '理由', toAgencyId: agency(done.to), urgency: 'usual' })
    : worker.does('endIntake', { id: first.id, version: await versionOf('intake', first.id), outcome: 'informed', note: '窓口を案内した' })
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
          expect(await orphans()).toEqual([])
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

  it('the load of every agency is told in numbers', async () => {
    const { loads } = given(await (await city.as('st01')).does('countAgencyLoad', {}))
    expect(loads.reduce((sum, one) => sum + one.sharePercent, 0)).toBeGreaterThan(90)
    expect(loads.map((one) => one.agencyName)).not.toContain('すまいの輪')
  })
})
