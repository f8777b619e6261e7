import type {
  disableAccount as disable, inviteToAccount as invite, listAccounts as list, withdrawInvitation as withdraw,
} from '#contract/signin.ts'
import { ok, refuse } from '#domain/shared/result.ts'
import { stateTold } from '#domain/signin/account-state.ts'
import { listEndedStaff, listEveryAccount, listMembershipsNotOver, saveAccountDisabled, saveInvitation, saveInvitationWithdrawn } from '#store/signin/accounts.ts'
import type { Handler } from '../handler.ts'

/** アカウントの一覧. */
export const listAccounts: Handler<typeof list> = async ({ tx, actor }) => {
  const memberships = Map.groupBy(await listMembershipsNotOver(tx, actor), (one) => one.staffId)
  const ended = await listEndedStaff(tx, actor)
  const accounts = (await listEveryAccount(tx)).map((account) => {
    const endedAt = ended.get(account.staffId)
    return { ...account, state: stateTold(account.state, endedAt), endedAt: endedAt ?? null, memberships: memberships.get(account.staffId) ?? [] }
  })
  return ok({ accounts })
}

/** アカウントに招待する. */
export const inviteToAccount: Handler<typeof invite> = async ({ tx }, { staffId, code }) => {
  const { obstacle, expiresAt } = await saveInvitation(tx, staffId, code)
  if (obstacle === '' && expiresAt !== null) return ok({ staffId, expiresAt })
  return refuse({ code: obstacle === '' || obstacle === 'still_holds' ? 'not_found' : obstacle })
}

/** 招待を取り消す. */
export const withdrawInvitation: Handler<typeof withdraw> = async ({ tx }, { staffId }) => {
  const obstacle = await saveInvitationWithdrawn(tx, staffId)
  if (obstacle === undefined) return ok({ staffId })
  return refuse({ code: obstacle === 'still_holds' ? 'not_found' : obstacle })
}

/** アカウントを止める. */
export const disableAccount: Handler<typeof disable> = async ({ tx }, { staffId }) => {
  const obstacle = await saveAccountDisabled(tx, staffId)
  return obstacle === undefined ? ok({ staffId }) : refuse({ code: obstacle })
}
