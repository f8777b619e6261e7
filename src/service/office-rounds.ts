import { isUnavailable } from '#platform/unavailable.ts'
import { forgetWhatIsOver } from '#store/forget.ts'
import { reconcileDaily } from './accountability/reconcile-daily.ts'
import { settleEndedAgencies } from './accountability/settle-ended-agencies.ts'
import { settleEndedMemberships } from './accountability/settle-ended-memberships.ts'
import { asOffice, OfficeCannotAct } from './as-office.ts'
import type { OpenedOffice } from './open-office.ts'
import { escalateSilentReferrals } from './referral/escalate-silent-referrals.ts'

const STEPS: Readonly<Record<string, (office: OpenedOffice) => Promise<unknown>>> = {
  settleEndedAgencies,
  settleEndedMemberships,
  escalateSilentReferrals,
  reconcileDaily,
  forgetWhatIsOver: (office) => asOffice(office, 'administration', forgetWhatIsOver),
}

/**
 * The office's rounds (事務局の見回り), safe at any time and from any number of servers: agencies whose end has come are
 * settled first, then the posts whose known day has come, then whatever stays silent is escalated, then the day is reconciled
 * once, and what is kept for a while only is forgotten. Each begins with the office's own session, so that none is made by an
 * office whose time has run out. A step that cannot be done keeps none of the others from being done: it is told at the end, and by the
 * health of the server, until it is done again.
 */
export const makeRounds = async (office: OpenedOffice): Promise<void> => {
  await office.renew()
  const faults: unknown[] = []
  for (const [name, step] of Object.entries(STEPS)) {
    try {
      await step(office)
      office.undone.delete(name)
    } catch (fault) {
      office.undone.add(name)
      faults.push(fault)
    }
  }
  const [first] = faults
  if (first instanceof OfficeCannotAct || faults.length === 1) throw first
  if (faults.length > 1) throw faults.every(isUnavailable) ? first : new AggregateError(faults, `not done: ${[...office.undone].join(', ')}`)
}
