import { endAgency, takeBackEnding } from './end-agency.ts'
import { endMembership, getHoldings, listHolders } from './end-membership.ts'
import { discardLeftDrafts, handOnLeftDrafts, listDraftHeirs, listLeftDrafts } from './left-drafts.ts'
import { nameSuccessor } from './name-successor.ts'
import { planLeaving, takeBackLeaving } from './plan-leaving.ts'
import { countAgencyLoad, listReconciledMatters, listReconciliations, reconcileAccountability, recordReconciliation } from './reconcile.ts'

/** Who does what about accountability. */
export const accountabilityHandlers = {
  reconcileAccountability,
  recordReconciliation,
  listReconciliations,
  listReconciledMatters,
  countAgencyLoad,
  listHolders,
  getHoldings,
  endMembership,
  planLeaving,
  takeBackLeaving,
  nameSuccessor,
  endAgency,
  takeBackEnding,
  listLeftDrafts,
  listDraftHeirs,
  handOnLeftDrafts,
  discardLeftDrafts,
}
