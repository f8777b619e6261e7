import { sql } from 'kysely'
import type { Actor } from '#domain/access/actor.ts'
import type { AgencyLoad } from '#domain/accountability/load.ts'
import type { Finding, Reconciliation, ReconciliationMeasure } from '#domain/accountability/reconciliation.ts'
import type { ActingTransaction } from '../as-actor.ts'
import { cutOff } from '../cut.ts'

/** What the reconciliation found over the whole municipality; of the examples only those whose matter the actor may open. */
export const listFindings = async (tx: ActingTransaction): Promise<readonly Finding[]> => {
  const { rows } = await sql<Finding>`
    select measure, found::int as found, array(select e.id from unnest(f.examples, f.matters) e(id, matter)
      where exists (select 1 from matter m where m.municipality_code = (select app.my_municipality()) and m.id = e.matter)) as examples
    from app.reconcile_accountability() f`.execute(tx)
  return rows
}

/** A matter behind one figure that the actor may open, without its contents. */
export type ReconciledRow = {
  readonly id: string
  readonly matterId: string
  readonly kind: 'intake' | 'support_case' | 'referral'
  readonly agencyName: string | null
  readonly openedAt: string
}

/** How many of a kind an agency has behind a figure that the actor may not open. */
export type HiddenCount = Pick<ReconciledRow, 'kind' | 'agencyName'> & { readonly count: number }

type Behind = { readonly rows: readonly ReconciledRow[]; readonly hidden: readonly HiddenCount[]; readonly total: number }

/** What is behind one figure: the matters the actor may open, the oldest first; of the others only how many. */
export const listReconciledRows = async (tx: ActingTransaction, measure: ReconciliationMeasure, page: { readonly limit: number; readonly offset: number }): Promise<Behind> => {
  const { rows } = await sql<{ rows: ReconciledRow[] | null; hidden: HiddenCount[] | null; total: number }>`
    with found as materialized (select * from app.reconciliation_rows(${measure})),
      open as (select f.* from found f join matter m on m.municipality_code = (select app.my_municipality()) and m.id = f.matter_id),
      page as (select * from open order by opened_at, id offset ${page.offset}::int limit ${page.limit}::int)
    select (select json_agg(json_build_object('id', id, 'matterId', matter_id, 'kind', kind, 'agencyName', agency_name, 'openedAt', opened_at) order by opened_at, id) from page) as rows,
      (select json_agg(json_build_object('kind', h.kind, 'agencyName', h.agency_name, 'count', h.count) order by h.agency_kana_order collate "C" nulls last, h.agency_name, h.kind)
        from (select kind, agency_name, agency_kana_order, count(*)::int from found where id not in (select id from open) group by kind, agency_name, agency_kana_order) h) as hidden,
      (select count(*)::int from open) as total`.execute(tx)
  const [{ rows: shown, hidden, total } = { rows: null, hidden: null, total: 0 }] = rows
  return { rows: shown ?? [], hidden: hidden ?? [], total }
}

/** Areas (担当圏域) that somebody has coordinated and nobody coordinates now. */
export const listAreasWithoutCoordinator = async (tx: ActingTransaction): Promise<readonly { readonly id: string; readonly name: string }[]> => {
  const { rows } = await sql<{ id: string; name: string }>`
    select w.id, w.name from app.areas_without_coordinator() w join area a on a.municipality_code = (select app.my_municipality()) and a.id = w.id order by a.tree, a.code`.execute(tx)
  return rows
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

/** The reconciliations so far, the newest first: those of a quarter, and how many are older. */
export const listReconciliationRuns = async (tx: ActingTransaction, actor: Actor) =>
  cutOff(await tx
    .selectFrom('reconciliation_run as n')
    .leftJoin('membership as b', (join) => join.onRef('b.municipality_code', '=', 'n.municipality_code').onRef('b.id', '=', 'n.ran_by'))
    .leftJoin('staff as s', (join) => join.onRef('s.municipality_code', '=', 'b.municipality_code').onRef('s.id', '=', 'b.staff_id'))
    .select(['n.id', 'n.run_on as runOn', 'n.ran_at as ranAt', 's.name as ranByName', 'n.open', 'n.dropped', 'n.without_holder as withoutHolder', sql<number>`(count(*) over ())::int`.as('total')])
    .where('n.municipality_code', '=', actor.municipalityCode)
    .orderBy('n.ran_at', 'desc')
    .limit(90)
    .execute())

/** What each agency in office carries. */
export const listAgencyLoads = async (tx: ActingTransaction): Promise<readonly (AgencyLoad & { readonly agencyName: string })[]> => {
  const { rows } = await sql<AgencyLoad & { agencyName: string }>`
    select agency_id as "agencyId", agency_name as "agencyName", intakes, cases, referrals_out as "referralsOut",
      referrals_in as "referralsIn", overdue, cases_alone as "casesAlone" from app.agency_load()`.execute(tx)
  return rows
}
