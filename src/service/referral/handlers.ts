import { accountabilityHandlers } from '../accountability/handlers.ts'
import { listStrandedMatters } from './board.ts'
import { changeReferralDraft } from './change-draft.ts'
import { issueReferralLink } from './link.ts'
import { moveReferral } from './move-referral.ts'
import { getReferralOrigin } from './read-origin.ts'
import { addReferralStep, getReferral, listReferrals } from './read-referrals.ts'
import { draftReferral, sendReferral } from './send-referral.ts'
import { noteTakeoverSeen, takeUpStrandedMatter } from './take-up.ts'

/** Who does what about referrals, and about who answers for what. */
export const referralHandlers = {
  draftReferral,
  changeReferralDraft,
  sendReferral,
  moveReferral,
  addReferralStep,
  listReferrals,
  getReferral,
  getReferralOrigin,
  issueReferralLink,
  listStrandedMatters,
  takeUpStrandedMatter,
  noteTakeoverSeen,
  ...accountabilityHandlers,
}
