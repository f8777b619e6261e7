import { endAgency } from './end-agency.ts'
import { endMembership, getHoldings } from './end-membership.ts'
import { countAgencyLoad, reconcileAccountability } from './reconcile.ts'

/** Who does what about accountability. */
export const accountabilityHandlers = { reconcileAccountability, countAgencyLoad, getHoldings, endMembership, endAgency }
