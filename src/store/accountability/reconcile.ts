import { sql } from 'kysely'
import type { Finding } from '#domain/accountability/reconciliation.ts'
import type { AgencyLoad } from '#domain/accountability/load.ts'
import type { ActingTransaction } from '../as-actor.ts'

/** What the reconciliation found over the whole municipality. */
export const listFindings = async (tx: ActingTransaction): Promise<readonly Finding[]> => {
  const { rows } = await sql<Finding>`
    select measure, found::int as found, examples from app.reconcile_accountability()`.execute(tx)
  return rows
}

/** What each agency in office carries. */
export const listAgencyLoads = async (tx: ActingTransaction): Promise<readonly (AgencyLoad & { readonly agencyName: string })[]> => {
  const { rows } = await sql<AgencyLoad & { agencyName: string }>`
    select agency_id as "agencyId", agency_name as "agencyName", intakes, cases, referrals_out as "referralsOut",
      referrals_in as "referralsIn", overdue, cases_alone as "casesAlone" from app.agency_load()`.execute(tx)
  return rows
}
