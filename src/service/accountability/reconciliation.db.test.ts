import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildCity, given, type City } from '#tests/support/city.ts'
import { member, rowsIn } from '#tests/support/invented.ts'
import { reconcileDaily } from './reconcile-daily.ts'

let city: City
beforeAll(async () => {
  city = await buildCity()
})
afterAll(() => city.database.drop())

const rowsOf = rowsIn(() => city)

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
      const [mine] = await rowsOf('select agency_id as at, role from membership where id = $1', [member(staff)])
      const proof = given(await watcher.does('reconcileAccountability', {}))
      const behind = await Promise.all((['open_intake', 'open_support_case', 'open_referral'] as const).map(async (measure) => given(await watcher.does('listReconciledMatters', { measure }))))
      const named = [...behind.flatMap((one) => one.rows.map((row) => row.matterId)), ...proof.findings.filter((one) => one.measure.startsWith('open_')).flatMap((one) => one.examples)]
      const elsewhere = await rowsOf(`select m.id from matter m where m.id = any ($1) and m.accountable_agency_id <> $2 and m.recipient_agency_id is distinct from $2
        and not exists (select 1 from matter_team t where t.matter_id = m.id and t.membership_id = $3)`, [named, mine?.['at'], member(staff)])
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
