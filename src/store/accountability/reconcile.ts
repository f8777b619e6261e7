import { sql } from 'kysely'
import type { Actor } from '#domain/access/actor.ts'
import type { AgencyLoad } from '#domain/accountability/load.ts'
import type { Finding, Reconciliation, ReconciliationMeasure } from '#domain/accountability/reconciliation.ts'
import type { ActingTransaction } from '../as-actor.ts'

/** What the reconciliation found over the whole municipality. */
export const listFindings = async (tx: ActingTransaction): Promise<readonly Finding[]> => {
  const { rows } = await sql<Finding>`
    select measure, found::int as found, examples from app.reconcile_accountability()`.execute(tx)
  return rows
}

/** A matter behind one figure, without its contents; whether the actor may open it. */
export type ReconciledRow = {
  readonly id: string
  readonly matterId: string
  readonly kind: 'intake' | 'support_case' | 'referral'
  readonly agencyName: string | null
  readonly openedAt: string
  readonly mayOpen: boolean
}

/** The matters behind one figure, the oldest first. */
export const listReconciledRows = async (
  tx: ActingTransaction,
  measure: ReconciliationMeasure,
  page: { readonly limit: number; readonly offset: number },
): Promise<{ readonly rows: readonly ReconciledRow[]; readonly total: number }> => {
  const { rows } = await sql<ReconciledRow & { total: number }>`
    select f.id, f.matter_id as "matterId", f.kind, f.agency_name as "agencyName", f.opened_at as "openedAt", f.total::int as total,
      exists (select 1 from matter m where m.municipality_code = (select app.my_municipality()) and m.id = f.matter_id) as "mayOpen"
    from app.reconciliation_rows(${measure}, ${page.offset}::int, ${page.limit}::int) f`.execute(tx)
  return { rows, total: rows[0]?.total ?? 0 }
}

/** Keeps what a reconciliation found. The office's own run is kept once a day: false when the day has had one. */
export const saveReconciliation = async (
  tx: ActingTransaction,
  actor: Actor,
  run: { readonly id: string; readonly isAutomatic: boolean; readonly found: Reconciliation },
): Promise<boolean> => {
  const { found } = run
  const result = await sql`insert into reconciliation_run (municipality_code, id, run_on, ran_by, open, dropped, without_holder, findings)
    values (${actor.municipalityCode}, ${run.id}::uuid, app.today(), ${run.isAutomatic ? null : actor.membershipId}::uuid, ${found.open},
      ${found.dropped}, ${found.withoutHolder}, ${JSON.stringify(found.findings)}::jsonb) on conflict do nothing`.execute(tx)
  return (result.numAffectedRows ?? 0n) === 1n
}

/** Whether the office has reconciled today. */
export const hasReconciledToday = async (tx: ActingTransaction, actor: Actor): Promise<boolean> => {
  const row = await tx
    .selectFrom('reconciliation_run')
    .select('id')
    .where('municipality_code', '=', actor.municipalityCode)
    .where('ran_by', 'is', null)
    .where(sql<boolean>`run_on = app.today()`)
    .executeTakeFirst()
  return row !== undefined
}

/** The reconciliations so far, the newest first. */
export const listReconciliationRuns = (tx: ActingTransaction, actor: Actor) =>
  tx
    .selectFrom('reconciliation_run as n')
    .leftJoin('membership as b', (join) => join.onRef('b.municipality_code', '=', 'n.municipality_code').onRef('b.id', '=', 'n.ran_by'))
    .leftJoin('staff as s', (join) => join.onRef('s.municipality_code', '=', 'b.municipality_code').onRef('s.id', '=', 'b.staff_id'))
    .select(['n.id', 'n.run_on as runOn', 'n.ran_at as ranAt', 's.name as ranByName', 'n.open', 'n.dropped', 'n.without_holder as withoutHolder'])
    .where('n.municipality_code', '=', actor.municipalityCode)
    .orderBy('n.ran_at', 'desc')
    .limit(90)
    .execute()

/** What each agency in office carries. */
export const listAgencyLoads = async (tx: ActingTransaction): Promise<readonly (AgencyLoad & { readonly agencyName: string })[]> => {
  const { rows } = await sql<AgencyLoad & { agencyName: string }>`
    select agency_id as "agencyId", agency_name as "agencyName", intakes, cases, referrals_out as "referralsOut",
      referrals_in as "referralsIn", overdue, cases_alone as "casesAlone" from app.agency_load()`.execute(tx)
  return rows
}
