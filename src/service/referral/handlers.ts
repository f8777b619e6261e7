import { accountabilityHandlers } from '../accountability/handlers.ts'
import { issueReferralLink } from './link.ts'
import { moveReferral } from './move-referral.ts'
import { addReferralStep, getReferral, listReferrals, listStrandedMatters } from './read-referrals.ts'
import { draftReferral, sendReferral } from './send-referral.ts'

/** Who does what about referrals, and about who answers for what. */
export const referralHandlers = {
  draftReferral,
  sendReferral,
  moveReferral,
  addReferralStep,
  listReferrals,
  getReferral,
  issueReferralLink,
  listStrandedMatters,
  ...accountabilityHandlers,
}
