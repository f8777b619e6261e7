import { forgetWhatIsOver } from '#store/forget.ts'
import { reconcileDaily } from './accountability/reconcile-daily.ts'
import { settleEndedAgencies } from './accountability/settle-ended-agencies.ts'
import { settleEndedMemberships } from './accountability/settle-ended-memberships.ts'
import { asOffice } from './as-office.ts'
import type { OpenedOffice } from './open-office.ts'
import { escalateSilentReferrals } from './referral/escalate-silent-referrals.ts'

/**
 * The office's rounds (事務局の見回り), safe at any time and from any number of servers: agencies whose end has come are
 * settled first, then the posts whose known day has come, then whatever stays silent is escalated, then the day is reconciled
 * once, and what is kept for a while only is forgotten. Each begins with the office's own session, so that none is made by an
 * office whose time has run out.
 */
export const makeRounds = async (office: OpenedOffice): Promise<void> => {
  await office.renew()
  await settleEndedAgencies(office)
  await settleEndedMemberships(office)
  await escalateSilentReferrals(office)
  await reconcileDaily(office)
  await asOffice(office, 'administration', forgetWhatIsOver)
}
