import { disableAccount, inviteToAccount, listAccounts, withdrawInvitation } from './accounts.ts'
import { endMyOtherSessions, endMySession, getMyAccount, removeMyPasskey } from './my-account.ts'

/** Who does what about accounts. */
export const signinHandlers = {
  getMyAccount, endMySession, endMyOtherSessions, removeMyPasskey, listAccounts, inviteToAccount, withdrawInvitation, disableAccount,
}
